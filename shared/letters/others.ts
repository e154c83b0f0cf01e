import { z } from 'zod'
import { LetterId } from './ids.ts'
import { LetterStatus } from './triage.ts'

/** So many other letters of an address are counted; beyond it stands that there are more. */
export const mostOthersCounted = 100
/** So many of them are listed, the newest; the search leads to all. */
export const mostOthersListed = 24

/** What else came from the address of a letter: how many letters, and when the first of them was received. */
export const OtherLetters = z.object({
  count: z.number().int(),
  /** True where there are more than were counted. */
  more: z.boolean(),
  since: z.string(),
})
export type OtherLetters = z.infer<typeof OtherLetters>

/** One of them, as the list beside the letter has it. */
export const OtherLetter = z.object({
  id: LetterId,
  number: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
  status: LetterStatus,
})
export type OtherLetter = z.infer<typeof OtherLetter>
