import type { Known } from '../found-or-missed.ts'
import { markedLetter } from '../marked-letters.ts'
import { developmentLetters } from './letters-development.ts'
import { judgedLetters } from './letters-judged.ts'

/** The letters of the seventh hand, by a stranger to the finder, in two halves. */
export function seventhHand(): { development: Known[]; judged: Known[] } {
  return { development: developmentLetters.map(markedLetter), judged: judgedLetters.map(markedLetter) }
}
