import { TooHard } from './linear-program.ts'
import { keyOf, type Cell, type EarlierCell, type Group, type Place } from './place.ts'
import { limits } from './limits.ts'
import { Choice, type LostPlace, type WithheldPlace } from './choice.ts'
import { ReaderProgram, type Interval } from './reader-program.ts'
import { relate } from './relations.ts'

/** What is to be published, and what a reader has beside it. */
export type Question = {
  /** Every place that the table would show, totals among them. */
  table: readonly Cell[]
  /**
   * Places that this table does not show, and that must not come out as a difference of those it does: the months of a year of which only totals are
   * published, as far as few people stand behind them.
   */
  background?: readonly Cell[]
  /** Every place that was ever published, shown or withheld. */
  earlier: readonly EarlierCell[]
  groups: readonly Group[]
  /** Measures of which the first is nowhere more than the second, as visits and page views. */
  orders?: readonly (readonly [string, string])[]
  /** Places of the table that somebody chose to withhold besides, and those that they would rather show: they are withheld where nothing else protects. */
  chosen?: readonly Place[]
  spared?: readonly Place[]
  /** The fewest people that a shown number may stand for; 3 or more. */
  k: number
}

export type Answer =
  | {
      outcome: 'proved'
      /** Of the table, in its order, with what everything public allows for each. */
      withheld: WithheldPlace[]
      /** What no choice in this table can protect any more. */
      lost: LostPlace[]
    }
  /** Numbers that no sum explains: these places disagree with others or with an earlier release. */
  | { outcome: 'contradiction'; places: Place[] }
  /** More than the proof may take: fewer places, or fewer of them small. */
  | { outcome: 'too-large' }

/**
 * Decides which places of a table are withheld so that no reader learns one of them from its sums, its parents or anything published before, and
 * proves it: small places, as many others as protect them, then for each the least and the most that everything public allows.
 *
 * **The rule.** A place with fewer than k people is withheld, and so is every place that an earlier release withheld. Of each withheld number a
 * reader must be left in doubt by at least k (of a small place also by half of its number, as the p% rule asks for large ones), and must not be
 * able to say that it is less than k. Zeros are shown, so that a reader takes a withheld number for 1 at least. The width is what Fischetti and
 * Salazar (2000) call a sliding protection level: which end the truth lies at is not told. How complementary places are chosen is the heuristic of
 * Kelly, Golden and Assad (1992): the cheapest change of numbers that leaves every sum true.
 *
 * The same question has the same answer, place for place. Throws RangeError for k below 3.
 */
export async function withhold(question: Question): Promise<Answer> {
  if (!Number.isInteger(question.k) || question.k < 3) throw new RangeError('k is 3 or more')
  const { table, earlier, background = [], orders = [] } = question
  if (table.length + earlier.length + background.length > limits.numbers) return { outcome: 'too-large' }
  const relations = relate({ ...question, background, orders })
  if (relations.contradictions.length > 0)
    return { outcome: 'contradiction', places: distinct(relations.contradictions) }
  const terms = relations.sums.reduce((sum, { parts }) => sum + parts.length + 1, 0)
  if (relations.numbers.length > limits.numbers || terms > limits.terms) return { outcome: 'too-large' }
  const choice = new Choice(question, relations)
  try {
    if (!(await choice.complement())) return { outcome: 'contradiction', places: [] }
    const intervals = await prove(choice)
    return { outcome: 'proved', ...choice.answer(intervals) }
  } catch (error) {
    if (error instanceof TooHard) return { outcome: 'too-large' }
    throw error
  }
}

/**
 * What everything public allows for each withheld number, looked at anew: nothing of how they were chosen is taken over. Throws where one of them is
 * in less doubt than the rule asks for, which would be a fault of the choice.
 */
async function prove(choice: Choice): Promise<Map<number, Interval>> {
  const reader = await ReaderProgram.open(choice.relations, null)
  try {
    const intervals = new Map<number, Interval>()
    for (const index of choice.withheld) {
      const interval = reader.interval(index)
      if (!interval || !(choice.isInDoubt(index, interval) || choice.lost.has(index)))
        throw new Error('a withheld number is not protected')
      intervals.set(index, interval)
    }
    return intervals
  } finally {
    reader.close()
  }
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [keyOf(place), place])).values()]
}
