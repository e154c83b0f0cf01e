import { CloudOff16Regular } from '@fluentui/react-icons'
import type { SharingState } from '../shared/office/sharing.ts'
import type { Words } from '../shared/words/index.ts'
import type { Dates } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'
import { countOf } from './ui/numbers.ts'

/** What the status bar says first in an office of several workstations: in step, waiting to travel, offline since. */
export function sharingFacts(
  state: SharingState | undefined,
  words: Words,
  dates: Dates,
  now: string,
  onClick: (() => void) | undefined,
): StatusFact[] {
  if (!state) return []
  const say = words.office.workstations.status
  const lead = { note: say.note, ...(onClick && { onClick }) }
  switch (state.state) {
    case 'in-step':
      return [{ id: 'sharing', words: say.inStep, dot: 'good', ...lead }]
    case 'waiting':
      return [{ id: 'sharing', words: say.waiting(countOf(state.waiting)), dot: 'quiet', ...lead }]
    case 'offline':
      return [
        {
          id: 'sharing',
          words: say.offline(dates.near(state.offlineSince ?? now, now)),
          icon: <CloudOff16Regular />,
          look: true,
          ...lead,
        },
      ]
    case 'refused':
    case 'halted':
      return [
        {
          id: 'sharing',
          words: state.state === 'refused' ? say.refused : say.halted,
          dot: 'stopped',
          stopped: true,
          ...lead,
        },
      ]
  }
}
