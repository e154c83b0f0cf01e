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

export type JoinedLetters = { of(entryId: string): Promise<OfLetters> }

/** Collects names, e-mail addresses and telephone numbers of the letters that were joined to an entry: of their writers, and of everybody in their text. */
export function openJoinedLetters(deps: Pick<AnswersDeps, 'db' | 'letters' | 'finder' | 'colleague'>): JoinedLetters {
  const { db, letters, finder } = deps
  /** What in the text of a letter names somebody. */
  async function namesIn(text: string, writers: readonly WriterFields[]): Promise<[string, PersonalKind][]> {
    return (await finder.find(text, writers))
      .filter(({ kind, level }) => naming.has(kind) && level !== 'possible')
      .map(({ start, end, kind }) => [text.slice(start, end), kind])
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
