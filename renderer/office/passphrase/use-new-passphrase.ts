import { useEffect, useState } from 'react'
import { useWords } from '../../ui/language.tsx'
import { judgeStrength, lengthOf, shortest, strongEnough, type Strength } from './strength.ts'

/** A new passphrase as it is being chosen. */
export type NewPassphrase = {
  first: string
  setFirst: (text: string) => void
  repeat: string
  setRepeat: (text: string) => void
  strength: Strength | null
  /** Characters that are still needed. */
  short: number
  differs: boolean
  /** What is still missing, in words; null once it can be taken. */
  missing: string | null
}

/** Holds a new passphrase and its repetition, and judges it while it is typed; names in it count for nothing. */
export function useNewPassphrase(ownWords: string[]): NewPassphrase {
  const say = useWords().office.firstRun.passphrase.missing
  const [first, setFirst] = useState('')
  const [repeat, setRepeat] = useState('')
  const strength = useStrength(first, ownWords)
  const short = Math.max(0, shortest - lengthOf(first))
  const same = first.normalize('NFKC') === repeat.normalize('NFKC')
  const missing =
    short > 0
      ? say.short
      : strength === 'checking'
        ? say.checking
        : strength !== 'unknown' && strength.score < strongEnough
          ? say.weak
          : same
            ? null
            : say.repeat
  return {
    first,
    setFirst,
    repeat,
    setRepeat,
    short,
    missing,
    strength: typeof strength === 'string' ? null : strength,
    differs: !same && repeat !== '' && !first.normalize('NFKC').startsWith(repeat.normalize('NFKC')),
  }
}

/** The judgement of this very text; `unknown` where none can be had (the desk then judges alone). */
function useStrength(passphrase: string, ownWords: string[]): Strength | 'checking' | 'unknown' {
  const [judged, setJudged] = useState<{ of: string; strength: Strength | 'unknown' } | null>(null)
  const names = ownWords.join('\n')
  useEffect(() => {
    if (!passphrase) return
    let wanted = true
    const timer = setTimeout(() => {
      void judgeStrength(passphrase, names.split('\n'))
        .catch(() => 'unknown' as const)
        .then((strength) => {
          if (wanted) setJudged({ of: passphrase, strength })
        })
    }, 120)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [passphrase, names])
  return judged && judged.of === passphrase ? judged.strength : 'checking'
}
