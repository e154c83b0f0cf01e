import type { Colleague } from '../../shared/office/account.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Database } from '../database/open.ts'
import type { MailReader } from '../mail/reader/mail-reader.ts'
import type { MailAccess } from '../mail/servers/server-access.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Part } from '../part.ts'
import { letterHandlers } from './handlers.ts'
import { carryFiles } from './carried/carry-files.ts'
import { together } from '../journal/carried/together.ts'
import { watchMailLimit } from './replies/files/mail-limit.ts'
import { carryMails } from './carried/carry-mails.ts'
import { watchArrivals } from './intake/arrivals.ts'
import { startRenewal } from './intake/renewal.ts'
import { startImporter } from './intake/import-mails.ts'
import { startMailLoops } from './intake/mail-loops.ts'
import type { MailTaker } from '../part.ts'
import { keepLetters, keepWords, letterTables, restoreLost } from './other-desks.ts'
import { watchDay } from './triage/watch-day.ts'
import { usualCalendar } from '../../shared/letters/calendar.ts'
import type { CalendarSettings } from './triage/calendar-handlers.ts'
import type { Workdays } from './triage/due-by-topic.ts'
import { findSubject } from './subject.ts'
import type { Line } from '../sending/line.ts'
import type { Decided } from '../database/once.ts'
import type { Queue } from '../sending/queue.ts'
import { startSending } from './replies/sending.ts'

export type LettersDeps = {
  db: Database
  reader: MailReader
  mailSettings: () => MailAccess | null
  formSchemas: () => FormSchema[]
  colleague: (accountId: string) => Colleague
  /** Everybody who answers letters here now; nobody where it is not said. */
  staff?: () => Colleague[]
  /** Other parts that may keep a mail from becoming a letter, asked in turn. */
  takers?: readonly MailTaker[]
  /** Shared with whatever else sends mails. */
  line?: Line
  decided?: Decided
  /** True of an account that has ended. */
  accountEnded?: (accountId: string) => boolean
  now: () => Date
  /** The day it is in the office (2026-11-24); that of UTC where it is not said. */
  today?: () => string
  /** The days on which it works, null before that was set. */
  calendar?: CalendarSettings
  /** Its time zone; UTC where it is not said. */
  timeZone?: () => string
  /** Octets of mails in one file that leaves. */
  mostTakenOctets?: number
  /** When a day of the office begins, as ISO 8601 with Z; as one of UTC where it is not said. */
  dayBegins?: (day: string) => string
  /** Says that something of the letters changed. */
  announce: (part: 'letters') => void
  /** False for the command line: pulls only when told, sends nothing. */
  background: boolean
  /** Told when mails were imported, which other workstations cannot fetch from a server. */
  carrySoon?: () => void
  /** Milliseconds between two looks for mails that are to be read again. */
  renewalRest?: number
}

const noCalendar: CalendarSettings = { find: () => null, save: () => undefined }

export type Letters = Part<'letters'> & { settingsChanged(): void }

/** Opens the letters of an open office: the calls of the contract, and behind them pulling and sending. */
export function openLetters(deps: LettersDeps): Letters {
  const { timeZone = () => 'UTC', mostTakenOctets = 100_000_000, calendar = noCalendar } = deps
  const { takers = [], staff = () => [], today = () => deps.now().toISOString().slice(0, 10) } = deps
  const changed = atMostEvery(200, () => deps.announce('letters'))
  const answersLetters = (accountId: string): boolean => staff().some((one) => one.accountId === accountId)
  const workdays = (): Workdays => ({ calendar: calendar.find() ?? usualCalendar, timeZone: timeZone() })
  const forNew = { answersLetters, workdays }
  const loop = startMailLoops({ ...deps, takers, forNew, onChanged: changed.tell })
  const onImported = () => {
    changed.tell()
    deps.carrySoon?.()
  }
  const importer = startImporter({ ...deps, takers, onChanged: onImported })
  const sending: Queue | null = deps.background
    ? startSending({ ...deps, onChanged: changed.tell, onSent: loop.wake })
    : null
  const renewal = deps.background ? startRenewal({ ...deps, onChanged: changed.tell }, deps.renewalRest) : null
  const limit = deps.background ? watchMailLimit({ ...deps, onChanged: changed.tell }) : null
  const day = deps.background ? watchDay(today, changed.tell) : null
  // A command runs inside its transaction: what it left to be done is looked at once it is committed.
  const onQueue = () => setImmediate(() => sending?.wake())
  const onOwed = () => setImmediate(() => deps.background && loop.wake())
  return {
    handlers: letterHandlers({
      ...deps,
      staff,
      workdays,
      calendar,
      timeZone,
      mostTakenOctets,
      today,
      loop,
      importer,
      arrivals: watchArrivals(deps.db),
      onQueue,
      onOwed,
      onAttached() {
        limit?.wake()
        deps.carrySoon?.()
      },
    }),
    subjectOf: (id) => findSubject(deps.db, id),
    keepChanged: (rows) => keepWords(deps.db, rows),
    keepOwn: () => keepLetters(deps.db),
    rowsChanged(rows) {
      if (!letterTables.some((table) => rows.has(table))) return
      changed.tell()
      sending?.wake()
      if (rows.has('replies')) onOwed()
    },
    carried: together(
      carryMails({ ...deps, onChanged: changed.tell }),
      carryFiles({ ...deps, onChanged: changed.tell }),
    ),
    lost: (work) => restoreLost(deps.db, work, deps.now()),
    settingsChanged() {
      loop.settingsChanged()
      sending?.wake()
    },
    async stop() {
      await Promise.all([loop.stop(), sending?.stop(), importer.stop(), renewal?.stop(), limit?.stop()])
      day?.stop()
      changed.stop()
    },
  }
}
