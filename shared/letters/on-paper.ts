import { z } from 'zod'
import { Colleague } from '../office/account.ts'
import { LetterId, ReplyId } from './ids.ts'
import { Letter } from './letter.ts'
import { Reply } from './reply.ts'
import { TakenFor } from './taking-out.ts'

/** A letter with its conversation as it leaves: by the printer, or as a file. */
export const PaperForm = z.enum(['paper', 'pdf'])
export type PaperForm = z.infer<typeof PaperForm>

/** A letter of a conversation as it stands on paper: what the person wrote and gave, and the names of its files. */
export const LetterOnPaper = Letter.pick({
  id: true,
  number: true,
  kind: true,
  from: true,
  organisation: true,
  subject: true,
  receivedAt: true,
  importedFrom: true,
  to: true,
  cc: true,
  language: true,
  text: true,
  fields: true,
  schemaTitle: true,
  files: true,
  date: true,
}).extend({ what: z.literal('letter') })
export type LetterOnPaper = z.infer<typeof LetterOnPaper>

/** A reply of it that was sent, or may have been. Who got a hidden copy does not stand on paper. */
export const ReplyOnPaper = Reply.pick({ to: true, cc: true, subject: true, body: true, bounce: true }).extend({
  what: z.literal('reply'),
  id: ReplyId,
  by: Colleague,
  at: z.string(),
  /** True where nobody knows whether it arrived. */
  uncertain: z.boolean(),
  language: z.enum(['ja', 'en']),
  files: z.array(z.string()),
})
export type ReplyOnPaper = z.infer<typeof ReplyOnPaper>

/** A conversation in the order in which it was written. */
export const Conversation = z.array(z.discriminatedUnion('what', [LetterOnPaper, ReplyOnPaper]))
export type Conversation = z.infer<typeof Conversation>

/** Which letter leaves with its conversation, how, and for what. */
export const LetterToPaper = z.object({ id: LetterId, form: PaperForm, takenFor: TakenFor })
