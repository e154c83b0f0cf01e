/** A table of figures: what stands under a chart, what is heard of it, and what an export takes. */
export type Figures = {
  title: string
  columns: readonly { id: string; words: string }[]
  rows: readonly FiguresRow[]
}

export type FiguresRow = {
  id: string
  /** The first cell names the row; figures are numbers, what has none is null. */
  cells: readonly (string | number | null)[]
  /** The key of a series, before the name. */
  series?: string
  /** Less than the figures themselves, such as the difference. */
  quiet?: boolean
}
