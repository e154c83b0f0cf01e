import { useCallback, useMemo, useState } from 'react'
import type { Candidate, DecidedAs } from '../../../shared/answers/candidates.ts'
import type { PersonalKind } from '../../../shared/answers/personal-data.ts'
import type { Problem } from '../../../shared/errors.ts'
import { client, useCommand } from '../../client.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { undecidedFrom } from './marked-lines.ts'

export type MarkReview = {
  /** The mark that is looked at, by its place among the marks. */
  current: number | null
  look: (mark: number | null) => void
  /** To the next mark, or the one before, that nobody has decided. */
  step: (by: 1 | -1) => void
  /** Decides about the string of the mark that is looked at and goes on to the next; null takes a decision back. */
  decide: (as: DecidedAs | null, instead?: string) => void
  /** Has a string go that the program did not mark. */
  hide: (string: string, kind: PersonalKind) => void
  problem: Problem | null
}

/** How a person goes through the marks of a copied question. With `begins` the first undecided one is looked at. */
export function useMarkReview(
  candidate: Candidate | undefined,
  again: () => Promise<unknown>,
  begins: boolean,
): MarkReview {
  const { say } = useAnswersWords()
  const tell = useUndo()
  const { mutate, error } = useCommand(client.answers.decideCandidate)
  const [chosen, setChosen] = useState<{ letterId: string; mark: number | null } | null>(null)
  const marks = useMemo(() => candidate?.marks ?? [], [candidate])
  const first = begins ? undecidedFrom(marks, -1, 1) : null
  const ours = chosen !== null && chosen.letterId === candidate?.letterId ? chosen : null
  const wanted = ours ? ours.mark : first
  const current = wanted !== null && wanted < marks.length ? wanted : null
  const letterId = candidate?.letterId
  const look = useCallback(
    (mark: number | null) => setChosen(letterId === undefined ? null : { letterId, mark }),
    [letterId],
  )
  const step = useCallback(
    (by: 1 | -1) => look(undecidedFrom(marks, current ?? (by === 1 ? -1 : marks.length), by)),
    [marks, current, look],
  )
  const decideString = useCallback(
    (string: string, as: DecidedAs | null, instead: string, kind?: PersonalKind) => {
      if (!candidate) return
      const of = { letterId: candidate.letterId, revision: candidate.revision, string }
      const before = candidate.marks.find(({ start, end }) => candidate.text.slice(start, end) === string)?.decision
      const undo = () =>
        mutate(
          { ...of, as: before?.by ? before.as : null, instead: before?.by ? before.instead : '' },
          { onSuccess: () => void again() },
        )
      mutate(
        { ...of, as, instead, ...(kind && { kind }) },
        {
          onSuccess: () => {
            void again()
            if (as !== null) tell({ words: `${say.source.decidedAs.short(string)} ${said(as, instead)}`, undo })
          },
        },
      )
      function said(how: DecidedAs, general: string): string {
        return how === 'general' ? say.source.decidedAs.general(general) : say.source.decidedAs[how]
      }
    },
    [candidate, mutate, again, tell, say],
  )
  const decide = useCallback(
    (as: DecidedAs | null, instead = '') => {
      if (!candidate || current === null) return
      const stringAt = (mark: number) => candidate.text.slice(marks[mark]!.start, marks[mark]!.end)
      const string = stringAt(current)
      decideString(string, as, instead)
      // One decision holds for every place of a string.
      const isOpen = (mark: number) => marks[mark]!.decision === null && stringAt(mark) !== string
      if (as !== null) look(undecidedFrom(marks, current, 1, isOpen))
    },
    [candidate, current, marks, decideString, look],
  )
  const hide = useCallback(
    (string: string, kind: PersonalKind) => decideString(string, 'redact', '', kind),
    [decideString],
  )
  return useMemo(
    () => ({ current, look, step, decide, hide, problem: error }),
    [current, look, step, decide, hide, error],
  )
}
