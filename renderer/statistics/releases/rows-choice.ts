import { rowsName } from '../../../shared/statistics/release-names.ts'
import {
  isOfLetters,
  measuresOf,
  ReleaseRows,
  type LogRows,
  type ReleaseAttribute,
  type ReleasePlan,
} from '../../../shared/statistics/releases.ts'
import type { ReleasesWords } from '../../../shared/words/statistics/releases-ja.ts'

/** What tables of each source can be of. */
export type Sources = {
  months: readonly string[]
  letters: { months: readonly string[]; attributes: readonly ReleaseAttribute[] }
}

/** The rows of a plan as one of the choices. */
export const rowsChosen = ({ rows, attribute }: ReleasePlan): string =>
  attribute ? `attribute ${attribute.key}` : rows

/** The months that a plan can have. */
export const monthsFor = ({ rows }: Pick<ReleasePlan, 'rows'>, { months, letters }: Sources): readonly string[] =>
  isOfLetters(rows) ? letters.months : months

/** Everything that rows can be: what was asked of the Site, and of letters their categories and each attribute that people gave. */
export function rowsChoices(
  plan: ReleasePlan,
  { letters }: Sources,
  words: ReleasesWords,
  language: 'ja' | 'en',
): { value: string; words: string; of: Pick<ReleasePlan, 'rows' | 'attribute'> }[] {
  const requests = ReleaseRows.options.filter((rows): rows is LogRows => !isOfLetters(rows))
  // What the forms do not ask any more stays what an older plan is of.
  const attributes = letters.attributes.filter(({ key }) => key !== plan.attribute?.key)
  if (plan.attribute) attributes.unshift(plan.attribute)
  const choice = (value: string, of: Pick<ReleasePlan, 'rows' | 'attribute'>) => ({
    value,
    words: rowsName(language, of),
    of,
  })
  return [
    ...requests.map((rows) => choice(rows, { rows, attribute: null })),
    choice('category', { rows: 'category', attribute: null }),
    ...attributes.map((attribute) => {
      const one = choice(`attribute ${attribute.key}`, { rows: 'attribute', attribute })
      return { ...one, words: words.form.attribute(one.words) }
    }),
  ]
}

/** A plan with other rows: with a measure and months that these have. */
export function withRows(
  plan: ReleasePlan,
  of: Pick<ReleasePlan, 'rows' | 'attribute'>,
  sources: Sources,
): ReleasePlan {
  const measures = measuresOf(of.rows)
  const months = monthsFor(of, sources)
  const known = months.includes(plan.from) && months.includes(plan.to)
  const last = months.slice(-6)
  return {
    ...plan,
    ...of,
    measure: measures.includes(plan.measure) ? plan.measure : measures[0]!,
    ...(!known && last.length > 0 && { from: last[0]!, to: last.at(-1)! }),
  }
}
