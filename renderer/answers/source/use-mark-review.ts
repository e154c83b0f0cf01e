import { useCallback, useEffect, useMemo, useState } from 'react'
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
  // Keys are pressed faster than a desk answers: what was decided here a moment ago is not led to again.
  const [sent, setSent] = useState<ReadonlySet<string>>(none)
  useEffect(() => setSent(none), [letterId])
  useEffect(() => {
    if (candidate) setSent((now) => stillOpen(now, candidate))
  }, [candidate])
  const isOpen = useCallback(
    (mark: number) => marks[mark]!.decision === null && !sent.has(stringAt(candidate!, mark)),
    [marks, sent, candidate],
  )
  const look = useCallback(
    (mark: number | null) => setChosen(letterId === undefined ? null : { letterId, mark }),
    [letterId],
  )
  const step = useCallback(
    (by: 1 | -1) => look(undecidedFrom(marks, current ?? (by === 1 ? -1 : marks.length), by, isOpen)),
    [marks, current, look, isOpen],
  )
  const decideString = useCallback(
    (string: string, as: DecidedAs | null, instead: string, kind?: PersonalKind) => {
      if (!candidate) return
      const of = { letterId: candidate.letterId, revision: candidate.revision, string }
      const before = candidate.marks.find(({ start, end }) => candidate.text.slice(start, end) === string)?.decision
      const forget = () => setSent((now) => new Set([...now].filter((one) => one !== string)))
      const undo = () => {
        forget()
        mutate(
          { ...of, as: before?.by ? before.as : null, instead: before?.by ? before.instead : '' },
          { onSuccess: () => void again() },
        )
      }
      if (as === null) forget()
      else setSent((now) => new Set([...now, string]))
      mutate(
        { ...of, as, instead, ...(kind && { kind }) },
        {
          onError: forget,
          onSuccess: () => {
            void again()
            if (as !== null) tell({ words: `${say.source.decidedAs.short(string)}${said(as, instead)}`, undo })
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
      const string = stringAt(candidate, current)
      decideString(string, as, instead)
      // One decision holds for every place of a string.
      const isOther = (mark: number) => isOpen(mark) && stringAt(candidate, mark) !== string
      if (as !== null) look(undecidedFrom(marks, current, 1, isOther))
    },
    [candidate, current, marks, decideString, look, isOpen],
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

const none: ReadonlySet<string> = new Set()

function stringAt({ text, marks }: Candidate, mark: number): string {
  return text.slice(marks[mark]!.start, marks[mark]!.end)
}

/** What the desk has not yet told as decided. */
function stillOpen(sent: ReadonlySet<string>, candidate: Candidate): ReadonlySet<string> {
  const open = new Set(candidate.marks.flatMap(({ decision }, mark) => (decision ? [] : [stringAt(candidate, mark)])))
  const left = [...sent].filter((string) => open.has(string))
  return left.length === sent.size ? sent : new Set(left)
}
