import { z } from 'zod'
import { Language } from '../office/account.ts'
import { LetterId } from './ids.ts'
import { LetterOrder, LetterView } from './letter.ts'
import { longestSearch } from './search/terms.ts'
import { Narrowing } from './topics.ts'
import { mostMarked } from './triage.ts'

/** One letter as its mail came, several mails in one file, or a list of letters. */
export const LettersFormat = z.enum(['eml', 'mbox', 'csv', 'xlsx'])
export type LettersFormat = z.infer<typeof LettersFormat>

/** What section 3(3) of the privacy policy lets letters be used for; whoever takes some out says which of it. */
export const TakenFor = z.enum(['answering', 'questions', 'policymaking'])
export type TakenFor = z.infer<typeof TakenFor>

/** Which letters of a list, as `letters.list` has them. */
export const ListedLetters = z.object({
  view: LetterView,
  search: z.string().max(longestSearch),
  order: LetterOrder,
  unreadOnly: z.boolean(),
  ...Narrowing.shape,
})
export type ListedLetters = z.infer<typeof ListedLetters>

const toTake = z.object({
  letters: z.union([z.array(LetterId).min(1).max(mostMarked), ListedLetters]),
  format: LettersFormat,
  takenFor: TakenFor,
})

/** A table holds any letters, a file of mails those that are named, and one mail is one letter. */
const fits = ({ letters, format }: z.infer<typeof toTake>): boolean =>
  format === 'csv' || format === 'xlsx' || (Array.isArray(letters) && (format === 'mbox' || letters.length === 1))

/** Letters that leave the office as a file: some by their ids, or as a table all of a list. */
export const LettersToTake = toTake.refine(fits)
export type LettersToTake = z.infer<typeof LettersToTake>

/** The same with the language of the file. */
export const LettersToTakeIn = toTake.extend({ language: Language }).refine(fits)
