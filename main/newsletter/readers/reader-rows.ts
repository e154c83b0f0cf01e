import { Problem } from '../../../shared/errors.ts'
import type { ConsentHow, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { noteErasure } from '../../journal/erasures.ts'
import { insertRows } from '../insert-rows.ts'

/** A row of readers, as what changes it needs it. */
export type ReaderColumns = {
  number: number
  id: string
  address: string | null
  folded: string | null
  hash: Buffer | null
  language: ReaderLanguage
  name: string
  reading: string
  state: ReaderState
  state_at: string
  since: string
  how: ConsentHow | null
  last_issue: number | null
  added_at: string
  added_by: string
  came_by: string | null
  opted_out_at: string | null
  erased_at: string | null
}

/** What new readers have in common who come at one time by one way. */
export type Coming = { at: string; by: string; cameBy: string | null }

/** Somebody new, but for how they come. */
export type NewPerson = {
  /** From `takeNumbers`. */
  number: number
  id: string
  address: string
  folded: string
  hash: Buffer
  language: ReaderLanguage
  name: string
  reading: string
  state: ReaderState
  since: string
  how: ConsentHow | null
}

export type NewReader = NewPerson & Coming

/** Null also for a reader who was erased: they are not here any more. */
export function findReaderRow(db: Database, id: string): ReaderColumns | null {
  const row = prepared<[string], ReaderColumns>(db, `SELECT ${columns} FROM readers WHERE id = ?`).get(id)
  return row && row.erased_at === null ? row : null
}

/** The same by number. */
export function findByNumber(db: Database, number: number): ReaderColumns | null {
  const row = prepared<[number], ReaderColumns>(db, `SELECT ${columns} FROM readers WHERE number = ?`).get(number)
  return row && row.erased_at === null ? row : null
}

/** Throws Problem not_found. */
export function getReaderRow(db: Database, id: string): ReaderColumns {
  const row = findReaderRow(db, id)
  if (!row) throw new Problem('not_found')
  return row
}

export function findByFolded(db: Database, folded: string): ReaderColumns | null {
  return prepared<[string], ReaderColumns>(db, `SELECT ${columns} FROM readers WHERE folded = ?`).get(folded) ?? null
}

/** Takes so many numbers for new readers; returns the first. They count on, also after readers were taken out again. */
export function takeNumbers(db: Database, count: number): number {
  const { last_number: last } = prepared<[number], { last_number: number }>(
    db,
    'UPDATE reader_list SET last_number = last_number + ? RETURNING last_number',
  ).get(count)!
  return last - count + 1
}

/** Adds readers. The tables refuse whoever is not to be mailed to. */
export function insertReaders(db: Database, readers: readonly NewPerson[], { at, by, cameBy }: Coming): void {
  insertRows(
    db,
    readerInsert,
    readers.map((one) => [
      one.number,
      one.id,
      one.address,
      one.folded,
      one.hash,
      one.language,
      one.name,
      one.reading,
      one.state,
      one.since,
      one.how,
      one.state === 'unsubscribed' || one.state === 'complained' ? at : null,
    ]),
    { at, by, cameBy },
  )
}

const readerInsert = {
  into: `INSERT INTO readers (number, id, address, folded, hash, language, name, reading, state, since, how, opted_out_at,
    state_at, added_at, added_by, came_by)`,
  row: '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, @at, @at, @by, @cameBy)',
}

export function insertReader(db: Database, one: NewReader): void {
  insertReaders(db, [one], one)
}

export function saveLanguage(db: Database, reader: ReaderColumns, language: ReaderLanguage): void {
  prepared(db, 'UPDATE readers SET language = ? WHERE number = ?').run(language, reader.number)
}

/** Gives a reader another address, by which they are also found. The tables refuse one that is not to be mailed to. */
export function saveAddress(
  db: Database,
  reader: ReaderColumns,
  place: { address: string; folded: string; hash: Buffer },
): void {
  prepared(db, 'UPDATE readers SET address = ?, folded = ?, hash = ? WHERE number = ?').run(
    place.address,
    place.folded,
    place.hash,
    reader.number,
  )
}

/** How many are kept: on the list or not, but for those that were erased. */
export function countReaders(db: Database): number {
  return prepared<[], { readers: number }>(db, 'SELECT count(*) AS readers FROM readers WHERE erased_at IS NULL').get()!
    .readers
}

export function saveName(
  db: Database,
  reader: ReaderColumns,
  { name, reading }: { name: string; reading: string },
): void {
  prepared(db, 'UPDATE readers SET name = ?, reading = ? WHERE number = ?').run(name, reading, reader.number)
}

/** Takes a reader out with everything that hangs on them; whoever opted out cannot be taken out. */
export function deleteReader(db: Database, reader: ReaderColumns, at: string): void {
  noteErasure(db, at)
  prepared(db, 'DELETE FROM readers WHERE number = ?').run(reader.number)
}

/** The address and the name are gone from the row, and from what imports have kept of it; number, id and state stay. */
export function eraseReaderRow(db: Database, reader: ReaderColumns, at: string): void {
  noteErasure(db, at)
  prepared(db, 'DELETE FROM reader_names_before WHERE reader_id = ?').run(reader.id)
  prepared(
    db,
    `UPDATE readers SET address = NULL, folded = NULL, hash = NULL, name = '', reading = '', erased_at = ? WHERE number = ?`,
  ).run(at, reader.number)
}

const columns = `number, id, address, folded, hash, language, name, reading, state, state_at, since, how, last_issue, added_at, added_by, came_by,
  opted_out_at, erased_at`
