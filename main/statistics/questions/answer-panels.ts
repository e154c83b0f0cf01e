import {
  type Dimension,
  dimensionsOfTime,
  type Panel,
  type PanelAnswer,
  type PanelRow,
} from '../../../shared/statistics/questions.ts'
import { type CountedPanel, countedKeys } from './counting.ts'
import { numbersAt } from './panel-count.ts'

/** The rows of a panel in its order, as many as it asks for. */
export function answerOf({ by, order, limit }: Panel, counted: CountedPanel): PanelAnswer {
  const rows = rowsOf(counted)
  rows.sort(comparing(by, order ?? (isTime(by[0]!) ? 'value' : 'count')))
  const further = rows.splice(limit)
  return { rows, further: { values: further.length, count: further.reduce((sum, { count }) => sum + count, 0) } }
}

/** The rows of the values that the other answer has, in its order; of a panel by time all rows. */
export function comparedOf(panel: Panel, counted: CountedPanel, { rows }: PanelAnswer): PanelAnswer {
  if (panel.by.some(isTime)) return answerOf({ ...panel, order: 'value' }, counted)
  const all = rowsOf(counted)
  const byValues = new Map(all.map((row) => [row.values.join('\0'), row]))
  const same = rows.map(({ values }) => byValues.get(values.join('\0')) ?? { values, count: 0, visits: 0, visitors: 0 })
  const shown = new Set(same)
  const further = all.filter((row) => !shown.has(row))
  return { rows: same, further: { values: further.length, count: further.reduce((sum, { count }) => sum + count, 0) } }
}

const isTime = (dimension: Dimension): boolean => dimensionsOfTime.includes(dimension)

function rowsOf(counted: CountedPanel): PanelRow[] {
  const { numbers, keys: dimensions } = counted
  const rows: PanelRow[] = []
  for (const { place, keys } of countedKeys(counted))
    rows.push({
      values: keys.map((key, at) => dimensions[at]!.text(key)),
      ...numbersAt(numbers, place),
    })
  return rows
}

type Compare = (one: PanelRow, other: PanelRow) => number

function comparing(by: readonly Dimension[], order: 'count' | 'visits' | 'value'): Compare {
  const values: Compare = (one, other) => {
    for (const [at, dimension] of by.entries()) {
      const compared = compareValues(dimension, one.values[at]!, other.values[at]!)
      if (compared !== 0) return compared
    }
    return 0
  }
  return order === 'value' ? values : (one, other) => other[order] - one[order] || values(one, other)
}

function compareValues(dimension: Dimension, one: string, other: string): number {
  if (dimension === 'hour' || dimension === 'weekday') return Number(one) - Number(other)
  return one < other ? -1 : one > other ? 1 : 0
}
