import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useImperativeHandle, useState, type Ref } from 'react'
import type { LetterView } from '../../shared/letters/letter.ts'
import type { Account } from '../../shared/office/account.ts'
import type { LettersPlace } from '../../shared/shell/window-place.ts'
import { client, useQuery } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { PaneDivider } from '../ui/pane-divider.tsx'
import { deskTokens } from '../ui/theme.ts'
import { useWindowFit } from '../ui/window-size.ts'
import type { Inserts } from './editor/inserts.ts'
import { ReplyEditor } from './editor/reply-editor.tsx'
import { useFocusPlaces, type FocusPlaces } from '../ui/focus-places.ts'
import { ManyPane } from './many/many-pane.tsx'
import { useManyActs } from './many/use-many-acts.tsx'
import { type AskedRow, useRowMenu } from './many/use-row-menu.tsx'
import { useTickKeys } from './many/use-tick-keys.tsx'
import { useTicks, type LetterTicks } from './many/use-ticks.ts'
import { LeavingBar } from './leaving-bar.tsx'
import { AwaitedRows } from './list/awaited-rows.tsx'
import { ListBody } from './list/list-body.tsx'
import { ListPane } from './list/list-pane.tsx'
import { TicksFoot } from './list/ticks-foot.tsx'
import { PullProgress } from './list/pull-progress.tsx'
import { NothingChosen } from './nothing-chosen.tsx'
import { OutboxPane } from './outbox/outbox-pane.tsx'
import { paneOf, type Panes } from './pane-of.ts'
import { ReadingPane } from './reading/reading-pane.tsx'
import type { AnswersWay } from './reading/similar-answers.tsx'
import { useSavedViews } from './saved-views/use-saved-views.tsx'
import { TakeOutDialog } from './taking-out/take-out-dialog.tsx'
import { TemplatesCommand } from './templates/templates-command.tsx'
import { TroublePane } from './trouble-pane.tsx'
import { useLettersData } from './use-letters-data.ts'
import { useNavigation } from './use-navigation.ts'
import { usePartKeys } from './use-part-keys.tsx'
import { useReadOnce } from './use-read-once.ts'
import { useSettled } from '../ui/use-settled.ts'
import { ViewsPane } from './views-list.tsx'
import { useListWidth, useViewsPane, widths } from './widths.ts'

export { LettersSearch } from './search/search-field.tsx'
export { useListEdge } from './widths.ts'

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
})

/** What the frame may ask of the part. */
export type LettersHandle = {
  focusList: () => void
  arrive: () => void
  show: (view: LetterView) => void
  open: (id: string) => void
}

export type LettersPartProps = {
  search: string
  onSearch: (text: string) => void
  account: Pick<Account, 'id' | 'name' | 'nameEn'>
  /** `sample` is a letter that the forms are opened for. */
  openOffice: (view: 'mail' | 'forms', sample?: string) => void
  /** Leads to Q&A: to the question of a letter, or an entry. */
  openAnswers: (way: AnswersWay) => void
  /** Whether the outbox stands in the place of list and letter. */
  outbox: boolean
  onOutbox: (open: boolean) => void
  /** Where the account stood before the desk was locked, and who keeps where it stands. */
  start: LettersPlace | null
  onPlace: (place: LettersPlace) => void
  ref?: Ref<LettersHandle>
}

/** The part 手紙: views, the list of letters, and the letter that is read or answered. */
export function LettersPart(props: LettersPartProps) {
  const styles = useStyles()
  const words = useWords()
  const me = props.account.id
  const { outbox, onOutbox } = props
  const single = useWindowFit() === 'single'
  const data = useLettersData()
  const failing = Boolean(data.status?.failure)
  const places = useFocusPlaces()
  const navigation = useNavigation({
    search: props.search,
    onSearch: props.onSearch,
    start: props.start,
    single,
    failing,
    outbox,
    onOutbox,
    places,
  })
  const { choice, pages, writing, showView, openId } = navigation
  useImperativeHandle(
    props.ref,
    () => ({ focusList: places.list.focus, arrive: places.list.focusIfThere, show: showView, open: openId }),
    [places, showView, openId],
  )
  const views = useViewsPane()
  const [viewsOpen, setViewsOpen] = useState(false)
  const { shown: viewsShown, setShown: setViewsShown, fits: viewsFit } = views
  const toggleViews = useCallback(() => {
    if (viewsFit) setViewsShown(!viewsShown)
    else setViewsOpen((open) => !open)
  }, [viewsFit, viewsShown, setViewsShown])
  const ticks = useTicks(navigation, choice.place, navigation.choose)
  const [manyOpened, setManyOpened] = useState(false)
  useEffect(() => {
    if (!ticks.any) setManyOpened(false)
  }, [ticks.any])
  const leaveMany = useCallback(() => {
    setManyOpened(false)
    places.list.focus()
  }, [places])
  const { clear: untick } = ticks
  const clearTicks = useCallback(() => {
    untick()
    leaveMany()
  }, [untick, leaveMany])
  const many = useManyActs(ticks.rows, me, clearTicks)
  const { choose, reply: startReply, goOn, enter } = navigation
  const rowMenu = useRowMenu({
    ticks,
    me,
    onChoose: choose,
    onOpen: enter,
    onReply: useCallback(
      (place: number) => {
        choose(place)
        startReply()
      },
      [choose, startReply],
    ),
    onDone: useCallback((ofMany: boolean) => (ofMany ? clearTicks() : goOn()), [clearTicks, goOn]),
    onLeave: places.list.focus,
  })
  useTickKeys({
    ticks: outbox || writing ? null : ticks,
    chosen: choice.place,
    acts: many.acts,
    onEscape: single && manyOpened ? leaveMany : clearTicks,
  })
  const saved = useSavedViews(navigation.filter, navigation.fault === null)
  const [takingOut, setTakingOut] = useState(false)
  const takeOutList = useCallback(() => setTakingOut(true), [])
  usePartKeys({
    steps: !writing && !outbox,
    step: navigation.step,
    toggleViews,
    takeOutList: outbox || pages.total === 0 ? undefined : takeOutList,
  })

  const { onPlace } = props
  const { id: letterId, place: at } = choice
  const { view } = navigation
  useEffect(
    () => onPlace({ view: props.search === '' ? view : 'inbox', letterId, at, writing, outbox }),
    [onPlace, props.search, view, letterId, at, writing, outbox],
  )

  // Passing quickly over many letters reads none of them.
  const shownId = useSettled(choice.id, 160, true)
  const letter = useQuery(client.letters.get, { id: shownId ?? '' }, { enabled: shownId !== null }).data
  const answering = letter?.id === choice.id ? letter : undefined
  const [insertsInto, setInsertsInto] = useState<{ id: string | null; what: Inserts } | null>(null)
  useEffect(() => {
    if (!writing) setInsertsInto(null)
  }, [writing])
  const { reply } = navigation
  const begin = useCallback(
    (what: Inserts) => {
      setInsertsInto({ id: shownId, what })
      reply()
    },
    [shownId, reply],
  )
  const insert = useCallback(() => begin('answer'), [begin])
  const template = useCallback(() => begin('template'), [begin])
  const panes = paneOf({
    single,
    outbox,
    asksForTrouble: navigation.trouble,
    failing,
    chosen: choice.id !== null,
    opened: navigation.opened,
    writing,
    ticked: ticks.any,
    tickedOpened: manyOpened,
    answerable: answering !== undefined,
    shown: shownId !== null,
    search: pages.search,
    total: pages.total,
    loading: pages.loading,
    problem: pages.problem !== null,
  })
  useReadOnce(panes.right === 'letter' || panes.right === 'editor' ? letter?.id : undefined)

  const openMailSettings = () => props.openOffice('mail')
  const nothing = (
    <NothingChosen
      filter={navigation.filter}
      fault={navigation.fault}
      total={pages.total}
      data={data}
      onView={navigation.setView}
      onSearch={props.onSearch}
      onShowAll={() => navigation.onFilter({ unreadOnly: false })}
      onSettings={openMailSettings}
    />
  )
  const right: Record<NonNullable<Panes['right']>, () => React.ReactNode> = {
    outbox: () => <OutboxPane onOpenLetter={navigation.openFromOutbox} onBack={navigation.leaveOutbox} />,
    trouble: () =>
      data.status && (
        <TroublePane
          status={data.status}
          administrator={data.administrator}
          onSettings={openMailSettings}
          onBack={() => navigation.setTrouble(false)}
        />
      ),
    many: () => (
      <ManyPane ticks={ticks} acts={many.acts} onClear={clearTicks} onBack={single ? leaveMany : undefined} />
    ),
    editor: () =>
      answering && (
        <ReplyEditor
          key={answering.id}
          letter={answering}
          account={props.account}
          inserts={insertsInto?.id === answering.id ? insertsInto.what : null}
          onClose={navigation.closeEditor}
          onSent={navigation.sent}
        />
      ),
    letter: () =>
      shownId !== null && (
        <ReadingPane
          id={shownId}
          me={me}
          search={navigation.search}
          theme={data.theme}
          place={choice.place}
          total={pages.total}
          more={pages.more}
          onReply={navigation.reply}
          onInsert={insert}
          onTemplate={template}
          onDone={navigation.goOn}
          onStep={navigation.step}
          onBeside={navigation.wayBack.openBeside}
          left={navigation.wayBack.left}
          onReturn={navigation.wayBack.goBack}
          onSearch={navigation.searchFor}
          onAnswers={props.openAnswers}
          onBack={single ? navigation.back : undefined}
          onLeave={places.list.focus}
          onForms={data.administrator ? (id) => props.openOffice('forms', id) : undefined}
          paneRef={places.reading.ref}
        />
      ),
    nothing: () => nothing,
  }
  return (
    <div className={styles.part}>
      {views.shown && (
        <>
          <ViewsPane
            view={outbox ? 'outbox' : navigation.view}
            counts={data.counts}
            status={data.status}
            onView={navigation.setView}
            shown={navigation.filter}
            onNarrow={navigation.narrow}
            onSaved={navigation.showSaved}
            onArrange={saved.arrange}
            onOutbox={() => onOutbox(true)}
            width={views.width}
            onPull={data.pull}
            pulling={data.pulling}
          />
          <PaneDivider
            {...widths.views}
            width={views.width}
            onWidth={views.setWidth}
            label={words.letters.viewsLabel}
          />
        </>
      )}
      {panes.list && (
        <List
          navigation={navigation}
          data={data}
          me={me}
          searching={props.search.trim() !== ''}
          viewsFolded={!views.shown}
          viewsOpen={viewsOpen}
          onViewsOpen={setViewsOpen}
          onOutbox={() => onOutbox(true)}
          places={places}
          ticks={ticks}
          onMenu={rowMenu.ask}
          saved={saved}
          onAct={single ? () => setManyOpened(true) : undefined}
          empty={panes.emptyInList ? nothing : null}
        />
      )}
      {panes.right && right[panes.right]()}
      {many.dialog}
      {rowMenu.menu}
      {saved.dialog}
      {takingOut && (
        <TakeOutDialog letters={navigation.filter} count={pages.total} onClose={() => setTakingOut(false)} />
      )}
      <TemplatesCommand />
      <LeavingBar replies={data.queue} me={me} onTakenBack={navigation.takenBack} />
    </div>
  )
}

/** The list with its head and, beside another pane, its divider. */
function List(props: {
  navigation: ReturnType<typeof useNavigation>
  data: ReturnType<typeof useLettersData>
  me: string
  searching: boolean
  viewsFolded: boolean
  viewsOpen: boolean
  onViewsOpen: (open: boolean) => void
  onOutbox: () => void
  places: FocusPlaces
  ticks: LetterTicks
  onMenu: (asked: AskedRow) => void
  saved: ReturnType<typeof useSavedViews>
  /** Leads to what can be done with the ticked letters, where the list has the whole window. */
  onAct: (() => void) | undefined
  empty: React.ReactNode
}) {
  const words = useWords()
  const now = useNow(30_000)
  const single = useWindowFit() === 'single'
  const { navigation, data } = props
  const { pages, choice, writing } = navigation
  const { status } = data
  const width = useListWidth(writing)
  return (
    <>
      <ListPane
        width={single ? 'all' : width.width}
        view={navigation.view}
        onView={navigation.setView}
        onNarrow={navigation.narrow}
        onSaved={navigation.showSaved}
        onSave={props.saved.save}
        onArrange={props.saved.arrange}
        counts={data.counts}
        status={status}
        onOutbox={props.onOutbox}
        viewsFolded={props.viewsFolded}
        viewsOpen={props.viewsOpen}
        onViewsOpen={props.onViewsOpen}
        filter={navigation.filter}
        onFilter={navigation.onFilter}
        total={navigation.fault !== null || (pages.loading && pages.total === 0) ? null : pages.total}
        unread={pages.unread}
        found={pages.search !== ''}
        more={pages.more}
        stopped={Boolean(status?.failure)}
        onStopped={() => navigation.setTrouble(true)}
      >
        {status?.pulling && status.pulling.total > 0 && (
          <PullProgress pulling={status.pulling} escapes={!writing && !(single && navigation.opened)} />
        )}
        <AwaitedRows />
        {props.empty ?? (
          <ListBody
            pages={pages}
            chosenId={choice.id}
            chosenPlace={choice.place}
            onChoose={navigation.choose}
            onOpen={(place) => {
              props.ticks.clear()
              navigation.enter(place)
            }}
            onRange={navigation.onRange}
            now={now}
            me={props.me}
            queue={data.queued}
            search={pages.search}
            searching={props.searching}
            ticks={props.ticks}
            onMenu={props.onMenu}
            listRef={props.places.list.ref}
            onScroll={props.places.reading.scroll}
          />
        )}
        {props.ticks.any && <TicksFoot ticks={props.ticks} total={pages.total} onAct={props.onAct} />}
      </ListPane>
      {!single && (
        <PaneDivider
          {...widths.list}
          initial={width.initial}
          width={width.width}
          onWidth={width.setWidth}
          label={words.letters.listLabel}
        />
      )}
    </>
  )
}
