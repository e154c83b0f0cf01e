import { useRef } from 'react'
import type { Workload } from '../../../shared/answers/asked.ts'
import { rowName } from '../../../shared/answers/row-name.ts'
import { wholeWeeks } from '../../../shared/answers/whole-weeks.ts'
import { BarChart } from '../../ui/charts/bar-chart.tsx'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { SeriesMark, type Series } from '../../ui/charts/series.tsx'
import { TrendChart } from '../../ui/charts/trend-chart.tsx'
import { plainDay } from '../../ui/dates.ts'
import { countOf } from '../../ui/numbers.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { shortDay } from '../months.ts'
import { usePictureFile } from './use-picture-file.ts'

const counted = ['arrived', 'answered', 'overdue'] as const

/** What came, what was answered and what is overdue as a chart, by week or by category, with the table of all of it. */
export function WorkloadFigures(props: {
  rows: Workload['rows']
  by: 'week' | 'category'
  className: string | undefined
  /** Keeps the table of weeks as a file. */
  onTable: (format: 'csv' | 'xlsx') => void
}) {
  const { say, language } = useAnswersWords()
  const words = say.askedScreen
  const { columns } = words
  const drawing = useRef<SVGSVGElement>(null)
  const files = usePictureFile(props.onTable)
  const { by } = props
  const rows = by === 'week' ? wholeWeeks(props.rows) : props.rows
  const nameOf = (row: Workload['rows'][number]): string =>
    by === 'week' ? words.weekOf(plainDay(language, row.value)) : rowName(row, language)
  const timeOf = (hours: number | null): string | null =>
    hours === null ? null : hours < 48 ? words.hours(hours.toFixed(1)) : words.days((hours / 24).toFixed(1))
  const series: Series[] = counted.map((one) => ({
    id: one,
    name: columns[one],
    values: rows.map((row) => row[one]),
  }))
  const every = Math.ceil(rows.length / 10)
  const places = rows.map((row, at) => ({
    id: row.value,
    title: nameOf(row),
    tick: at % every === 0 ? shortDay(language, row.value) : null,
    banded: false,
    events: [],
  }))
  const figures: Figures = {
    title: words.workload,
    columns: [
      { id: 'value', words: columns[by] },
      { id: 'arrived', words: columns.arrived },
      { id: 'answered', words: columns.answered },
      { id: 'median', words: columns.median },
      { id: 'overdue', words: columns.overdue },
    ],
    rows: rows.map((row) => ({
      id: row.value,
      cells: [nameOf(row), row.arrived, row.answered, timeOf(row.medianHours), row.overdue],
    })),
  }
  const title = by === 'week' ? words.workloadByWeek : words.workloadByCategory
  const chart = { label: title, description: words.workloadText, places, series, write: countOf, drawing }
  return (
    <ChartPane
      className={props.className}
      title={title}
      remembered="workload"
      tableOpen
      legend={series.map((one) => (
        <span key={one.id}>
          <SeriesMark series={series} one={one} />
          {one.name}
        </span>
      ))}
      table={<FiguresTable figures={figures} />}
      figures={figures}
      drawing={() => drawing.current}
      // Categories leave as releases, which are proved to tell of nobody.
      {...(by === 'week' && files)}
    >
      {by === 'week' ? <TrendChart {...chart} /> : <BarChart {...chart} />}
    </ChartPane>
  )
}
