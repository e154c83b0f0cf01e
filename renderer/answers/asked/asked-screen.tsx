import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { mostAskedMonths, type AskedTable, type AskedWhat } from '../../../shared/answers/asked.ts'
import { client, useQuery } from '../../client.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { SeriesMark, type Series } from '../../ui/charts/series.tsx'
import { TrendChart } from '../../ui/charts/trend-chart.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { SelectField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { rowName } from '../../../shared/answers/row-name.ts'
import { monthIn } from '../months.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { monthsUntil } from './periods.ts'

const useStyles = makeStyles({
  asks: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', marginBottom: '12px', '& > *': { minWidth: '160px' } },
  chart: { padding: '0', marginTop: '8px' },
  note: { margin: '10px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** What people ask, by category or by what they gave in the form, month by month: counts alone, of which those of few are withheld. */
export function AskedScreen(props: { folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.askedScreen
  const now = useNow(3_600_000)
  const months = monthsUntil(now.slice(0, 7), 60)
  const [period, setPeriod] = useState(() => ({ from: months[11]!, to: months[0]! }))
  const [chosen, setChosen] = useState('category')
  const rows: AskedWhat = chosen === 'category' ? 'category' : { attribute: chosen.slice(1) }
  const span = months.indexOf(period.from) - months.indexOf(period.to) + 1
  const right = span >= 1 && span <= mostAskedMonths
  const attributes = useQuery(client.answers.askedAttributes, period, { enabled: right }).data ?? []
  const asked = useQuery(
    client.answers.askedTable,
    { ...period, rows },
    { enabled: right, placeholderData: (before) => before },
  )
  const table = right ? asked.data : undefined
  const rowsName =
    chosen === 'category'
      ? words.category
      : (attributes.find(({ key }) => `=${key}` === chosen)?.label ?? chosen.slice(1))
  const monthChoices = months.map((value) => ({ value, words: monthIn(language, value) }))
  return (
    <ScreenFrame title={words.title} folded={props.folded} text={words.text(String(table?.fewest ?? 5))}>
      <div className={styles.asks}>
        <SelectField
          label={words.from}
          value={period.from}
          onChange={(from) => setPeriod({ ...period, from })}
          choices={monthChoices}
        />
        <SelectField
          label={words.to}
          value={period.to}
          onChange={(to) => setPeriod({ ...period, to })}
          choices={monthChoices}
        />
        <SelectField
          label={words.rows}
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: 'category', words: words.category },
            ...attributes.map(({ key, label }) => ({ value: `=${key}`, words: label })),
          ]}
        />
      </div>
      {!right && <MessageBar tone="look">{words.tooLong}</MessageBar>}
      {asked.error && <Failure problem={asked.error} />}
      {table &&
        (table.rows.length === 0 ? (
          <MessageBar tone="neutral">{words.nothing}</MessageBar>
        ) : (
          <>
            <Counts table={table} rowsName={rowsName} />
            <p className={`${styles.note} prose`}>{words.leaves}</p>
          </>
        ))}
    </ScreenFrame>
  )
}

/** At most so many lines can be told apart in the chart; the table has all of them. */
const mostLines = 5

function Counts({ table, rowsName }: { table: AskedTable; rowsName: string }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.askedScreen
  const cell = (count: number | null) => count ?? words.withheld
  const series: Series[] = table.rows
    .slice(0, mostLines)
    .map((row) => ({ id: row.value, name: rowName(row, language), values: row.counts }))
  const places = table.months.map((month, at) => ({
    id: month,
    tick:
      table.months.length <= 12 || at % 2 === 0
        ? language === 'ja'
          ? `${Number(month.slice(5))}月`
          : monthIn('en', month).slice(0, 3)
        : null,
    title: monthIn(language, month),
    banded: false,
    events: [],
  }))
  const figures: Figures = {
    title: words.tableOf(rowsName),
    columns: [
      { id: 'value', words: rowsName },
      ...table.months.map((month) => ({ id: month, words: monthIn(language, month) })),
      { id: 'total', words: words.total },
    ],
    rows: [
      ...table.rows.map((row) => ({
        id: row.value,
        series: row.value,
        cells: [rowName(row, language), ...row.counts.map(cell), cell(row.total)],
      })),
      { id: 'total', cells: [words.total, ...table.totals.counts.map(cell), cell(table.totals.total)] },
    ],
  }
  const mark = (id: string) => {
    const one = series.find((found) => found.id === id)
    return one && <SeriesMark series={series} one={one} />
  }
  return (
    <>
      <ChartPane
        className={styles.chart}
        title={words.trend}
        remembered="asked"
        tableOpen
        legend={series.map((one) => (
          <span key={one.id}>
            {mark(one.id)}
            {one.name}
          </span>
        ))}
        table={<FiguresTable figures={figures} markOf={mark} />}
      >
        <TrendChart
          label={words.trend}
          description={words.tableOf(rowsName)}
          places={places}
          series={series}
          write={countOf}
        />
      </ChartPane>
      {table.withheld > 0 && (
        <p className={`${styles.note} prose`}>
          {words.withheldCount(countOf(table.withheld))} · {words.withheldWhy(String(table.fewest))}
        </p>
      )}
    </>
  )
}
