import type { Act } from '../database/audited.ts'
import { captured, type Capture, type Captured } from '../database/capture.ts'
import { keyOf, type SharedTables } from '../database/joining.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { actOf, type Entry, groupsOf } from './entry.ts'
import { deleteRow, insertRow, layGroup, updateRow } from './lay.ts'
import { getJournal, ownDesk } from './journal-rows.ts'

/** An entry that has not been read in the journal yet, as it was written: the text decides whether it is the same. */
export type Pending = { seq: number; entry: string }

/** What each group of an entry changed here; null for one that does not fit any more. */
type Undo = (Captured[] | null)[]

/** Keeps what an act has done as the next entry of this desk, in the act's own transaction. */
export function keepPending(db: Database, tables: SharedTables, act: Act, change: Capture): void {
  const entry: Entry = { ...nextEntry(db), level: versionOf(db), ...actOf(act), groups: groupsOf(tables, change) }
  const numbers = [...new Set(change.rows.map(({ group }) => group))].toSorted((one, other) => one - other)
  const undo: Undo = numbers.map((number) => change.rows.filter(({ group }) => group === number))
  prepared(db, 'INSERT INTO journal_pending (seq, entry, undo, rows) VALUES (?, ?, ?, ?)').run(
    entry.seq,
    JSON.stringify(entry),
    JSON.stringify(undo),
    change.rows.length,
  )
}

/** What the entry is called from which on the data are of another level. */
export const raiseAct = 'office.raise'

/** The next entry of this desk as one that says so. It is not kept: what was not read in the journal was not said. */
export function raiseEntry(db: Database, level: number, at: string): Entry {
  return { ...nextEntry(db), level, account: null, what: raiseAct, about: '', at, groups: [] }
}

function nextEntry(db: Database): Pick<Entry, 'desk' | 'seq' | 'seen' | 'head'> {
  const { position, hash } = getJournal(db)
  const desk = ownDesk(db)
  const head = prepared<[], { seq: number; hash: Buffer }>(
    db,
    'SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1',
  ).get()
  return {
    desk,
    seq: lastSeq(db, desk) + 1,
    seen: [position, hash.toString('hex')],
    head: [head?.seq ?? 0, head?.hash.toString('hex') ?? ''],
  }
}

/** Rows of shared tables that were changed here and have not been read in the journal. */
export function countRowsPending(db: Database): number {
  return prepared<[], { rows: number }>(db, 'SELECT coalesce(sum(rows), 0) AS rows FROM journal_pending').get()!.rows
}

/** Number of this desk's newest entry, read or not. */
function lastSeq(db: Database, desk: string): number {
  return prepared<[string], { last: number }>(
    db,
    `SELECT max(coalesce((SELECT max(seq) FROM journal_pending), 0), coalesce((SELECT seq FROM journal_read WHERE desk = ?), 0)) AS last`,
  ).get(desk)!.last
}

export function findPending(db: Database, seq: number): (Pending & { undo: string }) | undefined {
  return prepared<[number], Pending & { undo: string }>(
    db,
    'SELECT seq, entry, undo FROM journal_pending WHERE seq = ?',
  ).get(seq)
}

/** Entries behind this number, as many as have room together. */
export function listPending(db: Database, after: number): Pending[] {
  return prepared<[number], Pending>(
    db,
    'SELECT seq, entry FROM journal_pending WHERE seq > ? ORDER BY seq LIMIT 200',
  ).all(after)
}

/** Every entry that has not been read in the journal, in the order of its doing. */
export function listAllPending(db: Database): Entry[] {
  return prepared<[], { entry: string }>(db, 'SELECT entry FROM journal_pending ORDER BY seq')
    .all()
    .map(({ entry }) => JSON.parse(entry) as Entry)
}

export const isPending = (db: Database): boolean =>
  prepared(db, 'SELECT 1 FROM journal_pending LIMIT 1').get() !== undefined

/** Whether a group of a pending entry fits as things stand here. */
export const fitsSoFar = (undo: string): boolean[] => (JSON.parse(undo) as Undo).map((group) => group !== null)

export function dropPending(db: Database, seq: number): void {
  prepared(db, 'DELETE FROM journal_pending WHERE seq = ?').run(seq)
}

/** Takes off what is pending, the last first: the rows are again as the journal has decided. Returns the rows that this changed. */
export function takeOff(db: Database, tables: SharedTables): Captured[] {
  const all = prepared<[], { undo: string }>(db, 'SELECT undo FROM journal_pending ORDER BY seq DESC').all()
  const rows = all.flatMap(({ undo }) => (JSON.parse(undo) as Undo).flatMap((group) => group ?? []).toReversed())
  prepared(db, 'INSERT INTO taking_off (only) VALUES (1)').run()
  for (const row of rows) takeBack(db, tables, row)
  prepared(db, 'DELETE FROM taking_off').run()
  return rows
}

function takeBack(db: Database, tables: SharedTables, { table: name, was, now }: Captured): void {
  const table = tables.get(name)!
  if (was === null) deleteRow(db, table, keyOf(table, now!))
  else if (now === null) insertRow(db, table, was)
  else updateRow(db, table, keyOf(table, now), was)
}

/** Lays on again what is pending, each group as far as it still fits; what does not is sent all the same, for the journal decides. Returns the rows that this changed. */
export function layOn(db: Database, tables: SharedTables): Captured[] {
  const all: Captured[] = []
  for (const { seq, entry } of prepared<[], Pending>(db, 'SELECT seq, entry FROM journal_pending ORDER BY seq').all()) {
    const { groups } = JSON.parse(entry) as Entry
    const undo: Undo = groups.map((group) => captured(db, () => layGroup(db, tables, group)).made)
    prepared(db, 'UPDATE journal_pending SET undo = ? WHERE seq = ?').run(JSON.stringify(undo), seq)
    for (const group of undo) if (group) all.push(...group)
  }
  return all
}

/** Gives what is pending other numbers, from this one on: its own are taken. */
export function renumber(db: Database, from: number): void {
  const all = prepared<[], Pending>(db, 'SELECT seq, entry FROM journal_pending ORDER BY seq DESC').all()
  all.forEach(({ seq, entry }, nth) => {
    const next = from + all.length - 1 - nth
    const changed: Entry = { ...(JSON.parse(entry) as Entry), seq: next }
    prepared(db, 'UPDATE journal_pending SET seq = ?, entry = ? WHERE seq = ?').run(next, JSON.stringify(changed), seq)
  })
}
