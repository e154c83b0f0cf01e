import { CloudOff16Regular, PersonEdit16Filled } from '@fluentui/react-icons'
import type { Workstations } from '../shared/office/sharing.ts'
import type { Words } from '../shared/words/index.ts'
import type { Dates } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'
import { countOf } from './ui/numbers.ts'

/** What the status bar says first in an office of several workstations: in step, waiting to travel, offline since; and that somebody else was first. */
export function sharingFacts(
  found: Workstations | null | undefined,
  words: Words,
  dates: Dates,
  now: string,
  onClick: (() => void) | undefined,
): StatusFact[] {
  if (!found) return []
  const say = words.office.workstations.status
  const { state, lost } = found
  const lead = { note: say.note, ...(onClick && { onClick }) }
  const facts = stateFacts(state, say, dates, now, lead)
  const anew = lost.filter((one) => one.anew).length
  const late = lost.length - anew
  const look = { icon: <PersonEdit16Filled />, look: true, ...lead }
  return [
    ...facts,
    ...(late > 0 ? [{ ...look, id: 'lost', words: say.lost(countOf(late)), note: say.lostNote }] : []),
    ...(anew > 0 ? [{ ...look, id: 'lost-anew', words: say.lostAnew(countOf(anew)), note: say.lostAnewNote }] : []),
  ]
}

function stateFacts(
  state: Workstations['state'],
  say: Words['office']['workstations']['status'],
  dates: Dates,
  now: string,
  lead: Pick<StatusFact, 'note' | 'onClick'>,
): StatusFact[] {
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
          words: state.state === 'refused' ? say.refused : state.halted === 'newer-program' ? say.newer : say.halted,
          dot: 'stopped',
          stopped: true,
          ...lead,
        },
      ]
  }
}
