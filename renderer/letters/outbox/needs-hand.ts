import type { Reply } from '../../../shared/letters/reply.ts'

/** A reply that came back is on the list of what is to be done for so many days; the letter shows it for ever. */
const bounceDays = 14

/** True of a reply that is not done with: not sent yet, or sent with its copy still owed, or lately come back. */
export function needsHand(reply: Pick<Reply, 'state' | 'copy' | 'bounce' | 'settledAt'>, now: string): boolean {
  if (reply.state !== 'sent' || reply.copy !== 'done') return true
  return reply.bounce !== null && Date.parse(now) - Date.parse(reply.settledAt ?? now) < bounceDays * 86_400_000
}
