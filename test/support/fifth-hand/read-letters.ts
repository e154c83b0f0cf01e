import type { Known } from '../found-or-missed.ts'
import { markedLetter } from '../marked-letters.ts'
import { developmentLetters } from './letters-development.ts'
import { judgedLetters } from './letters-judged.ts'

/** The letters of the fifth hand, ordinary ones in which people tell where they work and where they learn, in two halves. */
export function fifthHand(): { development: Known[]; judged: Known[] } {
  return { development: developmentLetters.map(markedLetter), judged: judgedLetters.map(markedLetter) }
}
