import {
  ArrowDownload20Regular,
  ChevronDown20Regular,
  ChevronUp20Regular,
  PanelLeft20Regular,
} from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions } from '../ui/actions.tsx'
import { useWords } from '../ui/language.tsx'

/** What is done with the part itself: from letter to letter, where no reply is being written, the views, and the list as a file. */
export function usePartKeys(options: {
  steps: boolean
  step: (by: 1 | -1) => void
  toggleViews: () => void
  /** Undefined where there is no list that could leave as a file. */
  takeOutList: (() => void) | undefined
}): void {
  const words = useWords()
  const { steps, step, toggleViews, takeOutList } = options
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
      const icon = <ArrowDownload20Regular />
      const list = takeOutList
        ? [{ id: 'take-out-list', label: words.letters.takingOut.list, icon, group, run: takeOutList }]
        : []
      return [...(steps ? stepping : []), views, ...list]
    }, [words, steps, step, toggleViews, takeOutList]),
  )
}
