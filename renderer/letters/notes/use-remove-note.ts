import { useCallback } from 'react'
import { client } from '../../client.ts'
import { useProblemWords } from '../../ui/failure.tsx'
import { useUndo } from '../../ui/undo.tsx'

/** Takes one's own note away, which is told wherever one is by then; one key brings it back as it was. */
export function useRemoveNote(): (id: string, told: string) => void {
  const tell = useUndo()
  const problem = useProblemWords()
  return useCallback(
    (id, words) => {
      const failed = (failure: unknown) => tell({ words: problem(failure), failed: true })
      void client.letters.removeNote({ id }).then((removed) => {
        tell({ words, undo: () => void client.letters.addNote(removed).catch(failed) })
      }, failed)
    },
    [tell, problem],
  )
}
