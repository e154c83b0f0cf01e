import { Add20Regular, ChevronDown20Regular, ChevronUp20Regular, PanelLeft20Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions, type Action } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'

/** The keys of the part itself: from one row to the next, the views, a new entry, and back where the list has no room. */
export function usePartKeys(options: {
  step: ((by: 1 | -1) => void) | null
  toggleViews: () => void
  start: (() => void) | null
  back: (() => void) | null
}): void {
  const words = useWords()
  const { step, toggleViews, start, back } = options
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.answers
      const say = words.answers
      return [
        ...(step
          ? [
              {
                id: 'next-entry',
                label: say.keys.next,
                keys: 'J',
                icon: <ChevronDown20Regular />,
                group,
                run: () => step(1),
              },
              {
                id: 'previous-entry',
                label: say.keys.previous,
                keys: 'K',
                icon: <ChevronUp20Regular />,
                group,
                run: () => step(-1),
              },
            ]
          : []),
        {
          id: 'views',
          label: words.frame.views,
          keys: 'Ctrl+B',
          icon: <PanelLeft20Regular />,
          group: words.frame.groups.everywhere,
          run: toggleViews,
        },
        ...(start ? [{ id: 'new-entry', label: say.keys.newEntry, icon: <Add20Regular />, group, run: start }] : []),
        ...(back ? [{ id: 'back', label: words.frame.back, keys: 'Escape', group, run: back }] : []),
      ]
    }, [words, step, toggleViews, start, back]),
  )
}
