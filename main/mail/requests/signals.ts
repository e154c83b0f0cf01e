import type { Grounds } from './grounds.ts'
import type { Strengths } from './strength.ts'

/** What is weighed at last: the words of a mail and what the rules found in it, as numbers by name. */
export type Signals = ReadonlyMap<string, number>

/** What speaks for and against one wish. */
export function signalsOf(wish: 'subscribe' | 'unsubscribe', grounds: Grounds, strengths: Strengths): Signals {
  const { ruled, told, place, strangers } = grounds
  const contrary = wish === 'unsubscribe' ? 'subscribe' : 'unsubscribe'
  const { whole, most } = strengths[wish]
  const found = new Map<string, number>([
    ['whole', bounded(whole)],
    ['most', bounded(most)],
    ['least', bounded(Math.min(whole, most))],
    ['contrary whole', bounded(strengths[contrary].whole)],
    ['contrary most', bounded(strengths[contrary].most)],
    ['change', bounded(strengths.change.whole)],
    ['askFirst', bounded(strengths.askFirst.whole)],
  ])
  const verdict = ruled === null ? 'none' : ruled.asks !== wish ? 'other' : ruled.sure ? 'sure' : 'unsure'
  const yes = [`ruled ${verdict}`, `ruled ${verdict} ${place}`, `place ${place}`]
  for (const { asks, force, named, bare, hint, bars } of told) {
    if (asks !== wish) {
      yes.push(`contrary ${force}`)
      continue
    }
    const object = force !== 'sure' && force !== 'unsure' ? '' : named ? ' named' : bare ? ' bare' : ''
    yes.push(`told ${force}${object}`)
    if (hint) yes.push('hint')
    if (bars) yes.push('bars')
  }
  if (grounds.otherBusiness) yes.push(grounds.named ? 'business named' : 'business')
  if (grounds.asks) yes.push('asks')
  if (grounds.isOfContents) yes.push('contents')
  yes.push(`strangers ${stepsOf(strangers, [0, 2, 5, 12, 25])}`, `sentences ${stepsOf(grounds.sentences, [1, 2, 4])}`)
  for (const name of yes) found.set(name, 1)
  return found
}

/** No one number outweighs all others. */
function bounded(odds: number): number {
  return Math.max(-6, Math.min(6, odds))
}

/** How many of these steps a number is above. */
function stepsOf(number: number, steps: readonly number[]): number {
  return steps.filter((step) => number > step).length
}
