import type { Answered, Asked } from '../../../shared/statistics/questions.ts'
import {
  columnsOf,
  fewestPeople,
  isOfLetters,
  othersRow,
  type ReleaseCell,
  type ReleasePlace,
  type ReleasePlan,
  type ReleaseProof,
  type ReleaseTable,
} from '../../../shared/statistics/releases.ts'
import { monthsBetween } from '../../../shared/months.ts'
import { keyOf, type Cell, type EarlierCell, type Place } from '../../withholding/place.ts'
import type { Answer, Question } from '../../withholding/withhold.ts'
import { countLetters, type LettersCounted } from './count-letters.ts'
import { count, type Counted, type Numbers } from './count.ts'
import { differencesOf, groupsOf, kindOf, periodOf, placeOf, type Shape } from './relations.ts'

/** A table that was sealed before, with what is true at each of its places, and the numbers of those that it was held against. */
export type EarlierRelease = {
  number: string
  shape: Shape
  cells: readonly EarlierCell[]
  against: readonly string[]
}

export type ProofDeps = {
  ask: (asked: Asked) => Promise<Answered>
  letters: LettersCounted
  /** In a thread of its own. */
  withhold: (question: Question) => Promise<Answer>
  sectionOf: (path: string) => string | null
}

/** What is sealed of a table: its numbers as people see them, the same by place, and what it says besides. */
export type Proved = {
  table: Pick<ReleaseTable, 'columns' | 'rows' | 'totals' | 'joined' | 'robots'>
  proof: Omit<ReleaseProof, 'at'>
  cells: EarlierCell[]
  listed: readonly string[]
}

/** A place of a table with its numbers. */
type Spot = ReleasePlace & { place: Place; numbers: Numbers }

/** Counts a table, decides what is withheld of it and proves it against everything that was sealed before. */
export async function prove(deps: ProofDeps, plan: ReleasePlan, sealed: readonly EarlierRelease[]): Promise<Proved> {
  const { rows: of, attribute, from, to } = plan
  const ofLetters = isOfLetters(of)
  // No sum has both letters and requests in it.
  const earlier = sealed.filter((one) => isOfLetters(one.shape.rows) === ofLetters)
  const near = ofLetters
    ? joinedWith(plan, earlier)
    : earlier.filter((one) => one.shape.rows === of && overlaps(one.shape, plan))
  const months = monthsOver([plan, ...near.map(({ shape }) => shape)])
  const kind = kindOf(plan)
  const besides = [...new Set(near.flatMap((one) => (kindOf(one.shape) === kind ? one.shape.listed : [])))]
  const counted = ofLetters
    ? countLetters(deps.letters.of({ attribute }, months), plan)
    : await count(deps.ask, { ...plan, rows: of }, months, besides)
  const shape: Shape = { rows: of, attribute, from, to, listed: counted.listed }
  const columns = columnsOf(plan.rows) === 'month' ? monthsBetween(plan.from, plan.to) : hours
  const rows = counted.joined > 0 ? [...counted.listed, othersRow] : [...counted.listed]
  const spots = spotsOf(plan, shape, rows, columns, counted)
  const differences = differencesOf(
    shape,
    near.map((one) => one.shape),
  )
  const shapes = [...earlier.map((one) => one.shape), shape]
  const answer = await deps.withhold({
    table: spots.map(({ place, numbers }) => cellOf(plan, place, numbers)),
    background: backgroundOf(plan, shape, [...new Set([...rows, ...besides])], months, differences, counted),
    earlier: earlier.flatMap(({ cells }) => cells),
    groups: groupsOf(shapes, [...shapes.map(periodOf), ...differences], deps.sectionOf),
    orders: [['visits', 'pageViews']],
    chosen: plan.chosen.map(({ row, column }) => placeOf(shape, row, column)),
    spared: plan.spared.map(({ row, column }) => placeOf(shape, row, column)),
    k: plan.fewest,
  })
  const cells = withheldIn(plan, spots, answer)
  return {
    table: { ...layOut(rows, columns, spots, cells), joined: counted.joined, robots: counted.robots },
    proof: { ...outcomeOf(spots, cells, answer), against: sealed.map(({ number }) => number) },
    cells: spots.map(({ place, numbers }, at) => ({
      ...cellOf(plan, place, numbers),
      withheld: cells[at]!.withheld !== null,
    })),
    listed: counted.listed,
  }
}

export function overlaps(one: Pick<ReleasePlan, 'from' | 'to'>, other: Pick<ReleasePlan, 'from' | 'to'>): boolean {
  return one.from <= other.to && other.from <= one.to
}

/**
 * Tables that have a month in common with a period, and those that have one with any of these: sums lead from one to the next. Of letters few may have
 * come in a whole month, so that their totals alone, which tables of every kind of rows have, can tell of few people.
 */
function joinedWith(plan: ReleasePlan, earlier: readonly EarlierRelease[]): EarlierRelease[] {
  let near: EarlierRelease[] = []
  for (;;) {
    const spans = [plan, ...near.map(({ shape }) => shape)]
    const further = earlier.filter(({ shape }) => spans.some((span) => overlaps(shape, span)))
    if (further.length === near.length) return near
    near = further
  }
}

const hours = Array.from({ length: 24 }, (_, hour) => String(hour))

/** Every month from the first to the last of some periods. */
function monthsOver(periods: readonly Pick<ReleasePlan, 'from' | 'to'>[]): string[] {
  const from = periods.map((one) => one.from).toSorted()[0]!
  return monthsBetween(
    from,
    periods
      .map(({ to }) => to)
      .toSorted()
      .at(-1)!,
  )
}

/** Every number that the table would show. */
function spotsOf(
  plan: ReleasePlan,
  shape: Shape,
  rows: readonly string[],
  columns: readonly string[],
  counted: Counted,
): Spot[] {
  const whole = monthsBetween(plan.from, plan.to)
  const spot = (row: string | null, column: string | null): Spot => ({
    row,
    column,
    place: placeOf(shape, row, column),
    numbers:
      plan.rows === 'weekday'
        ? counted.at(row, column, whole)
        : counted.at(row, null, column === null ? whole : [column]),
  })
  return [
    ...(plan.cells ? rows.flatMap((row) => columns.map((column) => spot(row, column))) : []),
    ...(plan.rowTotals ? rows.map((row) => spot(row, null)) : []),
    ...(plan.columnTotals ? columns.map((column) => spot(null, column)) : []),
    spot(null, null),
  ]
}

/** Places of few people that no table shows and that must not come out as a difference of what is shown: single months, and what two periods have apart. */
function backgroundOf(
  plan: ReleasePlan,
  shape: Shape,
  rows: readonly string[],
  months: readonly string[],
  differences: readonly Pick<ReleasePlan, 'from' | 'to'>[],
  counted: Counted,
): Cell[] {
  if (plan.rows === 'weekday') {
    const columns: (string | null)[] = [...hours, null]
    return differences.flatMap((period) =>
      [...rows, null].flatMap((row) =>
        columns.map((hour) =>
          cellOf(
            plan,
            placeOf({ ...shape, ...period }, row, hour),
            counted.at(row, hour, monthsBetween(period.from, period.to)),
          ),
        ),
      ),
    )
  }
  const single = months.map((month) => ({ from: month, to: month }))
  return [...single, ...differences].flatMap((period) =>
    [...rows, null].map((row) =>
      cellOf(
        plan,
        placeOf({ ...shape, ...period }, row, null),
        counted.at(row, null, monthsBetween(period.from, period.to)),
      ),
    ),
  )
}

const cellOf = ({ measure }: ReleasePlan, place: Place, { count: counted, people }: Numbers): Cell => ({
  place,
  values: { [measure]: counted },
  contributors: people,
})

function withheldIn({ measure }: ReleasePlan, spots: readonly Spot[], answer: Answer): ReleaseCell[] {
  const withheld = new Map(
    answer.outcome === 'proved' ? answer.withheld.map((one) => [keyOf(one.place), one] as const) : [],
  )
  return spots.map(({ place, numbers }) => {
    const one = withheld.get(keyOf(place))
    const range = one?.intervals[measure]
    return {
      ...numbers,
      // A zero is shown: nobody stands behind it.
      withheld: range ? one.why : null,
      range: range ? { least: range.least, most: Number.isFinite(range.most) ? range.most : null } : null,
    } satisfies ReleaseCell & Numbers
  })
}

function layOut(
  rows: readonly string[],
  columns: readonly string[],
  spots: readonly Spot[],
  cells: readonly ReleaseCell[],
): Pick<ReleaseTable, 'columns' | 'rows' | 'totals'> {
  const byPlace = new Map(spots.map(({ row, column }, at) => [JSON.stringify([row, column]), cells[at]!]))
  const at = (row: string | null, column: string | null): ReleaseCell | null =>
    byPlace.get(JSON.stringify([row, column])) ?? null
  const line = (row: string | null) => ({ cells: columns.map((column) => at(row, column)), total: at(row, null) })
  return { columns: [...columns], rows: rows.map((value) => ({ value, ...line(value) })), totals: line(null) }
}

/** Places that are told of. */
const mostPlaces = 20

function outcomeOf(
  spots: readonly Spot[],
  cells: readonly ReleaseCell[],
  answer: Answer,
): Pick<ReleaseProof, 'outcome' | 'places'> {
  const told = (places: readonly Place[]): ReleasePlace[] => {
    const keys = new Set(places.map(keyOf))
    return spots
      .filter(({ place }) => keys.has(keyOf(place)))
      .slice(0, mostPlaces)
      .map(({ row, column }) => ({ row, column }))
  }
  if (answer.outcome === 'too-large') return { outcome: 'too-large', places: [] }
  if (answer.outcome === 'contradiction') return { outcome: 'contradiction', places: told(answer.places) }
  // What was told under another rule is not told again.
  const toldBefore = spots.filter(
    ({ numbers }, at) => cells[at]!.withheld === null && numbers.count > 0 && numbers.people < fewestPeople,
  )
  const lost = [...answer.lost, ...toldBefore].map(({ place }) => place)
  return lost.length === 0 ? { outcome: 'proved', places: [] } : { outcome: 'lost', places: told(lost) }
}
