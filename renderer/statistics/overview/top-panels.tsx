import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Answered, Dimension, PanelAnswer } from '../../../shared/statistics/questions.ts'
import { furtherValues } from '../../../shared/statistics/values.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { CountryLicence } from '../lists/country-licence.tsx'
import type { Look } from '../look/look.ts'
import { changeIn, heldRecorded, recordedNote } from '../look/recorded.ts'
import { shareOf } from '../numbers/change.ts'
import { figureOf, isPercentage } from '../numbers/figure-of.ts'
import { RankedTable, type RankedRow } from '../numbers/ranked-table.tsx'
import { useChartFile } from '../numbers/use-chart-file.ts'
import { useValueNames } from '../numbers/use-value-names.ts'

const useStyles = makeStyles({
  licence: { margin: '8px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

type PanelProps = {
  answer: Answered
  /** The place of the panel in the answer. */
  at: number
  onChoose: (dimension: Dimension, value: string) => void
  onAll: () => void
  className?: string | undefined
}

/** Where visits come from, with their share of all. */
export function CountriesPanel(props: PanelProps) {
  const styles = useStyles()
  const words = useWords().statistics
  const names = useValueNames()
  const files = useChartFile()
  const panel = props.answer.panels[props.at]!
  const { visits } = props.answer.totals
  const shown = panel.rows.reduce((sum, row) => sum + row.visits, 0)
  const rows: RankedRow[] = [
    ...panel.rows.map((row) => ({
      id: row.values[0]!,
      name: names('country', row.values[0]!).name,
      count: row.visits,
      besides: [shareOf(row.visits, visits)],
    })),
    // Each visit is of one country, so that what is not shown is the rest.
    ...furtherRow(panel, 'country', Math.max(0, visits - shown), visits, words),
  ]
  return (
    <ChartPane
      className={props.className}
      title={words.places.countries}
      figures={figuresOf(
        words.places.countries,
        [words.dimensions.country, words.measures.visits, words.columns.share],
        rows,
      )}
      acts={<All onAll={props.onAll} />}
      {...files}
    >
      <RankedTable
        bare
        label={words.places.countries}
        nameHead={words.dimensions.country}
        countHead={words.measures.visits}
        besidesHeads={[words.columns.share]}
        rows={rows}
        write={countOf}
        onChoose={(value) => props.onChoose('country', value)}
      />
      <CountryLicence className={styles.licence} />
    </ChartPane>
  )
}

/** The pages that are read most, and how they stood in the period they are held against. */
export function PagesPanel(props: PanelProps & { look: Look }) {
  const words = useWords().statistics
  const files = useChartFile()
  const [language] = useLanguage()
  const { comparison, since } = props.look
  const recorded = heldRecorded(props.look, props.answer.compared)
  const panel = props.answer.panels[props.at]!
  const before = props.answer.compared?.panels[props.at]
  const names = useValueNames(useMemo(() => panel.rows.map(({ values }) => values[0]!), [panel]))
  const besidesHeads = comparison === 'none' ? [words.columns.share] : [words.columns.change[comparison]]
  // A file has no line above it that says since when there are records.
  const note = comparison === 'none' ? '' : recordedNote(recorded, since, words.look, language)
  const fileHeads = besidesHeads.map((head) => head + note)
  const rows: RankedRow[] = panel.rows.map((row, place) => ({
    id: row.values[0]!,
    ...names('page', row.values[0]!),
    count: row.count,
    besides: [
      before
        ? changeIn(recorded, row.count, before.rows[place]?.count ?? 0)
        : shareOf(row.count, props.answer.totals.pageViews),
    ],
  }))
  return (
    <ChartPane
      className={props.className}
      title={words.topPages}
      figures={figuresOf(words.topPages, [words.dimensions.page, words.counted.pageViews, ...fileHeads], rows)}
      acts={<All onAll={props.onAll} label={words.allOf(countOf(panel.rows.length + panel.further.values))} />}
      {...files}
    >
      <RankedTable
        ranked
        label={words.topPages}
        nameHead={words.dimensions.page}
        countHead={words.counted.pageViews}
        besidesHeads={besidesHeads}
        rows={rows}
        write={countOf}
        onChoose={(value) => props.onChoose('page', value)}
      />
    </ChartPane>
  )
}

function All(props: { onAll: () => void; label?: string }) {
  const words = useWords().statistics
  return (
    <CommandButton size="small" look="quiet" onClick={props.onAll}>
      {props.label ?? words.all}
    </CommandButton>
  )
}

/** What came behind the limit, as one row that is no value. */
export function furtherRow(
  { further, rows }: PanelAnswer,
  dimension: Dimension,
  count: number,
  whole: number,
  words: ReturnType<typeof useWords>['statistics'],
): RankedRow[] {
  if (further.values === 0 || rows.length === 0) return []
  const unit = words.furtherUnits[dimension] ?? words.furtherUnit
  return [
    {
      id: furtherValues,
      name: words.further(countOf(further.values), unit),
      count,
      besides: [shareOf(count, whole)],
      rest: true,
    },
  ]
}

/** Rows of a ranking as a table that can be exported: its numbers are numbers, and the head says where they are percentages. */
export function figuresOf(title: string, heads: readonly string[], rows: readonly RankedRow[]): Figures {
  const paths = rows.some(({ path }) => path !== undefined)
  const [name = '', count = '', ...besides] = heads
  const ofBesides = besides.map((head, place) =>
    rows.some((row) => isPercentage(row.besides[place] ?? '')) ? `${head} (%)` : head,
  )
  return {
    title,
    columns: [name, ...(paths ? ['URL'] : []), count, ...ofBesides].map((words, column) => ({
      id: String(column),
      words,
    })),
    rows: rows.map((row) => ({
      id: row.id,
      cells: [row.name, ...(paths ? [row.path ?? ''] : []), row.count, ...row.besides.map(figureOf)],
    })),
  }
}
