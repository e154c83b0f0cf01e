import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { LetterView } from '../letters/letter.ts'

/** Where an account stands in the letters: by ids alone, never by what a letter says. */
export const LettersPlace = z.object({
  view: LetterView,
  letterId: LetterId.nullable(),
  /** Its place in the list; -1 where the list does not hold it. */
  at: z.number().int().min(-1),
  writing: z.boolean(),
  outbox: z.boolean(),
})
export type LettersPlace = z.infer<typeof LettersPlace>

/** Where an account stood in the window when it was locked. */
export const WindowPlace = z.object({
  /** Which part was at hand. */
  part: z.enum(['letters', 'answers', 'newsletter', 'statistics', 'office']),
  /** The name of a view of the office, or null where the letters were at hand. */
  officeView: z
    .string()
    .max(40)
    .regex(/^[a-z]{1,40}$/u)
    .nullable(),
  letters: LettersPlace.nullable(),
})
export type WindowPlace = z.infer<typeof WindowPlace>
