import { makeStyles } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular, PanelLeft20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { LetterView } from '../../shared/letters/letter.ts'
import type { Account } from '../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { useActions } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { PaneDivider } from '../ui/pane-divider.tsx'
import { deskTokens } from '../ui/theme.ts'
import { useThemeName } from '../ui/theme-name.ts'
import { useWindowFit } from '../ui/window-size.ts'
import { ReplyEditor } from './editor/reply-editor.tsx'
import { LeavingBar } from './leaving-bar.tsx'
import { ListBody } from './list/list-body.tsx'
import { ListPane } from './list/list-pane.tsx'
import { PullProgress } from './list/pull-progress.tsx'
import { NothingChosen } from './nothing-chosen.tsx'
import { OutboxPane } from './outbox/outbox-pane.tsx'
import { LinkProvider } from './reading/link-dialog.tsx'
import { ReadingPane } from './reading/reading-pane.tsx'
import { TroublePane } from './trouble-pane.tsx'
import { useLettersScreen } from './use-letters-screen.ts'
import { useReadOnce } from './use-read-once.ts'
import { useSettled } from './use-settled.ts'
import { ViewsPane } from './views-list.tsx'
import { useListWidth, useViewsPane, widths } from './widths.ts'

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

export type LettersPartProps = {
  search: string
  onSearch: (text: string) => void
  account: Pick<Account, 'id' | 'name' | 'nameEn'>
  openOffice: (view: 'mail') => void
  /** Whether the outbox stands in the place of list and letter. */
  outbox: boolean
  onOutbox: (open: boolean) => void
}

/** The part 手紙: views, the list of letters, and the letter that is read or answered. */
export function LettersPart(props: LettersPartProps) {
  const styles = useStyles()
  const words = useWords()
  const fit = useWindowFit()
  const now = useNow(30_000)
  const me = props.account.id
  const single = fit === 'single'
  const views = useViewsPane()
  const screen = useLettersScreen(props.search)
  const { choice, pages, writing, setWriting, setOpened, openId, open, setView: chooseView } = screen
  const { step: stepChoice } = choice
  const { outbox, onOutbox } = props
  const list = useListWidth(writing)
  const [viewsOpen, setViewsOpen] = useState(false)
  const [trouble, setTrouble] = useState(false)

  const status = useQuery(client.letters.status, {}).data
  const counts = useQuery(client.letters.counts, {}).data
  const queue = useQuery(client.letters.queue, {}).data
  const office = useQuery(client.office.status, {}).data
  const appearance = useQuery(client.shell.appearance, {}).data
  const theme = useThemeName(appearance?.theme ?? 'system')
  const pull = useCommand(client.letters.pull)
  const queued = useMemo(() => new Map((queue ?? []).map((reply) => [reply.letterId, reply])), [queue])
  const administrator = office?.account?.roles.includes('administrator') ?? false

  // Passing quickly over many letters reads none of them.
  const shownId = useSettled(choice.id, 160, true)
  const letter = useQuery(client.letters.get, { id: shownId ?? '' }, { enabled: shownId !== null }).data
  const answering = writing && letter?.id === choice.id ? letter : undefined

  const setView = useCallback(
    (view: LetterView) => {
      onOutbox(false)
      chooseView(view)
    },
    [onOutbox, chooseView],
  )
  const openFromOutbox = useCallback(
    (id: string) => {
      onOutbox(false)
      openId(id)
    },
    [onOutbox, openId],
  )
  const searching = props.search !== ''
  useEffect(() => {
    if (searching) onOutbox(false)
  }, [searching, onOutbox])
  const back = useCallback(() => {
    setOpened(false)
    focusLetterList()
  }, [setOpened])
  const reply = useCallback(() => {
    setOpened(true)
    setWriting(true)
  }, [setOpened, setWriting])
  const takenBack = useCallback(
    (id: string) => {
      openId(id)
      setWriting(true)
    },
    [openId, setWriting],
  )
  const closeEditor = useCallback(() => {
    setWriting(false)
    if (single) requestAnimationFrame(focusReading)
    else focusLetterList()
  }, [setWriting, single])
  const enter = useCallback(
    (place: number) => {
      open(place)
      if (place === choice.place) requestAnimationFrame(focusReading)
    },
    [open, choice.place],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      setTrouble(false)
      stepChoice(by)
    },
    [stepChoice],
  )
  const failing = status?.failure ?? null
  useEffect(() => {
    if (!failing) setTrouble(false)
  }, [failing])

  const { shown, setShown, fits } = views
  useActions(
    useMemo(() => {
      const group = words.frame.groups.letters
      return [
        ...(writing || outbox
          ? []
          : [
              {
                id: 'next-letter',
                label: words.letters.next,
                keys: 'J',
                icon: <ChevronDown20Regular />,
                group,
                run: () => step(1),
              },
              {
                id: 'previous-letter',
                label: words.letters.previous,
                keys: 'K',
                icon: <ChevronUp20Regular />,
                group,
                run: () => step(-1),
              },
            ]),
        {
          id: 'views',
          label: words.frame.views,
          keys: 'Ctrl+B',
          icon: <PanelLeft20Regular />,
          group: words.frame.groups.everywhere,
          run: () => {
            if (fits) setShown(!shown)
            else setViewsOpen((open) => !open)
          },
        },
      ]
    }, [words, writing, outbox, step, fits, shown, setShown]),
  )

  // A search without hits says so in the place of the letter before it, which comes back with the next hit.
  const foundNone = pages.search !== '' && pages.total === 0
  const showsLetter = choice.id !== null && !trouble && !(foundNone && !writing)
  const showsRight = !single || trouble || (showsLetter && screen.opened)
  const showsList = !single || !showsRight
  useReadOnce(!outbox && showsRight && showsLetter ? letter?.id : undefined)
  const emptyAlone = single && showsList && pages.total === 0 && !pages.loading && !pages.problem
  const rest = {
    filter: screen.filter,
    total: pages.total,
    status,
    counts,
    administrator,
    now,
    onView: setView,
    onSearch: props.onSearch,
  }
  const nothing = (
    <NothingChosen
      {...rest}
      onShowAll={() => screen.onFilter({ unreadOnly: false })}
      onSettings={() => props.openOffice('mail')}
    />
  )
  return (
    <LinkProvider>
      <div className={styles.part}>
        {views.shown && (
          <>
            <ViewsPane
              view={outbox ? 'outbox' : screen.view}
              counts={counts}
              status={status}
              onView={setView}
              onOutbox={() => onOutbox(true)}
              width={views.width}
              onPull={() => pull.mutate({})}
              pulling={pull.isPending || Boolean(status?.pulling)}
            />
            <PaneDivider
              {...widths.views}
              width={views.width}
              onWidth={views.setWidth}
              label={words.letters.viewsLabel}
            />
          </>
        )}
        {outbox && (
          <OutboxPane
            onOpenLetter={openFromOutbox}
            onBack={() => {
              onOutbox(false)
              focusLetterList()
            }}
          />
        )}
        {!outbox && showsList && (
          <>
            <ListPane
              width={single ? 'all' : list.width}
              view={screen.view}
              onView={setView}
              counts={counts}
              status={status}
              onOutbox={() => onOutbox(true)}
              viewsFolded={!views.shown}
              viewsOpen={viewsOpen}
              onViewsOpen={setViewsOpen}
              filter={screen.filter}
              onFilter={screen.onFilter}
              total={pages.loading && pages.total === 0 ? null : pages.total}
              unread={pages.unread}
              found={pages.search !== ''}
              stopped={failing !== null}
              onStopped={() => setTrouble(true)}
            >
              {status?.pulling && status.pulling.total > 0 && (
                <PullProgress pulling={status.pulling} escapes={!writing && !(single && screen.opened)} />
              )}
              {emptyAlone ? (
                nothing
              ) : (
                <ListBody
                  pages={pages}
                  chosenId={choice.id}
                  chosenPlace={choice.place}
                  onChoose={(place) => {
                    setTrouble(false)
                    screen.choose(place)
                  }}
                  onOpen={(place) => {
                    setTrouble(false)
                    enter(place)
                  }}
                  onRange={screen.onRange}
                  now={now}
                  me={me}
                  queue={queued}
                  search={pages.search}
                  searching={props.search.trim() !== ''}
                />
              )}
            </ListPane>
            {!single && (
              <PaneDivider
                {...widths.list}
                initial={list.initial}
                width={list.width}
                onWidth={list.setWidth}
                label={words.letters.listLabel}
              />
            )}
          </>
        )}
        {!outbox &&
          showsRight &&
          (status && (trouble || (!showsLetter && failing && pages.total === 0 && !foundNone)) ? (
            <TroublePane
              status={status}
              administrator={administrator}
              onSettings={() => props.openOffice('mail')}
              onBack={() => setTrouble(false)}
            />
          ) : answering && showsLetter ? (
            <ReplyEditor key={answering.id} letter={answering} account={props.account} onClose={closeEditor} />
          ) : showsLetter && shownId !== null ? (
            <ReadingPane
              id={shownId}
              search={screen.search}
              theme={theme}
              place={choice.place}
              total={pages.total}
              onReply={reply}
              onStep={step}
              onOpen={openId}
              onBack={single ? back : undefined}
            />
          ) : (
            nothing
          ))}
        <LeavingBar replies={queue ?? []} me={me} onTakenBack={takenBack} />
      </div>
    </LinkProvider>
  )
}

/**
 * Gives the focus to the list of letters, from the search or from a letter: at once, so that the next key is not typed into what was left;
 * where the list is drawn only now, with the next frame.
 */
export function focusLetterList(): void {
  if (focusList()) return
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  requestAnimationFrame(focusList)
}

function focusList(): boolean {
  const list = document.querySelector<HTMLElement>('[data-letter-list]')
  list?.focus()
  return list !== null
}

function focusReading(): void {
  document.querySelector<HTMLElement>('[data-letter-reading]')?.focus()
}
