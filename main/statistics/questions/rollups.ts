import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { type Counted, countedBy, type Dimension, type Panel } from '../../../shared/statistics/questions.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Segment } from '../store/segments.ts'
import type { ColumnsInMemory } from './columns-in-memory.ts'
import { type CountedPanel, countedKeys, Counting, type CountedTotals, newCountedPanel } from './counting.ts'
import { cell, cellsOfKey, numbersAt } from './panel-count.ts'
import { keysOf } from './dimension-keys.ts'
import { kindsOf } from './kinds-counted.ts'
import { newScratch } from './scratch.ts'
import { soughtBy } from './sought.ts'
import { kindBits, type ValueTables } from './value-tables.ts'
import { dateOf } from './calendar.ts'

/** Changes with the list of panels below: what was written by another list is not read, and its month is counted each time. */
const version = 1

/** What is counted once and for all of a month, without filters and robots. */
const rolledUp: readonly { by: Dimension[]; counted: Counted }[] = [
  ...(['pageViews', 'downloads', 'notFound', 'hits'] as const).map((counted) => ({ by: ['day' as const], counted })),
  { by: ['weekday', 'hour'], counted: 'pageViews' },
  ...(
    [
      'page',
      'entry',
      'exit',
      'file',
      'missing',
      'referrer',
      'campaign',
      'country',
      'domain',
      'browser',
      'system',
      'device',
      'status',
    ] as const
  ).map((dimension) => ({ by: [dimension], counted: countedBy(dimension) })),
]

/** Numbers of one panel of a segment: at each place a key (two of a pair), and what was counted there. */
type RolledPanel = { keys: Int32Array; count: Int32Array; visits: Int32Array; visitors: Int32Array }
export type Rollup = { totals: CountedTotals; panels: RolledPanel[] }

/** Hours of a day: the keys of weekday and hour are one number. */
const hours = 24

/** Counts what is asked most of a segment. */
export function rollUp(segment: Segment, columns: ColumnsInMemory, tables: ValueTables): Rollup {
  const reach = { firstDay: segment.firstDay, lastDay: segment.firstDay + segment.days - 1, serverNames: new Map() }
  const period = { from: dateOf(reach.firstDay), to: dateOf(reach.lastDay) }
  const sought = soughtBy({ ...period, filters: [], robots: false }, tables, reach.serverNames)
  const counted = rolledUp.map(({ by, counted: what }) =>
    newCountedPanel(
      by.map((dimension) => keysOf(dimension, tables, reach)),
      kindsOf[what],
    ),
  )
  const counting = new Counting(sought, columns, newScratch())
  counting.add(segment, counted, true)
  return { totals: counting.totals, panels: counted.map(rolledOf) }
}

function rolledOf(panel: CountedPanel): RolledPanel {
  const found = [...countedKeys(panel)]
  const numbers = (of: (one: (typeof found)[number]) => number): Int32Array => Int32Array.from(found, of)
  return {
    keys: numbers(({ keys: [one = 0, two] }) => (two === undefined ? one : one * hours + two)),
    count: numbers(({ place }) => numbersAt(panel.numbers, place).count),
    visits: numbers(({ place }) => numbersAt(panel.numbers, place).visits),
    visitors: numbers(({ place }) => numbersAt(panel.numbers, place).visitors),
  }
}

export function insertRollup(db: Database, segment: number, { totals, panels }: Rollup): void {
  const numbers = [version, ...totals.byKind, totals.visits, totals.visitors]
  for (const { keys, count, visits, visitors } of panels)
    numbers.push(keys.length, ...keys, ...count, ...visits, ...visitors)
  const bytes = zstdCompressSync(new Uint8Array(Int32Array.from(numbers).buffer))
  prepared(db, 'INSERT INTO month_rollups (segment, bytes) VALUES (?, ?)').run(segment, bytes)
}

/** What was counted of a segment when it was written; null where that was nothing, or by another list. */
export function findRollup(db: Database, segment: number): Rollup | null {
  const stored = prepared<[number], { bytes: Buffer }>(db, 'SELECT bytes FROM month_rollups WHERE segment = ?').get(
    segment,
  )
  if (!stored) return null
  const bytes = Uint8Array.from(zstdDecompressSync(stored.bytes))
  const numbers = new Int32Array(bytes.buffer)
  let at = 0
  const next = (length: number): Int32Array => numbers.subarray(at, (at += length))
  if (next(1)[0] !== version) return null
  const byKind = next(kindBits.other + 1)
  const [visits = 0, visitors = 0] = next(2)
  const panels = rolledUp.map(() => {
    const [length = 0] = next(1)
    return { keys: next(length), count: next(length), visits: next(length), visitors: next(length) }
  })
  return { totals: { byKind, visits, visitors }, panels }
}

/** Adds a rollup's totals. */
export function addTotals(into: CountedTotals, { totals }: Rollup): void {
  for (const [bit, count] of totals.byKind.entries()) into.byKind[bit]! += count
  into.visits += totals.visits
  into.visitors += totals.visitors
}

/** Adds what a rollup has for a panel; false where it has nothing for it. */
export function addFromRollup(
  { by, counted }: Panel,
  into: CountedPanel,
  { panels }: Rollup,
  { firstDay, server }: Segment,
): boolean {
  const what = counted ?? countedBy(by[0]!)
  const find = (...dimensions: Dimension[]): RolledPanel | undefined =>
    panels[rolledUp.findIndex((one) => one.counted === what && one.by.join() === dimensions.join())]
  const keys = into.keys[0]!
  if (keys.of === 'day' && by.length === 1)
    return addRolled(into, find('day'), (key) => keys.key(firstDay + key, server))
  if (by.join() === 'hour') return addRolled(into, find('weekday', 'hour'), (key) => key % hours)
  if (by.join() === 'weekday,hour')
    return addRolled(
      into,
      find('weekday', 'hour'),
      (key) => Math.floor(key / hours) * (into.keys[1]!.size + 1) + (key % hours),
    )
  return by.length === 1 && addRolled(into, find(by[0]!), (key) => key)
}

function addRolled(
  { numbers }: CountedPanel,
  rolled: RolledPanel | undefined,
  keyOf: (key: number) => number,
): boolean {
  if (!rolled) return false
  for (let place = 0; place < rolled.keys.length; place += 1) {
    const key = keyOf(rolled.keys[place]!) * cellsOfKey
    numbers.cells[key]! += rolled.count[place]!
    numbers.cells[key + cell.visits]! += rolled.visits[place]!
    numbers.cells[key + cell.visitors]! += rolled.visitors[place]!
  }
  return true
}
