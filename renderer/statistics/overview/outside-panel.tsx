import { makeStyles } from '@fluentui/react-components'
import { useRef } from 'react'
import type { OutsideTotal } from '../../../shared/statistics/outside-totals.ts'
import type { Period } from '../../../shared/statistics/questions.ts'
import { client, useQuery } from '../../client.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { SeriesMark, type Series } from '../../ui/charts/series.tsx'
import { TrendChart } from '../../ui/charts/trend-chart.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { weekdayOf } from '../../../shared/days.ts'
import { dayWords, shortDay, spanWords } from '../look/period-words.ts'
import { useChartFile } from '../numbers/use-chart-file.ts'

const useStyles = makeStyles({
  place: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  note: { margin: '8px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** What other programs counted in the period, each as a series of its own with its source named; added to nothing. */
export function OutsidePanels(props: { period: Period }) {
  const totals = useQuery(client.statistics.outsideTotals, props.period).data ?? []
  const sources = [...new Set(totals.map(({ source, name }) => `${source} ${name}`))]
  return sources.map((one) => (
    <OutsidePanel key={one} totals={totals.filter(({ source, name }) => `${source} ${name}` === one)} />
  ))
}

function OutsidePanel({ totals }: { totals: readonly OutsideTotal[] }) {
  const styles = useStyles()
  const words = useWords().statistics.outside
  const [language] = useLanguage()
  const files = useChartFile()
  const drawing = useRef<SVGSVGElement>(null)
  const { source, name } = totals[0]!
  const title = words.title(`${words.sources[source]}${name === '' ? '' : ` ${name}`}`)
  const byDay = totals.length > 1 && totals.every(({ from, to }) => from === to)
  const series: Series[] = [
    { id: 'pageViews', name: words.pageViews, values: totals.map(({ pageViews }) => pageViews) },
    { id: 'visits', name: words.visits, values: totals.map(({ visits }) => visits) },
  ].filter(({ values }) => values.some((value) => value !== null))
  const figures: Figures = {
    title,
    columns: [{ id: 'span', words: words.span }, ...series.map((one) => ({ id: one.id, words: one.name }))],
    rows: totals.map(({ from, to }, place) => ({
      id: from,
      cells: [spanWords(language, { from, to }), ...series.map(({ values }) => values[place] ?? null)],
    })),
  }
  return (
    <ChartPane
      className={styles.place}
      title={title}
      remembered="outside"
      tableOpen={!byDay}
      legend={series.map((one) => (
        <span key={one.id}>
          <SeriesMark series={series} one={one} />
          {one.name}
        </span>
      ))}
      table={<FiguresTable figures={figures} />}
      figures={figures}
      {...(byDay && { drawing: () => drawing.current })}
      {...files}
    >
      {byDay && (
        <TrendChart
          label={title}
          description={words.note}
          places={totals.map(({ from }, place) => ({
            id: from,
            tick: place % Math.max(1, Math.round(totals.length / 6)) === 0 ? shortDay(from) : null,
            title: dayWords(language, from),
            banded: totals.length < 100 && weekdayOf(from) > 5,
            events: [],
          }))}
          series={series}
          write={countOf}
          drawing={drawing}
        />
      )}
      <p className={`${styles.note} prose`}>{words.note}</p>
    </ChartPane>
  )
}
