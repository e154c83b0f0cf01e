import { chartTokens } from '../chart-colours.ts'

/** One line of a chart: how much at each place; null where nothing is known. */
export type Series = {
  id: string
  name: string
  values: readonly (number | null)[]
  /** What the others are held against: grey and dashed. */
  comparison?: boolean
}

type Look = { stroke: string; strokeWidth: number; strokeDasharray?: string }

/** How a series is drawn: by its place among its like; from the third on also by the kind of its line. */
export function lookOf(series: readonly Series[], one: Series): Look {
  if (one.comparison) return { stroke: chartTokens.colorComparison, strokeWidth: 1.5, strokeDasharray: '4 3' }
  const place = series.filter(({ comparison }) => !comparison).indexOf(one)
  const stroke = chartTokens[`colorSeries${(Math.min(place, 4) + 1) as 1 | 2 | 3 | 4 | 5}`]
  const dashes = [undefined, undefined, '7 3', '2 3', '10 3 2 3'][Math.min(place, 4)]
  return { stroke, strokeWidth: 2, ...(dashes !== undefined && { strokeDasharray: dashes }) }
}

/** A short piece of the line, for legends, tooltips and tables. */
export function SeriesMark(props: { series: readonly Series[]; one: Series }) {
  return (
    <svg width="14" height="8" viewBox="0 0 14 8" aria-hidden>
      <line x1="0" x2="14" y1="4" y2="4" {...lookOf(props.series, props.one)} />
    </svg>
  )
}

/** The tick of an event, as it stands on the axis. */
export function EventMark() {
  return (
    <svg width="3" height="10" viewBox="0 0 3 10" aria-hidden>
      <rect x="0.5" y="0" width="2" height="10" fill={chartTokens.colorSeries2} />
    </svg>
  )
}
