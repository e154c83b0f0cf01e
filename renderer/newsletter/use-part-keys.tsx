import { ChevronDown20Regular, ChevronUp20Regular, PanelLeft20Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions, type Action } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'

/** The keys of the part itself: from one to the next, and the views. */
export function usePartKeys(options: {
  /** What a step leads to; null where nothing is stepped through. */
  steps: { next: string; previous: string; step: (by: 1 | -1) => void } | null
  toggleViews: (() => void) | null
}): void {
  const words = useWords()
  const { steps, toggleViews } = options
  const { next, previous, step } = steps ?? {}
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.newsletter
      const stepping =
        step && next !== undefined && previous !== undefined
          ? [
              { id: 'next-reader', label: next, keys: 'J', icon: <ChevronDown20Regular />, group, run: () => step(1) },
              {
                id: 'previous-reader',
                label: previous,
                keys: 'K',
                icon: <ChevronUp20Regular />,
                group,
                run: () => step(-1),
              },
            ]
          : []
      const views = toggleViews && {
        id: 'views',
        label: words.frame.views,
        keys: 'Ctrl+B',
        icon: <PanelLeft20Regular />,
        group: words.frame.groups.everywhere,
        run: toggleViews,
      }
      return views ? [...stepping, views] : stepping
    }, [words, next, previous, step, toggleViews]),
  )
}
