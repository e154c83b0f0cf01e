import type { Answered, Period } from '../../../shared/statistics/questions.ts'
import type { Day } from '../../../shared/days.ts'
import type { Words } from '../../../shared/words/index.ts'
import { changeOf } from '../numbers/change.ts'
import { sumOf } from '../numbers/spans.ts'
import type { Look } from './look.ts'
import { spanWords, type Writing } from './period-words.ts'
import { heldAgainst } from './periods.ts'

/** How much of some days is recorded: what was before the first recorded day is not nothing, but not known. */
export type Recorded = 'whole' | 'part' | 'none'

/** How much of a period is recorded, by the first day of which anything is kept. */
export function recordedOf({ from, to }: Period, since: Day): Recorded {
  return to < since ? 'none' : from < since ? 'part' : 'whole'
}

/** How much is recorded of what a look is held against: nothing also of days between others of which no line of any log was taken in. */
export function heldRecorded(
  { period, comparison, until, since }: Pick<Look, 'period' | 'comparison' | 'until' | 'since'>,
  compared: Answered['compared'] | undefined,
): Recorded {
  const against = heldAgainst(period, comparison, until)
  if (!against) return 'whole'
  const totals = compared?.totals
  return totals?.requests === 0 && totals.robots === 0 ? 'none' : recordedOf(against, since)
}

/** By how much something differs from what it is held against; a dash where not all of that is recorded. */
export function changeIn(recorded: Recorded, now: number, before: number): string {
  return recorded === 'whole' ? changeOf(now, before) : '–'
}

/** What is to be said beside numbers of days that are not all recorded; nothing where they are. */
export function recordedWords(
  recorded: Recorded,
  since: Day,
  words: Words['statistics']['look'],
  language: Writing,
): string {
  if (recorded === 'whole') return ''
  return recorded === 'none' ? words.noRecords : words.recordedFrom(spanWords(language, { from: since, to: since }))
}

/** The same in brackets, behind the name of a series, a column or a period. */
export function recordedNote(...of: Parameters<typeof recordedWords>): string {
  const said = recordedWords(...of)
  if (said === '') return ''
  return of[3] === 'ja' ? `(${said})` : ` (${said})`
}

/** The sum over the days of a span; null where nothing is known of it. */
export function sumKnown(
  of: (day: Day) => number,
  span: Period,
  { since, until }: Pick<Look, 'since' | 'until'>,
): number | null {
  return span.from > until || recordedOf(span, since) === 'none' ? null : sumOf(of, span)
}
