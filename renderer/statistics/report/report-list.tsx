import { makeStyles } from '@fluentui/react-components'
import type { Answered, Dimension, Panel } from '../../../shared/statistics/questions.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { shareOf } from '../numbers/change.ts'
import type { ValueName } from '../numbers/use-value-names.ts'
import { furtherRow } from '../overview/top-panels.tsx'
import { PaperTable } from './paper-table.tsx'

const useStyles = makeStyles({
  block: { breakInside: 'avoid' },
  heading: { margin: '6mm 0 1mm', fontSize: '11pt', lineHeight: '16pt', breakAfter: 'avoid' },
  note: { margin: '1mm 0 0', color: '#444', fontSize: '8pt', lineHeight: '11pt' },
})

/** The lists of the report in their order: of what, how many rows before the others, and what is shown of each. */
export const reportLists: readonly { dimension: Dimension; limit: number; shown: 'count' | 'visits' }[] = [
  { dimension: 'page', limit: 10, shown: 'count' },
  { dimension: 'country', limit: 10, shown: 'visits' },
  // All that the settings can name: visits do not add up over sections, so that there is no number for the others.
  { dimension: 'section', limit: 100, shown: 'visits' },
  { dimension: 'referrer', limit: 8, shown: 'visits' },
  { dimension: 'file', limit: 8, shown: 'count' },
  { dimension: 'missing', limit: 8, shown: 'count' },
]

/** The lists as panels: chosen and ordered by the number that is shown. */
export const reportPanels: readonly Partial<Panel>[] = reportLists.map(({ dimension, limit, shown }) => ({
  by: [dimension],
  order: shown,
  limit,
}))

/** One list of the report on paper, with the others in one row, so that its rows add up. */
export function ReportList(props: {
  /** The place of the list, and of its panel in the answer. */
  at: number
  answer: Answered
  names: (dimension: Dimension, value: string) => ValueName
}) {
  const styles = useStyles()
  const words = useWords().statistics
  const { dimension, shown } = reportLists[props.at]!
  const panel = props.answer.panels[props.at]!
  const { visits } = props.answer.totals
  const ofVisits = shown === 'visits'
  const rest = ofVisits ? visits - panel.rows.reduce((sum, row) => sum + row.visits, 0) : panel.further.count
  const rows = [
    ...panel.rows.map((row) => ({ ...props.names(dimension, row.values[0]!), count: row[shown] })),
    ...furtherRow(panel, dimension, rest, visits, words),
  ].map(({ name, path, count }) => [
    path === undefined ? name : `${name}  ${path}`,
    countOf(count),
    ...(ofVisits ? [shareOf(count, visits)] : []),
  ])
  const counted = ofVisits
    ? words.measures.visits
    : dimension === 'page'
      ? words.counted.pageViews
      : words.counted[dimension === 'file' ? 'downloads' : 'notFound']
  return (
    <div className={styles.block}>
      <h2 className={styles.heading}>{words.dimensions[dimension]}</h2>
      <PaperTable
        heads={[words.dimensions[dimension], counted, ...(ofVisits ? [words.columns.share] : [])]}
        rows={rows}
      />
      {dimension === 'section' && <p className={styles.note}>{words.report.severalSections}</p>}
    </div>
  )
}
