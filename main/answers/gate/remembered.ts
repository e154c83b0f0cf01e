import { createHash } from 'node:crypto'
import type { PersonalMark } from '../../../shared/answers/personal-data.ts'
import type { Finder } from '../deps.ts'

/** Texts of which the marks are remembered: by their hash, so that no text is kept. */
const most = 1000

/** The same finder, which looks through the same text once: an entry is checked as it is shown, asked for, approved and published. */
export function remembered(finder: Finder): Finder {
  const kept = new Map<string, Promise<PersonalMark[]>>()
  return {
    find(text, writers) {
      const key = createHash('sha256')
        .update(JSON.stringify([text, writers]))
        .digest('base64')
      const known = kept.get(key)
      if (known) return known
      const found = finder.find(text, writers)
      if (kept.size >= most) kept.delete(kept.keys().next().value!)
      kept.set(key, found)
      found.catch(() => kept.delete(key))
      return found
    },
    close() {
      kept.clear()
      finder.close()
    },
  }
}
