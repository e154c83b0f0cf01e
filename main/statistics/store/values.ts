import { furtherValues, longestValue } from '../../../shared/statistics/values.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type RequestKind, type ValueColumn, valueColumns } from './rows.ts'

/** Columns that are kept as single bytes. */
export const narrowColumns: ReadonlySet<ValueColumn> = new Set(['country', 'browser', 'system', 'device', 'robot'])

/**
 * How many different paths of each kind have numbers of their own. Together with the numbers below `firstSubject` they fit into two bytes;
 * each kind has its share, so that a program that tries paths does not crowd out the pages.
 */
const mostSubjects: Record<RequestKind, number> = { 0: 0, 1: 36_000, 2: 8000, 3: 18_000, 4: 3500 }

/** The number of a kind is that of all its further paths; a request of no kind has no path. */
const firstSubject = 5

/** In the other lists. */
const none = 0
const further = 1

/**
 * The values that the numbers of all columns stand for, as far as they are stored. New ones get the next number of their list and are written
 * with the next rows. Every list has an end, behind which values are counted together; longer values than 500 characters are cut.
 */
export class StoredValues {
  #texts: Record<ValueColumn, string[]> = forEachColumn(() => ['', furtherValues])
  #numbers: Record<ValueColumn, Map<string, number>> = forEachColumn(
    () =>
      new Map([
        ['', none],
        [furtherValues, further],
      ]),
  )
  #kinds: RequestKind[] = [0, 1, 2, 3, 4]
  #ofKind = [0, 0, 0, 0, 0]

  constructor(db: Database) {
    this.#texts.subject = ['', furtherValues, furtherValues, furtherValues, furtherValues]
    this.#numbers.subject = new Map()
    this.read(db)
  }

  /** The number of a path that was asked for in this way. */
  subject(kind: RequestKind, path: string): number {
    const value = `${kind}${path.slice(0, longestValue)}`
    const known = this.#numbers.subject.get(value)
    if (known !== undefined) return known
    return this.#ofKind[kind]! < mostSubjects[kind] ? this.#add('subject', value) : kind
  }

  /** The number of a value in any other column; '' is none. */
  number(column: Exclude<ValueColumn, 'subject'>, text: string): number {
    const value = text.slice(0, longestValue)
    const known = this.#numbers[column].get(value)
    if (known !== undefined) return known
    return this.size(column) < (narrowColumns.has(column) ? 256 : 65_536) ? this.#add(column, value) : further
  }

  /** How many numbers a column has; all are below. */
  size(column: ValueColumn): number {
    return this.#texts[column].length
  }

  /** The value of a number: of a subject its path. */
  text(column: ValueColumn, number: number): string {
    return this.#texts[column][number]!
  }

  kindOf(subject: number): RequestKind {
    return this.#kinds[subject]!
  }

  /** Takes in what has been stored since by another connection. */
  read(db: Database): void {
    const stored = prepared<[string, number], { value: string }>(
      db,
      'SELECT value FROM listed_values WHERE list = ? AND number >= ? ORDER BY number',
    )
    for (const column of valueColumns)
      for (const { value } of stored.all(column, this.size(column))) this.#add(column, value)
  }

  /** Writes what is not stored yet; within the transaction of the rows that need it. */
  write(db: Database): void {
    const last = prepared<[string], { number: number | null }>(
      db,
      'SELECT max(number) AS number FROM listed_values WHERE list = ?',
    )
    const insert = prepared(db, 'INSERT INTO listed_values (list, number, value) VALUES (?, ?, ?)')
    for (const column of valueColumns) {
      // What a transaction had written that was taken back is written again.
      const first = (last.get(column)?.number ?? (column === 'subject' ? firstSubject : 2) - 1) + 1
      for (let number = first; number < this.size(column); number += 1) {
        const text = this.text(column, number)
        insert.run(column, number, column === 'subject' ? `${this.kindOf(number)}${text}` : text)
      }
    }
  }

  #add(column: ValueColumn, value: string): number {
    const number = this.size(column)
    this.#numbers[column].set(value, number)
    if (column !== 'subject') return this.#texts[column].push(value) - 1
    const kind = Number(value[0]) as RequestKind
    this.#kinds.push(kind)
    this.#ofKind[kind]! += 1
    return this.#texts.subject.push(value.slice(1)) - 1
  }
}

function forEachColumn<T>(make: () => T): Record<ValueColumn, T> {
  return Object.fromEntries(valueColumns.map((column) => [column, make()])) as Record<ValueColumn, T>
}
