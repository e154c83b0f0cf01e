import { z } from 'zod'
import { LetterId } from './ids.ts'
import { mostTags, Tag } from './topics.ts'

/** How far a letter is: new, somebody works on it, the person has to answer first, answered, or done without an answer. */
export const LetterStatus = z.enum(['new', 'in-progress', 'waiting', 'answered', 'closed'])
export type LetterStatus = z.infer<typeof LetterStatus>

/** True of what waits for the office or the person: neither answered nor closed. */
export const isOpen = (status: LetterStatus): boolean => status !== 'answered' && status !== 'closed'

/** What the office says about a letter, and what people set on many letters at once. */
export const LetterMarks = z.object({
  status: LetterStatus,
  /** The account whose letter it is; null where it is nobody's. */
  assignee: z.uuid().nullable(),
  /** The day of the office by which it is to be answered (2026-11-24). */
  dueOn: z.iso.date().max(10).nullable(),
  /** The day on which it comes back into the inbox; until then it stands in no view of what is to be done. */
  remindOn: z.iso.date().max(10).nullable(),
  /** It is to be answered before the others. */
  urgent: z.boolean(),
  /** What it is about, one of the office's topics. */
  topic: z.uuid().nullable(),
  tags: z.array(Tag).max(mostTags),
})
export type LetterMarks = z.infer<typeof LetterMarks>

/**
 * What is set: of marks that are not named nothing changes. A letter becomes answered by its answer alone: `reopened` is answered where it has
 * been, and else as far as it was.
 */
export const MarksToSet = LetterMarks.omit({ tags: true })
  .extend({
    status: z.enum(['new', 'in-progress', 'waiting', 'closed', 'reopened']),
    addTags: z.array(Tag).max(mostTags),
    removeTags: z.array(Tag).max(mostTags),
  })
  .partial()
  .refine((marks) => Object.keys(marks).length > 0)
export type MarksToSet = z.infer<typeof MarksToSet>

/** What an act has changed of a letter: only while it stands so is it taken back. Of tags `from` has those it took off, `to` those it put on. */
export const MarkedLetter = z.object({ id: LetterId, from: LetterMarks.partial(), to: LetterMarks.partial() })
export type MarkedLetter = z.infer<typeof MarkedLetter>

/** So many letters one act may change. */
export const mostMarked = 1000
