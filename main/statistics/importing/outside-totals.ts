import { open } from 'node:fs/promises'
import { addDays } from '../../../shared/days.ts'
import type { FoundFormat } from '../../../shared/statistics/imports.ts'
import { Problem } from '../../../shared/errors.ts'
import type { OutsideTotal } from '../../../shared/statistics/outside-totals.ts'
import type { Reading, Table } from '../../tables/table.ts'

/** An export that was read: its totals, and how many rows they were made of. */
export type Exported = {
  totals: OutsideTotal[]
  found: FoundFormat
  lines: number
  first: string | null
  last: string | null
}

/** An export of totals is a small file. */
const mostBytes = 20_000_000
const headBytes = 4096

/** Names of columns, in English and Japanese, as these programs and their interfaces for programs write them. */
const columns = {
  ga4: {
    day: ['date', '日付', 'nth day', 'n 日目', 'n日目'],
    pageViews: ['views', 'screen views', 'screenpageviews', '表示回数', 'ページビュー数'],
    visits: ['sessions', 'セッション', 'セッション数'],
  },
  matomo: {
    day: ['date', 'label', '日付', 'ラベル'],
    pageViews: ['pageviews', 'nb_pageviews', 'ページビュー'],
    visits: ['visits', 'nb_visits', 'ビジット', '訪問数'],
  },
} as const

/** Reads a file that is an export of GA4 or Matomo; null where it is none. Throws Problem `export_without_days`, and as openTable. */
export async function findOutsideTotals(path: string): Promise<Exported | null> {
  const bytes = await smallFile(path)
  if (bytes === null) return null
  const source = sourceOf(bytes)
  if (source === null) return null
  return source === 'ga4' ? ofGa4(bytes) : ofMatomo(bytes)
}

/** The bytes of a file that may be one, by its beginning; null for all others, which are not read. */
async function smallFile(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) throw new Problem('file_unreadable')
  try {
    const { size } = await file.stat()
    if (size === 0 || size > mostBytes) return null
    const head = Buffer.alloc(headBytes)
    const { bytesRead } = await file.read(head, 0, headBytes, 0)
    return sourceOf(head.subarray(0, bytesRead)) === null ? null : await readAll(file, size)
  } finally {
    await file.close()
  }
}

async function readAll(
  file: { read(buffer: Buffer, offset: number, length: number, at: number): Promise<{ bytesRead: number }> },
  size: number,
): Promise<Buffer> {
  const bytes = Buffer.alloc(size)
  let at = 0
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at, at)
    if (bytesRead === 0) break
    at += bytesRead
  }
  return bytes.subarray(0, at)
}

function sourceOf(bytes: Buffer): OutsideTotal['source'] | null {
  const head = textOf(bytes.subarray(0, headBytes))
  const lines = head.split(/\r?\n/).map((line) => line.trim())
  const first = lines.find((line) => line !== '') ?? ''
  if (/^#\s*-{5,}/.test(first) && lines.some((line) => gaPeriod.test(line))) return 'ga4'
  const names = namesIn(first)
  const has = (wanted: readonly string[]): boolean => wanted.some((name) => names.includes(name))
  const isMatomo =
    has(['nb_visits']) || (has(columns.matomo.visits) && has(['actions', 'nb_actions', 'アクション', '操作']))
  return isMatomo ? 'matomo' : null
}

const gaPeriod = /^#\s*(?:Start date|開始日)[:：]\s*\d{8}/i

function textOf(bytes: Buffer): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe
    ? bytes.subarray(2).toString('utf16le')
    : bytes.toString('utf8').replace(/^\uFEFF/, '')
}

function namesIn(line: string): string[] {
  return line.split(/[,;\t]/).map((name) => folded(name.replace(/^"|"$/g, '')))
}

function folded(name: string): string {
  return name.trim().toLowerCase()
}

/** Remarks stand above each of its tables; the first table with what is wanted is read. */
async function ofGa4(bytes: Buffer): Promise<Exported> {
  const lines = textOf(bytes).split(/\r?\n/)
  const remark = (names: RegExp): string =>
    lines.map((line) => names.exec(line)?.[1]?.trim() ?? '').find((value) => value !== '') ?? ''
  const name = remark(/^#\s*(?:Property|プロパティ)[:：](.*)$/i).slice(0, 100)
  const start = dayOf(remark(/^#\s*(?:Start date|開始日)[:：](.*)$/i))
  const end = dayOf(remark(/^#\s*(?:End date|終了日)[:：](.*)$/i))
  const blocks = lines.join('\n').split(/\n(?:#[^\n]*(?:\n|$))+|\n\s*\n/)
  for (const block of blocks) {
    const text = block.replace(/^(?:#[^\n]*\n?)+/, '').trim()
    if (!text.includes('\n')) continue
    const table = await openTable(Buffer.from(text), { encoding: 'utf-8', delimiter: ',', header: true })
    const found = await totalsIn(table, 'ga4', name, (cell) =>
      start !== null && /^\d{1,4}$/.test(cell) ? addDays(start, Number(cell)) : dayOf(cell),
    )
    if (found !== null) return found
    const whole = start !== null && end !== null ? await sumOf(table, 'ga4') : null
    if (whole !== null)
      return exportedOf([{ source: 'ga4', name, from: start!, to: end!, ...whole.sum }], table, whole.rows)
  }
  throw new Problem('export_without_days')
}

/** What reads tables is looked for only where there is one: most files are logs. */
async function openTable(bytes: Buffer, options: Reading): Promise<Table> {
  const { openTable: open } = await import('../../tables/open-table.ts')
  return open(bytes, options)
}

async function ofMatomo(bytes: Buffer): Promise<Exported> {
  const found = await totalsIn(await openTable(bytes, { header: true }), 'matomo', '', dayOf)
  if (found === null) throw new Problem('export_without_days')
  return found
}

/** The totals of a table with a column of days and one of numbers; null where it is none. */
async function totalsIn(
  table: Table,
  source: OutsideTotal['source'],
  name: string,
  dayIn: (cell: string) => string | null,
): Promise<Exported | null> {
  const at = placesOf(table, source)
  if (at.day < 0 || (at.pageViews < 0 && at.visits < 0)) return null
  const totals: OutsideTotal[] = []
  let rows = 0
  for await (const some of table.rows())
    for (const { cells } of some) {
      rows += 1
      const day = dayIn((cells[at.day] ?? '').trim())
      if (day === null) continue
      totals.push({
        source,
        name,
        from: day,
        to: day,
        pageViews: countIn(cells[at.pageViews]),
        visits: countIn(cells[at.visits]),
      })
    }
  return totals.length === 0 ? null : exportedOf(totals, table, rows)
}

async function sumOf(table: Table, source: OutsideTotal['source']) {
  const at = placesOf(table, source)
  if (at.pageViews < 0 && at.visits < 0) return null
  const sum: Pick<OutsideTotal, 'pageViews' | 'visits'> = { pageViews: null, visits: null }
  let rows = 0
  for await (const some of table.rows())
    for (const { cells } of some) {
      rows += 1
      // The line that adds up the others has no name, or is called so.
      if (/^$|total|合計/i.test((cells[0] ?? '').trim())) continue
      for (const what of ['pageViews', 'visits'] as const) {
        const count = countIn(cells[at[what]])
        if (count !== null) sum[what] = (sum[what] ?? 0) + count
      }
    }
  return sum.pageViews === null && sum.visits === null ? null : { sum, rows }
}

function placesOf(table: Table, source: OutsideTotal['source']): Record<'day' | 'pageViews' | 'visits', number> {
  const names = table.columns.map(({ name }) => folded(name))
  const place = (wanted: readonly string[]): number => names.findIndex((name) => wanted.includes(name))
  const { day, pageViews, visits } = columns[source]
  return { day: place(day), pageViews: place(pageViews), visits: place(visits) }
}

function exportedOf(totals: OutsideTotal[], table: Table, rows: number): Exported {
  const days = totals.flatMap(({ from, to }) => [from, to]).sort()
  const names = table.columns.map(({ name }) => name.slice(0, 100)).slice(0, 50)
  return {
    totals,
    lines: rows,
    first: `${days[0]}T00:00:00Z`,
    last: `${days.at(-1)}T00:00:00Z`,
    found: { format: totals[0]!.source, by: 'column-names', matched: totals.length, tested: rows, fields: names },
  }
}

/** A day as 2026-11-03 of `20261103` or `2026-11-03`; null for anything else. */
function dayOf(cell: string): string | null {
  const found = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(cell.trim())
  if (found === null) return null
  const day = `${found[1]}-${found[2]}-${found[3]}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : day
}

function countIn(cell: string | undefined): number | null {
  const text = (cell ?? '').replace(/[,\s]/g, '')
  return /^\d{1,12}(?:\.0+)?$/.test(text) ? Math.round(Number(text)) : null
}
