import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useImperativeHandle, useMemo, useState } from 'react'
import type { Category } from '../../shared/answers/entries.ts'
import { may } from '../../shared/may.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { useActions } from '../ui/actions.tsx'
import { drawings } from '../ui/drawings.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFocusPlaces } from '../ui/focus-places.ts'
import { placeBeside } from '../ui/place-beside.ts'
import { deskTokens } from '../ui/theme.ts'
import { useWindowFit } from '../ui/window-size.ts'
import { OpenCandidate } from './candidate/open-candidate.tsx'
import { OpenEntry } from './entry/open-entry.tsx'
import { EntriesList } from './list/entries-list.tsx'
import { useEntriesList } from './list/use-entries-list.ts'
import type { ListView } from './list/views.tsx'
import type { AnswersPartProps, Chosen } from './part-props.ts'
import { AskedScreen } from './asked/asked-screen.tsx'
import { WorkloadScreen } from './asked/workload-screen.tsx'
import { PlacesList, screensFor, type AnswersPlace, type ScreenName } from './places-list.tsx'
import { PublishingScreen } from './publishing/publishing-screen.tsx'
import { CategoriesScreen } from './tables/categories-screen.tsx'
import { GlossaryScreen } from './tables/glossary-screen.tsx'
import { SimilarEntries } from './similar/similar-entries.tsx'
import { SimilarLetters } from './similar/similar-letters.tsx'
import { useAnswersWords } from './use-answers-words.ts'
import { usePartKeys } from './use-part-keys.tsx'
import { widths } from './widths.ts'

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
  list: { flexShrink: 0, minHeight: 0, borderRight: `1px solid ${deskTokens.colorNeutralStroke2}` },
  single: { flexGrow: 1, minWidth: 0 },
  nothing: { flexGrow: 1, display: 'flex', justifyContent: 'center', alignItems: 'center' },
})

const noCategories: readonly Category[] = []

/** The part Q&A: what people ask, on its way from letters to the Site. */
export function AnswersPart(props: AnswersPartProps) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const { account, search, onSearch, onScreen, target } = props
  const fit = useWindowFit()
  const single = fit === 'single'
  const writes = may(account, client.answers.startEntry.who)
  const [place, setPlace] = useState<AnswersPlace>({
    view: writes ? 'candidates' : 'asked',
    category: null,
    screen: null,
  })
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [opened, setOpened] = useState(false)
  const [viewsOpen, setViewsOpen] = useState(false)
  const counts = useQuery(client.answers.entryCounts, {}).data
  const categories = useQuery(client.answers.categories, {}).data ?? noCategories
  const { rows, loading } = useEntriesList(account, { ...place, search })
  const places = useFocusPlaces()
  useImperativeHandle(props.ref, () => ({ focusList: places.list.focus }), [places])

  const choose = useCallback((next: Chosen | null) => {
    setChosen(next)
    setOpened(next !== null)
  }, [])
  const showView = useCallback(
    (view: ListView, category: string | null = null) => {
      setViewsOpen(false)
      onSearch('')
      setPlace({ view, category, screen: null })
      choose(null)
    },
    [onSearch, choose],
  )
  useEffect(() => {
    if (!target) return
    onSearch('')
    const view = 'candidate' in target ? 'candidates' : 'view' in target ? target.view : 'all'
    setPlace({ view, category: null, screen: null })
    choose('view' in target ? null : target)
    // Only where another part leads here.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [target])

  // Where there is room beside the list, its first row is open; but nobody looks into a letter without having asked for it, and beside an entry
  // those who write it see its letters.
  const first = rows[0]
  const shown: Chosen | null = chosen ?? (single || writes || first?.kind !== 'entry' ? null : { entry: first.id })
  const shownId = shown === null ? null : 'entry' in shown ? shown.entry : shown.candidate
  const chooseRow = useCallback(
    (id: string) => {
      const row = rows.find((one) => one.id === id)
      if (row) choose(row.kind === 'entry' ? { entry: id } : { candidate: id })
    },
    [rows, choose],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      const at = rows.findIndex(({ id }) => id === shownId)
      const next = placeBeside(at, null, by, rows.length)
      if (next !== null) chooseRow(rows[next]!.id)
    },
    [rows, shownId, chooseRow],
  )
  const { mutate: begin } = useCommand(client.answers.startEntry)
  const start = useCallback(
    () =>
      begin(
        { letterId: null, category: place.category },
        {
          onSuccess: ({ id }) => {
            setPlace((before) =>
              before.category === null ? { view: 'draft', category: null, screen: null } : { ...before, screen: null },
            )
            choose({ entry: id })
          },
        },
      ),
    [begin, place.category, choose],
  )
  const toggleViews = useCallback(() => setViewsOpen((open) => !open), [])
  const back = useCallback(() => {
    setOpened(false)
    setChosen(null)
    places.list.focus()
  }, [places])
  const alone = single && opened && chosen !== null
  usePartKeys({
    step: place.screen === null ? step : null,
    toggleViews,
    start: writes ? start : null,
    back: alone ? back : null,
  })
  const isEntry = shown !== null && 'entry' in shown
  const { screen } = place
  useEffect(
    () =>
      onScreen(
        screen === 'publishing'
          ? 'publishing'
          : screen === 'asked' || screen === 'workload'
            ? 'asked'
            : isEntry && screen === null
              ? 'entry'
              : 'answers',
      ),
    [onScreen, isEntry, screen],
  )
  const showScreen = useCallback(
    (next: ScreenName) => {
      setViewsOpen(false)
      onSearch('')
      setPlace((before) => ({ ...before, screen: next }))
    },
    [onSearch],
  )
  const ways = screensFor(account, say)
  useActions(
    useMemo(
      () =>
        ways.map(({ name, words, icon }) => ({
          id: `answers-${name}`,
          label: words,
          icon,
          group: say.title,
          run: () => showScreen(name),
        })),
      // The screens depend on the account and the words alone.
      // oxlint-disable-next-line react/exhaustive-deps
      [account, say, showScreen],
    ),
  )

  const categoryName = useCallback(
    (id: string | null) => categories.find((one) => one.id === id)?.names[language] ?? '',
    [categories, language],
  )
  const searching = search.trim() !== ''
  const title = searching
    ? say.list.found(search.trim())
    : place.category !== null
      ? categoryName(place.category)
      : place.view === 'candidates' || (tabsHold(place.view) && fit !== 'single')
        ? say.title
        : say.list.views[place.view]
  const goToEntry = useCallback(
    (id: string) => {
      setPlace({ view: 'all', category: null, screen: null })
      choose({ entry: id })
    },
    [choose],
  )
  const empty = searching
    ? say.list.empty.search(search.trim())
    : place.view === 'all'
      ? say.list.empty.entries
      : say.list.empty[place.view]
  const candidate = shown !== null && 'candidate' in shown ? shown.candidate : null
  const row = candidate === null ? undefined : rows.find((one) => one.kind === 'candidate' && one.id === candidate)
  const onBack = single ? back : undefined
  const folded = {
    list: (
      <PlacesList
        place={place}
        counts={counts}
        categories={categories}
        hasCandidates={writes}
        account={account}
        onView={showView}
        onScreen={showScreen}
      />
    ),
    label: say.placesLabel,
    open: viewsOpen,
    onOpen: setViewsOpen,
  }
  if (screen !== null && !searching)
    return (
      <div className={styles.part}>
        {screen === 'publishing' && <PublishingScreen account={account} folded={folded} onEntry={goToEntry} />}
        {screen === 'asked' && <AskedScreen folded={folded} />}
        {screen === 'workload' && <WorkloadScreen folded={folded} />}
        {screen === 'categories' && <CategoriesScreen folded={folded} />}
        {screen === 'glossary' && <GlossaryScreen folded={folded} />}
      </div>
    )
  return (
    <div className={styles.part}>
      {!alone && (
        <div
          className={single ? styles.single : styles.list}
          style={single ? {} : { width: fit === 'all' ? widths.list : widths.listNarrow }}
        >
          <EntriesList
            title={title}
            folded={folded}
            view={searching || place.category !== null ? 'all' : place.view}
            hasCandidates={writes}
            onView={showView}
            counts={counts}
            rows={rows}
            loading={loading}
            empty={empty}
            chosen={shownId}
            onChoose={chooseRow}
            onStart={writes ? start : undefined}
            place={places.list}
            categoryName={categoryName}
            foot={
              writes &&
              shown !== null &&
              'entry' in shown && <SimilarLetters entryId={shown.entry} openLetter={props.openLetter} />
            }
          />
        </div>
      )}
      {(!single || alone) &&
        (shown === null ? (
          !loading && (
            <div className={styles.nothing}>
              <EmptyState drawing={drawings.counter} title={rows.length === 0 ? empty : say.list.choose} />
            </div>
          )
        ) : 'entry' in shown ? (
          <OpenEntry
            id={shown.entry}
            account={account}
            categories={categories}
            openLetter={props.openLetter}
            onGone={() => choose(null)}
            onBack={onBack}
          />
        ) : (
          <OpenCandidate
            key={shown.candidate}
            letterId={shown.candidate}
            row={row?.kind === 'candidate' ? row.candidate : undefined}
            categories={categories}
            onEntry={goToEntry}
            similar={<SimilarEntries letterId={shown.candidate} onJoined={goToEntry} />}
            onGone={() => choose(null)}
            openLetter={props.openLetter}
            onBack={onBack}
          />
        ))}
    </div>
  )
}

const tabsHold = (view: ListView): boolean => view === 'draft' || view === 'asked' || view === 'published'
