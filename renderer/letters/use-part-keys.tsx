import { ChevronDown20Regular, ChevronUp20Regular, PanelLeft20Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'

/** The keys of the part itself: from letter to letter, where no reply is being written, and the views. */
export function usePartKeys(options: { steps: boolean; step: (by: 1 | -1) => void; toggleViews: () => void }): void {
  const words = useWords()
  const { steps, step, toggleViews } = options
  useActions(
    useMemo(() => {
      const group = words.frame.groups.letters
      const stepping = [
        {
          id: 'next-letter',
          label: words.letters.next,
          keys: 'J',
          icon: <ChevronDown20Regular />,
          group,
          run: () => step(1),
        },
        {
          id: 'previous-letter',
          label: words.letters.previous,
          keys: 'K',
          icon: <ChevronUp20Regular />,
          group,
          run: () => step(-1),
        },
      ]
      const views = {
        id: 'views',
        label: words.frame.views,
        keys: 'Ctrl+B',
        icon: <PanelLeft20Regular />,
        group: words.frame.groups.everywhere,
        run: toggleViews,
      }
      return steps ? [...stepping, views] : [views]
    }, [words, steps, step, toggleViews]),
  )
}
