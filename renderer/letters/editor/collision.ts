import type { Letter } from '../../../shared/letters/letter.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Reply } from '../../../shared/letters/reply.ts'

/** What its writer has agreed to: the answers that this reply is an addition to. */
export type Agreed = { replyIds: readonly string[]; elsewhere: boolean }

/** An answer that stands beside the reply that is written; the answer itself where this desk knows it. */
export type Collision = { by: Colleague | null; at: string; reply: Reply | null; meanwhile: boolean }

/** What is known of a letter when its reply is begun: one's own answers need no asking. */
export function agreedAtFirst(letter: Letter, me: string): Agreed {
  return {
    replyIds: letter.replies.filter((reply) => reply.by.accountId === me).map((reply) => reply.id),
    elsewhere: false,
  }
}

/** What is agreed to with “as an addition”: every answer of now. */
export function agreedToAll(letter: Letter): Agreed {
  return { replyIds: letter.replies.map((reply) => reply.id), elsewhere: letter.status === 'answered' }
}

/** True where the reply goes out beside another answer; one that has left, or is about to, counts as an answer. */
export function isAddition(letter: Letter): boolean {
  return (
    letter.status === 'answered' ||
    letter.replies.some((reply) => reply.state !== 'cancelled' && reply.state !== 'not-sent')
  )
}

/** An answer of somebody else to which this reply has not been called an addition, or null. `since` is when the reply was begun. */
export function collisionOf(letter: Letter, agreed: Agreed, me: string, since: string): Collision | null {
  const isMeanwhile = (at: string) => at > since
  const reply = letter.replies.findLast(
    (one) => one.by.accountId !== me && answers.has(one.state) && !agreed.replyIds.includes(one.id),
  )
  if (reply) {
    const at = reply.settledAt ?? reply.createdAt
    return { by: reply.by, at, reply, meanwhile: isMeanwhile(at) }
  }
  // Answered at another workstation: only the mail server told so.
  const known = letter.replies.some((one) => answers.has(one.state))
  if (letter.status !== 'answered' || known || agreed.elsewhere || letter.reply?.by.accountId === me) return null
  const at = letter.reply?.at ?? ''
  return { by: letter.reply?.by ?? null, at, reply: null, meanwhile: isMeanwhile(at) }
}

const answers: ReadonlySet<Reply['state']> = new Set(['waiting', 'sending', 'uncertain', 'sent'])
