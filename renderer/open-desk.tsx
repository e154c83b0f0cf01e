import { makeStyles } from '@fluentui/react-components'
import { Activity, Fragment, useCallback, useDeferredValue, useEffect, useRef, useState, type RefObject } from 'react'
import type { LetterView } from '../shared/letters/letter.ts'
import { may } from '../shared/may.ts'
import type { Account } from '../shared/office/account.ts'
import type { LettersPlace } from '../shared/shell/window-place.ts'
import type { Words } from '../shared/words/index.ts'
import { useAnswersEdge, type AnswersHandle, type AnswersScreen, type AnswersTarget } from './answers/index.tsx'
import { client, useQuery } from './client.ts'
import { useDeskActions, type Opened } from './desk-actions.tsx'
import { backupFacts } from './backup-facts.tsx'
import { deliveryFacts } from './delivery-facts.tsx'
import { DeskRail } from './desk-rail.tsx'
import { useListEdge, type LettersHandle } from './letters/index.tsx'
import { nextRetry } from './letters/leaving.ts'
import { useReadersEdge, type NewsletterHandle, type NewsletterScreen } from './newsletter/index.tsx'
import { useNumbersEdge, type StatisticsHandle, type StatisticsScreen } from './statistics/index.tsx'
import { reviewFacts } from './review-facts.tsx'
import { statisticsFacts } from './statistics-facts.ts'
import { AccountMenu } from './office/account-menu.tsx'
import { LockWatch } from './office/lock/lock-watch.tsx'
import { useLock } from './office/lock/use-lock.ts'
import { partsFor, type Desk, type Place } from './parts.tsx'
import { usePlace } from './places.ts'
import { usePullAlarm } from './pull-alarm.ts'
import { useKeepPlace, useKeptPlace } from './use-kept-place.ts'
import { sharingFacts } from './sharing-facts.tsx'
import { statusFacts, type StatusLead } from './status-facts.tsx'
import { useActions, useAllActions, type Action } from './ui/actions.tsx'
import { leave, saveBeforeLeaving } from './ui/before-leaving.ts'
import { CommandPalette } from './ui/frame/command-palette.tsx'
import type { BareScreen } from './office/bare-help.tsx'
import { HelpPage } from './ui/frame/help-page.tsx'
import { KeyList } from './ui/frame/key-list.tsx'
import { SearchBox } from './ui/frame/search-box.tsx'
import { StatusBar } from './ui/frame/status-bar.tsx'
import { TopBar } from './ui/frame/top-bar.tsx'
import { useFocusRest } from './ui/focus-rest.ts'
import { useDates, useLanguage, useWords } from './ui/language.tsx'
import { useNow } from './ui/now.ts'
import { deskTokens } from './ui/theme.ts'
import { useWindowFit } from './ui/window-size.ts'

const useStyles = makeStyles({
  desk: { display: 'flex', flexDirection: 'column', height: '100%' },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
  sheet: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: deskTokens.colorNeutralBackground1,
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderRight: 'none',
    borderRadius: '8px 0 0 8px',
  },
})

/** The desk once it is open: the bars around, and the part that is at hand. */
export function OpenDesk(props: { account: Account; idleMinutes: number }) {
  const styles = useStyles()
  const words = useWords()
  const { account } = props
  const fit = useWindowFit()
  const lock = useLock()
  useFocusRest()
  const edges = {
    letters: useListEdge(),
    answers: useAnswersEdge(),
    newsletter: useReadersEdge(),
    statistics: useNumbersEdge(),
  }
  const readsLetters = may(account, client.letters.list.who)
  const setsUpMail = may(account, client.office.mailSettings.who)
  const letters = useRef<LettersHandle>(null)
  const kept = useKeptPlace(account.id)
  const [place, setPlace] = usePlace(account, kept)
  const keepPlace = useKeepPlace(
    account.id,
    { part: place.part, officeView: place.part === 'office' ? place.view : null },
    kept,
  )
  const [writing, setWriting] = useState(false)
  const keepLetters = useCallback(
    (at: LettersPlace) => {
      setWriting(at.writing)
      keepPlace(at)
    },
    [keepPlace],
  )
  const [searches, setSearches] = useState<Partial<Record<Place['part'], string>>>({})
  const searchLetters = useCallback((letters: string) => setSearches((now) => ({ ...now, letters })), [])
  const searchAnswers = useCallback((answers: string) => setSearches((now) => ({ ...now, answers })), [])
  const searchReaders = useCallback((newsletter: string) => setSearches((now) => ({ ...now, newsletter })), [])
  const searchStatistics = useCallback((statistics: string) => setSearches((now) => ({ ...now, statistics })), [])
  const answers = useRef<AnswersHandle>(null)
  const [answersScreen, setAnswersScreen] = useState<AnswersScreen>('answers')
  const newsletter = useRef<NewsletterHandle>(null)
  const [newsletterScreen, setNewsletterScreen] = useState<NewsletterScreen>('readers')
  const statistics = useRef<StatisticsHandle>(null)
  const [statisticsScreen, setStatisticsScreen] = useState<StatisticsScreen>('accessNumbers')
  const [outbox, setOutbox] = useState(false)
  const keptOutbox = kept?.letters?.outbox ?? false
  useEffect(() => {
    if (keptOutbox) setOutbox(true)
  }, [keptOutbox])
  const [open, setOpen] = useState<Opened | null>(null)
  const allActions = useAllActions()
  // The bars stand first; the part is built in small steps, so that no task of the window takes over 50 ms.
  const built = useDeferredValue(kept !== undefined)
  const goTo = useCallback(
    (next: Place, there?: () => void) =>
      leave(() => {
        // What is being written must not depend on the part staying on the screen.
        void saveBeforeLeaving()
        setPlace(next)
        if (next.part === 'letters') {
          setOutbox(false)
          // Once the part is drawn again.
          onceThere(letters, (part) => part.arrive())
        }
        there?.()
      }),
    [setPlace],
  )

  const openOutbox = useCallback(
    () =>
      goTo({ part: 'letters' }, () => {
        searchLetters('')
        setOutbox(true)
      }),
    [goTo, searchLetters],
  )
  const openView = useCallback(
    (view: LetterView) =>
      goTo({ part: 'letters' }, () => {
        searchLetters('')
        onceThere(letters, (part) => part.show(view))
      }),
    [goTo, searchLetters],
  )
  const openLetter = useCallback(
    (id: string) => goTo({ part: 'letters' }, () => onceThere(letters, (part) => part.open(id))),
    [goTo],
  )
  const openAnswers = useCallback((target: AnswersTarget) => goTo({ part: 'answers', target }), [goTo])
  const deskActions = useDeskActions({ account, goTo, openOutbox, openView, show: setOpen })
  useActions(deskActions)
  useMenu(allActions)
  const desk: Desk = {
    account,
    place,
    goTo,
    searches,
    searchLetters,
    searchAnswers,
    searchReaders,
    searchStatistics,
    outbox,
    setOutbox,
    letters,
    answers,
    onAnswersScreen: setAnswersScreen,
    openLetter,
    openAnswers,
    newsletter,
    onNewsletterScreen: setNewsletterScreen,
    statistics,
    onStatisticsScreen: setStatisticsScreen,
    start: kept?.letters ?? null,
    onPlace: keepLetters,
  }
  const parts = partsFor(account)
  const searchable = parts.find((part) => part.name === place.part)?.searchable
  const SearchField = searchable?.Field ?? SearchBox
  const screen = {
    office: place.part === 'office' ? place.view : 'mine',
    answers: answersScreen,
    newsletter: newsletterScreen,
    statistics: statisticsScreen,
    letters: outbox ? 'outbox' : writing ? 'reply' : 'letters',
  }[place.part] as Exclude<keyof Words['help'], BareScreen>
  return (
    <div className={styles.desk}>
      <TopBar
        searchStart={edges[place.part === 'office' ? 'letters' : place.part]}
        narrow={fit === 'single'}
        onCommands={() => setOpen('commands')}
        onLock={() => lock('person')}
        search={
          searchable &&
          may(account, searchable.who) && (
            <SearchField
              value={searches[place.part] ?? ''}
              onChange={
                {
                  letters: searchLetters,
                  answers: searchAnswers,
                  newsletter: searchReaders,
                  statistics: searchStatistics,
                  office: searchLetters,
                }[place.part]
              }
              placeholder={searchable.prompt(words)}
              onLeave={() =>
                ({ letters, answers, newsletter, statistics, office: letters })[place.part].current?.focusList()
              }
            />
          )
        }
        account={
          <AccountMenu
            account={account}
            narrow={fit === 'single'}
            onMine={() => goTo({ part: 'office', view: 'mine' })}
            onLock={() => lock('person')}
          />
        }
      />
      <div className={styles.middle}>
        <DeskRail
          account={account}
          place={place}
          goTo={goTo}
          helpOpen={open === 'help' || open === 'keys'}
          onHelp={() => setOpen('help')}
        />
        <main className={styles.sheet}>
          {built &&
            parts.map((part) => {
              const atHand = part.name === place.part
              if (!part.stays) return atHand && <Fragment key={part.name}>{part.view(desk)}</Fragment>
              return (
                <Activity key={part.name} mode={atHand ? 'visible' : 'hidden'}>
                  {part.view(desk)}
                </Activity>
              )
            })}
        </main>
      </div>
      <DeskStatus
        watchesMail={may(account, client.letters.status.who)}
        answers={readsLetters}
        statistics={place.part === 'statistics'}
        looks={may(account, client.statistics.ask.who)}
        deliveries={may(account, client.newsletter.deliveriesUnderWay.who)}
        narrow={fit === 'single'}
        onNewsletter={() => goTo({ part: 'newsletter' })}
        reviews={may(account, client.answers.entryCounts.who)}
        onReview={() => goTo({ part: 'answers', target: { view: 'due' } })}
        lead={{
          ...(setsUpMail && { mail: () => goTo({ part: 'office', view: 'mail' }) }),
          health: () => goTo({ part: 'office', view: 'health' }),
          ...(readsLetters && { outbox: openOutbox }),
          workstations: () => goTo({ part: 'office', view: 'workstations' }),
          ...(may(account, client.office.backUp.who) && { backups: () => goTo({ part: 'office', view: 'backups' }) }),
        }}
      />
      {open === 'commands' && (
        <CommandPalette
          actions={allActions().filter((action) => action.id !== 'commands')}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'keys' && <KeyList actions={allActions()} onClose={() => setOpen(null)} />}
      {open === 'help' && (
        <HelpPage
          screen={screenName(screen, words)}
          page={words.help[screen]}
          actions={allActions().filter((action) => !deskActions.includes(action))}
          onAllKeys={() => setOpen('keys')}
          onClose={() => setOpen(null)}
        />
      )}
      <LockWatch idleMinutes={props.idleMinutes} />
    </div>
  )
}

/** Acts on the letters with the first frame in which they are drawn again, within some seconds. */
function onceThere(letters: RefObject<LettersHandle | null>, act: (part: LettersHandle) => void, frames = 300): void {
  requestAnimationFrame(() => {
    if (letters.current) act(letters.current)
    else if (frames > 0) onceThere(letters, act, frames - 1)
  })
}

function screenName(screen: Exclude<keyof Words['help'], BareScreen>, words: Words): string {
  if (screen === 'letters') return words.parts.letters
  if (screen === 'answers' || screen === 'entry') return words.parts.answers
  if (screen === 'publishing') return words.answers.publishing.title
  if (screen === 'asked') return words.answers.askedScreen.title
  if (screen === 'readers') return words.newsletter.titles.all
  if (screen === 'readerTasks') return words.newsletter.tasks.title
  if (screen === 'importReaders') return words.newsletter.import.title
  if (screen === 'readerNumbers') return words.newsletter.numbers.title
  if (screen === 'issues' || screen === 'issue') return words.newsletter.issues.title
  if (screen === 'accessNumbers') return words.parts.statistics
  if (screen === 'logImports') return words.statistics.imports.title
  if (screen === 'statisticsNotes') return words.statistics.notes.title
  if (screen === 'releases') return words.statistics.releases.title
  if (screen === 'outbox') return words.health.outbox.title
  return screen === 'reply' ? words.letters.reply : words.office.views[screen]
}

/** Lets the system's menu do what the keys do; printing is everywhere (menu-print.tsx). */
function useMenu(allActions: () => Action[]): void {
  useEffect(() =>
    window.madoguchi.onShell((event) => {
      if (event.kind === 'menu' && event.item !== 'print')
        allActions()
          .find((action) => action.id === event.item)
          ?.run()
    }),
  )
}

function DeskStatus(props: {
  watchesMail: boolean
  answers: boolean
  deliveries: boolean
  /** The statistics are at hand: their data are what the bar tells of. */
  statistics: boolean
  /** The account may look at the numbers. */
  looks: boolean
  narrow: boolean
  onNewsletter: () => void
  /** The account sees entries of the Q&A. */
  reviews: boolean
  onReview: () => void
  lead: StatusLead
}) {
  const words = useWords()
  const dates = useDates()
  const [language] = useLanguage()
  const status = useQuery(client.letters.status, {}, { enabled: props.watchesMail })
  const queue = useQuery(client.letters.queue, {}, { enabled: props.answers })
  const retry = nextRetry(queue.data ?? [])
  const now = useNow(retry ? 1000 : 60_000)
  usePullAlarm(status.data, now)
  const deliveries = useQuery(client.newsletter.deliveriesUnderWay, {}, { enabled: props.deliveries })
  const reviews = useQuery(client.answers.entryCounts, {}, { enabled: props.reviews }).data
  const kept = useQuery(client.statistics.kept, {}, { enabled: props.statistics && props.looks }).data
  const lines = useQuery(client.statistics.logLines, {}, { enabled: props.statistics }).data
  const importing = useQuery(client.statistics.importProgress, {}, { enabled: props.statistics }).data ?? null
  const sharing = useQuery(client.office.workstations, {}).data
  const backups = useQuery(client.office.backups, {}).data
  const backedUp = backupFacts(backups, words, dates, now, props.lead.backups)
  const facts = [
    ...sharingFacts(sharing, words, dates, now, props.lead.workstations),
    ...backedUp.filter(({ end }) => !end),
    ...(props.statistics ? statisticsFacts(kept, lines, importing, words, language) : []),
    ...statusFacts(status.data, words, dates, now, props.lead, retry),
    ...deliveryFacts(deliveries.data ?? [], words, props.onNewsletter),
    ...reviewFacts(reviews, words, props.onReview),
    ...backedUp.filter(({ end }) => end),
  ]
  return <StatusBar facts={props.narrow ? facts.filter((fact) => fact.id !== 'counts') : facts} />
}
