import { z } from 'zod'
import { Colleague } from '../office/account.ts'
import { LetterId } from './ids.ts'

/** What a colleague has written about a letter, for the office alone: it is part of nothing that leaves. */
export const Note = z.object({ id: z.uuid(), by: Colleague, at: z.string(), text: z.string() })
export type Note = z.infer<typeof Note>

/** Characters of a note. */
export const longestNote = 5000

/** So many of a letter are shown, the newest. */
export const mostNotes = 200

/** `mentions` are the accounts it speaks to; `at` is when it was written, where it is brought back. */
export const NoteInput = z.object({
  id: z.uuid(),
  letterId: LetterId,
  text: z.string().trim().min(1).max(longestNote),
  mentions: z.array(z.uuid()).max(50),
  at: z.iso.datetime().max(30).optional(),
})

/** A note that was taken away, as it is brought back. */
export const RemovedNote = NoteInput.required()
export type RemovedNote = z.infer<typeof RemovedNote>
