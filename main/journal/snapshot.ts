import { pipeline, Readable } from 'node:stream'
import { createDeflateRaw, createInflateRaw } from 'node:zlib'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import { asRow, type Row, type SharedTables, type Value } from '../database/joining.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
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

/** What a desk begins with that joins: its head, and its rows as they come. They come once. */
export type Snapshot = { head: Head; lines: AsyncIterable<Lines> }

/** Milliseconds of laying down before others have their turn. */
const longestSlice = 20

/** Rows in one line, and letters of it: whoever fetches it has a line in memory at once. */
const [mostRows, mostLetters] = [200, 250_000]

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
    let [rows, letters] = [[] as string[], 0]
    const line = (): string => `{"table":${JSON.stringify(table)},"rows":[${rows.join()}]}\n`
    for (const row of rowsOf(look, tables, table)) {
      const text = JSON.stringify(row)
      rows.push(text)
      letters += text.length
      if (rows.length < mostRows && letters < mostLetters) continue
      yield line()
      ;[rows, letters] = [[], 0]
      await turn()
      if (isOver()) throw new Problem('not_signed_in')
    }
    if (rows.length > 0) yield line()
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

/**
 * Opens a snapshot: its rows are fetched as they are asked for, so that no more than a piece of it is in memory. Throws Problem journal_object_lost, and
 * what the store throws; so do its lines.
 */
export async function openSnapshot(
  objects: ObjectStore,
  object: SealedPieces,
  keyOf: (epoch: number) => Uint8Array | null,
): Promise<Snapshot> {
  const texts = textLines(objects, object, keyOf)
  const first = await texts.next()
  const head = first.done ? undefined : Head.safeParse(parsed(first.value)).data
  if (!head) throw new Problem('journal_object_lost', { reason: 'changed' })
  return { head, lines: rowLines(texts) }
}

async function* rowLines(texts: AsyncGenerator<string>): AsyncGenerator<Lines> {
  for await (const text of texts) {
    const lines = Lines.safeParse(parsed(text)).data
    if (!lines) throw new Problem('journal_object_lost', { reason: 'changed' })
    yield lines
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

async function* textLines(
  objects: ObjectStore,
  object: SealedPieces,
  keyOf: (epoch: number) => Uint8Array | null,
): AsyncGenerator<string> {
  const text = createInflateRaw().setEncoding('utf8')
  // What fails is thrown below.
  pipeline(Readable.from(getPieces(objects, object, keyOf)), text, () => undefined)
  let rest = ''
  for await (const chunk of text) {
    const parts = (rest + String(chunk)).split('\n')
    rest = parts.pop()!
    yield* parts
  }
}

/**
 * Fills the tables of a new office from a snapshot, some rows at a time; what a new office begins with goes. Nobody else may use this connection
 * meanwhile. Outside of a transaction; where the snapshot cannot be had to its end, nothing is changed.
 */
export async function layDown(db: Database, tables: SharedTables, lines: AsyncIterable<Lines>): Promise<void> {
  db.pragma('foreign_keys = OFF')
  db.exec('BEGIN IMMEDIATE')
  try {
    throughTheDoor(db, () => {
      // They come as they stand elsewhere: the rules of the tables have been kept there.
      db.exec('INSERT INTO taking_off (only) VALUES (1)')
      for (const name of tables.keys()) db.exec(`DELETE FROM ${name}`)
    })
    let begun = performance.now()
    for await (const some of lines) {
      throughTheDoor(db, () => insertLines(db, tables, some))
      if (performance.now() - begun < longestSlice) continue
      await turn()
      begun = performance.now()
    }
    db.exec('DELETE FROM taking_off')
    db.exec('COMMIT')
  } catch (failure) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw failure
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

function insertLines(db: Database, tables: SharedTables, { table: name, rows }: Lines): void {
  const table = tables.get(name)
  for (const row of rows)
    if (table) insertRow(db, table, row)
    else if (isOwnTable(name)) insertOwn(db, name, row)
}

/** Whether it is a table of the journal itself that is the same on every desk. */
export const isOwnTable = (name: string): boolean => (own as readonly string[]).includes(name)

/** A row of such a table. */
export function insertOwn(db: Database, name: string, row: Row): void {
  const columns = Object.keys(row)
  const values = columns.map((column) => (column === 'hash' ? Buffer.from(String(row[column]), 'hex') : row[column]!))
  prepared<(Value | Buffer)[]>(
    db,
    `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  ).run(...values)
}
