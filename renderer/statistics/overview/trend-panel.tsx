import { makeStyles, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import { useMemo, useRef } from 'react'
import type { DayEvent } from '../../../shared/statistics/notes.ts'
import type { Answered, Period } from '../../../shared/statistics/questions.ts'
import { client, useQuery } from '../../client.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { EventMark, SeriesMark } from '../../ui/charts/series.tsx'
import { TrendChart } from '../../ui/charts/trend-chart.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { Look } from '../look/look.ts'
import { daysOf } from '../look/periods.ts'
import { measures, type Measure } from '../numbers/measures.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { useChartFile } from '../numbers/use-chart-file.ts'
import { trendOf } from './trend.ts'

/** A measure day by day, week by week or month by month, over what it is held against; choosing a place narrows the period to it. */
export function TrendPanel(props: {
  look: Look
  measure: Measure
  onMeasure: (measure: Measure) => void
  onPeriod: (period: Period) => void
  className?: string | undefined
}) {
  const { look, measure, onPeriod } = props
  const words = useWords().statistics
  const [language] = useLanguage()
  const drawing = useRef<SVGSVGElement>(null)
  const files = useChartFile()
  const { counted } = measures[measure]
  const answer = useAnswer(look, [{ by: ['day'], counted, limit: 100_000 }])
  const events = useQuery(client.statistics.events, daysOf(look.period))
  const trend = useMemo(
    () =>
      trendOf({
        answer: answer.data ?? nothing,
        look,
        measure,
        events: events.data ?? none,
        words,
        language,
      }),
    [answer.data, look, measure, events.data, words, language],
  )
  const mark = (id: string) => <SeriesMark series={trend.series} one={trend.series.find((one) => one.id === id)!} />
  return (
    <ChartPane
      className={props.className}
      title={trend.title}
      remembered="trend"
      tableOpen
      legend={
        <>
          {trend.series.map((one) => (
            <span key={one.id}>
              {mark(one.id)}
              {one.name}
            </span>
          ))}
          {trend.hasEvents && (
            <span>
              <EventMark />
              {words.event}
            </span>
          )}
        </>
      }
      heading={<MeasureMenu title={trend.title} measure={measure} onMeasure={props.onMeasure} />}
      table={<FiguresTable figures={trend.figures} totals markOf={mark} />}
      figures={trend.whole}
      drawing={() => drawing.current}
      {...files}
    >
      <TrendChart
        label={trend.title}
        description={trend.text}
        places={trend.places}
        series={trend.series}
        write={countOf}
        drawing={drawing}
        onChoose={trend.places.length > 1 ? (place) => onPeriod(trend.spans[place]!) : undefined}
      />
    </ChartPane>
  )
}

const none: readonly DayEvent[] = []
const nothing: Pick<Answered, 'panels' | 'compared'> = { panels: [], compared: null }

const useStyles = makeStyles({
  title: { margin: '0 0 0 -8px', fontSize: deskTokens.fontSizeBase300, fontWeight: 600 },
})

/** The title, which opens what the trend can be of. */
function MeasureMenu(props: { title: string; measure: Measure; onMeasure: (measure: Measure) => void }) {
  const styles = useStyles()
  const words = useWords().statistics.measures
  return (
    <Menu
      checkedValues={{ measure: [props.measure] }}
      onCheckedValueChange={(_, { checkedItems }) => props.onMeasure(checkedItems[0] as Measure)}
    >
      <MenuTrigger disableButtonEnhancement>
        {(trigger) => (
          <CommandButton size="small" look="quiet" className={styles.title} buttonProps={trigger}>
            {props.title}
            <ChevronDown16Regular />
          </CommandButton>
        )}
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {(Object.keys(measures) as Measure[]).map((measure) => (
            <MenuItemRadio key={measure} name="measure" value={measure}>
              {words[measure]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
