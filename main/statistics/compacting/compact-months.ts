import { checkpoint, type Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { monthOf } from '../questions/calendar.ts'
import { ColumnsInMemory } from '../questions/columns-in-memory.ts'
import { insertRollup, rollUp } from '../questions/rollups.ts'
import { ValueTables } from '../questions/value-tables.ts'
import {
  deleteSegment,
  insertSegment,
  listSegments,
  readColumn,
  type Segment,
  type SegmentColumns,
  segmentColumns,
} from '../store/segments.ts'
import { StoredValues } from '../store/values.ts'
import { joinSegments } from './join-segments.ts'

/** zstd's level for what is written once: a month of 280,000 page views takes some tenths of a second. */
const level = 12

/**
 * Writes every month before this day, all of whose days are closed, as one segment with its rollup, in the place of those of its days; each
 * in a transaction of its own. A day of it that comes later stays beside it until it is closed, too. Returns how many months were written.
 */
export function compactMonths(db: Database, before: number): number {
  const months = listMonths(db, before)
  for (const segments of months) db.transaction(() => compact(db, segments)).immediate()
  // What took their place is smaller; the log would keep the size of all of them together.
  if (months.length > 0) checkpoint(db)
  return months.length
}

/** The segments of each month that is to be written anew. */
function listMonths(db: Database, before: number): Segment[][] {
  const open = new Set(
    prepared<[], { server: number; day: number }>(db, 'SELECT server, day FROM days WHERE closed = 0')
      .all()
      .map(({ server, day }) => `${server} ${monthOf(day)}`),
  )
  const rolled = new Set(
    prepared<[], { segment: number }>(db, 'SELECT segment FROM month_rollups')
      .all()
      .map((one) => one.segment),
  )
  const months = new Map<string, Segment[]>()
  for (const segment of listSegments(db)) {
    if (monthOf(segment.firstDay) >= monthOf(before)) continue
    const month = `${segment.server} ${monthOf(segment.firstDay)}`
    if (!open.has(month)) months.set(month, [...(months.get(month) ?? []), segment])
  }
  return [...months.values()].filter((segments) => segments.length > 1 || !rolled.has(segments[0]!.id))
}

function compact(db: Database, segments: readonly Segment[]): void {
  const { firstDay, columns } = joinSegments(
    segments.map((segment) => ({ ...segment, columns: columnsOf(db, segment) })),
  )
  for (const { id } of segments) deleteSegment(db, id)
  const { server } = segments[0]!
  const id = insertSegment(db, { server, firstDay, columns, level })
  const segment: Segment = {
    id,
    server,
    firstDay,
    days: columns.days.length - 1,
    requests: columns.subject.length,
    visits: columns.requests.length,
  }
  const values = new StoredValues(db)
  insertRollup(db, id, rollUp(segment, new ColumnsInMemory(db, values), new ValueTables(values)))
}

function columnsOf(db: Database, { id }: Segment): SegmentColumns {
  return Object.fromEntries(segmentColumns.map((name) => [name, readColumn(db, id, name)])) as SegmentColumns
}
