import type { Period } from '../../../shared/statistics/questions.ts'
import type { Look } from '../look/look.ts'
import { onlyValue } from '../look/look.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { HoursPanel } from './hours-panel.tsx'
import { OverviewState } from './overview-state.tsx'

/** When people visit, over the whole width, with its table. */
export function HoursPage(props: { look: Look; onLook: (look: Look) => void; kept: Period }) {
  const { look, onLook } = props
  const answer = useAnswer(look, [{ by: ['weekday', 'hour'], limit: 168 }])
  const panel = answer.data?.panels[0]
  if (!panel || panel.rows.length === 0)
    return <OverviewState answer={answer} look={look} onLook={onLook} kept={props.kept} />
  return (
    <HoursPanel
      panel={panel}
      tableOpen
      onChoose={(weekday, hour) => onLook(onlyValue(onlyValue(look, 'weekday', String(weekday)), 'hour', String(hour)))}
    />
  )
}
