import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Dimension, Panel, Period } from '../../../shared/statistics/questions.ts'
import { deskTokens } from '../../ui/theme.ts'
import { onlyValue, withValue, type Look } from '../look/look.ts'
import { daysOf } from '../look/periods.ts'
import type { Measure } from '../numbers/measures.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import type { StatisticsPlace } from '../places.tsx'
import { FiguresRow } from './figures-row.tsx'
import { HoursPanel } from './hours-panel.tsx'
import { OverviewState } from './overview-state.tsx'
import { OutsidePanels } from './outside-panel.tsx'
import { CountriesPanel, PagesPanel } from './top-panels.tsx'
import { TrendPanel } from './trend-panel.tsx'

const line = `1px solid ${deskTokens.colorNeutralStroke2}`

const useStyles = makeStyles({
  place: { containerType: 'inline-size', display: 'flex', flexDirection: 'column', minHeight: '100%' },
  panels: {
    display: 'grid',
    flexGrow: 1,
    gridTemplateRows: 'auto 1fr',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(300px, 40.5%)',
    '@container (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  panel: { borderBottom: line },
  right: {
    borderLeft: line,
    '@container (max-width: 960px)': { borderLeft: 'none' },
  },
})

const panels: readonly Partial<Panel>[] = [
  { by: ['country'], order: 'visits', limit: 7 },
  { by: ['page'], limit: 7 },
  { by: ['weekday', 'hour'], limit: 168 },
]

/** Everything that a supervisor understands in a minute: five numbers, their trend, where from, what was read, and when. */
export function OverviewPage(props: {
  look: Look
  onLook: (look: Look) => void
  onPlace: (place: StatisticsPlace) => void
  /** What there is to look at at all, for a period without anything. */
  kept: Period
}) {
  const styles = useStyles()
  const { look, onLook, onPlace } = props
  const [measure, setMeasure] = useState<Measure>('visits')
  const answer = useAnswer(look, panels)
  const choose = useMemo(
    () => (dimension: Dimension, value: string) => onLook(withValue(look, dimension, value)),
    [look, onLook],
  )
  if (!answer.data || isEmpty(answer.data.totals))
    return <OverviewState answer={answer} look={look} onLook={onLook} kept={props.kept} />
  return (
    <div className={styles.place} aria-busy={answer.isPlaceholderData}>
      <FiguresRow answer={answer.data} look={look} measure={measure} onMeasure={setMeasure} />
      <div className={styles.panels}>
        <TrendPanel
          className={styles.panel}
          look={look}
          measure={measure}
          onMeasure={setMeasure}
          onPeriod={({ from, to }) => onLook({ ...look, period: { kind: 'days', from, to } })}
        />
        <CountriesPanel
          className={mergeClasses(styles.panel, styles.right)}
          answer={answer.data}
          at={0}
          onChoose={choose}
          onAll={() => onPlace('countries')}
        />
        <PagesPanel answer={answer.data} at={1} look={look} onChoose={choose} onAll={() => onPlace('pages')} />
        <HoursPanel
          className={styles.right}
          panel={answer.data.panels[2]!}
          onChoose={(weekday, hour) =>
            onLook(onlyValue(onlyValue(look, 'weekday', String(weekday)), 'hour', String(hour)))
          }
        />
      </div>
      <OutsidePanels period={daysOf(look.period)} />
    </div>
  )
}

function isEmpty(totals: { pageViews: number; downloads: number; notFound: number }): boolean {
  return totals.pageViews + totals.downloads + totals.notFound === 0
}
