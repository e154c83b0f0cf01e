import type { Decision } from '../../../shared/answers/candidates.ts'
import type { EntryCheck, EntryMark, EntryText } from '../../../shared/answers/entries.ts'
import type { PersonalKind, PersonalMark } from '../../../shared/answers/personal-data.ts'
import { generalOf } from '../../../shared/answers/result.ts'
import { Problem } from '../../../shared/errors.ts'
import type { AnswersDeps } from '../deps.ts'
import { sides } from '../../../shared/answers/sides.ts'
import { hashOfText } from '../entries/entry-text.ts'
import { textOf, type EntryColumns } from '../entries/entry-rows.ts'
import { linesWith, placesOf } from '../lines.ts'
import { listEntryDecisions } from './entry-decisions.ts'
import { findingsOf } from './findings.ts'
import { openJoinedLetters, type OfLetters } from './joined-letters.ts'
import { remainingIn } from './remaining.ts'
import { placeIn, sideText, type SideText } from './sides.ts'

/** What stands between an entry and the public. */
export type Gate = {
  /** Looks for whatever may be personal in both languages of an entry, and for what else is not right. Throws Problem text_too_complex. */
  check(entry: EntryColumns): Promise<EntryCheck>
}

/** Opens the gate of an office. */
export function openGate(deps: Pick<AnswersDeps, 'db' | 'letters' | 'finder' | 'colleague'>): Gate {
  const joined = openJoinedLetters(deps)
  return {
    async check(entry) {
      const text = textOf(entry)
      const ofLetters = await joined.of(entry.id)
      const texts = sides.map((side) => sideText(text, side))
      const found = await Promise.all(
        texts.map(async (one) => withLetters(one.text, await deps.finder.find(one.text, ofLetters.writers), ofLetters)),
      )
      const decisionOf = decisionsOf(deps, entry.id, texts)
      const marks = texts.flatMap((one, at) => marksOf(one, found[at]!, decisionOf))
      const undecided = new Set(marks.filter(({ decision }) => decision === null).map(({ string }) => string))
      const remaining = remainingIn(texts, marks)
      return {
        marks,
        undecided: undecided.size,
        findings: findingsOf(text, entry.category_id),
        remaining: remaining.listed,
        remainingMore: remaining.more,
        lettersNotHere: ofLetters.notHere,
        hash: hashOfText(entry.content),
      }
    },
  }
}

/** Throws Problem letters_not_here, entry_incomplete, entry_gives_away where an entry does not pass. */
export function requirePassed({ undecided, findings, lettersNotHere }: EntryCheck): void {
  if (lettersNotHere > 0) throw new Problem('letters_not_here', { count: lettersNotHere })
  if (findings.some(({ blocking }) => blocking)) throw new Problem('entry_incomplete')
  if (undecided > 0) throw new Problem('entry_gives_away', { count: undecided })
}

/** A mark of the finder, or of a string of a letter. */
type Found = Omit<PersonalMark, 'why'> & { why: EntryMark['why'] }

/** The finder's marks, and the strings of the letters wherever no mark holds them. */
function withLetters(text: string, marks: readonly PersonalMark[], { strings }: OfLetters): Found[] {
  const all: Found[] = [...marks]
  for (const [string, kind] of [...strings].toSorted(([a], [b]) => b.length - a.length)) {
    if (!isTelling(string, kind)) continue
    for (const { start, end } of placesOf(text, string))
      if (!all.some((mark) => mark.start < end && start < mark.end))
        all.push({ start, end, kind, level: 'likely', why: 'in-letter' })
  }
  return all.toSorted((a, b) => a.start - b.start)
}

/** A single character of a name stands in many words. */
function isTelling(string: string, kind: PersonalKind): boolean {
  return string.length > 1 && (kind === 'name' || string.length > 2)
}

function marksOf(
  side: SideText,
  found: readonly Found[],
  decisionOf: (string: string) => Decision | null,
): EntryMark[] {
  return found.flatMap(({ start, end, kind, level, why }) => {
    const place = placeIn(side, start, end)
    if (!place) return []
    const string = side.text.slice(start, start + place.end - place.start)
    return [
      {
        ...place,
        side: side.side,
        string,
        kind,
        level,
        why,
        general: generalOf(kind, string, side.side),
        decision: decisionOf(string),
      },
    ]
  })
}

/** What was decided about a string, as long as the lines in which it stands are the same. */
function decisionsOf(
  { db, colleague }: Pick<AnswersDeps, 'db' | 'colleague'>,
  entryId: string,
  texts: readonly SideText[],
): (string: string) => Decision | null {
  const whole = wholeText(texts)
  const decisions = Map.groupBy(listEntryDecisions(db, entryId), ({ string }) => string)
  return (string) => {
    const of = decisions.get(string)
    const lines = of && linesWith(whole, string)
    const one = lines && of.find((decision) => decision.lines.equals(lines))
    return one ? { as: 'ordinary', instead: '', by: colleague(one.by) } : null
  }
}

/** Both sides of an entry as one text. */
const wholeText = (texts: readonly SideText[]): string => texts.map(({ text }) => text).join('\n\n')

/** The lines of an entry in which a string stands, by their hash; null where it stands in none. */
export const linesOf = (text: EntryText, string: string): Buffer | null =>
  linesWith(wholeText(sides.map((side) => sideText(text, side))), string)
