import { z } from 'zod'
import { LetterId, ReplyId } from './ids.ts'
import { Address, BounceInfo } from './mail.ts'

/** Where a reply stands: waiting (undo is possible) → sending → sent, not-sent or uncertain. */
export const ReplyState = z.enum(['waiting', 'sending', 'sent', 'not-sent', 'uncertain', 'cancelled'])
export type ReplyState = z.infer<typeof ReplyState>

export const Reply = z.object({
  id: ReplyId,
  letterId: LetterId,
  state: ReplyState,
  by: z.string(),
  to: Address,
  subject: z.string(),
  body: z.string(),
  createdAt: z.string(),
  /** When a waiting reply leaves. */
  leavesAt: z.string(),
  settledAt: z.string().nullable(),
  messageId: z.string(),
  /** The server's own words about a failure. */
  serverWords: z.string(),
  error: z.string(),
  /** The copy in the Sent folder: pending, done, or failed (it is tried again). */
  copy: z.enum(['pending', 'done', 'failed']),
  bounce: BounceInfo.nullable(),
})
export type Reply = z.infer<typeof Reply>

/** A reply with its letter, and how often it has been tried. */
export const OutboxRow = Reply.extend({ letterSubject: z.string(), attempts: z.number().int() })
export type OutboxRow = z.infer<typeof OutboxRow>
