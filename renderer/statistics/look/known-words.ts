import type { Words } from '../../../shared/words/index.ts'
import { countOf } from '../../ui/numbers.ts'
import { lengthOf } from './days.ts'
import type { Look } from './look.ts'
import { dayWords, type Writing } from './period-words.ts'
import { daysOf, heldAgainst, isUnderWay, knownDays } from './periods.ts'

/** What of a period is known, and against how many days it is held: nothing to say where both are whole and of one length. */
export function knownWords(
  { period, comparison, until }: Pick<Look, 'period' | 'comparison' | 'until'>,
  words: Words['statistics']['look'],
  language: Writing,
): string[] {
  const days = lengthOf(knownDays(period, until))
  const against = heldAgainst(period, comparison, until)
  const before = against && lengthOf(against)
  const said: string[] = []
  if (isUnderWay(daysOf(period), until))
    said.push(words[before === days ? 'underWayCompared' : 'underWay'](dayWords(language, until)))
  if (before !== null && before !== days) said.push(words.unequal(countOf(days), countOf(before)))
  return said
}
