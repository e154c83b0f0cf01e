import { mostAskedRows, noneRow, restRow, type AskedTable, type AskedWhat } from '../../../shared/answers/asked.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Cell, Place } from '../../withholding/place.ts'
import { keyOf } from '../../withholding/place.ts'
import type { Answer, Question } from '../../withholding/withhold.ts'
import type { AnswersDeps, LetterFacts } from '../deps.ts'
import { listCategories } from '../entries/category-handlers.ts'
import { monthIn, momentsAround, monthsFrom } from './period.ts'

export type CountDeps = Pick<AnswersDeps, 'db' | 'letters' | 'office'> & {
  fewest: () => number
  withhold: (question: Question) => Promise<Answer>
}
type Period = { from: string; to: string }

/** The letters of whole months of the office's zone, with their months. */
export function lettersOf({ letters, office }: CountDeps, period: Period): { month: string; letter: LetterFacts }[] {
  const months = monthsFrom(period)
  const zone = office().timeZone
  const { from, to } = momentsAround(months)
  return letters
    .facts(from, to)
    .map((letter) => ({ month: monthIn(zone, letter.receivedAt), letter }))
    .filter(({ month }) => months.includes(month))
}

/**
 * Letters by topic or attribute and month. A value that fewer people gave than the office has set has no row of its own, for its name alone would
 * tell of them; and of the numbers so many are withheld that none of fewer letters comes out of the others. Throws Problem bad_input,
 * release_too_large.
 */
export async function askedTable(
  deps: CountDeps,
  { rows: what, ...period }: Period & { rows: AskedWhat },
): Promise<AskedTable> {
  const { db } = deps
  const months = monthsFrom(period)
  const fewest = deps.fewest()
  const topics = topicsOf(db)
  const counts = new Map<string, number[]>()
  for (const { month, letter } of lettersOf(deps, period)) {
    const value = valueOf(letter, what, topics)
    const row = counts.get(value) ?? months.map(() => 0)
    row[months.indexOf(month)]! += 1
    counts.set(value, row)
  }
  const rows = joinedRows(counts, fewest)
  const names = namesOf(db, what)
  const withheld = await withheldPlaces(deps, months, rows, fewest)
  const told = (count: number, place: Place): number | null => (withheld.has(keyOf(place)) ? null : count)
  const sums = months.map((_, at) => rows.reduce((sum, row) => sum + row.counts[at]!, 0))
  return {
    months,
    rows: rows.map(({ value, counts: each }) => ({
      value,
      names: names(value),
      counts: each.map((count, at) => told(count, { row: value, month: months[at]! })),
      total: told(sumOf(each), { row: value }),
    })),
    totals: {
      counts: sums.map((count, at) => told(count, { month: months[at]! })),
      total: told(sumOf(sums), {}),
    },
    fewest,
    withheld: withheld.size,
  }
}

/** The category of each letter that was joined to an entry of one: of several the first joined. */
export function topicsOf(db: Database): Map<string, string> {
  const rows = prepared<[], { letter_id: string; category_id: string }>(
    db,
    `SELECT letter_id, category_id FROM entry_letters JOIN answer_entries ON id = entry_id WHERE category_id IS NOT NULL
    ORDER BY joined_at DESC, entry_id DESC`,
  ).all()
  return new Map(rows.map(({ letter_id, category_id }) => [letter_id, category_id]))
}

/** The attributes that people gave in a period, with what the form calls them. */
export function attributesIn(deps: CountDeps, period: Period): { key: string; label: string }[] {
  const labels = new Map<string, string>()
  for (const { letter } of lettersOf(deps, period))
    for (const { key, label, value } of letter.attributes)
      if (value.trim() !== '' && !labels.has(key)) labels.set(key, label)
  return [...labels].map(([key, label]) => ({ key, label })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function valueOf({ id, attributes }: LetterFacts, what: AskedWhat, topics: ReadonlyMap<string, string>): string {
  if (what === 'topic') return topics.get(id) ?? noneRow
  const value =
    attributes
      .find(({ key }) => key === what.attribute)
      ?.value.normalize('NFKC')
      .trim() ?? ''
  return value === '' ? noneRow : value
}

type Row = { value: string; counts: number[] }

/** The largest rows, and all others as one. */
function joinedRows(counts: ReadonlyMap<string, number[]>, fewest: number): Row[] {
  const all = [...counts].map(([value, each]): Row => ({ value, counts: each }))
  const named = all
    .filter(({ value, counts: each }) => value !== noneRow && sumOf(each) >= fewest)
    .toSorted((a, b) => sumOf(b.counts) - sumOf(a.counts) || (a.value < b.value ? -1 : 1))
    .slice(0, mostAskedRows)
  const none = all.filter(({ value }) => value === noneRow)
  const rest = all.filter((row) => !named.includes(row) && !none.includes(row))
  if (rest.length === 0) return [...named, ...none]
  const together = rest[0]!.counts.map((_, at) => rest.reduce((sum, row) => sum + row.counts[at]!, 0))
  return [...named, { value: restRow, counts: together }, ...none]
}

async function withheldPlaces(
  { withhold }: CountDeps,
  months: readonly string[],
  rows: readonly Row[],
  fewest: number,
): Promise<Set<string>> {
  const cell = (place: Place, count: number): Cell => ({ place, values: { letters: count }, contributors: count })
  const sum = (at: number): number => rows.reduce((all, row) => all + row.counts[at]!, 0)
  const table: Cell[] = [
    ...rows.flatMap(({ value, counts }) => counts.map((count, at) => cell({ row: value, month: months[at]! }, count))),
    ...rows.map(({ value, counts }) => cell({ row: value }, sumOf(counts))),
    ...months.map((month, at) => cell({ month }, sum(at))),
    cell({}, sumOf(rows.flatMap(({ counts }) => counts))),
  ]
  const groups = [
    { dimension: 'row', total: null, parts: rows.map(({ value }) => value) },
    { dimension: 'month', total: null, parts: months },
  ]
  const answer = await withhold({ table: distinct(table), earlier: [], groups, k: fewest })
  if (answer.outcome !== 'proved') throw new Problem('release_too_large')
  return new Set([...answer.withheld, ...answer.lost].map(({ place }) => keyOf(place)))
}

/** Of one row or one month the totals are the same places. */
function distinct(table: readonly Cell[]): Cell[] {
  return [...new Map(table.map((cell) => [keyOf(cell.place), cell])).values()]
}

function namesOf(db: Database, what: AskedWhat): (value: string) => { ja: string; en: string } {
  const categories = new Map(listCategories(db).map(({ id, name_ja, name_en }) => [id, { ja: name_ja, en: name_en }]))
  return (value) => (what === 'topic' ? categories.get(value) : undefined) ?? { ja: value, en: value }
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
