import { useCallback } from 'react'
import type { ReaderConditions, Segment } from '../../shared/newsletter/reader.ts'
import { client, useCommand } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'
import type { ReadersView } from './conditions.ts'

/** What can be done with conditions that have a name, each with its way back. */
export function useSegmentActs(onView: (view: ReadersView, conditions?: ReaderConditions) => void) {
  const say = useWords().newsletter.segment
  const offerUndo = useUndo()
  const { mutate: save } = useCommand(client.newsletter.saveSegment)
  const { mutate: removeIt } = useCommand(client.newsletter.removeSegment)
  const overwrite = useCallback(
    ({ id, name, conditions: before }: Segment, conditions: ReaderConditions) =>
      save(
        { id, name, conditions },
        {
          onSuccess: () =>
            offerUndo({ words: say.overwritten(name), undo: () => save({ id, name, conditions: before }) }),
        },
      ),
    [save, offerUndo, say],
  )
  const remove = useCallback(
    ({ id, name, conditions }: Segment) =>
      removeIt(
        { id },
        {
          onSuccess: () => {
            onView('all')
            offerUndo({ words: say.removed(name), undo: () => save({ id: null, name, conditions }) })
          },
        },
      ),
    [removeIt, save, offerUndo, say, onView],
  )
  return { overwrite, remove }
}
