import {
  Archive16Regular,
  ArrowSync16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  CloudOff16Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons'
import type { SharingState, Workstation } from '../../../shared/office/sharing.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'

/** Milliseconds after which a workstation that nothing was heard of joins anew. */
const longestSilence = 30 * 86_400_000

/** How a workstation stands: this one by what it knows of itself, the others by what was heard of them. */
export function DeskState(props: { desk: Workstation; state: SharingState; now: string }) {
  const words = useWords().office.workstations.states
  const dates = useDates()
  const { desk, state, now } = props
  if (desk.endedAt !== null)
    return (
      <Status tone="neutral" icon={<Archive16Regular />}>
        {words.ended(dates.inList(desk.endedAt, now))}
      </Status>
    )
  if (desk.joinedAt === null)
    return (
      <Status tone="own" icon={<ArrowSync16Regular />}>
        {words.invited}
      </Status>
    )
  if (desk.isThis) return <OwnState state={state} now={now} />
  const heard = desk.lastAt ?? desk.joinedAt
  return Date.parse(now) - Date.parse(heard) > longestSilence ? (
    <Status tone="look" icon={<CloudOff16Regular />}>
      {words.silent}
    </Status>
  ) : (
    <Status tone="neutral" icon={<CheckmarkCircle16Regular />}>
      {desk.seen > 0 ? words.readTo(countOf(desk.seen)) : words.heard}
    </Status>
  )
}

function OwnState({ state, now }: { state: SharingState; now: string }) {
  const words = useWords().office.workstations.states
  const dates = useDates()
  switch (state.state) {
    case 'in-step':
      return (
        <Status tone="done" icon={<CheckmarkCircle16Regular />}>
          {words.inStep}
        </Status>
      )
    case 'waiting':
      return (
        <Status tone="neutral" icon={<Clock16Regular />}>
          {words.waiting(countOf(state.waiting))}
        </Status>
      )
    case 'offline':
      return (
        <Status tone="look" icon={<CloudOff16Regular />}>
          {words.offline(dates.near(state.offlineSince ?? now, now))}
        </Status>
      )
    case 'refused':
    case 'halted':
      return (
        <Status tone="stopped" icon={<ErrorCircle16Filled />}>
          {state.state === 'refused' ? words.refused : state.halted === 'newer-program' ? words.newer : words.halted}
        </Status>
      )
  }
}
