import { daysBetween } from '../../../shared/days.ts'
import type { LetterRow } from '../../../shared/letters/letter.ts'
import { isOpen } from '../../../shared/letters/triage.ts'
import type { Words } from '../../../shared/words/index.ts'

/** How near the day is by which an open letter is to be answered; null where nobody has set one. */
export function dueWords(
  row: Pick<LetterRow, 'status' | 'dueOn'>,
  today: string,
  words: Words,
): { words: string; tone: 'neutral' | 'look' | 'stopped' } | null {
  if (row.dueOn === null || !isOpen(row.status)) return null
  const say = words.letters.triage.near
  const days = daysBetween(today, row.dueOn)
  if (days < 0) return { words: say.overdue(-days), tone: 'stopped' }
  if (days === 0) return { words: say.today, tone: 'look' }
  if (days === 1) return { words: say.tomorrow, tone: 'look' }
  return { words: say.left(days), tone: 'neutral' }
}
