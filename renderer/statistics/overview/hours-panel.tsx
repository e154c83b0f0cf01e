import { useMemo, useRef } from 'react'
import type { PanelAnswer } from '../../../shared/statistics/questions.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import type { Figures } from '../../ui/charts/figures.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { HeatMap } from '../../ui/charts/heat-map.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { weekdayName } from '../look/period-words.ts'
import { useChartFile } from '../numbers/use-chart-file.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const hours = Array.from({ length: 24 }, (_, hour) => hour)

/** When people visit: hour by weekday, Monday first; choosing a place narrows everything to it. */
export function HoursPanel(props: {
  panel: PanelAnswer
  onChoose: (weekday: number, hour: number) => void
  tableOpen?: boolean
  className?: string | undefined
}) {
  const words = useWords().statistics
  const frame = useWords().frame.chart
  const [language] = useLanguage()
  const files = useChartFile()
  const drawing = useRef<SVGSVGElement>(null)
  const visits = useMemo(() => {
    const known = new Map(props.panel.rows.map(({ values, visits: count }) => [values.join(' '), count]))
    return weekdays.map((weekday) => hours.map((hour) => known.get(`${weekday} ${hour}`) ?? 0))
  }, [props.panel])
  const names = weekdays.map((weekday) => weekdayName(language, weekday))
  const figures: Figures = {
    title: words.weekdayHour,
    columns: [{ id: 'hour', words: words.hours }, ...names.map((name, place) => ({ id: String(place), words: name }))],
    rows: hours.map((hour) => ({ id: String(hour), cells: [words.hour(hour), ...visits.map((line) => line[hour]!)] })),
  }
  return (
    <ChartPane
      className={props.className}
      title={words.weekdayHour}
      remembered="hours"
      tableOpen={props.tableOpen ?? false}
      table={<FiguresTable figures={figures} />}
      figures={figures}
      drawing={() => drawing.current}
      {...files}
    >
      <HeatMap
        label={words.weekdayHour}
        description={words.weekdayHourText}
        lines={visits.map((values, place) => ({ id: String(place), name: names[place]!, values }))}
        ticks={hours.map((hour) => (hour % 3 === 0 ? (language === 'ja' ? words.hour(hour) : String(hour)) : null))}
        told={(line, hour) => words.atHour(names[line]!, hour, countOf(visits[line]![hour]!))}
        less={frame.less}
        more={frame.more}
        drawing={drawing}
        onChoose={(line, hour) => props.onChoose(line + 1, hour)}
      />
    </ChartPane>
  )
}
