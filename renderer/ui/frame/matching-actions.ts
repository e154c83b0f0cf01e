import type { Action } from '../actions.tsx'
import { readingOf, soundOf } from './readings.ts'

/**
 * Actions whose name, reading, group or key holds every typed word; each name once. What is called just so stands first, then what begins so, then
 * what is nearest to the hand.
 */
export function matchingActions(actions: readonly Action[], text: string): Action[] {
  const sought = fold(text).split(/\s+/u).filter(Boolean)
  const seen = new Set<string>()
  const found = actions.filter((action) => {
    if (seen.has(action.id)) return false
    seen.add(action.id)
    const named = `${action.label} ${action.group} ${action.alsoFound ?? ''}`
    const held = fold(`${named} ${action.keys ?? ''}`)
    const sound = soundOf(readingOf(named))
    return sought.every((word) => held.includes(word) || sound.includes(soundOf(word)))
  })
  const typed = fold(text)
  return typed === '' ? found : found.toSorted((one, other) => distance(one, typed) - distance(other, typed))
}

/** 0 where the label is what was typed, 1 where it begins so, by its letters or by its sound; else 2. */
function distance({ label }: Action, typed: string): 0 | 1 | 2 {
  const named = [fold(label), soundOf(readingOf(fold(label)))]
  const asked = [typed, soundOf(typed)]
  if (named.some((name, way) => name === asked[way])) return 0
  return named.some((name, way) => name.startsWith(asked[way]!)) ? 1 : 2
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
