import type { Asked, Dimension, Panel, Question, StatisticsFilter } from '../../../shared/statistics/questions.ts'
import type { Day } from '../../../shared/days.ts'
import { comparedWith, daysOf, type ChosenPeriod, type Comparison } from './periods.ts'

/** Which numbers are looked at: of when, held against what, and of which requests. */
export type Look = {
  period: ChosenPeriod
  /** The last day of which anything is kept: what follows is not nothing, but not known. */
  until: Day
  /** The first day of which anything is kept: what was before it is not known either. */
  since: Day
  comparison: Comparison
  filters: readonly StatisticsFilter[]
  /** Robots are counted among the rest. */
  robots: boolean
}

/** The look as a question with its panels; the comparison is that of the whole period. */
export function askedBy(look: Look, panels: readonly Partial<Panel>[]): Asked {
  const compared = comparedWith(look.period, look.comparison, look.until)
  return {
    question: questionBy(look),
    panels: panels.map(panelOf),
    compare: compared && daysOf(compared),
  }
}

/** The requests that a look is about. */
export function questionBy(look: Look): Question {
  return { ...daysOf(look.period), filters: look.filters.map((one) => ({ ...one })), robots: look.robots }
}

/** A panel with everything that it does not say. */
export function panelOf(panel: Partial<Panel>): Panel {
  return { by: ['page'], counted: null, order: null, limit: 100, ...panel }
}

/** One value added to what must be met: beside others of its dimension it is one of them. */
export function withValue(look: Look, dimension: Dimension, value: string): Look {
  const known = look.filters.find((one) => one.dimension === dimension)
  if (known?.values.includes(value)) return look
  const others = look.filters.filter((one) => one.dimension !== dimension)
  return { ...look, filters: [...others, { dimension, values: [...(known?.values ?? []), value] }] }
}

/** Exactly one value of a dimension. */
export function onlyValue(look: Look, dimension: Dimension, value: string): Look {
  return {
    ...look,
    filters: [...look.filters.filter((one) => one.dimension !== dimension), { dimension, values: [value] }],
  }
}

/** Without a dimension. */
export function withoutDimension(look: Look, dimension: Dimension): Look {
  return { ...look, filters: look.filters.filter((one) => one.dimension !== dimension) }
}
