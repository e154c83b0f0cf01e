import { useMemo } from 'react'
import { useActions, type Action } from '../../ui/actions.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import type { Saver } from '../../ui/saver.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import type { Settling } from './use-settling.ts'

/** The keys of an entry that is open: through what is to be settled, to its approval, and to what lies behind it. */
export function useEntryActions(on: {
  settling: Settling
  saver: Saver
  writes: boolean
  editable: boolean
  ready: boolean
  onAsk: () => void
  onHistory: () => void
  onFacts: () => void
}): void {
  const words = useWords()
  const { say } = useAnswersWords()
  const { settling, saver, writes, editable, ready, onAsk, onHistory, onFacts } = on
  const { all, current, next, acts, holding } = settling
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.answers
      const act = (id: string, label: string, run: () => void, keys?: string, blocked?: string): Action => ({
        id,
        label,
        group,
        run,
        ...(keys !== undefined && { keys }),
        // Each word is looked at before it is left.
        once: id === 'leave-mark',
        blocked,
      })
      const why = ready ? undefined : say.entry.toGo(countOf(holding))
      return [
        ...(all.length > 0
          ? [
              act('next-finding', say.entry.nextFinding, () => next(1), 'F8'),
              act('previous-finding', say.source.previousMark, () => next(-1), 'Shift+F8'),
            ]
          : []),
        ...(current?.what === 'mark'
          ? [act('leave-mark', say.entry.settle.leave, () => acts.leave(current.string), 'V')]
          : []),
        ...(editable
          ? [
              act('ask-approval', say.entry.ask, onAsk, 'Ctrl+Enter', why),
              act('save-entry', say.entry.save, () => void saver.flush(), 'Ctrl+S'),
            ]
          : []),
        act('entry-history', say.entry.history, onHistory),
        ...(writes ? [act('entry-facts', say.entry.facts, onFacts)] : []),
      ]
    }, [
      words,
      say,
      all.length,
      current,
      next,
      acts,
      holding,
      saver,
      writes,
      editable,
      ready,
      onAsk,
      onHistory,
      onFacts,
    ]),
  )
}
