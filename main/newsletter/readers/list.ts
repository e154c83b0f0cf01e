import type { ReaderFilter, ReaderNumbers, ReaderPage, ReaderRow } from '../../../shared/newsletter/reader.ts'
import { countKinds, countReaders, testOf, type Test } from './conditions.ts'
import { dateOf, languages, partsOf, states } from './kinds.ts'
import type { ReaderColumns } from './reader-rows.ts'
import type { Register } from './register.ts'
import { placesIn, sortedBy } from './sorted.ts'

/** One page of the list, and how many readers the whole of it has. The register is fresh, with its words where something is searched for. */
export function listReaders(
  register: Register,
  filter: ReaderFilter,
  { offset, limit }: { offset: number; limit: number },
): ReaderPage {
  const { total, walk } = meantBy(register, filter)
  const rows: ReaderRow[] = []
  let skipped = 0
  if (offset < total)
    walk((number) => {
      if (skipped < offset) skipped += 1
      else rows.push(shownRow(register, number))
      return rows.length < limit
    })
  return { rows, total }
}

/** The numbers of every reader that a filter means, in its order. */
export function findReaders(register: Register, filter: ReaderFilter): Int32Array {
  const { total, walk } = meantBy(register, filter)
  const numbers = new Int32Array(total)
  let length = 0
  walk((number) => {
    numbers[length++] = number
    return true
  })
  return numbers
}

/** Numbers for those who look after the whole. */
export function readerNumbers(register: Register, openTasks: number): ReaderNumbers {
  const numbers: ReaderNumbers = {
    total: register.columns.size,
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

function shownRow({ columns }: Register, number: number): ReaderRow {
  const lastIssue = columns.lastIssue[number]!
  return {
    id: columns.ids[number]!,
    number: `R-${number}`,
    address: columns.addresses[number]!,
    name: columns.names[number]!,
    reading: columns.readings[number]!,
    ...partsOf(columns.kinds[number]!),
    since: dateOf(columns.since[number]!),
    lastIssue: lastIssue === -1 ? null : lastIssue,
  }
}

/** The readers that a filter means; `walk` takes them in its order until it is told to stop (false). */
type Meant = { total: number; walk(see: (number: number) => boolean): void }

/** Readers that are sorted by their places, rather than looked for through the whole list. */
const fewFound = 2000

function meantBy(register: Register, { conditions, search, sort, descending, import: importId }: ReaderFilter): Meant {
  const sorted = sortedBy(register, sort)
  const meets = testOf(register, conditions)
  const { imports } = register.columns
  const brought = importId === null ? null : (register.importNumber(importId) ?? -1)
  const test: Test = brought === null ? meets : (number) => imports[number] === brought && meets(number)
  if (search.trim() === '') {
    const total = brought === null ? countReaders(register, conditions) : countOf(sorted, test)
    return { total, walk: (see) => walkAll(sorted, test, descending, see) }
  }
  const found = register.words.find(search).filter(test)
  if (found.length <= fewFound) {
    const places = placesIn(register, sort)
    const few = found.toSorted((one, other) => places[one]! - places[other]!)
    return { total: few.length, walk: (see) => walkAll(few, () => true, descending, see) }
  }
  const marks = new Uint8Array(register.columns.end)
  for (const number of found) marks[number] = 1
  return { total: found.length, walk: (see) => walkAll(sorted, (number) => marks[number] === 1, descending, see) }
}

function countOf(numbers: Int32Array, test: Test): number {
  let count = 0
  for (const number of numbers) count += +test(number)
  return count
}

function walkAll(numbers: Int32Array, test: Test, backwards: boolean, see: (number: number) => boolean): void {
  if (backwards) {
    for (let at = numbers.length - 1; at >= 0; at -= 1) if (test(numbers[at]!) && !see(numbers[at]!)) return
    return
  }
  for (const number of numbers) if (test(number) && !see(number)) return
}
