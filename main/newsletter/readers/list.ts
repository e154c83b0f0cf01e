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
  const numbers = meantBy(register, filter)
  const total = numbers.length
  const rows: ReaderRow[] = []
  for (let place = offset; place < Math.min(total, offset + limit); place += 1)
    rows.push(shownRow(register, numbers[filter.descending ? total - 1 - place : place]!))
  return { rows, total }
}

/** The numbers of every reader that a filter means, in its order. */
export function findReaders(register: Register, filter: ReaderFilter): Int32Array {
  const numbers = meantBy(register, filter)
  return filter.descending ? numbers.toReversed() : numbers
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

/** The readers that a filter means, ascending; the last answers are kept until a reader changes, for pages of one list follow. */
function meantBy(register: Register, filter: ReaderFilter): Int32Array {
  const { descending: _, ...asked } = filter
  const key = JSON.stringify(asked)
  let last = answers.get(register)
  if (last?.changes !== register.changes())
    answers.set(register, (last = { changes: register.changes(), numbers: new Map() }))
  const known = last.numbers.get(key)
  if (known) return known
  const numbers = find(register, filter)
  if (last.numbers.size >= mostKept) last.numbers.delete(last.numbers.keys().next().value!)
  last.numbers.set(key, numbers)
  return numbers
}

const answers = new WeakMap<Register, { changes: number; numbers: Map<string, Int32Array> }>()
const mostKept = 16

/** Readers that are sorted by their places, rather than looked for through the whole list. */
const fewFound = 2000

function find(register: Register, { conditions, search, sort, import: importId }: ReaderFilter): Int32Array {
  const sorted = sortedBy(register, sort)
  const isSearched = search.trim() !== ''
  if (!isSearched && importId === null && countReaders(register, conditions) === sorted.length) return sorted
  const test = within(register, testOf(register, conditions), importId)
  if (!isSearched) return sorted.filter(test)
  const found = register.words.find(search).filter(test)
  if (found.length <= fewFound) {
    const places = placesIn(register, sort)
    return found.toSorted((one, other) => places[one]! - places[other]!)
  }
  const marks = new Uint8Array(register.columns.end)
  for (const number of found) marks[number] = 1
  return sorted.filter((number) => marks[number] === 1)
}

/** Only those whom an import brought, where one is named. */
function within(register: Register, meets: Test, importId: string | null): Test {
  if (importId === null) return meets
  const { imports } = register.columns
  const brought = register.importNumber(importId) ?? -1
  return (number) => imports[number] === brought && meets(number)
}
