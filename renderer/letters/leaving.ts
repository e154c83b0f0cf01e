import type { Reply } from '../../shared/letters/reply.ts'
import { secondsUntil } from './list/row-status.ts'

/** The replies of an account (by its id) that can still be taken back, the one sent last first. */
export function leavingNow(replies: readonly Reply[], me: string, now: string): Reply[] {
  return replies
    .filter((reply) => reply.state === 'waiting' && reply.by.accountId === me && secondsUntil(reply.leavesAt, now) > 0)
    .toSorted((a, b) => Date.parse(b.leavesAt) - Date.parse(a.leavesAt))
}
