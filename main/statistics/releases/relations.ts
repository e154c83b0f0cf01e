import type { Group, Place } from '../../withholding/place.ts'
import { monthGroups, type Months } from '../../withholding/month-groups.ts'
import { othersRow, unknownRow, type ReleasePlan } from '../../../shared/statistics/releases.ts'
import { monthsBetween } from '../../../shared/months.ts'

/** What a table says besides its numbers: which of its rows have a name, and the months it is about. */
export type Shape = Pick<ReleasePlan, 'rows' | 'attribute' | 'from' | 'to'> & { listed: readonly string[] }

/** A number of a table in the terms of the proof. The others are named by what they are not, so that the same others are one place. */
export function placeOf(shape: Shape, row: string | null, column: string | null): Place {
  const hours = shape.rows === 'weekday'
  const period = hours || column === null ? periodOf(shape).name : column
  return {
    period,
    ...(row !== null && { [dimensionOf(shape)]: valueOf(shape, row) }),
    ...(hours && column !== null && { hour: column }),
  }
}

/** The period of a table: one month by its name, others as `2026-04/2026-09`. */
export function periodOf({ from, to }: Pick<ReleasePlan, 'from' | 'to'>): Months {
  return { name: from === to ? from : `${from}/${to}`, from, to }
}

/**
 * How everything adds up that this table and all earlier ones tell: months to periods, rows and others to totals, pages to their sections.
 * @param sectionOf the code of the section that a page is in; null where it is in none
 */
export function groupsOf(
  shapes: readonly Shape[],
  periods: readonly Months[],
  sectionOf: (path: string) => string | null,
): Group[] {
  const byRows = Map.groupBy(shapes, kindOf)
  return [
    ...monthGroups([...new Map(periods.map((period) => [period.name, period])).values()]),
    ...[...byRows].flatMap(([kind, same]) => (kind === 'weekday' ? clocks : rowGroups(same))),
    ...sectionGroups(byRows.get('section') ?? [], byRows.get('page') ?? [], sectionOf),
  ]
}

/** Where two tables begin or end together, the months that only one of them has come out as their difference. */
export function differencesOf(shape: Shape, others: readonly Shape[]): Months[] {
  return others.flatMap((other) => {
    const found: Months[] = []
    if (shape.from === other.from && shape.to !== other.to) {
      const [less, more] = shape.to < other.to ? [shape, other] : [other, shape]
      found.push(periodOf({ from: monthsBetween(less.to, more.to)[1]!, to: more.to }))
    }
    if (shape.to === other.to && shape.from !== other.from) {
      const [more, less] = shape.from < other.from ? [shape, other] : [other, shape]
      found.push(periodOf({ from: more.from, to: monthsBetween(more.from, less.from).at(-2)! }))
    }
    return found
  })
}

/** What the rows of a table are, one attribute told from another. */
export const kindOf = ({ rows, attribute }: Pick<ReleasePlan, 'rows' | 'attribute'>): string =>
  attribute ? `attribute ${attribute.key}` : rows

/** Sections are sums of pages: a reader holds one table against the other. */
const dimensionOf = (shape: Pick<ReleasePlan, 'rows' | 'attribute'>): string =>
  shape.rows === 'section' ? 'page' : kindOf(shape)

function valueOf(shape: Shape, row: string): string {
  if (row === othersRow) return othersOf(shape)
  return shape.rows === 'section' ? sectionValue(row) : row
}

const sectionValue = (code: string): string => `(section) ${code}`

const othersOf = ({ rows, listed }: Shape): string =>
  `${othersRow} ${rows === 'section' ? 'sections ' : ''}${JSON.stringify(listed.toSorted())}`

/** Rows and others are everything; the others of a table are what others list, and a rest that nobody lists. */
function rowGroups(shapes: readonly Shape[]): Group[] {
  const distinct = [...new Map(shapes.map((shape) => [othersOf(shape), shape])).entries()]
  const all = [...new Set(shapes.flatMap(({ listed }) => listed))].toSorted()
  const dimension = dimensionOf(shapes[0]!)
  return distinct.flatMap(([others, shape]) => [
    { dimension, total: null, parts: [...shape.listed.map((row) => valueOf(shape, row)), others] },
    {
      dimension,
      total: others,
      parts: [
        ...all.filter((row) => !shape.listed.includes(row)).map((row) => valueOf(shape, row)),
        shape.rows === 'section' ? '(rest) sections' : '(rest)',
      ],
    },
  ])
}

/** A section is the pages of it that have a row somewhere, and the rest of it. */
function sectionGroups(
  sections: readonly Shape[],
  pages: readonly Shape[],
  sectionOf: (path: string) => string | null,
): Group[] {
  const paths = [...new Set(pages.flatMap(({ listed }) => listed))].toSorted()
  return [...new Set(sections.flatMap(({ listed }) => listed))].map((code) => ({
    dimension: 'page',
    total: sectionValue(code),
    parts: [...paths.filter((path) => (sectionOf(path) ?? unknownRow) === code), `(rest) of ${code}`],
  }))
}

const numbersFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => String(first + at))

const clocks: Group[] = [
  { dimension: 'weekday', total: null, parts: numbersFrom(1, 7) },
  { dimension: 'hour', total: null, parts: numbersFrom(0, 24) },
]
