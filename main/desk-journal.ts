import { Problem } from '../shared/errors.ts'
import { JournalAddress, type JournalPlace, type Travelled, type Workstations } from '../shared/office/sharing.ts'
import type { Captured } from './database/capture.ts'
import { keyOf, type Row, type SharedTables, sharedTables } from './database/joining.ts'
import type { Migration } from './database/migrate.ts'
import { checkpoint, type Database, openToLook } from './database/open.ts'
import { codeHours, makeCode } from './journal/code.ts'
import type { JournalEngine, ObjectStore } from './journal/engine.ts'
import { type Engines, letIn, openJournal, testJournal } from './journal/engines.ts'
import { beginAnew, gather } from './journal/join-anew.ts'
import { type Journal, type JournalDeps, startJournal } from './journal/journal.ts'
import {
  findJournal,
  getJournal,
  listAlarms,
  listDesks,
  listEpochs,
  listRead,
  ownDesk,
} from './journal/journal-rows.ts'
import { listReports } from './journal/report.ts'
import { isPending } from './journal/pending.ts'
import type { Touched } from './journal/receive.ts'
import { admitDesk, type Beginning, beginJournal, endDesk, newDeskId, newOfficeId } from './journal/sharing.ts'
import { getPieces, putPieces } from './journal/sealed-pieces.ts'
import { startUpkeep, type UpkeepLoop } from './journal/upkeep-loop.ts'
import { makeSnapshot, type UpkeepDeps } from './journal/upkeep.ts'
import type { Carried, ObjectSpace } from './part.ts'
import { programVersion } from './program-version.ts'

type Commit = <T>(work: () => T, row?: { about?: string }) => T

/** The journal of an office as its desk has it, whether there is one or not. */
export type DeskJournal = {
  /** Waits until everything that was done here by now has come back from the journal; at once where there is none. False where the signal came first. */
  decided(signal?: AbortSignal): Promise<boolean>
  workstations(): Omit<Workstations, 'lost'> | null
  /** Something of a part is to be laid beside the journal soon. */
  carrySoon(): void
  /** Sends what waits and reads what is new; nothing where there is no journal. Throws where it cannot be reached. */
  reach(): Promise<void>
  /** Does something with what lies beside the journal. Throws Problem office_not_shared, and where the journal cannot be reached. */
  withObjects<T>(work: (space: ObjectSpace) => Promise<T>): Promise<T>
  /** Whether a journal can be kept at an address; returns the milliseconds that writing takes. */
  test(address: JournalAddress): Promise<number>
  share(address: JournalAddress, name: string, commit: Commit): Promise<void>
  showCode(owner: JournalAddress, commit: Commit): Promise<{ code: string; expiresAt: string }>
  endDesk(id: string, commit: Commit): void
  /**
   * Makes this workstation another one of its office, in place, with what a code brings; all of it in one change. Throws Problem office_not_shared,
   * code_used and office_newer.
   * @param keepOwn makes again, within the change, what parts have here and the others do not know
   */
  joinAnew(beginning: Beginning, keepOwn: () => void, safe: () => Promise<void>, commit: Commit): Promise<void>
  travel(): Promise<Travelled>
  stop(): Promise<void>
}

export type DeskJournalDeps = Pick<
  JournalDeps,
  'db' | 'now' | 'background' | 'keep' | 'tell' | 'onState' | 'onFailure'
> & {
  engines: Engines
  migrations: readonly Migration[]
  /** What parts lay beside the journal. */
  carried: () => readonly Carried[]
  /** The office data, for a reading of their own, with a copy of their key. */
  data: () => { file: string; key: Uint8Array }
}

/** Opens the journal of an office where it has one. */
export function openDeskJournal(deps: DeskJournalDeps): DeskJournal {
  const { db, now, engines } = deps
  /** Looked up where there is a journal only. */
  let found: SharedTables | null = null
  const tables = (): SharedTables => (found ??= sharedTables(db, deps.migrations))
  let journal: Journal | null = null
  const at = (): string => now().toISOString()
  const openAt = (text: string): Promise<JournalEngine> =>
    openJournal(engines, JournalAddress.parse(JSON.parse(text)), getJournal(db).office)
  let keeping: UpkeepLoop | null = null
  let over = false
  const begin = (): Journal => {
    keeping = startUpkeep({ ...upkeep, tables: tables(), background: deps.background, onFailure: deps.onFailure })
    return startJournal({
      ...deps,
      tables: tables(),
      open: () => openAt(getJournal(db).address),
      tell(rows, decided) {
        deps.tell(rows, decided)
        if (awaited.some((table) => rows.has(table))) keeping?.wake()
      },
    })
  }
  const present = (): Journal => {
    if (!journal) throw new Problem('office_not_shared')
    return journal
  }
  const upkeep: Omit<UpkeepDeps, 'isOver' | 'tables'> = {
    db,
    now,
    program: programVersion,
    carried: {
      isDue: () => deps.carried().some((one) => one.isDue()),
      names: () => deps.carried().flatMap((one) => one.names()),
      async carry(objects, isOver) {
        for (const one of deps.carried()) if (one.isDue()) await one.carry(spaceIn(objects), isOver)
      },
    },
    open: () => openAt(getJournal(db).address),
    async travel() {
      await present().travel()
      return !isPending(db)
    },
    look() {
      const { file, key } = deps.data()
      const look = openToLook(file, key)
      key.fill(0)
      return look
    },
  }
  if (findJournal(db)) journal = begin()

  return {
    decided: (signal) => journal?.decided(signal) ?? Promise.resolve(true),
    carrySoon: () => keeping?.wake(),
    async reach() {
      await journal?.travel()
    },
    async withObjects(work) {
      present()
      const engine = await openAt(getJournal(db).address)
      try {
        return await work(spaceIn(engine.objects))
      } finally {
        await engine.close().catch(() => undefined)
      }
    },
    workstations() {
      if (!journal) return null
      const last = listRead(db)
      const reports = listReports(db)
      const desks = listDesks(db).map((one) => ({
        id: one.id,
        name: one.name,
        isThis: one.id === ownDesk(db),
        admittedAt: one.admitted_at,
        joinedAt: one.joined_at,
        endedAt: one.ended_at,
        lastAt: last.find(({ desk }) => desk === one.id)?.at ?? null,
        seen: last.find(({ desk }) => desk === one.id)?.seen ?? 0,
        program: reports.find(({ desk }) => desk === one.id)?.program ?? '',
      }))
      return { place: placeOf(db), state: journal.state(), desks, alarms: listAlarms(db) }
    },
    test: (address) => testJournal(engines, address),
    async share(address, name, commit) {
      if (journal) throw new Problem('office_shared')
      const office = newOfficeId()
      const own = await letIn(engines, address, office, ownDesk(db))
      // Whether it lets this desk in is known before anything is written.
      await (await openJournal(engines, own, office)).close()
      commit(() => beginJournal(db, { office, address: JSON.stringify(own), name, at: at() }), { about: ownDesk(db) })
      checkpoint(db)
      journal = begin()
      deps.onState()
    },
    async showCode(asked, commit) {
      const { office } = (present(), getJournal(db))
      const desk = newDeskId()
      const here = addressOf(db)
      if (asked.engine !== here.engine) throw new Problem('bad_input')
      // A mailbox has no other owner than whoever is in it already.
      const owner = asked.engine === 'folder' ? here : asked
      const own = commit(() => admitDesk(db, desk, at()), { about: desk })
      const engine = await openAt(getJournal(db).address)
      try {
        // With everything that stands here now: whoever joins chooses among the accounts in it.
        const making = { ...upkeep, tables: tables(), isOver: () => over }
        const { object: snapshot } = await makeSnapshot(making, engine)
        const epochs = listEpochs(db)
        const address = await letIn(engines, owner, office, desk)
        const expiresAt = new Date(now().getTime() + codeHours * 3_600_000).toISOString()
        const code = await makeCode(
          engine.objects,
          { office, desk, address: JSON.stringify(address), expiresAt },
          { own, epochs, snapshot },
        )
        return { code, expiresAt }
      } finally {
        await engine.close()
      }
    },
    async joinAnew(beginning, keepOwn, safe, commit) {
      present()
      const gathered = await gather(tables(), beginning)
      await safe()
      await keeping?.stop()
      await present().stop()
      const { name } = listDesks(db).find(({ id }) => id === ownDesk(db))!
      try {
        const { touched, lost } = withoutReferences(db, () =>
          commit(
            () => {
              const joined = beginAnew(db, tables(), gathered, { name, at: at(), keepOwn })
              deps.keep(rowsIn(tables(), joined.touched), [])
              return joined
            },
            { about: beginning.code.desk },
          ),
        )
        checkpoint(db)
        deps.tell(rowsIn(tables(), touched), lost)
      } finally {
        journal = begin()
        deps.onState()
      }
    },
    endDesk(id, commit) {
      present()
      commit(() => endDesk(db, id, at()), { about: id })
    },
    async travel() {
      const { sent, received, lost } = await present().travel()
      if (!deps.background) await keeping?.round()
      const { waiting, position, hash } = present().state()
      return { sent, received, lost, waiting, position, hash }
    },
    async stop() {
      over = true
      await keeping?.stop()
      await journal?.stop()
    },
  }
}

/** Nothing can change this inside a transaction: references are followed by references.ts meanwhile. */
function withoutReferences<T>(db: Database, work: () => T): T {
  db.pragma('foreign_keys = OFF')
  try {
    return work()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** The rows that changed, by table, as they are now. */
function rowsIn(tables: SharedTables, changed: readonly Captured[]): Touched {
  const all = new Map<string, Map<string, Row>>()
  for (const { table, was, now } of changed) {
    const row = (now ?? was)!
    const ofTable = all.get(table) ?? new Map<string, Row>()
    all.set(table, ofTable.set(JSON.stringify(keyOf(tables.get(table)!, row)), row))
  }
  return new Map([...all].map(([table, rows]) => [table, [...rows.values()]]))
}

/** Tables whose rows tell that something beside the journal is to be seen to. */
const awaited = [
  'rotations',
  'erasures',
  'desk_reports',
  'mail_objects',
  'file_objects',
  'image_objects',
  'statistics_state',
  'statistics_handover',
  'statistics_desk',
]

/** Objects under keys of their own, which belong to no epoch. */
function spaceIn(objects: ObjectStore): ObjectSpace {
  return {
    async put(octets, key) {
      const { size, pieces } = await putPieces(objects, octets, { epoch: 0, key })
      return { size, pieces }
    },
    async get(object, key) {
      const all: Buffer[] = []
      for await (const piece of getPieces(objects, { epoch: 0, ...object }, () => key)) all.push(piece)
      return Buffer.concat(all)
    },
    drop: (pieces) => objects.drop(pieces),
  }
}

/** Where the journal lies, without anything by which one gets in. */
function placeOf(db: Database): JournalPlace {
  const address = addressOf(db)
  if (address.engine === 'folder') return { engine: 'folder', host: address.server?.host ?? '' }
  const { engine, host, port, database } = address
  return { engine, host, port, database }
}

const addressOf = (db: Database): JournalAddress => JournalAddress.parse(JSON.parse(getJournal(db).address))
