import { useCallback, useMemo } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import type { LetterStatus, MarkedLetter, MarksToSet } from '../../../shared/letters/triage.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { plainDay } from '../../ui/dates.ts'
import { useProblemWords } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { calledName } from '../../ui/called-name.ts'

export type Marking = ReturnType<typeof useMarking>

type Marked = { marked: MarkedLetter[]; left: number }

/** Sets marks of one letter or many; each is told in one sentence, and taken back at once. */
export function useMarking(me: string) {
  const words = useWords().letters
  const [language] = useLanguage()
  const offerUndo = useUndo()
  const problem = useProblemWords()
  const { mutate: mark } = useCommand(client.letters.mark)
  const { mutate: unmark } = useCommand(client.letters.unmark)
  const say = words.triage
  const set = useCallback(
    (ids: readonly string[], marks: MarksToSet, told: (count: number) => string, then?: () => void) => {
      const onError = (failure: Problem) => offerUndo({ words: problem(failure), failed: true })
      const withLeft = (done: string, left: number) => (left === 0 ? done : say.done.partly(done, say.done.left(left)))
      const tellLeft = ({ left }: { left: number }) => {
        if (left > 0) offerUndo({ words: say.done.left(left) })
      }
      const onSuccess = ({ marked, left }: Marked) => {
        const count = marked.length
        const undo = () => unmark({ marked }, { onSuccess: tellLeft, onError })
        offerUndo(
          count === 0 ? { words: withLeft(say.done.nothing, left) } : { words: withLeft(told(count), left), undo },
        )
        if (count > 0) then?.()
      }
      mark({ ids: [...ids], marks }, { onSuccess, onError })
    },
    [mark, unmark, offerUndo, problem, say],
  )
  return useMemo(
    () => ({
      setStatus: (ids: readonly string[], status: Exclude<LetterStatus, 'answered'>, then?: () => void) =>
        set(ids, { status }, (count) => say.done.status(say.status[status], count), then),
      reopen: (ids: readonly string[], then?: () => void) => set(ids, { status: 'reopened' }, words.reopenedUndo, then),
      assign: (ids: readonly string[], to: Colleague | null) =>
        set(ids, { assignee: to?.accountId ?? null }, (count) =>
          to === null
            ? say.done.unassigned(count)
            : to.accountId === me
              ? say.done.mine(count)
              : say.done.assigned(words.colleague(calledName(to, language)), count),
        ),
      setDue: (ids: readonly string[], day: string | null) =>
        set(ids, { dueOn: day }, (count) =>
          day === null ? say.due.cleared(count) : say.due.done(plainDay(language, day), count),
        ),
      remind: (ids: readonly string[], day: string | null, then?: () => void) =>
        set(
          ids,
          { remindOn: day },
          (count) => (day === null ? say.remind.cleared(count) : say.remind.done(plainDay(language, day), count)),
          then,
        ),
      setUrgent: (ids: readonly string[], urgent: boolean) =>
        set(ids, { urgent }, urgent ? say.urgent.marked : say.urgent.unmarked),
      label: (ids: readonly string[], marks: MarksToSet) => set(ids, marks, words.topics.done),
      assignToMe: (ids: readonly string[]) => set(ids, { assignee: me }, say.done.mine),
    }),
    [set, me, language, words, say],
  )
}
