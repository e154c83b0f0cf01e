import { pipeline, Readable } from 'node:stream'
import { createDeflateRaw, createInflateRaw } from 'node:zlib'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import { asRow, type Row, type SharedTables, type Value } from '../database/joining.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { throughTheDoor } from '../database/shared-tables.ts'
import type { ObjectStore } from './engine.ts'
import { type Epoch, getJournal } from './journal-rows.ts'
import { insertRow } from './lay.ts'
import { getPieces, putPieces, type SealedPieces } from './sealed-pieces.ts'

/** The first line of a snapshot: up to where the journal has decided what it holds. */
const Head = z.object({
  office: z.string(),
  position: z.number().int(),
  hash: z.string(),
  /** Version of the data. */
  level: z.number().int(),
})
export type Head = z.infer<typeof Head>

/** Every other line: some rows of a table. */
const Lines = z.object({
  table: z.string(),
  rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
})
type Lines = z.infer<typeof Lines>

/** What a desk begins with that joins. */
export type Snapshot = { head: Head; lines: readonly Lines[] }

/** Rows in one line. */
const mostRows = 200

/** Tables of the journal itself that are the same on every desk. */
const own = ['journal_read', 'journal_acts'] as const

/**
 * Lays down what the journal has decided, as lines of JSON that are deflated and sealed under the office's key; returns what fetches it.
 * @param look a connection of its own within one reading transaction, in which nothing is pending
 * @param isOver asked now and then; then it throws Problem not_signed_in
 */
export function putSnapshot(
  look: Database,
  tables: SharedTables,
  objects: ObjectStore,
  epoch: Epoch,
  isOver: () => boolean = () => false,
): Promise<SealedPieces> {
  return putPieces(
    objects,
    Readable.from(linesOf(look, tables, isOver), { highWaterMark: 1 }).pipe(createDeflateRaw()),
    epoch,
  )
}

/** Between two lines others have their turn. */
async function* linesOf(look: Database, tables: SharedTables, isOver: () => boolean): AsyncGenerator<string> {
  const { office, position, hash } = getJournal(look)
  const head: Head = { office, position, hash: hash.toString('hex'), level: versionOf(look) }
  yield `${JSON.stringify(head)}\n`
  for (const table of [...tables.keys(), ...own]) {
    let rows: Row[] = []
    for (const row of rowsOf(look, tables, table)) {
      rows.push(row)
      if (rows.length < mostRows) continue
      yield `${JSON.stringify({ table, rows })}\n`
      rows = []
      await turn()
      if (isOver()) throw new Problem('not_signed_in')
    }
    if (rows.length > 0) yield `${JSON.stringify({ table, rows })}\n`
  }
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })

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

/** Fetches a snapshot with all of its rows. Throws Problem journal_object_lost, and what the store throws. */
export async function getSnapshot(
  objects: ObjectStore,
  object: SealedPieces,
  keyOf: (epoch: number) => Uint8Array | null,
): Promise<Snapshot> {
  const text = createInflateRaw().setEncoding('utf8')
  // What fails is thrown below.
  pipeline(Readable.from(getPieces(objects, object, keyOf)), text, () => undefined)
  const lines: unknown[] = []
  let rest = ''
  for await (const chunk of text) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop()!
    for (const line of parts) lines.push(JSON.parse(line))
  }
  const head = Head.safeParse(lines[0]).data
  const rows = z.array(Lines).safeParse(lines.slice(1)).data
  if (!head || !rows) throw new Problem('journal_object_lost', { reason: 'changed' })
  return { head, lines: rows }
}

/** Fills the tables of a new office from a snapshot; what a new office begins with goes. Outside of a transaction. */
export function layDown(db: Database, tables: SharedTables, lines: readonly Lines[]): void {
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() =>
      throughTheDoor(db, () => {
        // They come as they stand elsewhere: the rules of the tables have been kept there.
        db.exec('INSERT INTO taking_off (only) VALUES (1)')
        for (const name of tables.keys()) db.exec(`DELETE FROM ${name}`)
        for (const { table: name, rows } of lines)
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
