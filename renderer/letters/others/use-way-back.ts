import { useCallback, useState } from 'react'

/** A letter that another one was opened from. */
export type LetterLeft = { id: string; number: string }

/** The letters from which one went on to another beside them, and the way back, as long as one reads where it led. */
export function useWayBack(
  shown: string | null,
  open: (id: string) => void,
): { left: LetterLeft | null; openBeside: (id: string, from: LetterLeft) => void; goBack: () => void } {
  const [trail, setTrail] = useState<readonly { from: LetterLeft; to: string }[]>([])
  const last = trail.at(-1)
  const left = last !== undefined && last.to === shown ? last.from : null
  const openBeside = useCallback(
    (id: string, from: LetterLeft) => {
      // A trail that one has left by another way ends there.
      setTrail((now) => [...(now.at(-1)?.to === from.id ? now : []), { from, to: id }])
      open(id)
    },
    [open],
  )
  const goBack = useCallback(() => {
    if (left === null) return
    setTrail((now) => now.slice(0, -1))
    open(left.id)
  }, [left, open])
  return { left, openBeside, goBack }
}
