import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { contract, type Contract } from '../shared/contract.ts'
import { Problem } from '../shared/errors.ts'
import type { FormSchema } from '../shared/letters/form-schema.ts'
import type { Subject } from '../shared/office/audit.ts'
import type { PartName } from '../shared/parts.ts'
import type { Call, Failure, PartContract, Result } from '../shared/rpc.ts'
import type { Migration } from './database/migrate.ts'
import { migrations as knownMigrations } from './database/migrations/index.ts'
import type { Database } from './database/open.ts'
import { type OwnFile, ownFileOf } from './database/own-file.ts'
import { type Answers, openAnswers } from './answers/index.ts'
import { similarFile } from './answers/similar/similar-file.ts'
import { countKept } from './letters/intake/folder-queries.ts'
import { openLetters } from './letters/index.ts'
import { letterKeyOf } from './letters/letter-key.ts'
import { isOfReply } from './letters/replies/reply-queries.ts'
import { listFacts } from './letters/letter-facts.ts'
import { findLetterNumber } from './letters/subject.ts'
import {
  findMarked,
  findMaterial,
  isKnownLetter,
  listAt,
  listMarked,
  listTextsAfter,
  listTextsAt,
} from './letters/material.ts'
import { type DeskJournal, openDeskJournal } from './desk-journal.ts'
import { folderEngine } from './folder-engine.ts'
import { type Engines, openJournal, postgresEngine } from './journal/engines.ts'
import { raiseOffice } from './journal/raise.ts'
import type { Decided } from './journal/receive.ts'
import { keepNow } from './journal/unkept.ts'
import { JournalAddress } from '../shared/office/sharing.ts'
import { dayIn } from '../shared/days.ts'
import { defaultSchemas } from '../shared/letters/default-schema.ts'
import type { ChangedRows, MailTaker } from './part.ts'
import type { ServerAccess } from './mail/servers/server-access.ts'
import { startMailReader, type ForkReading, type MailReader } from './mail/reader/mail-reader.ts'
import { findAccountInUse, getColleague, listColleaguesWith } from './office/account-queries.ts'
import { openNewsletter, type Newsletter } from './newsletter/index.ts'
import { statisticsFile } from './statistics/file.ts'
import { openStatistics } from './statistics/index.ts'
import { type OfficeBackups, openBackups } from './office/backups/index.ts'
import type { BackupOffer } from '../shared/office/backups.ts'
import type { JournalEngine } from './journal/engine.ts'
import { findJournal, getJournal, ownDesk } from './journal/journal-rows.ts'
import type { Source } from './office/backups/make.ts'
import { keepPlaces } from './office/backups/places.ts'
import { backupThreads } from './office/backups/thread.ts'
import { dayStart } from './office/day-start.ts'
import { officeHandlers } from './office/handlers.ts'
import { threadsOf } from './office/in-thread.ts'
import { openMailSignIn, type MailSignIn } from './office/mail-sign-in.ts'
import { startSession } from './office/session.ts'
import { defaultSettings, findSettings, saveSettings } from './office/setting-queries.ts'
import type { Part } from './part.ts'
import { holdBack, mayBeAnswered } from './after-restore.ts'
import { type ForkFinding, startPersonalDataFinder } from './personal-data/finder.ts'
import { programVersion } from './program-version.ts'
import { forkUnderNode } from './processes/fork.ts'
import { newLine } from './sending/line.ts'
import { noteTrouble } from './database/troubles.ts'
import { failureOf, serve, type AnyHandler, type ServeDeps } from './serve.ts'
import type { WorkerFiles } from './worker-files.ts'

/** The office data of one folder with everything that works on them, and the one account that is signed in. */
export type Desk = {
  /** Answers a call of the contract by its path, as `letters.list`. Never throws: a failure is data. */
  call(path: string, input: unknown): Promise<Result<unknown>>
  /** Tells which part is to be asked again; returns what ends the telling. */
  onChanged(listener: (part: PartName) => void): () => void
  /** Ends the connections, closes the data and leaves the folder to others. */
  close(): Promise<void>
}

export type DeskOptions = {
  dataDir: string
  workers: WorkerFiles
  /** Where the program is not plain Node: what starts a reading process there. */
  forkReading?: ForkReading
  /** The same for the process that looks for personal data. */
  forkFinding?: ForkFinding
  /** False for the command line: mail is pulled when told, and nothing is sent. */
  background?: boolean
  clock?: () => Date
  /** The versions of the data that this program knows. */
  migrations?: readonly Migration[]
}

/** Starts a desk at a folder, locked or without an office yet; nothing is opened before somebody signs in. */
export function startDesk(options: DeskOptions): Desk {
  const {
    dataDir,
    workers,
    forkReading = forkUnderNode(workers.readingProcess),
    forkFinding = forkUnderNode(workers.personalDataProcess),
    background = true,
    clock = () => new Date(),
    migrations = knownMigrations,
  } = options
  const listeners = new Set<(part: PartName) => void>()
  const announce = (part: PartName) => {
    for (const listener of listeners) listener(part)
    if (part === 'letters') atWork?.parts.answers.lettersChanged()
    if (part === 'answers') atWork?.parts.answers.entriesChanged()
  }
  const inThread = threadsOf(workers.officeWorker)
  const runBackup = backupThreads(workers.backupWorker)
  let atWork: AtWork | null = null
  let offered: Promise<BackupOffer | null> = Promise.resolve(null)
  /** The office's own mailbox as it is set now. */
  let siteMailbox: () => ServerAccess | null = () => null
  /** Every kind of journal that an office can have. */
  const engines: Engines = { postgres: postgresEngine, folder: folderEngine(() => siteMailbox()) }
  /** What this sitting's account has been handed out, as the record has it. */
  const handedOut = new Set<string>()
  /** Kept over sittings: whoever locks and opens again is not heard more often. */
  const refused = new Map<string, number>()

  const session = startSession({
    dataDir,
    now: clock,
    inThread,
    migrations,
    raise: (connect, signal, tell) => raiseOffice({ connect, migrations, open: journalOf, now: clock, signal, tell }),
    onState: () => announce('office'),
    opened(db) {
      handedOut.clear()
      const reader = startMailReader(forkReading)
      const mailSignIn = openMailSignIn({ db, now: clock, announce, signedIn: settingsChanged })
      const mailSettings = () => {
        const settings = findSettings(db, 'mail')
        return settings && mailSignIn.access(settings)
      }
      siteMailbox = () => mailSettings()?.incoming ?? null
      const colleague = (accountId: string) => getColleague(db, accountId)
      const accountEnded = (accountId: string) => findAccountInUse(db, accountId) === null
      const journal = openDeskJournal({
        db,
        now: clock,
        background,
        engines,
        migrations,
        carried: () => Object.values(atWork?.parts ?? {}).flatMap(({ carried }) => carried ?? []),
        data: officeData,
        keep: keepChanged,
        tell: rowsChanged,
        onState: () => announce('office'),
        onFailure: (failure) => noteTrouble(db, 'office.journal', failure, clock().toISOString()),
      })
      const restoredAt = holdBack({ db, by: () => session.open()!.accountId, ledger: deliveryLedger, now: clock })
      const common = { db, now: clock, background, announce, colleague, decided: journal.decided }
      const line = newLine()
      // Parts that keep mails of their own from becoming letters are asked here.
      const takers: MailTaker[] = [(mail) => parts.newsletter.takeMail(mayBeAnswered(mail, restoredAt))]
      // Every part of an open office but the office itself, which is there before anything is open: one line each.
      const parts: Parts & { newsletter: Newsletter; answers: Answers } = {
        letters: openLetters({
          ...common,
          reader,
          mailSettings,
          line,
          takers,
          formSchemas: () => formSchemas(db),
          accountEnded,
          today: () => dayIn((findSettings(db, 'office') ?? defaultSettings()).timeZone, clock()),
          timeZone: () => (findSettings(db, 'office') ?? defaultSettings()).timeZone,
          dayBegins: (day) => dayStart(day, (findSettings(db, 'office') ?? defaultSettings()).timeZone),
          staff: () => listColleaguesWith(db, 'staff'),
          carrySoon: journal.carrySoon,
          calendar: {
            find: () => findSettings(db, 'calendar'),
            save: (calendar) => saveSettings(db, 'calendar', calendar),
          },
        }),
        answers: openAnswers({
          ...common,
          letters: {
            listMarked: () => listMarked(db),
            find: (id) => findMaterial(db, id),
            findMarked: (id) => findMarked(db, id),
            isKnown: (id) => isKnownLetter(db, id),
            at: (places) => listAt(db, places),
            after: (place, most) => listTextsAfter(db, place, most),
            textsAt: (places) => listTextsAt(db, places),
            facts: (from, to) => listFacts(db, from, to),
          },
          finder: startPersonalDataFinder(forkFinding),
          similarFile: () => ownFile(similarFile),
          similarWorker: workers.similarWorker,
          withholdingWorker: workers.withholdingWorker,
          supervisors: () => listColleaguesWith(db, 'supervisor'),
          office: () => findSettings(db, 'office') ?? defaultSettings(),
          settings: {
            find: () => findSettings(db, 'answers'),
            save: (settings) => saveSettings(db, 'answers', settings),
          },
        }),
        newsletter: openNewsletter({
          ...common,
          workstation: (id) => journal.workstations()?.desks.find((one) => one.id === id) ?? null,
          mailSettings,
          office: () => findSettings(db, 'office') ?? defaultSettings(),
          renderingWorker: workers.renderingWorker,
          line,
          letterNumber: (id) => findLetterNumber(db, id),
          carrySoon: journal.carrySoon,
          isOfReply: (messageIds) => isOfReply(db, messageIds),
          settings: {
            find: () => findSettings(db, 'newsletter'),
            save: (settings) => saveSettings(db, 'newsletter', settings),
          },
          deliverySettings: {
            find: () => findSettings(db, 'issueDelivery'),
            save: (settings) => saveSettings(db, 'issueDelivery', settings),
          },
          files: deliveryFiles,
          deliveryWorker: workers.deliveryWorker,
        }),
        statistics: openStatistics({
          ...common,
          office: () => findSettings(db, 'office') ?? defaultSettings(),
          settings: {
            find: () => findSettings(db, 'statistics'),
            save: (settings) => saveSettings(db, 'statistics', settings),
          },
          // The Q&A knows the categories of letters; it is opened by the time a table is counted.
          letters: {
            of: (what, months) => parts.answers.counted.of(what, months),
            categories: () => parts.answers.counted.categories(),
            choices: () => parts.answers.counted.choices(),
          },
          file: () => ownFile(statisticsFile),
          journal: {
            secret: () => letterKeyOf(db),
            reach: journal.reach,
            withObjects: journal.withObjects,
            carrySoon: journal.carrySoon,
          },
          desksWorker: workers.desksWorker,
          importWorker: workers.importWorker,
          closeWorker: workers.closeWorker,
          questionWorker: workers.questionWorker,
          withholdingWorker: workers.withholdingWorker,
          supervisors: () => listColleaguesWith(db, 'supervisor'),
        }),
      }
      const backups = openBackups({
        db,
        now: clock,
        background,
        timeZone: () => (findSettings(db, 'office') ?? defaultSettings()).timeZone,
        source: backupSource,
        keepPlaces(folders) {
          const { key } = officeData()
          const place = { folders, desk: ownDesk(db), hasJournal: findJournal(db) !== null }
          try {
            keepPlaces(session.files.backupPlaces, key, place)
          } finally {
            key.fill(0)
          }
        },
        run: runBackup,
        announce: () => announce('office'),
      })
      atWork = { parts, reader, mailSignIn, journal, backups }
      keepNow(db, keepChanged, rowsChanged, (failure) =>
        noteTrouble(db, 'office.journal', failure, clock().toISOString()),
      )
    },
    ownFiles: () => madeOf([deliveriesFile, statisticsFile, similarFile]),
    damaged(dataKey) {
      offered = findOffer(dataKey)
    },
    async closing() {
      const ending = atWork
      siteMailbox = () => null
      atWork = null
      handedOut.clear()
      ending?.mailSignIn.close()
      ending?.backups.stop()
      await Promise.all(Object.values(ending?.parts ?? {}).map((part) => part.stop()))
      await ending?.journal.stop()
      await ending?.reader.close()
    },
  })
  const office = officeHandlers({
    session,
    inThread,
    formSchemas,
    mailSignIn: () => atWork!.mailSignIn,
    journal: () => atWork!.journal,
    openJournal: (address, one) => openJournal(engines, address, one),
    migrations,
    mailSettingsChanged: settingsChanged,
    countLetters: (db) => countKept(db),
    ownFiles,
    backups: () => atWork!.backups,
    runBackup,
    // A drive that does not answer holds nobody up.
    offered: () => Promise.race([offered, pause(longestLook, null, { ref: false })]),
    subjectOf,
    keepOwn() {
      for (const part of Object.values(atWork?.parts ?? {})) part.keepOwn?.()
    },
    holdBack() {
      const { db, accountId } = session.open()!
      holdBack({ db, by: () => accountId, ledger: deliveryLedger, now: clock })
    },
  })

  return {
    async call(path, input) {
      const [part = '', name = ''] = path.split('.')
      const handler = handlersOf(part)?.[name]
      const deps = depsOf(path)
      if ('failure' in deps) return { ok: false, error: deps.failure }
      const result = await serve(path, callAt(path), handler, input, deps)
      session.settle()
      // The state of the office is no row of the database: who opens or closes it says so here, also where a part of it failed. A lock
      // whose row found the disk full has locked all the same.
      if (opensOrCloses.has(path)) announce('office')
      return result
    },
    onChanged(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => session.lock('start'),
  }

  /** The journal of an office that is not open yet; its own mailbox as its settings say. */
  async function journalOf(db: Database): Promise<JournalEngine> {
    const { address, office: one } = getJournal(db)
    const mail = findSettings(db, 'mail')
    const folder = folderEngine(() => mail && { ...mail.incoming, proxy: mail.proxy ?? '' })
    return openJournal({ ...engines, folder }, JournalAddress.parse(JSON.parse(address)), one)
  }

  /** The newest backup that is known of data that are damaged; null where none can be found. */
  async function findOffer(dataKey: Uint8Array): Promise<BackupOffer | null> {
    try {
      return await runBackup('offer', { dataDir, dataKey }).answer
    } catch {
      return null
    }
  }

  /** Each with a copy of its key, which whoever opens it wipes. Throws not_signed_in. */
  function deliveryFiles(): { ledger: OwnFile; office: OwnFile } {
    return { ledger: ownFile(deliveriesFile), office: officeData() }
  }

  /** The office data themselves, with a copy of their key. Throws not_signed_in. */
  function officeData(): OwnFile {
    const open = session.open()
    if (!open) throw new Problem('not_signed_in')
    return { file: session.files.database, key: Uint8Array.from(open.dataKey) }
  }

  /** Other workstations changed rows: what follows from that here, within the same transaction. */
  function keepChanged(rows: ChangedRows): void {
    for (const part of Object.values(atWork?.parts ?? {})) part.keepChanged?.(rows)
    const open = session.open()
    if (open && (rows.has('accounts') || rows.has('settings'))) session.keepKeys(open.db)
  }

  function rowsChanged(rows: ChangedRows, decided: readonly Decided[]): void {
    session.settle()
    if (rows.has('settings')) settingsChanged()
    for (const part of Object.values(atWork?.parts ?? {})) part.rowsChanged?.(rows)
    for (const { entry, lost } of decided) {
      if (lost.length === 0) continue
      const made = madeBy(lost)
      for (const part of Object.values(atWork?.parts ?? {})) part.lost?.({ accountId: entry.account, made })
    }
    if (['accounts', 'settings', 'desks'].some((table) => rows.has(table)) || decided.length > 0) announce('office')
  }

  /** A file that a part keeps beside the office data, with a copy of its key, which whoever opens it wipes. Throws not_signed_in. */
  function ownFile(name: string): OwnFile {
    const open = session.open()
    if (!open) throw new Problem('not_signed_in')
    return ownFileOf(session.files.folder, open.dataKey, name)
  }

  /** As far as they were made: what is verified, and what a copy of the office takes along. What can be made again is not among them. */
  function ownFiles(): OwnFile[] {
    return ownNames().map(ownFile)
  }

  function ownNames(): string[] {
    return madeOf([deliveriesFile, statisticsFile])
  }

  function madeOf(names: readonly string[]): string[] {
    return names.filter((name) => existsSync(join(session.files.folder, `${name}.db`)))
  }

  function deliveryLedger(): OwnFile | null {
    return ownNames().includes(deliveriesFile) ? ownFile(deliveriesFile) : null
  }

  function backupSource(): Source {
    const { key: dataKey } = officeData()
    const { folder } = session.files
    return { folder, dataKey, own: ownNames(), program: programVersion, now: clock().toISOString() }
  }

  function settingsChanged(): void {
    for (const part of Object.values(atWork?.parts ?? {})) part.settingsChanged?.()
  }

  function subjectOf(id: string): Subject | null {
    for (const part of Object.values(atWork?.parts ?? {})) {
      const subject = part.subjectOf?.(id)
      if (subject) return subject
    }
    return null
  }

  /** None for a part that is closed. */
  function handlersOf(part: string): Record<string, AnyHandler> | undefined {
    const all: Record<string, { handlers: object } | undefined> = { ...atWork?.parts, office: { handlers: office } }
    return all[part]?.handlers as ReturnType<typeof handlersOf>
  }

  /** Who asks is read at every call: roles that were taken away are gone at once. */
  function depsOf(path: string): ServeDeps | { failure: Failure } {
    try {
      const open = session.open()
      if (callAt(path)?.kind !== 'query') session.begin()
      return {
        db: open?.db ?? null,
        account: open ? findAccountInUse(open.db, open.accountId) : null,
        now: clock,
        announce,
        handedOut,
        refused,
      }
    } catch (error) {
      return { failure: failureOf(error) }
    }
  }
}

/** Milliseconds in which known backup folders are looked through before somebody is told what is there. */
const longestLook = 10_000

/** The file that the newsletter keeps beside the office data: its ledger of deliveries. */
const deliveriesFile = 'deliveries'

/** The parts that are opened with the data, by their names in the contract. */
type Parts = { [Name in Exclude<keyof Contract, 'office'>]: Part<Name> }
type AtWork = {
  parts: Parts & { answers: Answers }
  reader: MailReader
  mailSignIn: MailSignIn
  journal: DeskJournal
  backups: OfficeBackups
}

/** The rows that lost work had made. */
function madeBy(lost: Decided['lost']): ChangedRows {
  const rows = new Map<string, Readonly<Record<string, string | number | null>>[]>()
  for (const { of, now, was } of lost.flatMap(({ writes }) => writes))
    if (now !== null && was === undefined) rows.set(of, [...(rows.get(of) ?? []), now])
  return rows
}

const opensOrCloses = new Set([
  'office.create',
  'office.joinOffice',
  'office.restore',
  'office.signIn',
  'office.recover',
  'office.lock',
])

/** An office that has chosen no forms reads the Site's own. */
function formSchemas(db: Database): FormSchema[] {
  return findSettings(db, 'formSchemas') ?? defaultSchemas
}

function callAt(path: string): Call | undefined {
  const [part = '', name = '', ...more] = path.split('.')
  const calls = Object.hasOwn(contract, part) ? (contract as Record<string, PartContract>)[part]! : {}
  return more.length === 0 && Object.hasOwn(calls, name) ? calls[name] : undefined
}
