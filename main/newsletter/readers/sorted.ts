import type { ReaderFilter } from '../../../shared/newsletter/reader.ts'
import type { Register } from './register.ts'

export type Sort = ReaderFilter['sort']

/** Everybody on the list in an order; sorted once, and again when a reader has changed. */
export function sortedBy(register: Register, sort: Sort): Int32Array {
  return keptOf(register, sort).numbers
}

/** By number: the place of a reader in that order. */
export function placesIn(register: Register, sort: Sort): Int32Array {
  const kept = keptOf(register, sort)
  kept.places ??= placesOf(kept.numbers, register.columns.end)
  return kept.places
}

type Kept = { numbers: Int32Array; places: Int32Array | null }

function keptOf(register: Register, sort: Sort): Kept {
  let last = ofRegister.get(register)
  if (last?.changes !== register.changes())
    ofRegister.set(register, (last = { changes: register.changes(), sorts: new Map() }))
  let kept = last.sorts.get(sort)
  if (!kept) last.sorts.set(sort, (kept = { numbers: sortAll(register, sort), places: null }))
  return kept
}

const ofRegister = new WeakMap<Register, { changes: number; sorts: Map<Sort, Kept> }>()

function sortAll({ columns, byAddress, byName }: Register, sort: Sort): Int32Array {
  switch (sort) {
    case 'address':
      return byAddress.numbers
    case 'name':
      return namedFirst(byName.numbers, byAddress.numbers, columns.end)
    case 'since':
      return byCounting(byAddress.numbers, columns.since)
    case 'lastIssue':
      return byCounting(byAddress.numbers, columns.lastIssue)
  }
}

/** Who has no name follows by address. */
function namedFirst(named: Int32Array, all: Int32Array, end: number): Int32Array {
  const hasName = new Uint8Array(end)
  for (const number of named) hasName[number] = 1
  const sorted = new Int32Array(all.length)
  sorted.set(named)
  sorted.set(
    all.filter((number) => hasName[number] === 0),
    named.length,
  )
  return sorted
}

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

function placesOf(numbers: Int32Array, end: number): Int32Array {
  const places = new Int32Array(end)
  for (let place = 0; place < numbers.length; place += 1) places[numbers[place]!] = place
  return places
}
