import {
  Archive16Regular,
  CalendarClock16Regular,
  Checkmark16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  Edit16Regular,
  ShieldCheckmark16Regular,
  Warning16Regular,
} from '@fluentui/react-icons'
import type { CandidateRow } from '../../../shared/answers/candidates.ts'
import type { EntryRow } from '../../../shared/answers/entries.ts'
import { sides } from '../../../shared/answers/sides.ts'
import { calledName } from '../../ui/called-name.ts'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { shortDay } from '../months.ts'
import { useAnswersWords } from '../use-answers-words.ts'

/** What an entry waits for, in one line. */
export function EntryStatus({ row }: { row: EntryRow }) {
  const { say, language } = useAnswersWords()
  const words = say.list
  const { state, missing, older, askedOf } = row
  if (row.held)
    return (
      <Status tone="look" icon={<Warning16Regular />}>
        {words.held}
      </Status>
    )
  if (row.due)
    return (
      <Status tone="look" icon={<CalendarClock16Regular />}>
        {words.dueOn(shortDay(language, row.validUntil))}
      </Status>
    )
  if (state === 'asked' && askedOf)
    return (
      <Status tone="neutral" icon={<Clock16Regular />}>
        {words.waitsFor(calledName(askedOf, language))}
      </Status>
    )
  if (state === 'draft') {
    for (const side of sides) {
      if (older[side] > 0)
        return (
          <Status tone="look" icon={<Warning16Regular />}>
            {words.older[side]}
          </Status>
        )
      if (missing[side] > 0)
        return (
          <Status tone="own" icon={<Edit16Regular />}>
            {words.missing[side]}
          </Status>
        )
    }
    return (
      <Status tone={row.question.ja === '' ? 'own' : 'done'} icon={<Checkmark16Regular />}>
        {row.question.ja === '' ? say.states.draft : row.public ? words.revised : words.complete}
      </Status>
    )
  }
  const { tone, icon } = looks[state]
  return (
    <Status tone={tone} icon={icon}>
      {say.states[state]}
    </Status>
  )
}

const looks = {
  asked: { tone: 'neutral', icon: <Clock16Regular /> },
  approved: { tone: 'own', icon: <ShieldCheckmark16Regular /> },
  published: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  withdrawn: { tone: 'neutral', icon: <Archive16Regular /> },
} as const

/** How far the question of a letter is. */
export function CandidateStatus({ row }: { row: CandidateRow }) {
  const { say } = useAnswersWords()
  const words = say.list
  if (!row.copied)
    return (
      <Status tone="neutral" icon={<Clock16Regular />}>
        {words.toCopy}
      </Status>
    )
  return row.undecided > 0 ? (
    <Status tone="look" icon={<Warning16Regular />}>
      {words.undecided(countOf(row.undecided))}
    </Status>
  ) : (
    <Status tone="done" icon={<Checkmark16Regular />}>
      {words.ready}
    </Status>
  )
}
