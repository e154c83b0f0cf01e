import type { Letter } from '../../../shared/letters/letter.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Reply } from '../../../shared/letters/reply.ts'

/** What was known of a letter when its reply editor was opened. */
export type Opened = { answered: boolean; replyIds: readonly string[] }

/** An answer that came while a reply was being written; the reply itself where this desk knows it. */
export type Collision = { by: Colleague | null; at: string; reply: Reply | null }

/** Remembers what is known of a letter now; a reply that has left, or is about to, counts as an answer. */
export function openedNow(letter: Letter): Opened {
  const left = letter.replies.some((reply) => reply.state !== 'cancelled' && reply.state !== 'not-sent')
  return { answered: letter.status === 'answered' || left, replyIds: letter.replies.map((reply) => reply.id) }
}

/** The answer of somebody else than this account (its id) that has come since the editor was opened, or null. */
export function collisionOf(letter: Letter, opened: Opened, me: string): Collision | null {
  const fresh = letter.replies
    .filter((reply) => !opened.replyIds.includes(reply.id))
    .filter(
      (reply) =>
        reply.by.accountId !== me && (reply.state === 'sent' || reply.state === 'sending' || reply.state === 'waiting'),
    )
  const reply = fresh.at(-1)
  if (reply) return { by: reply.by, at: reply.settledAt ?? reply.createdAt, reply }
  // Answered at another workstation: only the mail server told so.
  if (letter.status === 'answered' && !opened.answered && letter.reply?.by.accountId !== me) {
    return { by: letter.reply?.by ?? null, at: letter.reply?.at ?? '', reply: null }
  }
  return null
}
