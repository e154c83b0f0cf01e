import type { Answered } from '../../../shared/statistics/questions.ts'
import type { Words } from '../../../shared/words/index.ts'
import { countOf } from '../../ui/numbers.ts'
import { lengthOf } from './days.ts'
import type { Look } from './look.ts'
import { dayWords, spanWords, type Writing } from './period-words.ts'
import { daysOf, heldAgainst, isUnderWay, knownDays } from './periods.ts'
import { heldRecorded, recordedOf } from './recorded.ts'

/** What of a period is known, and against how many days it is held: nothing to say where both are whole, recorded and of one length. */
export function knownWords(
  look: Pick<Look, 'period' | 'comparison' | 'until' | 'since'>,
  compared: Answered['compared'] | undefined,
  words: Words['statistics']['look'],
  language: Writing,
): string[] {
  const { period, comparison, until, since } = look
  const days = lengthOf(knownDays(period, until))
  const against = heldAgainst(period, comparison, until)
  const recorded = heldRecorded(look, compared)
  const before = against && recorded !== 'none' ? lengthOf(against) : null
  const first = spanWords(language, { from: since, to: since })
  const said: string[] = []
  if (recordedOf(daysOf(period), since) === 'part') said.push(words.recordedFrom(first))
  if (isUnderWay(daysOf(period), until))
    said.push(
      words[before === days && recorded === 'whole' ? 'underWayCompared' : 'underWay'](dayWords(language, until)),
    )
  if (before !== null && before !== days) said.push(words.unequal(countOf(days), countOf(before)))
  if (comparison !== 'none' && recorded === 'none') said.push(words.heldNone[comparison])
  if (comparison !== 'none' && recorded === 'part') said.push(words.heldFrom[comparison](first))
  return said
}
