import { createHash } from 'node:crypto'
import type { PersonalKind, WriterFields } from '../../../shared/answers/personal-data.ts'
import { decidedStrings } from '../candidates/candidate-handlers.ts'
import type { AnswersDeps } from '../deps.ts'
import { listEntryLetters } from '../entries/entry-letters.ts'

/** What must not stand in an entry because it stands in a letter that was joined to it. */
export type OfLetters = {
  writers: WriterFields[]
  strings: Map<string, PersonalKind>
  /** Letters of the office that have not come to this workstation. */
  notHere: number
}

/** Kinds that name somebody wherever they stand. */
const naming: ReadonlySet<PersonalKind> = new Set(['name', 'email', 'phone'])
/** Letters of which the finder's answer is remembered. */
const mostKept = 500

export type JoinedLetters = { of(entryId: string): Promise<OfLetters> }

/** Collects names, e-mail addresses and telephone numbers of the letters that were joined to an entry: of their writers, and of everybody in their text. */
export function openJoinedLetters(deps: Pick<AnswersDeps, 'db' | 'letters' | 'finder' | 'colleague'>): JoinedLetters {
  const { db, letters, finder } = deps
  const kept = new Map<string, [string, PersonalKind][]>()

  /** What in the text of a letter names somebody. */
  async function namesIn(text: string, writers: readonly WriterFields[]): Promise<[string, PersonalKind][]> {
    const key = createHash('sha256')
      .update(JSON.stringify([text, writers]))
      .digest('base64')
    const known = kept.get(key)
    if (known) return known
    const marks = await finder.find(text, writers)
    const names = marks
      .filter(({ kind, level }) => naming.has(kind) && level !== 'possible')
      .map(({ start, end, kind }): [string, PersonalKind] => [text.slice(start, end), kind])
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!)
    kept.set(key, names)
    return names
  }

  return {
    async of(entryId) {
      const found: OfLetters = { writers: [], strings: new Map(), notHere: 0 }
      for (const { letter_id: id } of listEntryLetters(db, entryId)) {
        const letter = letters.find(id)
        if (!letter) {
          if (letters.isKnown(id)) found.notHere += 1
          continue
        }
        found.writers.push(...letter.writers)
        const decided = decidedStrings(deps, id)
        const ordinary = new Set(decided.filter(({ goes }) => !goes).map(({ string }) => string))
        for (const [string, kind] of await namesIn(letter.text, letter.writers))
          if (!ordinary.has(string)) found.strings.set(string, kind)
        for (const { string, kind, goes } of decided) if (goes) found.strings.set(string, kind)
      }
      return found
    },
  }
}
