/**
 * Learns main/mail/requests/weights.json from the mails written by hand:
 *   node scripts/request-weights/learn.ts            writes the weights, always the same, and prints how each source fares by weights of the others
 *   node scripts/request-weights/learn.ts --without SOURCE [FILE]   the same without one source, to judge by it
 * Sources: first, second, third, short, fourth, wordings, more, further, contrasts.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wishes } from '../../main/mail/requests/strength.ts'
import { allExamples } from './examples.ts'
import { judgedByOthers, learnVerdicts } from './learn-verdicts.ts'
import { ratesByOthers } from './rates-by-others.ts'
import { learnWish } from './learn-wish.ts'

const [option, left, file = join(import.meta.dirname, '../../main/mail/requests/weights.json')] = process.argv.slice(2)
if (option !== undefined && (option !== '--without' || left === undefined))
  throw new Error('node scripts/request-weights/learn.ts [--without SOURCE [FILE]]')

const examples = (await allExamples()).filter(({ source }) => source !== left)
const learned = wishes.map((wish) => learnWish(wish, examples))
/** What weighs less decides nothing. */
const least = 45
const hundredths = (weight: number): number => Math.round(weight * 100) || 0
const features = [...new Set(learned.flatMap(({ weights }) => [...weights.keys()]))].sort()
const lines = features.flatMap((feature) => {
  const row = learned.map(({ weights }) => hundredths(weights.get(feature) ?? 0))
  return row.some((weight) => Math.abs(weight) >= least) ? [`${feature}\t${row.join('\t')}`] : []
})
const judged = judgedByOthers(examples)
const verdicts = Object.fromEntries(
  Object.entries(learnVerdicts(judged)).map(([verdict, weights]) => [
    verdict,
    Object.fromEntries(
      [...weights].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, weight]) => [name, hundredths(weight)]),
    ),
  ]),
)
writeFileSync(
  file,
  `${JSON.stringify({ biases: learned.map(({ bias }) => hundredths(bias)), verdicts, features: lines }, null, 0).replaceAll('",', '",\n')}\n`,
)
console.log(`${examples.length} mails, ${lines.length} features`)
for (const line of ratesByOthers(judged)) console.log(line)
