import { apart, type Captured, findRow, takeCaptured } from '../database/capture.ts'
import { keyOf, type Row, type SharedTable, type SharedTables } from '../database/joining.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { Problem } from '../../shared/errors.ts'
import type { Entry, Group } from './entry.ts'
import { ownDesk } from './journal-rows.ts'
import { deleteRow, insertRow, updateRow } from './lay.ts'
import { isLeftAlone, keepLostAnew } from './lost-anew.ts'
import { listAllPending, takeOff } from './pending.ts'
import { follow } from './references.ts'
import { type Beginning, beginReading, noteJoined } from './sharing.ts'
import { insertOwn, isOwnTable, rowsOf } from './snapshot.ts'

/** What a desk that joins anew begins with, whole in memory: rows of each table by their keys, as JSON. */
export type Gathered = Omit<Beginning, 'snapshot'> & {
  head: Beginning['snapshot']['head']
  rows: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** Fetches it to its end, before anything is changed here. Throws what fetching throws. */
export async function gather(tables: SharedTables, { snapshot, ...beginning }: Beginning): Promise<Gathered> {
  const rows = new Map<string, Map<string, string>>()
  for await (const { table: name, rows: some } of snapshot.lines) {
    const table = tables.get(name)
    const ofTable = rows.get(name) ?? new Map<string, string>()
    rows.set(name, ofTable)
    for (const row of some) ofTable.set(table ? nameOf(table, row) : String(ofTable.size), JSON.stringify(row))
  }
  return { ...beginning, head: snapshot.head, rows }
}

/** What came of it: rows of shared tables that may have changed, and what had been done here and never travelled. */
export type JoinedAnew = { touched: Captured[]; lost: { entry: Entry; lost: Group[] }[] }

/**
 * Within an audited change, with references not followed by the database: this workstation is another one of the same office from then on, and its shared
 * tables are those of the snapshot. What is its own stays: mails, passwords, the record. What was done here and never travelled is taken off and kept as
 * lost; drafts, and what was read, are laid on again and travel. Throws Problem code_used and office_newer.
 * @param keepOwn makes again, within the change, what parts have here and the snapshot does not know
 */
export function beginAnew(
  db: Database,
  tables: SharedTables,
  { code, waiting, head, rows }: Gathered,
  { name, at, keepOwn }: { name: string; at: string; keepOwn: () => void },
): JoinedAnew {
  if (head.level > versionOf(db)) throw new Problem('office_newer')
  const before = ownDesk(db)
  const pending = listAllPending(db)
  const kept = keptRows(db, tables, pending)
  const touched: Captured[] = [...takeOff(db, tables)]
  takeCaptured(db)
  const lost = keepLostAnew(db, pending, at)
  touched.push(...layInstead(db, tables, rows))
  becomeDesk(db, { code, waiting, head, rows }, at)
  // What waits to leave may have left: it is held back as after a restore, of no backup.
  prepared(db, `INSERT INTO restores (restored_at, made_at, before_id) VALUES (?, '', ?)`).run(at, before)
  apart(db, () => noteJoined(db, name, at))
  apart(db, keepOwn)
  for (const [table, row] of kept) apart(db, () => putBack(db, tables, table, row))
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw new Error('something here points to nothing')
  return { touched, lost }
}

const nameOf = (table: SharedTable, row: Row): string => JSON.stringify(keyOf(table, row))

/** Rows as they stand here now that nobody need do again by hand. */
function keptRows(db: Database, tables: SharedTables, pending: readonly Entry[]): [SharedTable, Row][] {
  const kept = new Map<string, [SharedTable, Row]>()
  for (const { of, key } of pending.flatMap(({ groups }) => groups.flatMap(({ writes }) => writes))) {
    const table = tables.get(of)
    if (!table || !isLeftAlone(of)) continue
    const row = findRow(db, table, key)
    if (row) kept.set(`${of} ${JSON.stringify(key)}`, [table, row])
  }
  return [...kept.values()]
}

/** Where what it points to is still there, and nothing newer stands in its place. */
function putBack(db: Database, tables: SharedTables, table: SharedTable, row: Row): void {
  const isThere = table.parents.every(({ columns, to, keys }) => {
    const values = columns.map((column) => row[column] ?? null)
    if (values.includes(null)) return true
    const where = keys.map((key) => `${key} = ?`).join(' AND ')
    return prepared(db, `SELECT 1 FROM ${to} WHERE ${where}`).get(...values) !== undefined
  })
  if (!isThere || !tables.has(table.name)) return
  const found = findRow(db, table, keyOf(table, row))
  if (!found) insertRow(db, table, row)
  else if (table.columns.includes('saved_at') && String(found['saved_at']) < String(row['saved_at']))
    updateRow(db, table, keyOf(table, row), row)
}

/** Each shared table becomes that of the snapshot; what a row that is gone has taken with it elsewhere goes here, too. Returns what has changed. */
function layInstead(db: Database, tables: SharedTables, rows: Gathered['rows']): Captured[] {
  const all: Captured[] = []
  const news: [SharedTable, string][] = []
  prepared(db, 'INSERT INTO taking_off (only) VALUES (1)').run()
  for (const table of tables.values()) {
    const wanted = new Map(rows.get(table.name))
    const [gone, changed] = [[] as Row[], [] as Row[]]
    for (const row of rowsOf(db, tables, table.name)) {
      const is = wanted.get(nameOf(table, row))
      if (is === JSON.stringify(row)) wanted.delete(nameOf(table, row))
      else (is === undefined ? gone : changed).push(row)
    }
    for (const row of gone) {
      deleteRow(db, table, keyOf(table, row))
      all.push(...follow(db, tables, takeCaptured(db)))
    }
    // Taken out first: two rows may have exchanged what no two may have alike.
    for (const row of changed) deleteRow(db, table, keyOf(table, row))
    all.push(...takeCaptured(db))
    news.push(...[...wanted.values()].map((text): [SharedTable, string] => [table, text]))
  }
  for (const [table, text] of news) {
    const row = JSON.parse(text) as Row
    deleteRow(db, table, keyOf(table, row))
    insertRow(db, table, row)
  }
  prepared(db, 'DELETE FROM taking_off').run()
  return [...all, ...takeCaptured(db)]
}

/** Tables of the journal in which nothing of the desk before is of use. */
const ofBefore = [
  'journal_pending',
  'journal_pieces',
  'journal_records',
  'journal_unnamed',
  'journal_alarms',
  'journal_epochs',
  'journal_read',
  'journal_acts',
  'journal',
]

/** The journal's own tables as those of the desk that the code was made for; its record goes on from the one before. */
function becomeDesk(db: Database, { code, waiting, head, rows }: Gathered, at: string): void {
  for (const table of ofBefore) db.prepare(`DELETE FROM ${table}`).run()
  prepared(db, 'UPDATE workstation SET record_of = coalesce(record_of, id), id = ?').run(code.desk)
  for (const [name, ofTable] of rows)
    if (isOwnTable(name)) for (const text of ofTable.values()) insertOwn(db, name, JSON.parse(text) as Row)
  beginReading(db, { code, waiting, head }, at)
}
