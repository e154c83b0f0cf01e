import { useCallback } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import type { SaidLetter } from '../../../shared/letters/letter.ts'
import { client, useCommand } from '../../client.ts'
import { useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** Says of several mails that they are letters, or none; told in one sentence, and taken back at once. */
export function useSaying(): (ids: readonly string[], letter: boolean, then: () => void) => void {
  const words = useWords().letters
  const offerUndo = useUndo()
  const problem = useProblemWords()
  const { mutate: say } = useCommand(client.letters.sayLetters)
  const { mutate: unsay } = useCommand(client.letters.unsayLetters)
  return useCallback(
    (ids, letter, then) => {
      const { many, triage } = words
      const onError = (failure: Problem) => offerUndo({ words: problem(failure), failed: true })
      const withLeft = (done: string, left: number) =>
        left === 0 ? done : triage.done.partly(done, triage.done.left(left))
      const tellLeft = ({ left }: { left: number }) => {
        if (left > 0) offerUndo({ words: triage.done.left(left) })
      }
      const onSuccess = ({ said, left }: { said: SaidLetter[]; left: number }) => {
        const count = said.length
        if (count === 0) return offerUndo({ words: withLeft(triage.done.nothing, left) })
        const undo = () => unsay({ said }, { onSuccess: tellLeft, onError })
        offerUndo({ words: withLeft((letter ? many.among : many.apart)(count), left), undo })
        then()
      }
      say({ ids: [...ids], letter }, { onSuccess, onError })
    },
    [words, offerUndo, problem, say, unsay],
  )
}
