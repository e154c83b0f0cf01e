import { z } from 'zod'
import { LetterId, ReplyId } from './ids.ts'
import { Colleague } from '../office/account.ts'
import { Address, BounceInfo } from './mail.ts'
import { ReplyFile } from './reply-files.ts'

/** Seconds in which a reply can be taken back before it leaves. */
export const undoSeconds = 15

/** Where a reply stands: waiting (undo is possible) → sending → sent, not-sent or uncertain. */
export const ReplyState = z.enum(['waiting', 'sending', 'sent', 'not-sent', 'uncertain', 'cancelled'])
export type ReplyState = z.infer<typeof ReplyState>

export const Reply = z.object({
  id: ReplyId,
  letterId: LetterId,
  state: ReplyState,
  by: Colleague,
  to: Address,
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  subject: z.string(),
  body: z.string(),
  files: z.array(ReplyFile),
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
  /** How often it failed since a person last acted. */
  attempts: z.number().int(),
})
export type Reply = z.infer<typeof Reply>

/** True of a reply that could not be sent and is sent again by itself at `leavesAt`, as attempt number `attempts` + 1. */
export function isRetry(reply: Pick<Reply, 'state' | 'attempts'>): boolean {
  return reply.state === 'waiting' && reply.attempts > 0
}

/** A reply with its letter. */
export const OutboxRow = Reply.extend({ letterSubject: z.string() })
export type OutboxRow = z.infer<typeof OutboxRow>
