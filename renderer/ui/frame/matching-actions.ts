import type { Action } from '../actions.tsx'
import { readingOf, soundOf } from './readings.ts'

/** Actions whose name, reading, group or key holds every typed word; each name once, what is nearest to the hand first. */
export function matchingActions(actions: readonly Action[], text: string): Action[] {
  const sought = fold(text).split(/\s+/u).filter(Boolean)
  const seen = new Set<string>()
  return actions.filter((action) => {
    if (seen.has(action.id)) return false
    seen.add(action.id)
    const named = `${action.label} ${action.group} ${action.alsoFound ?? ''}`
    const held = fold(`${named} ${action.keys ?? ''}`)
    const sound = soundOf(readingOf(named))
    return sought.every((word) => held.includes(word) || sound.includes(soundOf(word)))
  })
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}
