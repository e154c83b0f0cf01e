import { makeStyles } from '@fluentui/react-components'
import { CalendarLtr16Regular, ShieldCheckmark16Filled } from '@fluentui/react-icons'
import type { DayEvent } from '../../shared/statistics/notes.ts'
import { useLanguage, useWords } from '../ui/language.tsx'
import { PaneHeader } from '../ui/pane-header.tsx'
import { SideHeading, SideRow } from '../ui/side-row.tsx'
import { small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'
import { addDays, type Day } from '../../shared/days.ts'
import { partsOf } from './look/days.ts'
import type { Look } from './look/look.ts'
import { periodWords } from './look/period-words.ts'
import { fiscalYearOf, type ChosenPeriod, type Comparison } from './look/periods.ts'
import { numberPlaces, placeIcons, type StatisticsPlace } from './places.tsx'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground3,
  },
  places: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: '12px' },
  privacy: {
    display: 'flex',
    gap: '8px',
    margin: 0,
    padding: '12px 16px 14px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  shield: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '18px',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
})

export type SideListProps = {
  place: StatisticsPlace
  look: Look | null
  /** The numbers are for the account; otherwise only the imports are. */
  looks: boolean
  onPlace: (place: StatisticsPlace) => void
  onCompare: (period: ChosenPeriod, comparison: Comparison) => void
  events: readonly DayEvent[]
  today: Day
  notFound: string | undefined
  /** What stands beside the imports: the day of the last, or how far the running one is. */
  imported: string | undefined
  importing: boolean
  /** How many tables are public, or wait for the account's approval. */
  releases: string | undefined
  approves: boolean
}

/** The pane of places, with what is kept of visitors below. */
export function SidePane(props: SideListProps & { width: number }) {
  const styles = useStyles()
  const words = useWords()
  return (
    <div className={styles.pane} style={{ width: props.width }} data-no-paper>
      <PaneHeader title={words.parts.statistics} />
      <div className={styles.places}>
        <SideList {...props} />
      </div>
      <p className={`${styles.privacy} prose`}>
        <span className={styles.shield}>
          <ShieldCheckmark16Filled />
        </span>
        {words.statistics.privacy}
      </p>
    </div>
  )
}

/** Where the numbers are, comparisons that are at hand, and where the data come from. */
export function SideList(props: SideListProps) {
  const words = useWords().statistics
  const [language] = useLanguage()
  const { place, look } = props
  const row = (one: StatisticsPlace, count?: string) => (
    <SideRow
      key={one}
      icon={placeIcons[one]}
      chosen={place === one}
      onClick={() => props.onPlace(one)}
      count={count}
      {...(((one === 'imports' && props.importing) || (one === 'releases' && props.approves)) && {
        tone: 'look' as const,
      })}
    >
      {words.places[one]}
    </SideRow>
  )
  const half = halfBefore(props.today)
  const same = (period: ChosenPeriod) => look !== null && JSON.stringify(look.period) === JSON.stringify(period)
  return (
    <nav aria-label={words.placesLabel}>
      {props.looks && (
        <>
          {numberPlaces.map((one) => row(one, one === 'notFound' ? props.notFound : undefined))}
          <SideHeading>{words.periodsHeading}</SideHeading>
          <SideRow
            icon={<CalendarLtr16Regular />}
            chosen={place === 'overview' && same(half) && look?.comparison === 'year'}
            onClick={() => props.onCompare(half, 'year')}
          >
            {periodWords(language, half)}
          </SideRow>
          {props.events.map((event) => {
            const period = aroundOf(event)
            return (
              <SideRow
                key={event.id}
                icon={<CalendarLtr16Regular />}
                chosen={place === 'overview' && same(period) && look?.comparison === 'before'}
                onClick={() => props.onCompare(period, 'before')}
              >
                {words.aroundEvent(event.text)}
              </SideRow>
            )
          })}
          {row('events')}
        </>
      )}
      <SideHeading>{words.dataHeading}</SideHeading>
      {row('imports', props.imported)}
      {props.looks && row('releases', props.releases)}
    </nav>
  )
}

/** The two weeks from an event on; held against the two weeks before it. */
export function aroundOf(event: Pick<DayEvent, 'day'>): ChosenPeriod {
  return { kind: 'days', from: event.day, to: addDays(event.day, 13) }
}

/** The half of a fiscal year that ended last. */
function halfBefore(today: Day): ChosenPeriod {
  const month = partsOf(today)[1]
  const year = fiscalYearOf(today)
  return month >= 10 || month < 4
    ? { kind: 'fiscal', year, part: 'first' }
    : { kind: 'fiscal', year: year - 1, part: 'second' }
}
