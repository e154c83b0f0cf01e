import type { EntryCheck, Pair } from '../../../shared/answers/entries.ts'
import { otherSide } from '../../../shared/answers/sides.ts'
import type { Language } from '../../../shared/office/account.ts'
import { changedRange, type DraftPair } from './draft.ts'
import type { Range } from './text-cell.tsx'

export type Tone = 'plain' | 'look' | 'edged'

/** The side that has not followed has an edge; the newer one lies on the same ground. */
export function toneOf(pair: { ja: string; en: string }, kept: Pair | undefined, side: Language): Tone {
  const other = otherSide(side)
  if (pair[side].trim() === '' && pair[other].trim() !== '') return 'edged'
  const older = kept?.older
  if (!older || pair.ja.trim() !== kept.ja || pair.en.trim() !== kept.en) return 'plain'
  return older.side === side ? 'edged' : 'look'
}

/** What is drawn behind a side: what has changed since both were in step, and what may be personal, as long as it says what was looked at. */
export function rangesOf(
  pair: Omit<DraftPair, 'inStep'>,
  kept: Pair | undefined,
  side: Language,
  check: EntryCheck | undefined,
): Range[] {
  if (!kept || pair[side] !== kept[side]) return []
  const marks = (check?.marks ?? [])
    .filter((mark) => mark.field === pair.id && mark.side === side)
    .map(({ start, end, decision }): Range => ({ start, end, look: decision === null ? 'mark' : 'settled' }))
  const changed = kept.older && kept.older.side !== side ? changedRange(kept.older.was, pair[side]) : null
  return changed && marks.every(({ end, start }) => end <= changed.start || start >= changed.end)
    ? [...marks, { ...changed, look: 'changed' }]
    : marks
}
