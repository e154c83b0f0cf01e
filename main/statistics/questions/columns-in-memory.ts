import type { Database } from '../../database/open.ts'
import { type Numbers, readColumn, type Segment, type SegmentColumn } from '../store/segments.ts'
import { requestKinds } from '../store/rows.ts'
import type { StoredValues } from '../store/values.ts'

/**
 * Columns that are made of stored ones: by day the place behind its last visit of a person (robots follow); by visit the place of its first
 * request (one more at the end), the number of its visitor within the segment, its first and last page (0 where it has none); by request
 * its hour, and 1 where it is the first of its visit.
 */
export type MadeColumn = 'people' | 'starts' | 'visitors' | 'entry' | 'exit' | 'hour' | 'first'
export type ColumnName = SegmentColumn | MadeColumn

/** Bytes of columns that stay in memory. */
const most = 200_000_000

/** Columns as they were read last, as many as there is room for. The numbers of segments are never used again, so that none is out of date. */
export class ColumnsInMemory {
  #db: Database
  #values: StoredValues
  #kept = new Map<string, Numbers>()
  #bytes = 0
  #most: number

  constructor(db: Database, values: StoredValues, mostBytes = most) {
    this.#db = db
    this.#values = values
    this.#most = mostBytes
  }

  /** Bytes that are held. */
  get bytes(): number {
    return this.#bytes
  }

  column(segment: Segment, name: ColumnName): Numbers {
    const key = `${segment.id} ${name}`
    let numbers = this.#kept.get(key)
    if (numbers !== undefined) this.#kept.delete(key)
    else {
      numbers = this.#made(segment, name)
      this.#bytes += numbers.byteLength
      for (const [old, { byteLength }] of this.#kept) {
        if (this.#bytes <= this.#most) break
        this.#kept.delete(old)
        this.#bytes -= byteLength
      }
    }
    // What was used last goes last.
    this.#kept.set(key, numbers)
    return numbers
  }

  #made(segment: Segment, name: ColumnName): Numbers {
    const stored = (column: SegmentColumn): Numbers => readColumn(this.#db, segment.id, column)
    switch (name) {
      case 'people':
        return people(stored('days'), this.column(segment, 'robot'))
      case 'first':
        return firsts(stored('requests'), segment.requests)
      case 'starts':
        return sums(stored('requests'), 0)
      case 'visitors':
        return sums(stored('fresh'), 1)
      case 'hour':
        return hours(stored('began'), this.column(segment, 'starts'), stored('later'))
      case 'entry':
      case 'exit':
        return this.#ends(segment, name)
      default:
        return stored(name)
    }
  }

  #ends(segment: Segment, name: 'entry' | 'exit'): Numbers {
    const subjects = this.column(segment, 'subject')
    const starts = this.column(segment, 'starts')
    const isView = viewsAmong(this.#values)
    const pages = new Uint16Array(segment.visits)
    const step = name === 'entry' ? 1 : -1
    for (let visit = 0; visit < segment.visits; visit += 1) {
      const [begin, end] = [starts[visit]!, starts[visit + 1]!]
      let at = step === 1 ? begin : end - 1
      while (at >= begin && at < end && isView[subjects[at]!] === 0) at += step
      if (at >= begin && at < end) pages[visit] = subjects[at]!
    }
    return pages
  }
}

function viewsAmong(values: StoredValues): Uint8Array {
  return Uint8Array.from({ length: values.size('subject') }, (_, subject) =>
    values.kindOf(subject) === requestKinds.view ? 1 : 0,
  )
}

/** At each place the sum of all before it, and at the end that of all; or (`own` 1) with its own, less one. */
function sums(numbers: Numbers, own: 0 | 1): Int32Array {
  const made = new Int32Array(numbers.length + 1 - own)
  let sum = 0
  for (let at = 0; at < numbers.length; at += 1) {
    if (own === 0) made[at] = sum
    sum += numbers[at]!
    if (own === 1) made[at] = sum - 1
  }
  if (own === 0) made[numbers.length] = sum
  return made
}

function people(days: Numbers, robot: Numbers): Int32Array {
  return Int32Array.from({ length: days.length - 1 }, (_, day) => {
    let end = days[day + 1]!
    while (end > days[day]! && robot[end - 1] !== 0) end -= 1
    return end
  })
}

function firsts(lengths: Numbers, requests: number): Uint8Array {
  const made = new Uint8Array(requests)
  let at = 0
  for (const length of lengths) {
    made[at] = 1
    at += length
  }
  return made
}

function hours(began: Numbers, starts: Numbers, later: Numbers): Uint16Array {
  const made = new Uint16Array(later.length)
  for (let visit = 0; visit < began.length; visit += 1) {
    const first = began[visit]!
    const end = starts[visit + 1]!
    for (let at = starts[visit]!; at < end; at += 1) {
      const hour = first + later[at]!
      made[at] = hour < 24 ? hour : hour - 24
    }
  }
  return made
}
