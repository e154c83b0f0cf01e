import { Bar } from '../../renderer/ui/charts/bar.tsx'
import { BarChart } from '../../renderer/ui/charts/bar-chart.tsx'
import { ChartPane } from '../../renderer/ui/charts/chart-pane.tsx'
import type { Figures } from '../../renderer/ui/charts/figures.ts'
import { FiguresTable } from '../../renderer/ui/charts/figures-table.tsx'
import { HeatMap } from '../../renderer/ui/charts/heat-map.tsx'
import { EventMark, SeriesMark, type Series } from '../../renderer/ui/charts/series.tsx'
import { SmallMultiples } from '../../renderer/ui/charts/small-multiples.tsx'
import { ChartTip } from '../../renderer/ui/charts/tooltip.tsx'
import { TrendChart } from '../../renderer/ui/charts/trend-chart.tsx'
import { useWords } from '../../renderer/ui/language.tsx'
import { countOf } from '../../renderer/ui/numbers.ts'

const wave = (place: number, high: number) => Math.round(high * (0.7 + 0.3 * Math.sin(place / 3)))

/** Every chart with invented numbers. */
export function Charts() {
  const words = useWords()
  const names = [words.parts.letters, words.parts.newsletter, words.parts.office]
  const series: Series[] = names.map((name, index) => ({
    id: name,
    name,
    values: Array.from({ length: 31 }, (_, place) =>
      index === 1 && place === 9 ? null : wave(place + index, 900 - index * 250),
    ),
    comparison: index === 2,
  }))
  const figures: Figures = {
    title: words.parts.statistics,
    columns: ['a', 'b', 'c'].map((id) => ({ id, words: id.toUpperCase() })),
    rows: series.map((one) => ({ id: one.id, series: one.id, cells: [one.name, 1284, null] })),
  }
  return (
    <>
      <ChartPane
        title={words.parts.statistics}
        legend={
          <span>
            <EventMark />
            {words.parts.answers}
          </span>
        }
        figures={figures}
        remembered="page"
        tableOpen
        onFile={() => undefined}
        table={
          <FiguresTable
            figures={figures}
            totals
            markOf={(id) => <SeriesMark series={series} one={series.find((one) => one.id === id)!} />}
          />
        }
      >
        <TrendChart
          label={words.parts.statistics}
          description={words.program.department}
          places={Array.from({ length: 31 }, (_, place) => ({
            id: String(place),
            tick: place % 5 === 0 ? String(place + 1) : null,
            title: `10/${place + 1}`,
            banded: place % 7 > 4,
            events: place === 19 ? [words.parts.answers] : [],
          }))}
          series={series}
          write={countOf}
        />
      </ChartPane>
      <ChartPane title={words.parts.answers}>
        <BarChart
          label={words.parts.answers}
          description={words.program.department}
          places={names.map((name) => ({ id: name, title: name }))}
          series={series.map((one) => ({ ...one, values: one.values.slice(0, 3) }))}
          write={countOf}
        />
      </ChartPane>
      <ChartPane title={words.frame.groups.look}>
        <HeatMap
          label={words.frame.groups.look}
          description={words.program.department}
          lines={Array.from({ length: 3 }, (_, line) => ({
            id: String(line),
            name: String(line + 1),
            values: Array.from({ length: 24 }, (__, column) => wave(column, 100 * line)),
          }))}
          ticks={Array.from({ length: 24 }, (_, column) => (column % 3 === 0 ? String(column) : null))}
          told={(line, column) => `${line + 1}, ${column}: ${wave(column, 100 * line)}`}
          less={words.frame.chart.less}
          more={words.frame.chart.more}
        />
      </ChartPane>
      <SmallMultiples
        label={words.parts.letters}
        onChoose={() => undefined}
        trends={names.map((name) => ({
          id: name,
          name,
          values: [3, 5, 4, 9, 7],
          comparison: [2, null, 4, 4, 4],
          total: '28',
          told: `${name} 28`,
        }))}
      />
      <div style={{ position: 'relative', width: 320, height: 72 }}>
        <ChartTip
          title="10/20"
          rows={[{ id: 'a', mark: <EventMark />, words: names[0], value: '883' }]}
          x={0}
          y={0}
          within={320}
        />
      </div>
      <div style={{ width: 240 }}>
        <Bar share={0.7} />
        <Bar share={0.2} rest />
      </div>
    </>
  )
}
