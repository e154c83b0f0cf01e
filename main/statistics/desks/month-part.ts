import { z } from 'zod'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { dayOf } from '../questions/calendar.ts'
import { segmentColumns } from '../store/segments.ts'
import { joinPart, splitPart } from './part-bytes.ts'

/** A month of one server as it is kept for good. Days: number, closed, told robots. Counts as the table has them, without the server. */
const Month = z.object({
  days: z.array(z.tuple([z.number().int(), z.union([z.literal(0), z.literal(1)]), z.number().int()])),
  counts: z.array(z.array(z.number().int()).length(10)),
  segments: z.array(
    z.object({
      firstDay: z.number().int(),
      days: z.number().int().min(1),
      requests: z.number().int().min(0),
      visits: z.number().int().min(0),
      rolledUp: z.boolean(),
    }),
  ),
})

/** The first day of a month (2026-10), and the first of the next one. */
export function daysOfMonth(month: string): { first: number; next: number } {
  const [year, number] = month.split('-').map(Number)
  return { first: dayOf(`${month}-01`), next: Math.floor(Date.UTC(year!, number, 1) / 86_400_000) }
}

/** The columns of each segment in their order, and its rollup behind them where it has one. */
export function packMonth(db: Database, server: number, month: string): Buffer {
  const { first, next } = daysOfMonth(month)
  const raw = (sql: string): number[][] => db.prepare<number[], number[]>(sql).raw().all(server, first, next)
  const blobs: Uint8Array[] = []
  const segments = raw(
    `SELECT id, first_day, days, requests, visits FROM segments WHERE server = ? AND first_day >= ? AND first_day < ? ORDER BY first_day`,
  ).map(([id, firstDay, days, requests, visits]) => {
    for (const name of segmentColumns)
      blobs.push(
        db
          .prepare<[number, string], Buffer>('SELECT bytes FROM segment_columns WHERE segment = ? AND name = ?')
          .pluck()
          .get(id!, name)!,
      )
    const rollup = db.prepare<[number], Buffer>('SELECT bytes FROM month_rollups WHERE segment = ?').pluck().get(id!)
    if (rollup) blobs.push(rollup)
    return { firstDay, days, requests, visits, rolledUp: rollup !== undefined }
  })
  return joinPart(
    {
      days: raw('SELECT day, closed, told_robots FROM days WHERE server = ? AND day >= ? AND day < ? ORDER BY day'),
      counts: raw(
        `SELECT day, robots, lines, files, bytes, status_1, status_2, status_3, status_4, status_5 FROM day_counts
        WHERE server = ? AND day >= ? AND day < ? ORDER BY day, robots`,
      ),
      segments,
    },
    blobs,
  )
}

/** Lays a month where nothing of it stands. Throws Problem journal_object_lost for what is no such month. */
export function layMonth(db: Database, server: number, month: string, bytes: Buffer): void {
  const { first, next } = daysOfMonth(month)
  const { head, blobs } = splitPart(bytes)
  const read = Month.safeParse(head)
  if (!read.success) throw lost()
  const { days, counts, segments } = read.data
  const isWithin = (day: number, length = 1): boolean => day >= first && day + length <= next
  if (![...days, ...counts].every(([day]) => isWithin(day!))) throw lost()
  const insertDay = db.prepare('INSERT INTO days (server, day, closed, told_robots) VALUES (?, ?, ?, ?)')
  for (const day of days) insertDay.run(server, ...day)
  const insertCounts = db.prepare('INSERT INTO day_counts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  for (const one of counts) insertCounts.run(server, ...one)
  let at = 0
  const nextBlob = (): Buffer => {
    const blob = blobs[at++]
    if (!blob) throw lost()
    return blob
  }
  for (const segment of segments) {
    if (!isWithin(segment.firstDay, segment.days)) throw lost()
    const { lastInsertRowid: id } = db
      .prepare('INSERT INTO segments (server, first_day, days, requests, visits) VALUES (?, ?, ?, ?, ?)')
      .run(server, segment.firstDay, segment.days, segment.requests, segment.visits)
    for (const name of segmentColumns)
      db.prepare('INSERT INTO segment_columns (segment, name, bytes) VALUES (?, ?, ?)').run(id, name, nextBlob())
    if (segment.rolledUp) db.prepare('INSERT INTO month_rollups (segment, bytes) VALUES (?, ?)').run(id, nextBlob())
  }
  if (at !== blobs.length) throw lost()
}

/** Takes a month out, with whatever its lines could be known again by. */
export function removeMonth(db: Database, server: number, month: string): void {
  const { first, next } = daysOfMonth(month)
  for (const sql of [
    'DELETE FROM segments WHERE server = ? AND first_day >= ? AND first_day < ?',
    'DELETE FROM day_counts WHERE server = ? AND day >= ? AND day < ?',
    'DELETE FROM open_rows WHERE server = ? AND day >= ? AND day < ?',
    'DELETE FROM open_keys WHERE server = ? AND day >= ? AND day < ?',
    'DELETE FROM open_hours WHERE server = ? AND hour >= ? * 24 AND hour < ? * 24',
    'DELETE FROM days WHERE server = ? AND day >= ? AND day < ?',
  ])
    db.prepare(sql).run(server, first, next)
}

const lost = (): Problem => new Problem('journal_object_lost', { reason: 'changed' })
