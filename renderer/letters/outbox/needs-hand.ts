import type { Reply } from '../../../shared/letters.ts'

/** True of a reply that is not done with: not sent yet, or sent with its copy still owed, or come back. */
export function needsHand(reply: Pick<Reply, 'state' | 'copy' | 'bounce'>): boolean {
  return reply.state !== 'sent' || reply.copy !== 'done' || reply.bounce !== null
}
