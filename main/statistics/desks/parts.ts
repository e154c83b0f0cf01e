import { createHash } from 'node:crypto'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { z } from 'zod'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { monthOf, monthText } from '../questions/calendar.ts'
import { joinPart, splitPart } from './part-bytes.ts'
import { layMonth, packMonth, removeMonth } from './month-part.ts'

/**
 * What of the statistics other desks have as well, in parts that change apart from each other: the servers, the listed values of each column by
 * their numbers, and each month of a server. What lines and visitors could be known again by is in none of them.
 */

/** Values of one list in a part: new ones change the last part alone. */
const valuesInPart = 4096

/** Every part that there is, with a mark that is another one once something of it has changed. */
export function listParts(db: Database): Map<string, string> {
  const parts = new Map<string, string>()
  const servers = listServers(db)
  if (servers.length > 0) parts.set('servers', hashOf(JSON.stringify(servers)))
  // A value never changes, so that their count tells of all.
  const values = db
    .prepare<[], { list: string; part: number; count: number }>(
      `SELECT list, number / ${valuesInPart} AS part, count(*) AS count FROM listed_values GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all()
  for (const { list, part, count } of values) parts.set(`values ${list} ${part}`, String(count))
  for (const [name, lines] of Map.groupBy(linesOfMonths(db), ({ month }) => month))
    parts.set(name, hashOf(lines.map(({ line }) => line).join('\n')))
  return parts
}

/** The octets of a part; the same for what is the same. */
export function packPart(db: Database, name: string): Buffer {
  const part = parsePart(name)
  if (part.of === 'servers') return joinPart({ servers: listServers(db) }, [])
  if (part.of === 'values')
    return joinPart({}, [zstdCompressSync(JSON.stringify(listValues(db, part.list, part.part)))])
  return packMonth(db, part.server, part.month)
}

/** Lays a part into the tables, in the place of what stands there; within a transaction that looks at references at its end. */
export function layPart(db: Database, name: string, bytes: Buffer): void {
  const part = parsePart(name)
  removePart(db, name)
  if (part.of === 'month') return layMonth(db, part.server, part.month, bytes)
  if (part.of === 'servers') {
    const insert = db.prepare('INSERT INTO servers (number, name) VALUES (?, ?)')
    for (const [number, server] of known(Servers, splitPart(bytes).head).servers) insert.run(number, server)
    return
  }
  const insert = db.prepare('INSERT INTO listed_values (list, number, value) VALUES (?, ?, ?)')
  for (const [number, value] of valuesIn(bytes)) insert.run(part.list, number, value)
}

/** True where a part of listed values has all that stand in the tables, and only more: whoever has read those reads on. */
export function onlyGrows(db: Database, name: string, bytes: Buffer): boolean {
  const part = parsePart(name)
  if (part.of !== 'values') return true
  const next = valuesIn(bytes)
  return listValues(db, part.list, part.part).every(
    ([number, value], at) => next[at]?.[0] === number && next[at][1] === value,
  )
}

/** Takes a part out of the tables; within such a transaction. */
export function removePart(db: Database, name: string): void {
  const part = parsePart(name)
  if (part.of === 'servers') db.prepare('DELETE FROM servers').run()
  else if (part.of === 'month') removeMonth(db, part.server, part.month)
  else
    db.prepare('DELETE FROM listed_values WHERE list = ? AND number >= ? AND number < ?').run(
      part.list,
      part.part * valuesInPart,
      (part.part + 1) * valuesInPart,
    )
}

const Servers = z.object({ servers: z.array(z.tuple([z.number().int(), z.string()])) })
const Values = z.array(z.tuple([z.number().int(), z.string()]))

/** What was sealed by a desk of this office and has another shape is of a program that this one does not know. */
export function known<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value)
  if (!read.success) throw new Problem('journal_object_lost', { reason: 'changed' })
  return read.data
}

function valuesIn(bytes: Buffer): [number, string][] {
  const [packed = Buffer.alloc(0)] = splitPart(bytes).blobs
  let text = ''
  try {
    text = zstdDecompressSync(packed).toString()
  } catch {
    text = 'null'
  }
  return known(Values, JSON.parse(text))
}

function listServers(db: Database): [number, string][] {
  return db
    .prepare<[], { number: number; name: string }>('SELECT number, name FROM servers ORDER BY number')
    .all()
    .map(({ number, name }) => [number, name])
}

function listValues(db: Database, list: string, part: number): [number, string][] {
  return db
    .prepare<[string, number, number], { number: number; value: string }>(
      'SELECT number, value FROM listed_values WHERE list = ? AND number >= ? AND number < ? ORDER BY number',
    )
    .all(list, part * valuesInPart, (part + 1) * valuesInPart)
    .map(({ number, value }) => [number, value])
}

/** One line for each thing that a month consists of. The number of a segment is never used again, and stands for all its columns. */
function linesOfMonths(db: Database): { month: string; line: string }[] {
  const lines: { month: string; line: string }[] = []
  for (const sql of [
    'SELECT server, day, closed, told_robots FROM days ORDER BY server, day',
    'SELECT * FROM day_counts ORDER BY server, day, robots',
    'SELECT server, first_day, id, days, requests, visits FROM segments ORDER BY server, first_day',
    `SELECT server, first_day, segment FROM month_rollups JOIN segments ON id = segment ORDER BY server, first_day`,
  ])
    for (const row of db.prepare<[], number[]>(sql).raw().all())
      lines.push({ month: `month ${row[0]} ${monthText(monthOf(row[1]!))}`, line: row.join(' ') })
  return lines
}

type Part =
  | { of: 'servers' }
  | { of: 'values'; list: string; part: number }
  | { of: 'month'; server: number; month: string }

function parsePart(name: string): Part {
  if (name === 'servers') return { of: 'servers' }
  const values = /^values ([a-z]+) (\d+)$/.exec(name)
  if (values) return { of: 'values', list: values[1]!, part: Number(values[2]) }
  const month = /^month (\d+) (\d{4}-\d{2})$/.exec(name)
  if (month) return { of: 'month', server: Number(month[1]), month: month[2]! }
  throw new Problem('journal_object_lost', { reason: 'changed' })
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
