import type { Known } from '../found-or-missed.ts'
import { markedLetter } from '../marked-letters.ts'
import { developmentLetters } from './letters-development.ts'
import { judgedLetters } from './letters-judged.ts'

/** The letters of the fourth hand, such as come through a contact form on an ordinary day, in two halves. */
export function fourthHand(): { development: Known[]; judged: Known[] } {
  return { development: developmentLetters.map(markedLetter), judged: judgedLetters.map(markedLetter) }
}
