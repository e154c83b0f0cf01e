import { openDatabase, type Database } from '../../main/database/open.ts'
import { openOwnFile } from '../../main/database/own-file.ts'
import { compactMonths } from '../../main/statistics/compacting/compact-months.ts'
import { dayOf } from '../../main/statistics/questions/calendar.ts'
import { StatisticsReader } from '../../main/statistics/questions/ask.ts'
import { buildDays } from '../../main/statistics/store/build-days.ts'
import { closeDays } from '../../main/statistics/store/closing.ts'
import { addDay, dayKey, serverNumber } from '../../main/statistics/store/open-days.ts'
import { newDayCounts, requestKinds } from '../../main/statistics/store/rows.ts'
import { statisticsMigrations } from '../../main/statistics/file.ts'
import { StoredValues } from '../../main/statistics/store/values.ts'
import type { Asked, PanelRow } from '../../shared/statistics/questions.ts'
import { inventedViews, type Listed, lists, rowsOf } from './invented-views.ts'
import { overviews, inventedQuestions } from './query-questions.ts'
import { seeded } from './random.ts'

/** What one process is to do with one file. */
export type QueryOrder =
  | { do: 'write' | 'write flat'; file: string; views: number; seed: number }
  | { do: 'ask' | 'ask flat'; file: string; questions: number; seed: number }

/** What it says: milliseconds of each question, its answers, and of an overview. */
export type QueryLine = {
  seconds?: number
  views?: number
  milliseconds?: { first: number[]; again: number[] }
  answers?: PanelRow[][]
  overviews?: { all: number[]; narrowed: number[] }
  columnBytes?: number
}

const flatColumns = ['country', 'domain', 'browser', 'system', 'device', 'referrer', 'page'] as const

const order = JSON.parse(process.argv[2]!) as QueryOrder
const key = (): Uint8Array => new Uint8Array(32).fill(9)
const work = { write, 'write flat': writeFlat, ask, 'ask flat': askFlat }
process.stdout.write(`${JSON.stringify(work[order.do](order as never))}\n`)

function write({ file, views, seed }: QueryOrder & { do: 'write' }): QueryLine {
  const db = openOwnFile({ file, key: key() }, statisticsMigrations)
  const values = new StoredValues(db)
  const server = serverNumber(db, 'www')
  const random = seeded(seed + 1)
  const began = performance.now()
  for (const { day, rows: invented } of inventedViews(views, seed)) {
    const keys = Float64Array.from({ length: invented.visitor.length }, () => Math.floor(random() * 2 ** 53))
    const rows = rowsOf(invented, values, keys)
    const counts = newDayCounts()
    counts.people.lines = rows.rows
    db.transaction(() => {
      dayKey(db, server, day)
      addDay(db, values, server, day, rows, counts)
    })()
    // As months go by in an office.
    if (new Date((day + 1) * 86_400_000).getUTCDate() > 1) continue
    closeDays(db, values, day + 1)
    compactMonths(db, day + 1)
  }
  buildDays(db, values)
  const seconds = (performance.now() - began) / 1000
  db.close()
  return { seconds }
}

function ask({ file, questions, seed }: QueryOrder & { do: 'ask' }): QueryLine {
  const db = openOwnFile({ file, key: key() }, statisticsMigrations)
  const reader = new StatisticsReader(db)
  const asked = inventedQuestions(questions, seed)
  const answers: PanelRow[][] = []
  const pass = (): number[] =>
    asked.map((one) =>
      timed(() => {
        answers.push(reader.ask(one, []).panels[0]!.rows)
      }),
    )
  const [first, again] = [pass(), pass()]
  const { all, narrowed } = overviews()
  const overview = (one: Asked): number[] => Array.from({ length: 7 }, () => timed(() => reader.ask(one, [])))
  const line: QueryLine = {
    milliseconds: { first, again },
    answers: answers.slice(0, questions),
    overviews: { all: overview(all), narrowed: overview(narrowed) },
    columnBytes: reader.columns.bytes,
  }
  db.close()
  return line
}

function writeFlat({ file, views, seed }: QueryOrder & { do: 'write flat' }): QueryLine {
  const db = openDatabase(file, key(), { create: true })
  db.exec(`CREATE TABLE views (day INTEGER, hour INTEGER, visit INTEGER, visitor INTEGER, status INTEGER,
    ${flatColumns.map((name) => `${name} INTEGER`).join(', ')}) STRICT`)
  const insert = db.prepare(`INSERT INTO views VALUES (?, ?, ?, ?, ?, ${flatColumns.map(() => '?').join(', ')})`)
  let written = 0
  const began = performance.now()
  for (const { day, rows } of inventedViews(views, seed))
    db.transaction(() => {
      for (let row = 0; row < rows.requests; row += 1) {
        if (rows.kind[row] !== requestKinds.view || rows.robot[row] === 1) continue
        insert.run(
          day,
          Math.floor(rows.second[row]! / 3600),
          day * 1_000_000 + rows.visit[row]!,
          day * 1_000_000 + rows.visitor[row]!,
          rows.status[row],
          ...flatColumns.map((name) => rows[name][row]),
        )
        written += 1
      }
    })()
  const seconds = (performance.now() - began) / 1000
  db.close()
  return { seconds, views: written }
}

function askFlat({ file, questions, seed }: QueryOrder & { do: 'ask flat' }): QueryLine {
  const db = openDatabase(file, key())
  const answers: PanelRow[][] = []
  const first = inventedQuestions(questions, seed).map((one) => timed(() => answers.push(askedFlat(db, one))))
  db.close()
  return { milliseconds: { first, again: [] }, answers }
}

/** The same question in SQL. */
function askedFlat(db: Database, { question, panels }: Asked): PanelRow[] {
  const by = panels[0]!.by[0]!
  const group = by === 'month' ? `strftime('%Y-%m', day * 86400, 'unixepoch')` : by
  const where = question.filters.map(({ dimension }) => `AND ${dimension} = ?`).join(' ')
  const rows = db
    .prepare<unknown[], { value: number | string; count: number; visits: number; visitors: number }>(
      `SELECT ${group} AS value, count(*) AS count, count(DISTINCT visit) AS visits, count(DISTINCT visitor) AS visitors
      FROM views WHERE day BETWEEN ? AND ? ${where} GROUP BY ${group}`,
    )
    .all(
      dayOf(question.from),
      dayOf(question.to),
      ...question.filters.map(({ dimension, values }) => numberOf(dimension, values[0]!)),
    )
  return rows
    .map(({ value, ...numbers }) => ({ values: [textOf(by, value)], ...numbers }))
    .sort((one, other) => inOrder(by, one, other))
    .slice(0, 10)
}

/** Times as they follow each other, all else the greatest first. */
function inOrder(by: string, one: PanelRow, other: PanelRow): number {
  if (by === 'hour') return Number(one.values[0]) - Number(other.values[0])
  const values = one.values[0]! < other.values[0]! ? -1 : 1
  return by === 'day' || by === 'month' ? values : other.count - one.count || values
}

function numberOf(dimension: string, value: string): number {
  return dimension in lists ? lists[dimension as Listed].indexOf(value) : Number(value)
}

function textOf(dimension: string, value: number | string): string {
  if (dimension === 'day') return new Date(Number(value) * 86_400_000).toISOString().slice(0, 10)
  return dimension in lists ? lists[dimension as Listed][Number(value)]! : String(value)
}

/** Milliseconds of CPU time: what else runs on the machine does not count. */
function timed(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1000
}
