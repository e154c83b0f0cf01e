import type { Counted, PanelRow, Totals } from '../../../shared/statistics/questions.ts'

/** What a trend can be of. */
export type Measure = 'visits' | 'visitors' | 'pageViews' | 'downloads' | 'notFound'

/** How a measure is read from a row of a panel, and what the panel has to count for it. */
export const measures: Record<
  Measure,
  { counted: Counted; of: (row: PanelRow) => number; total: (totals: Totals) => number }
> = {
  visits: { counted: 'pageViews', of: (row) => row.visits, total: (totals) => totals.visits },
  visitors: { counted: 'pageViews', of: (row) => row.visitors, total: (totals) => totals.visitors },
  pageViews: { counted: 'pageViews', of: (row) => row.count, total: (totals) => totals.pageViews },
  downloads: { counted: 'downloads', of: (row) => row.count, total: (totals) => totals.downloads },
  notFound: { counted: 'notFound', of: (row) => row.count, total: (totals) => totals.notFound },
}
