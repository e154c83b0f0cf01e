import { useCallback } from 'react'
import type { BulkAct } from '../../../shared/newsletter/reader.ts'
import { client, useCommand } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { useUndo } from '../../ui/undo.tsx'
import { meantBy, type Ticked } from './ticked.ts'

/** What can be done to many readers at once, with its way back where it has one. */
export function useBulk() {
  const say = useWords().newsletter.bulk
  const offerUndo = useUndo()
  const { mutate, isPending, error, reset } = useCommand(client.newsletter.bulk)
  const { mutate: takeBack, error: undoProblem } = useCommand(client.newsletter.undoBulk)
  const run = useCallback(
    (ticked: Ticked, act: BulkAct, done?: () => void) =>
      mutate(
        { act, readers: meantBy(ticked) },
        {
          onSuccess: ({ id, changed, left, undoable }) => {
            const told =
              changed === 0 ? say.nothing : (left > 0 ? say.doneLeft : say.done)(countOf(changed), countOf(left))
            if (undoable) offerUndo({ words: told, undo: () => takeBack({ id }) })
            done?.()
          },
        },
      ),
    [mutate, takeBack, offerUndo, say],
  )
  return { run, busy: isPending, problem: error ?? undoProblem, reset }
}
