import type { ReaderFilter, ReaderNumbers, ReaderPage, ReaderRow } from '../../../shared/newsletter/reader.ts'
import { countKinds, countReaders, findMeant, findPage, testOf, type Test } from './conditions.ts'
import { dateOf, languages, partsOf, states } from './kinds.ts'
import { inOrder, outOfOrder, type Meant } from './meant.ts'
import type { ReaderColumns } from './reader-rows.ts'
import type { Register } from './register.ts'
import { placesIn, sortedBy } from './sorted.ts'

/** One page of the list, and how many readers the whole of it has. The register is fresh, with its words where something is searched for. */
export function listReaders(
  register: Register,
  filter: ReaderFilter,
  { offset, limit }: { offset: number; limit: number },
): ReaderPage {
  const { total, between } = meantBy(register, filter)
  const end = Math.min(total, offset + limit)
  const numbers = filter.descending ? between(total - end, total - offset).toReversed() : between(offset, end)
  return { rows: Array.from(numbers, (number) => shownRow(register, number)), total }
}

/** The numbers of every reader that a filter means, in its order. */
export function findReaders(register: Register, filter: ReaderFilter): Int32Array {
  const { total, between } = meantBy(register, filter)
  const numbers = between(0, total)
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

/** The readers that a filter means. */
function meantBy(register: Register, { conditions, search, sort, import: importId }: ReaderFilter): Meant {
  const sorted = sortedBy(register, sort)
  const isSearched = search.trim() !== ''
  const count = importId === null ? countReaders(register, conditions) : null
  const isAnybody = count === sorted.length
  if (!isSearched && isAnybody) return inOrder(sorted)
  const test = within(register, testOf(register, conditions), importId)
  if (isSearched) {
    const having = register.words.find(search)
    return placed(register, sort, isAnybody ? having : only(having, test))
  }
  if (importId !== null) return placed(register, sort, only(findMeant(register, conditions), test))
  return {
    total: count!,
    between: (from, until) =>
      from >= until
        ? new Int32Array(0)
        : (findPage(register, sort, conditions, { total: count!, from, until }) ??
          placed(register, sort, findMeant(register, conditions)).between(from, until)),
  }
}

const placed = (register: Register, sort: ReaderFilter['sort'], numbers: Int32Array): Meant =>
  outOfOrder(sortedBy(register, sort), placesIn(register, sort), numbers)

/** Those of some numbers whom a test means, in the same memory. */
function only(numbers: Int32Array, test: Test): Int32Array {
  let length = 0
  for (let at = 0; at < numbers.length; at += 1) if (test(numbers[at]!)) numbers[length++] = numbers[at]!
  return numbers.subarray(0, length)
}

/** Only those whom an import brought, where one is named. */
function within(register: Register, meets: Test, importId: string | null): Test {
  if (importId === null) return meets
  const { imports } = register.columns
  const brought = register.importNumber(importId) ?? -1
  return (number) => imports[number] === brought && meets(number)
}
