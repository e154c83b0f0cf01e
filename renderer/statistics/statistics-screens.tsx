import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useImperativeHandle, useMemo, useState } from 'react'
import type { Account } from '../../shared/office/account.ts'
import { may } from '../../shared/may.ts'
import { client, useQuery } from '../client.ts'
import { Failure } from '../ui/failure.tsx'
import { useFocusPlaces } from '../ui/focus-places.ts'
import { useDates, useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { countOf } from '../ui/numbers.ts'
import { PaneDivider } from '../ui/pane-divider.tsx'
import { deskTokens } from '../ui/theme.ts'
import { EventsPage } from './events/events-page.tsx'
import type { FoldedPlaces } from '../ui/folded-title.tsx'
import { ImportsPage } from './imports/imports-page.tsx'
import { addDays, dayIn } from '../../shared/days.ts'
import type { Look } from './look/look.ts'
import type { ChosenPeriod, Comparison } from './look/periods.ts'
import { NumbersPage } from './numbers-page.tsx'
import type { StatisticsPartProps } from './part-props.ts'
import type { StatisticsPlace } from './places.tsx'
import type { ReleaseWish } from './releases/first-plan.ts'
import { ReleasesScreen } from './releases/releases-screen.tsx'
import { SearchPage } from './search/search-page.tsx'
import { SideList, SidePane, type SideListProps } from './side-list.tsx'
import { useAnswer } from './numbers/use-answer.ts'
import { useLook } from './use-look.ts'
import { usePartKeys } from './use-part-keys.tsx'
import { useZone } from './use-zone.ts'
import { usePlacesPane, widths } from './widths.ts'

const useStyles = makeStyles({
  part: {
    position: 'relative',
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    height: '100%',
    overflow: 'hidden',
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
  },
  failed: { flexGrow: 1, padding: '24px' },
})

/** The places of the part, and whichever is at hand. */
export function StatisticsScreens(props: StatisticsPartProps) {
  const styles = useStyles()
  const words = useWords()
  const { search, onSearch, onScreen } = props
  const looks = may(props.account, client.statistics.ask.who)
  const [place, setPlace] = useState<StatisticsPlace>(looks ? 'overview' : 'imports')
  const { kept, problem, look, setLook } = useLook(looks)
  const lines = useQuery(client.statistics.logLines, {}).data
  const places = useFocusPlaces()
  const pane = usePlacesPane()
  const [placesOpen, setPlacesOpen] = useState(false)
  const [wish, setWish] = useState<ReleaseWish | null>(null)
  const { shown, setShown, fits } = pane
  const togglePlaces = useCallback(() => {
    if (fits) setShown(!shown)
    else setPlacesOpen((open) => !open)
  }, [fits, shown, setShown])
  const goTo = useCallback(
    (next: StatisticsPlace) => {
      setPlacesOpen(false)
      onSearch('')
      setWish(null)
      setPlace(next)
    },
    [onSearch],
  )
  const release = useCallback(
    (next: ReleaseWish) => {
      goTo('releases')
      setWish(next)
    },
    [goTo],
  )
  const lookAt = useCallback(
    (next: Look) => {
      onSearch('')
      setLook(next)
      setPlace((at) => (at === 'events' || at === 'imports' || at === 'releases' ? 'overview' : at))
    },
    [onSearch, setLook],
  )
  const compare = useCallback(
    (period: ChosenPeriod, comparison: Comparison) => {
      if (!look) return
      goTo('overview')
      setLook({ ...look, period, comparison })
    },
    [look, goTo, setLook],
  )
  useImperativeHandle(props.ref, () => ({ focusList: places.list.focus, show: goTo }), [places, goTo])
  useEffect(
    () =>
      onScreen(
        place === 'imports'
          ? 'logImports'
          : place === 'events'
            ? 'statisticsNotes'
            : place === 'releases'
              ? 'releases'
              : 'accessNumbers',
      ),
    [onScreen, place],
  )
  usePartKeys({ looks, goTo, togglePlaces })
  const side = useSide(
    { place, look, onPlace: goTo, onCompare: compare, looks, importedAt: lines?.importedAt ?? null },
    props.account,
  )
  if (problem) {
    return (
      <div className={styles.failed}>
        <Failure title={words.statistics.failed} problem={problem} />
      </div>
    )
  }
  if (looks && place === 'releases') {
    return (
      <div className={styles.part}>
        <ReleasesScreen account={props.account} wish={wish} onBack={() => goTo('overview')} />
      </div>
    )
  }
  const ofNumbers = place !== 'imports' && place !== 'events'
  const folded: FoldedPlaces = shown
    ? null
    : { list: <SideList {...side} />, label: words.statistics.placesLabel, open: placesOpen, onOpen: setPlacesOpen }
  return (
    <div className={styles.part}>
      {shown && (
        <>
          <SidePane {...side} width={pane.width} />
          <PaneDivider
            {...widths.places}
            width={pane.width}
            onWidth={pane.setWidth}
            label={words.statistics.placesLabel}
          />
        </>
      )}
      {place === 'imports' && <ImportsPage folded={folded} focus={places.list} />}
      {looks && place === 'events' && (
        <EventsPage folded={folded} focus={places.list} look={look} onCompare={compare} today={side.today} />
      )}
      {ofNumbers && kept !== undefined && search !== '' && look && (
        <SearchPage text={search} look={look} onLook={lookAt} folded={folded} focus={places.list} />
      )}
      {ofNumbers && kept !== undefined && (search === '' || !look) && (
        <NumbersPage
          place={place}
          kept={kept}
          look={look}
          onLook={lookAt}
          onPlace={goTo}
          onRelease={release}
          folded={folded}
          focus={places.list}
          today={side.today}
        />
      )}
    </div>
  )
}

/** What the list of places shows beside their names. */
function useSide(
  at: Pick<SideListProps, 'place' | 'look' | 'looks' | 'onPlace' | 'onCompare'> & { importedAt: string | null },
  account: Account,
): SideListProps {
  const dates = useDates()
  const words = useWords().statistics
  const zone = useZone()
  const now = useNow(60_000)
  const today = useMemo(() => dayIn(zone, new Date(now)), [zone, now])
  const { importedAt, ...rest } = at
  // Missing pages are counted in the period that is looked at, as everything else.
  const counted = useAnswer(at.look ?? nowhere, [], { enabled: at.look !== null }).data?.totals.notFound
  const events =
    useQuery(client.statistics.events, { from: addDays(today, -400), to: today }, { enabled: at.looks }).data ?? []
  const releases = useQuery(client.statistics.releases, {}, { enabled: at.looks }).data ?? []
  const published = releases.filter(({ state }) => state === 'published').length
  const toApprove = releases.filter(
    ({ state, askedOf }) => state === 'asked' && askedOf?.accountId === account.id,
  ).length
  const progress = useQuery(client.statistics.importProgress, {}).data
  const share =
    progress && progress.bytes > 0 ? `${Math.floor((progress.readBytes / progress.bytes) * 100)}%` : undefined
  return {
    ...rest,
    today,
    notFound: counted === undefined || counted === 0 ? undefined : countOf(counted),
    events: events.slice(-2).toReversed(),
    imported: share ?? (importedAt === null ? undefined : dates.day(importedAt)),
    importing: Boolean(progress),
    releases: toApprove > 0 ? words.toApprove(countOf(toApprove)) : published === 0 ? undefined : countOf(published),
    approves: toApprove > 0,
  }
}

const nowhere: Look = {
  period: { kind: 'year', year: 2000 },
  until: '2000-12-31',
  since: '2000-01-01',
  comparison: 'none',
  filters: [],
  robots: false,
}
