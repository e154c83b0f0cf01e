import { z } from 'zod'
import { asRow, type Row, type SharedTables, type Value } from '../database/joining.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { throughTheDoor } from '../database/shared-tables.ts'
import type { ObjectStore } from './engine.ts'
import { getJournal } from './journal-rows.ts'
import { insertRow } from './lay.ts'
import { getSealed, putSealed } from './sealed-object.ts'

/** What a desk begins with that joins: everything that the journal has decided up to a place. */
const Snapshot = z.object({
  office: z.string(),
  position: z.number().int(),
  hash: z.string(),
  /** Version of the data. */
  level: z.number().int(),
  /** Names of the objects that hold the rows. */
  pieces: z.array(z.string()),
})
export type Snapshot = z.infer<typeof Snapshot>

const Piece = z.object({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
})
type Piece = z.infer<typeof Piece>

/** Characters of the rows in one object. */
const mostCharacters = 700_000

/** Tables of the journal itself that are the same on every desk. */
const own = ['journal_read', 'journal_acts'] as const

/**
 * Lays a snapshot down, sealed under the office's key; returns the name of what lists its objects.
 * @param look a connection of its own within one reading transaction, in which nothing is pending
 */
export async function putSnapshot(
  look: Database,
  tables: SharedTables,
  objects: ObjectStore,
  key: Uint8Array,
): Promise<string> {
  const { office, position, hash } = getJournal(look)
  const pieces: string[] = []
  for (const piece of piecesOf(look, tables)) {
    pieces.push(await putSealed(objects, key, 'snapshot', Buffer.from(JSON.stringify(piece))))
  }
  const snapshot: Snapshot = { office, position, hash: hash.toString('hex'), level: versionOf(look), pieces }
  return putSealed(objects, key, 'snapshot', Buffer.from(JSON.stringify(snapshot)))
}

function* piecesOf(look: Database, tables: SharedTables): Generator<Piece> {
  for (const name of [...tables.keys(), ...own]) {
    let [rows, characters]: [Row[], number] = [[], 0]
    for (const row of rowsOf(look, tables, name)) {
      rows.push(row)
      characters += JSON.stringify(row).length
      if (characters < mostCharacters) continue
      yield { table: name, rows }
      rows = []
      characters = 0
    }
    if (rows.length > 0) yield { table: name, rows }
  }
}

/** The rows of a table that all desks share, in the order of their keys. */
export function* rowsOf(look: Database, tables: SharedTables, name: string): Generator<Row> {
  const table = tables.get(name)
  const order = table ? table.key : ['1']
  const where = table?.joining.own ? `WHERE NOT (${table.joining.own(name)})` : ''
  const sql = `SELECT * FROM ${name} ${where} ${order.length > 0 ? `ORDER BY ${order.join(', ')}` : ''}`
  for (const row of look.prepare<[], Record<string, unknown>>(sql).iterate())
    yield table ? asRow(table, row) : withDigits(row)
}

const withDigits = (row: Readonly<Record<string, unknown>>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? Buffer.from(value).toString('hex').toUpperCase() : (value as Value),
    ]),
  )

/** A snapshot with all of its rows; null where something of it is missing or is none of this office. */
export async function getSnapshot(
  objects: ObjectStore,
  key: Uint8Array,
  name: string,
): Promise<{ snapshot: Snapshot; pieces: Piece[] } | null> {
  const list = await getSealed(objects, key, 'snapshot', name)
  const snapshot = list && Snapshot.safeParse(JSON.parse(list.toString())).data
  if (!snapshot) return null
  const pieces: Piece[] = []
  for (const one of snapshot.pieces) {
    const bytes = await getSealed(objects, key, 'snapshot', one)
    const piece = bytes && Piece.safeParse(JSON.parse(bytes.toString())).data
    if (!piece) return null
    pieces.push(piece)
  }
  return { snapshot, pieces }
}

/** Fills the tables of a new office from a snapshot; what a new office begins with goes. Outside of a transaction. */
export function layDown(db: Database, tables: SharedTables, pieces: readonly Piece[]): void {
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() =>
      throughTheDoor(db, () => {
        // They come as they stand elsewhere: the rules of the tables have been kept there.
        db.exec('INSERT INTO taking_off (only) VALUES (1)')
        for (const name of tables.keys()) db.exec(`DELETE FROM ${name}`)
        for (const { table: name, rows } of pieces)
          for (const row of rows) {
            const table = tables.get(name)
            if (table) insertRow(db, table, row)
            else if ((own as readonly string[]).includes(name)) insertOwn(db, name, row)
          }
        db.exec('DELETE FROM taking_off')
      }),
    ).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function insertOwn(db: Database, name: string, row: Row): void {
  const columns = Object.keys(row)
  const values = columns.map((column) => (column === 'hash' ? Buffer.from(String(row[column]), 'hex') : row[column]!))
  db.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
}
