import { z } from 'zod'
import type { Database } from '../../database/open.ts'
import { monthOf, monthText } from '../questions/calendar.ts'
import { daysOfMonth } from './month-part.ts'
import { joinPart, splitPart } from './part-bytes.ts'
import { known } from './parts.ts'

/**
 * What the lines of open days can be known again by: keys of days, hashes of lines, rows with hashes of visitors. It goes to the one desk that imports
 * from now on, and to no other; a month of a server in each part.
 */
const Open = z.object({
  keys: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int(), z.number().int()])),
  hours: z.array(z.number().int()),
  rows: z.array(z.number().int()),
})

/** The names of all such parts. */
export function listOpenParts(db: Database): string[] {
  const days = db
    .prepare<[], { server: number; day: number }>('SELECT server, day FROM open_keys ORDER BY server, day')
    .all()
  return [...new Set(days.map(({ server, day }) => `open ${server} ${monthText(monthOf(day))}`))]
}

export function packOpenPart(db: Database, name: string): Buffer {
  const { server, first, next } = placeOf(name)
  const keys = db
    .prepare<number[], number[]>(
      'SELECT day, first, second, made_on FROM open_keys WHERE server = ? AND day >= ? AND day < ? ORDER BY day',
    )
    .raw()
    .all(server, first, next)
  const hours = db
    .prepare<number[], { hour: number; hashes: Buffer }>(
      'SELECT hour, hashes FROM open_hours WHERE server = ? AND hour >= ? AND hour < ? ORDER BY hour',
    )
    .all(server, first * 24, next * 24)
  const rows = db
    .prepare<number[], { day: number; bytes: Buffer }>(
      'SELECT day, bytes FROM open_rows WHERE server = ? AND day >= ? AND day < ? ORDER BY id',
    )
    .all(server, first, next)
  return joinPart({ keys, hours: hours.map(({ hour }) => hour), rows: rows.map(({ day }) => day) }, [
    ...hours.map(({ hashes }) => hashes),
    ...rows.map(({ bytes }) => bytes),
  ])
}

/** Lays it beside the days it belongs to. Throws Problem journal_object_lost for what is none. */
export function layOpenPart(db: Database, name: string, bytes: Buffer): void {
  const { server } = placeOf(name)
  const { head, blobs } = splitPart(bytes)
  const { keys, hours, rows } = known(Open, head)
  known(z.literal(blobs.length), hours.length + rows.length)
  const isOpen = db
    .prepare<[number, number], 1>('SELECT 1 FROM days WHERE server = ? AND day = ? AND closed = 0')
    .pluck()
  const insertKey = db.prepare('INSERT INTO open_keys (server, day, first, second, made_on) VALUES (?, ?, ?, ?, ?)')
  for (const [day, ...key] of keys) if (isOpen.get(server, day)) insertKey.run(server, day, ...key)
  const insertHour = db.prepare('INSERT INTO open_hours (server, hour, hashes) VALUES (?, ?, ?)')
  for (const [nth, hour] of hours.entries())
    if (isOpen.get(server, Math.floor(hour / 24))) insertHour.run(server, hour, blobs[nth])
  const insertRows = db.prepare('INSERT INTO open_rows (server, day, bytes) VALUES (?, ?, ?)')
  for (const [nth, day] of rows.entries())
    if (isOpen.get(server, day)) insertRows.run(server, day, blobs[hours.length + nth])
}

/** Destroys it here: another desk imports. */
export function forgetOpen(db: Database): void {
  db.exec(
    'DELETE FROM open_rows; DELETE FROM open_keys; DELETE FROM open_hours; UPDATE days SET unbuilt = 0 WHERE unbuilt > 0',
  )
}

/** True where something of it is here. */
export function hasOpen(db: Database): boolean {
  return (
    db
      .prepare<[], number>(
        'SELECT EXISTS (SELECT 1 FROM open_keys) OR EXISTS (SELECT 1 FROM open_hours) OR EXISTS (SELECT 1 FROM open_rows)',
      )
      .pluck()
      .get() === 1
  )
}

function placeOf(name: string): { server: number; first: number; next: number } {
  const [, server, month] = known(
    z.tuple([z.literal('open'), z.string(), z.string().regex(/^\d{4}-\d{2}$/)]),
    name.split(' '),
  )
  return { server: Number(server), ...daysOfMonth(month) }
}
