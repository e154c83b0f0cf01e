import { useQueries } from '@tanstack/react-query'
import type { Counted, Dimension } from '../../../shared/statistics/questions.ts'
import { client, questionOf } from '../../client.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { SmallMultiples } from '../../ui/charts/small-multiples.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { askedBy, onlyValue, type Look } from '../look/look.ts'
import { spanWords } from '../look/period-words.ts'
import { daysOf } from '../look/periods.ts'
import { sumKnown } from '../look/recorded.ts'
import { useChartFile } from '../numbers/use-chart-file.ts'
import { byDay, columnsOf, grainOf, spansOf, sumOf } from '../numbers/spans.ts'

/** The first values of a list, each in a small trend of its own on one scale. */
export function TrendsPanel(props: {
  look: Look
  dimension: Dimension
  counted: Counted
  values: readonly { value: string; name: string }[]
  onChoose: (value: string) => void
  className?: string | undefined
}) {
  const words = useWords().statistics
  const [language] = useLanguage()
  const files = useChartFile()
  const { look, dimension, counted, values } = props
  const period = daysOf(look.period)
  const answers = useQueries({
    queries: values.map(({ value }) =>
      questionOf(client.statistics.ask, {
        ...askedBy({ ...onlyValue(look, dimension, value), comparison: 'none' }, [
          { by: ['day'], counted, limit: 100_000 },
        ]),
      }),
    ),
  })
  if (values.length < 2 || period.from === period.to) return null
  const spans = spansOf(period, grainOf(period))
  const columns = columnsOf(period)
  const days = answers.map(({ data }) => byDay(data?.panels[0]?.rows ?? [], (row) => row.count))
  const title = words.list.trends(words.dimensions[dimension])
  const totals = days.map((of) => sumOf(of, period))
  const figures: Figures = {
    title,
    columns: [
      { id: 'name', words: words.dimensions[dimension] },
      ...columns.map((span) => ({ id: span.from, words: spanWords(language, span) })),
      { id: 'total', words: words.total },
    ],
    rows: values.map(({ value, name }, place) => ({
      id: value,
      cells: [name, ...columns.map((span) => sumKnown(days[place]!, span, look)), totals[place]!],
    })),
  }
  return (
    <ChartPane
      className={props.className}
      title={title}
      remembered="trends"
      table={<FiguresTable figures={figures} />}
      figures={figures}
      {...files}
    >
      <SmallMultiples
        label={title}
        trends={values.map(({ value, name }, place) => ({
          id: value,
          name,
          values: spans.map((span) => sumKnown(days[place]!, span, look)),
          comparison: null,
          total: countOf(totals[place]!),
          told: `${name} ${countOf(totals[place]!)}`,
        }))}
        onChoose={props.onChoose}
      />
    </ChartPane>
  )
}
