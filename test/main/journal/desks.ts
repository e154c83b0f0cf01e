import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { audited } from '../../../main/database/audited.ts'
import { sharedTables, type SharedTables } from '../../../main/database/joining.ts'
import { migrate, type Migration, upTo, versionOf } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { type Database, openDatabase, openToLook } from '../../../main/database/open.ts'
import { makeCode, readCode } from '../../../main/journal/code.ts'
import type { JournalEngine } from '../../../main/journal/engine.ts'
import { letIn, openJournal } from '../../../main/journal/engines.ts'
import type { Identity } from '../../../main/journal/identity.ts'
import { type Journal, startJournal } from '../../../main/journal/journal.ts'
import { raiseOffice } from '../../../main/journal/raise.ts'
import { getJournal, newestEpoch, ownDesk } from '../../../main/journal/journal-rows.ts'
import {
  admitDesk,
  beginAs,
  beginJournal,
  fetchBeginning,
  newDeskId,
  newOfficeId,
} from '../../../main/journal/sharing.ts'
import { putSnapshot } from '../../../main/journal/snapshot.ts'
import type { Decided, Touched } from '../../../main/journal/receive.ts'
import { hashShared } from '../../../main/journal/hash-shared.ts'
import { letterKeyOf } from '../../../main/letters/letter-key.ts'
import { JournalAddress } from '../../../shared/office/sharing.ts'
import type { PostgresServer } from '../../servers/postgres.ts'
import { afterFile } from '../../support/after-file.ts'
import { temporaryFolder } from '../../support/office.ts'
import { engines } from '../../support/shared-grounds.ts'

/** A desk of its own encrypted file on a real journal. */
export type TestDesk = {
  db: Database
  file: string
  key: Buffer
  tables: SharedTables
  journal: Journal
  touched: Touched[]
  decided: Decided[]
  /** Told of rows that other desks changed. */
  told: ((rows: Touched) => void)[]
  /** Does something as an act of the record. */
  act(work: (db: Database) => void, what?: 'letters.close' | 'letters.reply'): void
  shared(): Record<string, string>
  end(): Promise<void>
  /** Ends it as a crash does, but for the memory; starts it again on the same file. */
  again(): Promise<TestDesk>
  /** The same with a program that knows these versions of the data. */
  update(known: readonly Migration[], reach?: Reach, signal?: AbortSignal): Promise<TestDesk>
}

/** How a journal is reached, given how it would be. */
type Reach = (open: () => Promise<JournalEngine>) => Promise<JournalEngine>

const at = (): string => new Date().toISOString()

export const newFile = (): { file: string; key: Buffer } => ({
  file: join(temporaryFolder(), 'office.db'),
  key: randomBytes(32),
})

function openFile(
  { file, key }: { file: string; key: Buffer },
  known: readonly Migration[] = migrations,
): { db: Database; tables: SharedTables } {
  const db = openDatabase(file, key, { create: true })
  migrate(db, known)
  return { db, tables: sharedTables(db, known) }
}

/** Brings a file that has a journal to what a program knows, as the office does before it is opened. */
export function raiseFile(
  { file, key }: { file: string; key: Buffer },
  known: readonly Migration[],
  reach: Reach = (open) => open(),
  signal = new AbortController().signal,
): Promise<void> {
  return raiseOffice({
    connect: () => openDatabase(file, key),
    migrations: known,
    open(db) {
      const { office, address } = getJournal(db)
      return reach(() => openJournal(engines, JournalAddress.parse(JSON.parse(address)), office))
    },
    now: () => new Date(),
    signal,
    tell: () => undefined,
  })
}

/** Starts the journal of a file that has one. */
export function startDeskOn(
  opened: { file: string; key: Buffer },
  background = true,
  keep: (db: Database, rows: Touched) => void = () => undefined,
  known: readonly Migration[] = migrations,
): TestDesk {
  const { db, tables } = openFile(opened, known)
  const touched: Touched[] = []
  const decided: Decided[] = []
  const told: ((rows: Touched) => void)[] = []
  const { office, address } = getJournal(db)
  const journal = startJournal({
    db,
    tables,
    open: () => openJournal(engines, JournalAddress.parse(JSON.parse(address)), office),
    now: () => new Date(),
    background,
    keep: (rows) => keep(db, rows),
    tell: (rows, own) => {
      touched.push(rows)
      decided.push(...own)
      for (const one of told) one(rows)
    },
    onState: () => undefined,
    onFailure: (failure) => {
      throw failure
    },
  })
  let stopped = false
  const stop = async (): Promise<void> => {
    if (stopped) return
    stopped = true
    await journal.stop()
    db.close()
  }
  afterFile(stop)
  return {
    db,
    ...opened,
    tables,
    journal,
    touched,
    decided,
    told,
    act: (work, what = 'letters.close') => audited(db, { accountId: null, what, at: at() }, () => work(db)),
    shared: () => hashShared(db, tables),
    end: stop,
    async again() {
      await stop()
      return startDeskOn(opened, background, keep, known)
    },
    async update(next, reach, signal) {
      await stop()
      await raiseFile(opened, next, reach, signal)
      return startDeskOn(opened, background, keep, next)
    },
  }
}

export type TestOffice = {
  office: string
  first: TestDesk
  /** Another desk joins by a code that this one shows, the first where none is named, with a program that knows these versions. */
  join(background?: boolean, by?: TestDesk, known?: readonly Migration[]): Promise<TestDesk>
}

/** An office with its first desk, on a server for databases or wherever else a journal can lie. */
export async function newSharedOffice(
  server: PostgresServer | JournalAddress,
  background = true,
  keep?: Parameters<typeof startDeskOn>[2],
): Promise<TestOffice> {
  const office = newOfficeId()
  const owner: JournalAddress = 'owner' in server ? { engine: 'postgres', ...server.owner } : server
  const let_in = async (desk: string): Promise<string> => JSON.stringify(await letIn(engines, owner, office, desk))
  const own = newFile()
  const { db } = openFile(own)
  const address = await let_in(ownDesk(db))
  letterKeyOf(db)
  audited(db, { accountId: null, what: 'office.create', at: at() }, () =>
    beginJournal(db, { office, address, name: 'one', at: at() }),
  )
  db.close()
  const first = startDeskOn(own, background, keep)
  return {
    office,
    first,
    async join(itsBackground = background, by = first, known = migrations) {
      const id = newDeskId()
      let keys: Identity | null = null
      by.act((one) => {
        keys = admitDesk(one, id, at())
      })
      if (background) await by.journal.decided()
      else await by.journal.travel()
      const engine = await openJournal(engines, JournalAddress.parse(JSON.parse(address)), office)
      const look = openToLook(by.file, by.key)
      look.exec('BEGIN')
      const epoch = newestEpoch(look)
      const snapshot = await putSnapshot(look, by.tables, engine.objects, epoch)
      look.close()
      const text = await makeCode(
        engine.objects,
        { office, desk: id, address: await let_in(id), expiresAt: new Date(Date.now() + 60_000).toISOString() },
        { own: keys!, epochs: [epoch], snapshot },
      )
      const beginning = await fetchBeginning(engine, readCode(text)!, at())
      const mine = newFile()
      const opened = openFile(mine, upTo(known, versionOf(by.db)))
      await beginAs(opened.db, opened.tables, beginning, at())
      await engine.close()
      opened.db.close()
      await raiseFile(mine, known)
      return startDeskOn(mine, itsBackground, keep, known)
    },
  }
}
