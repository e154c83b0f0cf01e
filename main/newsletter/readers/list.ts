import type { ReaderFilter, ReaderNumbers, ReaderPage, ReaderRow } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { matchExpression } from '../../search/search-words.ts'
import { countKinds, testOf, type Test } from './conditions.ts'
import type { ReaderColumns } from './reader-rows.ts'
import { languages, partsOf, states, type Register } from './register.ts'

/** One page of the list, and how many readers the whole of it has. */
export function listReaders(
  db: Database,
  register: Register,
  filter: ReaderFilter,
  page: { offset: number; limit: number },
): ReaderPage {
  const numbers = findReaders(db, register, filter)
  const row = prepared<[number], ReaderColumns>(db, rowSql)
  const rows = [...numbers.subarray(page.offset, page.offset + page.limit)].map((number) => rowOf(row.get(number)!))
  return { rows, total: numbers.length }
}

/** The numbers of every reader that a filter means, in its order. The last answer is kept until a reader changes: pages of one list follow. */
export function findReaders(db: Database, register: Register, filter: ReaderFilter): Int32Array {
  const asked = JSON.stringify(filter)
  const last = lastFound.get(register)
  if (last?.asked === asked && last.changes === register.changes()) return last.numbers
  const numbers = find(db, register, filter)
  lastFound.set(register, { asked, changes: register.changes(), numbers })
  return numbers
}

/** Numbers for those who look after the whole. */
export function readerNumbers(register: Register, openTasks: number): ReaderNumbers {
  const numbers: ReaderNumbers = {
    total: register.size,
    states: Object.fromEntries(states.map((state) => [state, 0])) as ReaderNumbers['states'],
    activeLanguages: Object.fromEntries(languages.map((one) => [one, 0])) as ReaderNumbers['activeLanguages'],
    openTasks,
  }
  for (const { kind, count } of countKinds(register)) {
    const { state, language } = partsOf(kind)
    numbers.states[state] += count
    if (state === 'active') numbers.activeLanguages[language] += count
  }
  return numbers
}

export function rowOf(row: ReaderColumns): ReaderRow {
  return {
    id: row.id,
    number: `R-${row.number}`,
    address: row.address ?? '',
    language: row.language,
    name: row.name,
    reading: row.reading,
    state: row.state,
    since: row.since,
    how: row.how,
    lastIssue: row.last_issue,
  }
}

const lastFound = new WeakMap<Register, { asked: string; changes: number; numbers: Int32Array }>()

const rowSql =
  'SELECT number, id, address, language, name, reading, state, since, how, last_issue FROM readers WHERE number = ?'

function find(db: Database, register: Register, filter: ReaderFilter): Int32Array {
  const { conditions, search, sort, descending } = filter
  const brought = filter.import === null ? null : broughtBy(db, register, filter.import)
  const meets = testOf(register, conditions)
  const test: Test | null = meets && brought ? (number) => brought[number] === 1 && meets(number) : meets
  const found = search.trim() === '' ? null : searched(db, register, search)
  const numbers = new Int32Array(register.size)
  let length = 0
  if (test) {
    const { numbers: ordered, length: all } = register.byAddress
    if (sort === 'name') {
      const { numbers: named, length: withName } = register.byName
      const hasName = new Uint8Array(register.end)
      for (let place = 0; place < withName; place += 1) {
        const number = named[place]!
        hasName[number] = 1
        if ((found === null || found[number] === 1) && test(number)) numbers[length++] = number
      }
      // Who has no name follows by address.
      for (let place = 0; place < all; place += 1) {
        const number = ordered[place]!
        if (hasName[number] === 0 && (found === null || found[number] === 1) && test(number)) numbers[length++] = number
      }
    } else
      for (let place = 0; place < all; place += 1) {
        const number = ordered[place]!
        if ((found === null || found[number] === 1) && test(number)) numbers[length++] = number
      }
  }
  const meant = numbers.subarray(0, length)
  const sorted =
    sort === 'since' || sort === 'lastIssue'
      ? byCounting(meant, sort === 'since' ? register.since : register.lastIssue)
      : meant
  return descending ? sorted.reverse() : sorted
}

/** By number: 1 where the words of a search are found. */
function searched(db: Database, register: Register, search: string): Uint8Array {
  const found = new Uint8Array(register.end)
  const match = matchExpression(search)
  if (match === null) return found
  for (const { rowid } of prepared<[string], { rowid: number }>(db, foundSql).all(match))
    if (rowid < found.length) found[rowid] = 1
  return found
}

/** By number: 1 where the reader came by an import. Asked for once, after an import: one pass over the table. */
function broughtBy(db: Database, register: Register, importId: string): Uint8Array {
  const brought = new Uint8Array(register.end)
  const numbers = prepared<[string], { number: number }>(db, 'SELECT number FROM readers WHERE came_by = ?')
  for (const { number } of numbers.all(importId)) if (number < brought.length) brought[number] = 1
  return brought
}

const foundSql = 'SELECT rowid FROM reader_words WHERE reader_words MATCH ?'

/** Sorted by small whole numbers, keeping the order of those that are alike: counting takes two passes, where comparing took fifty. */
function byCounting(numbers: Int32Array, by: Int32Array): Int32Array {
  let [lowest, highest] = [Infinity, -Infinity]
  for (const number of numbers) {
    lowest = Math.min(lowest, by[number]!)
    highest = Math.max(highest, by[number]!)
  }
  if (highest - lowest > 1_000_000) return numbers.toSorted((one, other) => by[one]! - by[other]!)
  const starts = new Int32Array(numbers.length === 0 ? 1 : highest - lowest + 2)
  for (const number of numbers) starts[by[number]! - lowest + 1]! += 1
  for (let at = 1; at < starts.length; at += 1) starts[at]! += starts[at - 1]!
  const sorted = new Int32Array(numbers.length)
  for (const number of numbers) {
    const value = by[number]! - lowest
    sorted[starts[value]!] = number
    starts[value]! += 1
  }
  return sorted
}
