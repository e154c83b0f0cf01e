import { isLoginRefused, isOutOfReach, type ErrorCode } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { connectMailbox } from '../../mail/servers/mailbox.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import { resendDelay } from '../../sending/resend-delay.ts'
import { problemOf, serverWordsOf } from '../problem-of.ts'
import { getReply, listOwnRepliesIn, markFailure, markLeaving, moveReply, type ReplyColumns } from './reply-queries.ts'

/** What was unsent when the program started: these data may be a copy from before it was sent, put back since. */
export type LeftBefore = {
  /** Looks for the reply in the Sent folder, where it was there at the start; false where it may not leave now. */
  mayLeave(settings: MailAccess, reply: ReplyColumns, signal: AbortSignal): Promise<boolean>
}

/**
 * Remembers what is unsent now. Before any of it leaves, its Message-ID is looked for in the Sent folder: what is found there, and what
 * nobody can tell of, is for a person to decide. While the mailbox is out of reach the reply waits, and is looked for again.
 */
export function watchLeftBefore(db: Database, now: () => Date): LeftBefore {
  const unseen = new Set([...listOwnRepliesIn(db, 'waiting'), ...listOwnRepliesIn(db, 'not-sent')].map(({ id }) => id))
  return {
    async mayLeave(settings, reply, signal) {
      if (!unseen.has(reply.id)) return true
      const seen = await lookInSent(settings, reply, signal)
      if (signal.aborted) return false
      if (seen.in === 'nowhere') {
        unseen.delete(reply.id)
        return true
      }
      hold(db, reply, seen, now())
      return false
    },
  }
}

type Held = { in: 'sent' } | { in: 'doubt'; code: ErrorCode; serverWords: string }
type Seen = { in: 'nowhere' } | Held

async function lookInSent(settings: MailAccess, reply: ReplyColumns, signal: AbortSignal): Promise<Seen> {
  try {
    const mailbox = await connectMailbox(settings.incoming, { signal })
    const leave = (): void => void mailbox.close()
    signal.addEventListener('abort', leave)
    try {
      const found = await mailbox.findMessageId(settings.folders.sent, `<${reply.message_id}>`)
      return { in: found.length > 0 ? 'sent' : 'nowhere' }
    } finally {
      signal.removeEventListener('abort', leave)
      await mailbox.close()
    }
  } catch (failure) {
    const problem = problemOf(failure)
    return { in: 'doubt', code: problem.code, serverWords: serverWordsOf(problem) }
  }
}

function hold(db: Database, reply: ReplyColumns, seen: Held, now: Date): void {
  // Somebody may have taken it back meanwhile.
  if (getReply(db, reply.id).state !== 'waiting') return
  const at = now.toISOString()
  const delay =
    seen.in === 'doubt' && isOver(seen.code) ? resendDelay({ ...seen, permanent: false }, attempts(reply)) : null
  const what = delay === null ? 'letters.replyUncertain' : 'letters.replyNotSent'
  audited(db, { accountId: null, what, about: reply.id, at }, () => {
    markFailure(db, reply.id, codeOf(seen, delay), seen.in === 'doubt' ? seen.serverWords : '')
    if (delay === null) moveReply(db, reply.id, 'waiting', 'uncertain', at)
    else markLeaving(db, reply.id, new Date(now.getTime() + delay * 1000).toISOString(), attempts(reply))
  })
}

const attempts = (reply: ReplyColumns): number => reply.attempts + 1

/** True of what may be over by itself, or once somebody has seen to the settings. */
function isOver(code: ErrorCode): boolean {
  return isOutOfReach(code) || isLoginRefused(code) || code.startsWith('sign_in_')
}

function codeOf(seen: Held, delay: number | null): ErrorCode {
  if (seen.in === 'sent') return 'found_in_sent'
  return delay === null ? 'sent_folder_unseen' : seen.code
}
