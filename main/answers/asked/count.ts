import { mostAskedRows, noneRow, restRow, type AskedTable, type AskedWhat } from '../../../shared/answers/asked.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type Cell, type Group, keyOf, type Place } from '../../withholding/place.ts'
import type { Answer, Question } from '../../withholding/withhold.ts'
import type { AnswersDeps, LetterFacts } from '../deps.ts'
import { listCategories } from '../entries/category-handlers.ts'
import { monthIn, momentsAround, monthsOf } from './period.ts'

export type CountDeps = Pick<AnswersDeps, 'db' | 'letters' | 'office'> & {
  fewest: () => number
  withhold: (question: Question) => Promise<Answer>
}
type Period = { from: string; to: string }

/** The letters of whole months of the office's zone, with their months. */
export function lettersOf(
  { letters, office }: Pick<CountDeps, 'letters' | 'office'>,
  months: readonly string[],
): { month: string; letter: LetterFacts }[] {
  const zone = office().timeZone
  const { from, to } = momentsAround(months)
  return letters
    .facts(from, to)
    .map((letter) => ({ month: monthIn(zone, letter.receivedAt), letter }))
    .filter(({ month }) => months.includes(month))
}

type Asked = Period & { rows: AskedWhat }

/**
 * Letters by category or attribute and month, for the screen. A value that fewer letters name than the office has set has no row of its own, for its name
 * alone would tell of them; and of the numbers so many are withheld that none of fewer letters comes out of the others. Throws Problem bad_input,
 * release_too_large.
 */
export async function askedTable(deps: CountDeps, { rows: what, ...period }: Asked): Promise<AskedTable> {
  const { db } = deps
  const months = monthsOf(period)
  const fewest = deps.fewest()
  const rows = joinedRows(countsOf(deps, what, months), fewest)
  const total = months.length === 1 ? months[0]! : 'all'
  const sums = months.map((_, at) => sumOf(rows.map((row) => row.counts[at]!)))
  const table = distinct([
    ...rows.flatMap(({ value, counts: each }) => [
      ...each.map((count, at) => cell(value, months[at]!, count)),
      cell(value, total, sumOf(each)),
    ]),
    ...sums.map((sum, at) => cell(null, months[at]!, sum)),
    cell(null, total, sumOf(sums)),
  ])
  const groups: Group[] = [{ dimension: 'row', total: null, parts: rows.map(({ value }) => value) }]
  if (months.length > 1) groups.push({ dimension: 'period', total, parts: months })
  const answer = await deps.withhold({ table, earlier: [], groups, k: fewest })
  if (answer.outcome !== 'proved') throw new Problem('release_too_large')
  const withheld = new Set([...answer.withheld, ...answer.lost].map(({ place }) => keyOf(place)))
  const told = (count: number, row: string | null, month: string): number | null =>
    withheld.has(keyOf(placeOf(row, month))) ? null : count
  const names = namesOf(db, what)
  return {
    months,
    rows: rows.map(({ value, counts: each }) => ({
      value,
      names: names(value),
      counts: each.map((count, at) => told(count, value, months[at]!)),
      total: told(sumOf(each), value, total),
    })),
    totals: {
      counts: sums.map((count, at) => told(count, null, months[at]!)),
      total: told(sumOf(sums), null, total),
    },
    fewest,
    withheld: table.filter(({ place }) => withheld.has(keyOf(place))).length,
  }
}

/** Where the number of a row and a period stands; null is the sum over all rows. */
const placeOf = (row: string | null, period: string): Place => (row === null ? { period } : { row, period })

const cell = (row: string | null, period: string, count: number): Cell => ({
  place: placeOf(row, period),
  values: { letters: count },
  contributors: count,
})

/** Letters of each value, month by month. */
function countsOf(deps: CountDeps, what: AskedWhat, months: readonly string[]): Map<string, number[]> {
  const categories = categoriesOf(deps.db)
  const counts = new Map<string, number[]>()
  for (const { month, letter } of lettersOf(deps, months)) {
    const value = valueOf(letter, what, categories)
    const row = counts.get(value) ?? months.map(() => 0)
    row[months.indexOf(month)]! += 1
    counts.set(value, row)
  }
  return counts
}

/** The category of each letter that was joined to an entry of one: of several the first joined. */
export function categoriesOf(db: Database): Map<string, string> {
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
  for (const { letter } of lettersOf(deps, monthsOf(period)))
    for (const { key, label, value } of letter.attributes)
      if (value.trim() !== '' && !labels.has(key)) labels.set(key, label)
  return [...labels].map(([key, label]) => ({ key, label })).toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** The category of a letter, or what it gives of an attribute; `(none)` where it has none. */
export function valueOf(
  { id, attributes }: LetterFacts,
  what: AskedWhat,
  categories: ReadonlyMap<string, string>,
): string {
  if (what === 'category') return categories.get(id) ?? noneRow
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

/** Of one row or one month the totals are the same places. */
function distinct(table: readonly Cell[]): Cell[] {
  return [...new Map(table.map((cell) => [keyOf(cell.place), cell])).values()]
}

function namesOf(db: Database, what: AskedWhat): (value: string) => { ja: string; en: string } {
  const categories = new Map(listCategories(db).map(({ id, name_ja, name_en }) => [id, { ja: name_ja, en: name_en }]))
  return (value) => (what === 'category' ? categories.get(value) : undefined) ?? { ja: value, en: value }
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
