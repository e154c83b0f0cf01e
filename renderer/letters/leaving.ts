import { isRetry, type Reply } from '../../shared/letters/reply.ts'
import { secondsUntil } from './waiting.ts'

/** A reply that is tried again later than this is told by its row and the outbox, not by a bar over the panes. */
const barSeconds = 60

/** The replies of an account (by its id) that can still be taken back, the one sent last first: new ones, and failed ones that are soon tried again. */
export function leavingNow(replies: readonly Reply[], me: string, now: string): Reply[] {
  return replies
    .filter((reply) => reply.state === 'waiting' && reply.by.accountId === me && isNear(reply, now))
    .toSorted((a, b) => Date.parse(b.leavesAt) - Date.parse(a.leavesAt))
}

/** Of the replies that failed and are sent again by themselves, whoever wrote them, the one that is tried next. */
export function nextRetry(replies: readonly Reply[]): Reply | null {
  return replies.filter(isRetry).toSorted((a, b) => Date.parse(a.leavesAt) - Date.parse(b.leavesAt))[0] ?? null
}

function isNear(reply: Reply, now: string): boolean {
  const seconds = secondsUntil(reply.leavesAt, now)
  return seconds > 0 && (!isRetry(reply) || seconds <= barSeconds)
}
