import { makeStyles } from '@fluentui/react-components'
import {
  ArrowSync20Regular,
  BuildingGovernment20Filled,
  BuildingGovernment20Regular,
  Info20Regular,
  Keyboard20Regular,
  Mail20Filled,
  Mail20Regular,
  QuestionCircle20Filled,
  QuestionCircle20Regular,
  Send20Regular,
  Settings20Filled,
  Settings20Regular,
} from '@fluentui/react-icons'
import { Activity, startTransition, useCallback, useEffect, useMemo, useState, type ReactElement } from 'react'
import type { Account } from '../shared/office/account.ts'
import { client, useQuery } from './client.ts'
import { focusLetterList, LettersPart, useListEdge } from './letters/index.tsx'
import { AccountMenu } from './office/account-menu.tsx'
import { OfficePart } from './office/index.tsx'
import { LockWatch } from './office/lock/lock-watch.tsx'
import { useLock } from './office/lock/use-lock.ts'
import { officeViewsFor, type OfficeView } from './office/office-views.ts'
import { usePullAlarm } from './pull-alarm.ts'
import { statusFacts, type StatusLead } from './status-facts.tsx'
import { useActions, useAllActions, type Action } from './ui/actions.tsx'
import { leave, saveBeforeLeaving } from './ui/before-leaving.ts'
import { CommandPalette } from './ui/frame/command-palette.tsx'
import { KeyList } from './ui/frame/key-list.tsx'
import { Rail, type RailItem } from './ui/frame/rail.tsx'
import { SearchBox } from './ui/frame/search-box.tsx'
import { StatusBar } from './ui/frame/status-bar.tsx'
import { TopBar } from './ui/frame/top-bar.tsx'
import { useDates, useWords } from './ui/language.tsx'
import { useNow } from './ui/now.ts'
import { deskTokens } from './ui/theme.ts'
import { useWindowFit } from './ui/window-size.ts'

type Place = { part: 'letters' } | { part: 'office'; view: OfficeView }

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
  const listEdge = useListEdge()
  const readsLetters = account.roles.includes('staff')
  const setsUpMail = account.roles.includes('administrator')
  const [place, setPlace] = usePlace(account)
  const [search, setSearch] = useState('')
  const [outbox, setOutbox] = useState(false)
  const [open, setOpen] = useState<'commands' | 'keys' | null>(null)
  const allActions = useAllActions()
  const framed = useFramed()
  const goTo = useCallback(
    (next: Place, there?: () => void) =>
      leave(() => {
        // What is being written must not depend on the part staying on the screen.
        void saveBeforeLeaving()
        setPlace(next)
        there?.()
      }),
    [setPlace],
  )

  const openOutbox = useCallback(
    () =>
      goTo({ part: 'letters' }, () => {
        setSearch('')
        setOutbox(true)
      }),
    [goTo],
  )
  useActions(useDeskActions({ account, goTo, openOutbox, show: setOpen }))
  useMenu(allActions)
  const atLetters = place.part === 'letters'
  return (
    <div className={styles.desk}>
      <TopBar
        searchStart={listEdge}
        narrow={fit === 'single'}
        onCommands={() => setOpen('commands')}
        onLock={() => lock('person')}
        search={
          atLetters && (
            <SearchBox
              value={search}
              onChange={setSearch}
              placeholder={words.frame.searchLetters}
              onLeave={focusLetterList}
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
          keysOpen={open === 'keys'}
          onKeys={() => setOpen('keys')}
        />
        <main className={styles.sheet}>
          {readsLetters && framed && (
            <Activity mode={atLetters ? 'visible' : 'hidden'}>
              <LettersPart
                search={search}
                onSearch={setSearch}
                account={account}
                openOffice={() => goTo({ part: 'office', view: 'mail' })}
                outbox={outbox}
                onOutbox={setOutbox}
              />
            </Activity>
          )}
          {place.part === 'office' && (
            <OfficePart account={account} view={place.view} onView={(view) => goTo({ part: 'office', view })} />
          )}
        </main>
      </div>
      <DeskStatus
        watchesMail={readsLetters || setsUpMail}
        narrow={fit === 'single'}
        lead={{
          ...(setsUpMail && { mail: () => goTo({ part: 'office', view: 'mail' }) }),
          health: () => goTo({ part: 'office', view: 'health' }),
          ...(readsLetters && { outbox: openOutbox }),
        }}
      />
      {open === 'commands' && (
        <CommandPalette
          actions={allActions().filter((action) => action.id !== 'commands')}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'keys' && <KeyList actions={allActions()} onClose={() => setOpen(null)} />}
      <LockWatch idleMinutes={props.idleMinutes} />
    </div>
  )
}

/** False for the first drawing: the bars and the letters are drawn one after the other, so that no task of the window takes over 50 ms. */
function useFramed(): boolean {
  const [framed, setFramed] = useState(false)
  useEffect(() => {
    startTransition(() => setFramed(true))
  }, [])
  return framed
}

/** The part at hand; an account whose roles change is led to what it may still open. */
function usePlace(account: Account): readonly [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(account.roles.includes('staff') ? { part: 'letters' } : officeOf(account))
  const allowed =
    place.part === 'letters' ? account.roles.includes('staff') : officeViewsFor(account.roles).includes(place.view)
  return [allowed ? place : { part: 'office', view: 'mine' }, setPlace]
}

/** The office part at the first of the views that the account may open. */
function officeOf(account: Account): Place {
  return { part: 'office', view: officeViewsFor(account.roles)[0]! }
}

function useDeskActions(desk: {
  account: Account
  goTo: (place: Place) => void
  openOutbox: () => void
  show: (what: 'commands' | 'keys') => void
}): Action[] {
  const words = useWords()
  const { account, goTo, openOutbox, show } = desk
  return useMemo(() => {
    const everywhere = words.frame.groups.everywhere
    const staff = account.roles.includes('staff')
    const go = (part: 'letters' | 'office', keys: string, icon: ReactElement): Action => ({
      id: `go-${part}`,
      label: words.frame.goTo(words.parts[part]),
      keys,
      icon,
      group: everywhere,
      run: () => goTo(part === 'letters' ? { part } : officeOf(account)),
    })
    const pulls = staff || account.roles.includes('administrator')
    return [
      {
        id: 'commands',
        label: words.frame.commands,
        keys: 'Ctrl+K',
        icon: <Keyboard20Regular />,
        group: everywhere,
        run: () => show('commands'),
      },
      ...(staff ? [go('letters', 'Ctrl+1', <Mail20Regular />)] : []),
      ...(staff
        ? [
            {
              id: 'outbox',
              label: words.health.outbox.open,
              icon: <Send20Regular />,
              group: words.frame.groups.letters,
              run: openOutbox,
            },
          ]
        : []),
      go('office', 'Ctrl+5', <BuildingGovernment20Regular />),
      ...officeViewsFor(account.roles).map(
        (view): Action => ({
          id: view === 'mine' ? 'settings' : view === 'about' ? 'about' : `office-${view}`,
          label: words.office.views[view],
          group: words.parts.office,
          icon:
            view === 'mine' ? (
              <Settings20Regular />
            ) : view === 'about' ? (
              <Info20Regular />
            ) : (
              <BuildingGovernment20Regular />
            ),
          run: () => goTo({ part: 'office', view }),
        }),
      ),
      // A pull that fails, or runs already, is told by the status bar.
      ...(pulls
        ? [
            {
              id: 'pull',
              label: words.frame.pull,
              keys: 'F5',
              icon: <ArrowSync20Regular />,
              group: everywhere,
              run: () => void client.letters.pull({}).catch(() => undefined),
            },
          ]
        : []),
      {
        id: 'keys',
        label: words.frame.keys,
        keys: '?',
        alsoKeys: ['F1'],
        icon: <QuestionCircle20Regular />,
        group: everywhere,
        run: () => show('keys'),
      },
    ]
  }, [words, account, goTo, openOutbox, show])
}

/** Lets the system's menu do what the keys do. */
function useMenu(allActions: () => Action[]): void {
  useEffect(() =>
    window.madoguchi.onShell((event) => {
      if (event.kind === 'menu')
        allActions()
          .find((action) => action.id === event.item)
          ?.run()
    }),
  )
}

function DeskRail(props: {
  account: Account
  place: Place
  goTo: (place: Place) => void
  keysOpen: boolean
  onKeys: () => void
}) {
  const words = useWords()
  const { account, place, goTo } = props
  const staff = account.roles.includes('staff')
  const counts = useQuery(client.letters.counts, {}, { enabled: staff })
  const atMine = place.part === 'office' && place.view === 'mine'
  const unread = counts.data?.unread ?? 0
  const parts: RailItem[] = [
    ...(staff
      ? [
          {
            id: 'letters',
            label: words.parts.letters,
            icon: <Mail20Regular />,
            chosenIcon: <Mail20Filled />,
            keys: 'Ctrl+1',
            chosen: place.part === 'letters',
            onClick: () => goTo({ part: 'letters' }),
            waiting: unread,
            waitingLabel: `${words.letters.unread} ${unread}`,
          },
        ]
      : []),
    {
      id: 'office',
      label: words.parts.office,
      icon: <BuildingGovernment20Regular />,
      chosenIcon: <BuildingGovernment20Filled />,
      chosen: place.part === 'office' && !atMine,
      keys: 'Ctrl+5',
      onClick: () => goTo(officeOf(account)),
    },
  ]
  const below: RailItem[] = [
    {
      id: 'help',
      label: words.frame.help,
      icon: <QuestionCircle20Regular />,
      chosenIcon: <QuestionCircle20Filled />,
      chosen: props.keysOpen,
      onClick: props.onKeys,
      keys: 'F1',
    },
    {
      id: 'mine',
      label: words.frame.settings,
      icon: <Settings20Regular />,
      chosenIcon: <Settings20Filled />,
      chosen: atMine,
      onClick: () => goTo({ part: 'office', view: 'mine' }),
    },
  ]
  return <Rail parts={parts} below={below} />
}

function DeskStatus(props: { watchesMail: boolean; narrow: boolean; lead: StatusLead }) {
  const words = useWords()
  const dates = useDates()
  const now = useNow(60_000)
  const status = useQuery(client.letters.status, {}, { enabled: props.watchesMail })
  usePullAlarm(status.data, now)
  const facts = statusFacts(status.data, words, dates, now, props.lead)
  return <StatusBar facts={props.narrow ? facts.filter((fact) => fact.id !== 'counts') : facts} />
}
