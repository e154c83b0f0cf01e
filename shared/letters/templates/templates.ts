import { z } from 'zod'

const InBoth = z.object({ ja: z.string(), en: z.string() })

/** A template of the office, in both languages; one that is empty has none in that language. */
export const ReplyTemplate = z.object({
  id: z.uuid(),
  name: InBoth,
  text: InBoth,
  /** The day on which somebody looks at it again: 2027-04-01. */
  reviewOn: z.string(),
  changedAt: z.string(),
})
export type ReplyTemplate = z.infer<typeof ReplyTemplate>

/** Something of the office that templates name, such as its hours: said in one place for all of them. */
export const OfficeFact = z.object({ id: z.uuid(), name: InBoth, words: InBoth })
export type OfficeFact = z.infer<typeof OfficeFact>

const names = z.object({ ja: z.string().trim().max(100), en: z.string().trim().max(100) })

/** Characters of a template in one language, and of what is said of a fact; all of them are in the window at once. */
export const [longestTemplate, longestFact] = [10_000, 2000]

/** So many an office has at most. */
export const [mostTemplates, mostFacts] = [300, 100]

const texts = z.object({ ja: z.string().max(longestTemplate), en: z.string().max(longestTemplate) })

/** `changedAt` is that of the template that was opened; null where there was none. */
export const TemplateInput = z.object({
  id: z.uuid(),
  name: names.refine(({ ja, en }) => ja !== '' || en !== ''),
  text: texts.refine(({ ja, en }) => ja.trim() !== '' || en.trim() !== ''),
  reviewOn: z.iso.date().max(10),
  changedAt: z.string().max(40).nullable(),
})

const said = z.string().trim().max(longestFact)
const Fact = z.object({ id: z.uuid(), name: names, words: z.object({ ja: said, en: said }) })

/** `before` is what was opened; null where there was none. */
export const FactInput = Fact.extend({
  name: names.refine(({ ja, en }) => ja !== '' && en !== ''),
  before: Fact.nullable(),
})
