import type { EntryCheck, EntryFinding, EntryMark } from '../../../shared/answers/entries.ts'
import type { Words } from '../../../shared/words/index.ts'
import { linkPlace } from './draft.ts'

/** Something in an entry that a person settles before it goes on: a finding, or a marked string at its first place. */
export type ToSettle =
  | ({ what: 'finding' } & EntryFinding)
  | ({ what: 'mark' } & Pick<EntryMark, 'field' | 'side' | 'string' | 'kind' | 'why' | 'general'>)

/** What is to be settled, in the order of reading; what only advises stands last. */
export function toSettle(
  { findings, marks }: Pick<EntryCheck, 'findings' | 'marks'>,
  fields: readonly string[],
): ToSettle[] {
  const strings = new Map<string, ToSettle>()
  for (const { field, side, string, kind, why, general, decision } of marks)
    if (decision === null && !strings.has(string))
      strings.set(string, { what: 'mark', field, side, string, kind, why, general })
  const place = ({ field }: ToSettle): number => {
    const at = fields.indexOf(field)
    return at < 0 ? fields.length : at
  }
  const all: ToSettle[] = [...findings.map((one) => ({ what: 'finding' as const, ...one })), ...strings.values()]
  return all.toSorted((a, b) => Number(isAdvice(a)) - Number(isAdvice(b)) || place(a) - place(b))
}

const isAdvice = (one: ToSettle): boolean => one.what === 'finding' && !one.blocking

/** How many of them keep an entry from going on. */
export function countHolding(all: readonly ToSettle[]): number {
  return all.filter((one) => !isAdvice(one)).length
}

/** What a place of an entry is called. */
export function fieldName(field: string, answers: readonly string[], say: Words['answers']): string {
  if (field === 'question') return say.entry.question
  if (field === 'category') return say.entry.category
  const link = linkPlace(field)
  if (link !== null) return say.entry.link(link + 1)
  const at = answers.indexOf(field)
  return at < 0 ? say.entry.answer : say.entry.paragraph(at + 1)
}
