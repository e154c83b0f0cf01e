import { ArrowDownload20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo, useState } from 'react'
import type { Importing } from '../../shared/statistics/desk-calls.ts'
import type { Period } from '../../shared/statistics/questions.ts'
import { useActions } from '../ui/actions.tsx'
import { CommandButton } from '../ui/command-button.tsx'
import { drawings } from '../ui/drawings.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { FocusPlace } from '../ui/focus-places.ts'
import { useLanguage, useWords } from '../ui/language.tsx'
import type { FoldedPlaces } from '../ui/folded-title.tsx'
import { ListPage } from './lists/list-page.tsx'
import type { Day } from '../../shared/days.ts'
import type { Look } from './look/look.ts'
import { LookStrip } from './look/look-strip.tsx'
import { knownWords } from './look/known-words.ts'
import { daysWords } from './look/period-words.ts'
import { daysOf } from './look/periods.ts'
import { ShownPeriod } from './numbers/shown-period.ts'
import { useAnswer } from './numbers/use-answer.ts'
import { OverviewPage } from './overview/overview-page.tsx'
import { HoursPage } from './overview/hours-page.tsx'
import { PageFrame } from './page-frame.tsx'
import { placeLists, releaseRowsOf, type StatisticsPlace } from './places.tsx'
import type { ReleaseWish } from './releases/first-plan.ts'
import { ReportDialog } from './report/report-dialog.tsx'
import { useAsOf, useImporting, useImportingName } from './use-importing.ts'
import { useZone } from './use-zone.ts'
import { zoneName } from './zone-name.ts'

type Props = {
  place: StatisticsPlace
  kept: Period | null
  look: Look | null
  onLook: (look: Look) => void
  onPlace: (place: StatisticsPlace) => void
  /** Begins a table that becomes public with what is looked at. */
  onRelease: (wish: ReleaseWish) => void
  folded: FoldedPlaces
  focus: FocusPlace
  today: Day
}

/** A place with numbers: what is looked at stands above, wherever one is. */
export function NumbersPage(props: Props) {
  const words = useWords().statistics
  const { kept, look } = props
  const importing = useImporting()
  if (!look || !kept) {
    if (importing?.place === 'elsewhere') return <NotYet {...props} importing={importing} />
    return (
      <PageFrame title={words.places[props.place]} lined folded={props.folded} focus={props.focus}>
        <EmptyState
          drawing={drawings.search}
          title={words.empty.title}
          text={words.empty.text}
          ways={
            <CommandButton look="primary" onClick={() => props.onPlace('imports')}>
              {words.empty.do}
            </CommandButton>
          }
        />
      </PageFrame>
    )
  }
  return <Numbers {...props} look={look} kept={kept} />
}

/** Another workstation imports, and nothing has come from there. */
function NotYet(props: Props & { importing: Importing }) {
  const words = useWords().statistics
  const name = useImportingName(props.importing)
  return (
    <PageFrame title={words.places[props.place]} lined folded={props.folded} focus={props.focus}>
      <EmptyState drawing={drawings.search} title={words.desks.notYetTitle} text={words.desks.notYet(name)} />
    </PageFrame>
  )
}

function Numbers(props: Omit<Props, 'look' | 'kept'> & { look: Look; kept: Period }) {
  const all = useWords()
  const words = all.statistics
  const [language] = useLanguage()
  const zone = useZone()
  const { place, look, onLook, kept } = props
  const period = useMemo(() => daysOf(look.period), [look.period])
  const [reporting, setReporting] = useState(false)
  const asOf = useAsOf()
  const counted = useAnswer(look, []).data
  const robots = counted?.totals.robots ?? undefined
  const known = knownWords(look, counted?.compared, words.look, language)
  const { onRelease } = props
  const release = useCallback(() => {
    const { from, to } = daysOf(look.period)
    onRelease({ rows: releaseRowsOf[place] ?? 'country', from: from.slice(0, 7), to: to.slice(0, 7) })
  }, [look.period, place, onRelease])
  useActions(
    useMemo(
      () => [
        {
          id: 'statistics-release',
          label: words.releases.fromNumbers,
          keys: 'P',
          group: all.frame.groups.statistics,
          run: release,
        },
      ],
      [words, all, release],
    ),
  )
  return (
    <PageFrame
      title={words.places[place]}
      meta={[...known, daysWords(language, look.period), zoneName(language, zone), asOf].filter(Boolean).join('　')}
      folded={props.folded}
      focus={props.focus}
      acts={
        <>
          <CommandButton look="quiet" icon={<ArrowDownload20Regular />} onClick={() => setReporting(true)}>
            {words.report.open}
          </CommandButton>
          <CommandButton look="primary" keys="P" onClick={release}>
            {words.releases.fromNumbers}
          </CommandButton>
        </>
      }
      strip={
        <LookStrip look={look} onLook={onLook} today={props.today} robots={robots} ofRobots={place === 'robots'} />
      }
    >
      <ShownPeriod value={period}>
        {place === 'overview' && <OverviewPage look={look} onLook={onLook} onPlace={props.onPlace} kept={kept} />}
        {place === 'hours' && <HoursPage look={look} onLook={onLook} kept={kept} />}
        {placeLists[place] && <ListPage key={place} place={place} look={look} onLook={onLook} kept={kept} />}
      </ShownPeriod>
      {reporting && <ReportDialog kept={kept} look={look} onClose={() => setReporting(false)} />}
    </PageFrame>
  )
}
