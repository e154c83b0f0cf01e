import type { Known } from '../found-or-missed.ts'
import { markedLetter } from '../marked-letters.ts'
import { developmentLetters } from './letters-development.ts'
import { judgedLetters } from './letters-judged.ts'

/** The letters of the third hand, whose subject is places, employers and schools, in two halves. */
export function thirdHand(): { development: Known[]; judged: Known[] } {
  return { development: developmentLetters.map(markedLetter), judged: judgedLetters.map(markedLetter) }
}
