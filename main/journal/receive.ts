import { createHash } from 'node:crypto'
import { captured, type Captured, captureShared } from '../database/capture.ts'
import { keyOf, type Row, sharedTables, type SharedTables } from '../database/joining.ts'
import { giveBackAfter, type Migration, migrateWithin, upTo, versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { packing } from '../database/packs.ts'
import { prepared } from '../database/prepared.ts'
import { throughTheDoor } from '../database/shared-tables.ts'
import type { JournalRecord } from './engine.ts'
import type { Entry, Group } from './entry.ts'
import { firstHash, nextHash } from './journal-hash.ts'
import {
  type AlarmKind,
  getJournal,
  halt,
  insertEpoch,
  type JournalRow,
  knownIn,
  movePlace,
  newestEpoch,
  noteAlarm,
  ownDesk,
  readOnWithNewer,
} from './journal-rows.ts'
import { layGroup } from './lay.ts'
import { dropPending, findPending, fitsSoFar, layOn, raiseAct, renumber, takeOff } from './pending.ts'
import { readEntry, readRecordText } from './record-text.ts'
import { epochPurpose, forgetBefore, longestAway } from './rotations.ts'
import { openSealed } from './sealed-key.ts'
import { deskOfRecord, epochOf, openRecord } from './sealed-record.ts'

/** Rows of shared tables that may have changed, by table and key: as they were last seen. */
export type Touched = ReadonlyMap<string, readonly Row[]>

/** An entry of this desk that came back, and its groups that did not fit. */
export type Decided = { entry: Entry; lost: Group[] }

export type Received = {
  touched: Touched
  decided: Decided[]
  /** Records that were taken, and entries of other desks in them. */
  records: number
  foreign: number
  /** True where what is pending got other numbers. */
  renumbered: boolean
  /** The level to which the data must come before the next record can be read; null where they need not. */
  raise: number | null
}

/** Within the transaction that has changed these rows: what follows from them. */
export type Keep = (touched: Touched, decided: readonly Decided[]) => void

/** Milliseconds of reading before others have their turn. */
const longestSlice = 20

/** Nothing can be read from here on; what came before stays. */
class Halt extends Error {
  readonly kind: AlarmKind
  readonly desk: string
  constructor(kind: AlarmKind, desk: string) {
    super(kind)
    this.kind = kind
    this.desk = desk
  }
}

/** Nothing can be read from here on before the data are of this level, which the program knows. */
class Raise extends Error {
  readonly level: number
  constructor(level: number) {
    super(`raise to ${level}`)
    this.level = level
  }
}

export type How = {
  /** Whether data of this level are known here: before an entry of a higher one it stops, and says so. None are where it is not given. */
  knows?: (level: number) => boolean
  /** Tries to read on where a newer program had to be waited for. */
  again?: boolean
}

/**
 * Takes records in their order, as many as some milliseconds allow: what is pending is taken off, each entry is judged, and what is pending is laid on
 * again, in one transaction. Where something is wrong with the journal it is halted there, and an alarm says why.
 * @param keep does within the transaction what follows from changed rows in local tables
 */
export function receive(
  db: Database,
  tables: SharedTables,
  records: readonly JournalRecord[],
  now: string,
  keep: Keep,
  how: How = {},
): Received {
  const began = performance.now()
  return inOne(db, () => {
    const reading = startReading(db, tables, now, how)
    let count = 0
    for (const record of records) {
      if (!reading.take(record)) break
      count += 1
      if (performance.now() - began > longestSlice) break
    }
    const ended = reading.end()
    if (ended.touched.size > 0 || ended.decided.some(({ lost }) => lost.length > 0)) keep(ended.touched, ended.decided)
    return { ...ended, records: count }
  })
}

/**
 * Brings the data to the level that a record asks for, and reads it, in one transaction: what is pending is taken off in the shape it was written in and
 * laid on again in the new one. So the data are of a level from one place of the journal on, and whoever ends this finds them before it or behind it.
 * On a connection on which nothing was captured yet; without a record, for a desk that reads no more.
 */
export function receiveRaised(
  db: Database,
  migrations: readonly Migration[],
  { level, record }: { level: number; record: JournalRecord | null },
  now: string,
  keep: Keep,
): void {
  const before = sharedTables(db, migrations)
  const ran = inOne(db, () => {
    const off = takeOff(db, before)
    const done = migrateWithin(db, upTo(migrations, level))
    const tables = sharedTables(db, migrations)
    captureShared(db, tables)
    const reading = startReading(db, tables, now, { knows: () => true, again: true }, true)
    if (record) reading.take(record)
    const { touched, decided } = reading.end()
    keep(rowsByTable(off), [])
    keep(touched, decided)
    return done
  })
  giveBackAfter(db, ran)
}

function rowsByTable(all: readonly Captured[]): Touched {
  const rows = new Map<string, Row[]>()
  for (const { table, was, now } of all) rows.set(table, [...(rows.get(table) ?? []), (now ?? was)!])
  return rows
}

/** Reads within one transaction. */
function inOne<T>(db: Database, work: () => T): T {
  if (db.inTransaction) throw new Error('the journal is read within another change')
  // Nothing can change this inside a transaction: references are followed by references.ts meanwhile.
  db.pragma('foreign_keys = OFF')
  try {
    return db.transaction(() => packing(db, () => throughTheDoor(db, work))).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** @param begunOff whether what is pending has been taken off already */
function startReading(db: Database, tables: SharedTables, now: string, how: How, begunOff = false) {
  const own = ownDesk(db)
  // Asking it of every entry was a twelfth of the time that reading many of them takes.
  const level = versionOf(db)
  const touched = new Map<string, Map<string, Row>>()
  const decided: Decided[] = []
  let [isOff, renumbered, foreign] = [begunOff, false, 0]
  let raise: number | null = null

  const touch = (rows: readonly Captured[]): void => {
    for (const { table, was, now: is } of rows) {
      const row = (is ?? was)!
      const ofTable = touched.get(table) ?? new Map<string, Row>()
      touched.set(table, ofTable.set(JSON.stringify(keyOf(tables.get(table)!, row)), row))
    }
  }
  const off = (): void => {
    if (!isOff) touch(takeOff(db, tables))
    isOff = true
  }
  const alarm = (kind: AlarmKind, desk: string, position: number): void =>
    noteAlarm(db, { kind, desk, position, at: now })

  /** False where the journal is halted, and where the data must be of another level first. */
  function take({ position, body }: JournalRecord): boolean {
    const journal = getJournal(db)
    const isAgain = how.again === true && journal.halted === 'newer-program'
    if (journal.halted !== '' && !isAgain) return false
    if (position <= journal.position) return true
    const before = { isOff, decided: decided.length }
    prepared(db, 'SAVEPOINT journal_record').run()
    try {
      if (position !== journal.position + 1) throw gap(journal, body)
      read(journal, position, body)
      if (isAgain) readOnWithNewer(db)
      prepared(db, 'RELEASE journal_record').run()
      return true
    } catch (failure) {
      if (!(failure instanceof Halt || failure instanceof Raise)) throw failure
      prepared(db, 'ROLLBACK TO journal_record').run()
      prepared(db, 'RELEASE journal_record').run()
      isOff = before.isOff
      decided.length = before.decided
      if (failure instanceof Raise) {
        raise = failure.level
        return false
      }
      halt(db, failure.kind)
      alarm(failure.kind, failure.desk, position)
      return false
    }
  }

  /** Records are missing: nobody keeps them for whoever was away for long, or was ended meanwhile; else somebody took them out. */
  function gap(journal: JournalRow, body: Buffer): Halt {
    if (wasAway(journal, now)) return new Halt('away', own)
    return epochOf(body) > newestEpoch(db).epoch ? new Halt('ended', own) : new Halt('hole', '')
  }

  function read(journal: JournalRow, position: number, body: Buffer): void {
    const author = deskOfRecord(body)
    if (author !== own) off()
    const opened = openRecord(body, knownIn(db))
    let isEnded = false
    if ('refused' in opened) {
      // A key that this desk never got: the others read on, and it was left behind. Under one that is gone nobody writes any more.
      if (opened.refused === 'unknown-epoch' && epochOf(body) > newestEpoch(db).epoch) throw new Halt('ended', own)
      alarm('refused', author ?? '', position)
    } else if (wasReadBefore(db, body)) alarm('replayed', opened.desk, position)
    else
      for (const entry of entriesIn(opened.desk, opened.text, position)) {
        judge(journal, entry, position)
        isEnded ||= entry.groups.some(({ writes }) => writes.some(({ of, key }) => of === 'desks' && key[0] === own))
      }
    const hash = nextHash(journal.hash, body)
    movePlace(db, position, hash)
    // What comes now is not for this desk; it says so at once, not only with the first record that it has no key for.
    if (isEnded && knownIn(db).deskOf(own)?.ended) {
      halt(db, 'ended')
      alarm('ended', own, position)
    }
    prepared(db, 'INSERT INTO journal_records (position, hash, read_at, body) VALUES (?, ?, ?, ?)').run(
      position,
      hash,
      now,
      body,
    )
  }

  function entriesIn(desk: string, text: string, position: number): Entry[] {
    const read = readRecordText(text)
    const entries = read === null ? null : 'entries' in read ? read.entries : withPiece(db, desk, read.piece)
    if (entries !== null && entries.every((entry) => entry.desk === desk)) return entries
    alarm('refused', desk, position)
    return []
  }

  function judge(journal: JournalRow, entry: Entry, position: number): void {
    const last =
      prepared<[string], { seq: number }>(db, 'SELECT seq FROM journal_read WHERE desk = ?').get(entry.desk)?.seq ?? 0
    // Sent again after an answer that was lost.
    if (entry.seq <= last) return
    if (entry.seq !== last + 1) throw new Halt('hole', entry.desk)
    if (!sawTheSame(db, journal.office, entry)) throw new Halt('fork', entry.desk)
    // The data are of the highest level of all entries up to here: so they come to each shape at the same place everywhere.
    if (entry.level > level)
      throw how.knows?.(entry.level) ? new Raise(entry.level) : new Halt('newer-program', entry.desk)
    const pending = entry.desk === own ? findPending(db, entry.seq) : undefined
    const isMine = pending !== undefined && JSON.stringify(readEntry(pending.entry)) === JSON.stringify(entry)
    // Of a desk that sent nothing else meanwhile, what was laid on here is what was decided.
    const fits = isMine && !isOff ? fitsSoFar(pending.undo) : layAll(entry)
    if (entry.groups.some(({ writes }) => writes.some(({ of }) => of === 'epoch_keys'))) openEpochs(journal)
    forgetBefore(db, entry)
    noteRead(db, entry, position, fits.filter((one) => !one).length)
    if (isMine) {
      dropPending(db, entry.seq)
      const lost = entry.groups.filter((_, nth) => !fits[nth])
      noteLost(db, entry, fits, now)
      decided.push({ entry, lost })
    } else if (entry.desk === own) {
      // This file is a copy from before the desk wrote that: what it has done since gets the numbers behind it. That the data are raised is sent
      // without being kept here.
      if (entry.what !== raiseAct) alarm('older-copy', own, position)
      renumber(db, entry.seq + 1)
      renumbered = true
    } else foreign += 1
  }

  function layAll(entry: Entry): boolean[] {
    off()
    return entry.groups.map((group) => {
      const rows = captured(db, () => layGroup(db, tables, group)).made
      touch(rows ?? [])
      return rows !== null
    })
  }

  function openEpochs({ office, sealing }: JournalRow): void {
    const rows = prepared<[string], { epoch: number; sealed: Buffer }>(
      db,
      'SELECT epoch, sealed FROM epoch_keys WHERE desk = ? AND epoch NOT IN (SELECT epoch FROM journal_epochs)',
    ).all(own)
    for (const { epoch, sealed } of rows) {
      const key = openSealed(sealing, sealed, epochPurpose(office, epoch))
      if (key) insertEpoch(db, epoch, key)
    }
  }

  return {
    take,
    end(): Omit<Received, 'records'> {
      if (isOff) touch(layOn(db, tables))
      const rows = new Map([...touched].map(([table, ofTable]) => [table, [...ofTable.values()]]))
      return { touched: rows, decided, foreign, renumbered, raise }
    },
  }
}

/** Whether this desk has not been here for so long that the others need not keep anything for it. */
const wasAway = ({ heard_at: heard }: JournalRow, now: string): boolean =>
  heard !== '' && Date.parse(now) - Date.parse(heard) > longestAway

/** Whether what the writer had read by then is what stands there; true where this desk cannot tell any more. */
function sawTheSame(db: Database, office: string, { seen: [position, hash] }: Entry): boolean {
  if (position === 0) return hash === firstHash(office).toString('hex')
  const here = prepared<[number], { hash: Buffer }>(db, 'SELECT hash FROM journal_records WHERE position = ?').get(
    position,
  )
  return here === undefined || here.hash.toString('hex') === hash
}

/** The same bytes, nonce included, are never written twice. */
function wasReadBefore(db: Database, body: Buffer): boolean {
  return (
    prepared<[Buffer, Buffer]>(
      db,
      'SELECT 1 FROM journal_records WHERE substr(body, 22, 12) = ? AND body = ? LIMIT 1',
    ).get(body.subarray(21, 33), body) !== undefined
  )
}

/** Keeps a piece; the entry, once its last one has come. Null where it fits none before. */
function withPiece(db: Database, desk: string, piece: { nth: number; of: number; text: string }): Entry[] | null {
  if (piece.nth === 0) prepared(db, 'DELETE FROM journal_pieces WHERE desk = ?').run(desk)
  const before = prepared<[string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM journal_pieces WHERE desk = ?',
  ).get(desk)!.count
  // What lies between was sent again after an answer that was lost.
  if (piece.nth < before) return []
  if (piece.nth > before) return null
  prepared(db, 'INSERT INTO journal_pieces (desk, nth, text) VALUES (?, ?, ?)').run(desk, piece.nth, piece.text)
  if (piece.nth + 1 < piece.of) return []
  const texts = prepared<[string], { text: string }>(
    db,
    'SELECT text FROM journal_pieces WHERE desk = ? ORDER BY nth',
  ).all(desk)
  prepared(db, 'DELETE FROM journal_pieces WHERE desk = ?').run(desk)
  const entry = readEntry(texts.map(({ text }) => text).join(''))
  return entry === null ? null : [entry]
}

function noteRead(db: Database, entry: Entry, position: number, lost: number): void {
  const { desk, seq, at, account, what, about } = entry
  prepared(
    db,
    `INSERT INTO journal_read (desk, seq, at, seen) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET seq = excluded.seq, at = excluded.at, seen = excluded.seen`,
  ).run(desk, seq, at, entry.seen[0])
  const before = prepared<[], { nth: number; hash: Buffer }>(
    db,
    'SELECT nth, hash FROM journal_acts ORDER BY nth DESC LIMIT 1',
  ).get()
  const row = [(before?.nth ?? 0) + 1, position, desk, seq, at, account, what, about, lost] as const
  const hash = createHash('sha256')
    .update(before?.hash ?? '')
    .update(JSON.stringify([...row, entry.head]))
    .digest()
  prepared(
    db,
    `INSERT INTO journal_acts (nth, position, desk, seq, at, account_id, what, about, lost, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(...row, hash)
}

function noteLost(db: Database, { seq, at, account, what, about, groups }: Entry, fits: boolean[], now: string): void {
  groups.forEach(({ writes }, part) => {
    if (fits[part]) return
    prepared(
      db,
      `INSERT INTO journal_lost (seq, part, at, account_id, what, about, writes, lost_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(seq, part, at, account, what, about, JSON.stringify(writes), now)
  })
}
