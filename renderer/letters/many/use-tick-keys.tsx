import { CheckboxChecked20Regular, SelectAllOn20Regular } from '@fluentui/react-icons'
import { useMemo } from 'react'
import { useActions, type Action } from '../../ui/actions.tsx'
import { useWords } from '../../ui/language.tsx'
import type { LetterTicks } from './use-ticks.ts'

/** The keys by which letters are ticked, and while some are, those of the acts on all of them. */
export function useTickKeys(on: {
  /** Null where the list is not what one works in. */
  ticks: LetterTicks | null
  chosen: number
  acts: readonly Action[]
  onEscape: () => void
}): void {
  const words = useWords()
  const { ticks, chosen, acts, onEscape } = on
  useActions(
    useMemo((): readonly Action[] => {
      if (ticks === null) return []
      const say = words.letters.many
      const group = words.frame.groups.letters
      const ofList: Action[] = [
        {
          id: 'tick-letter',
          label: say.tick,
          keys: 'X',
          icon: <CheckboxChecked20Regular />,
          group,
          run: () => ticks.toggle(Math.max(0, chosen)),
        },
        { id: 'tick-all-letters', label: say.all, icon: <SelectAllOn20Regular />, group, run: ticks.tickAll },
      ]
      if (!ticks.any) return ofList
      return [{ id: 'clear-ticks', label: say.clear, keys: 'Escape', group, run: onEscape }, ...acts, ...ofList]
    }, [ticks, words, chosen, acts, onEscape]),
  )
}
