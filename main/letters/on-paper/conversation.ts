import type { Letter } from '../../../shared/letters/letter.ts'
import { type Conversation, LetterOnPaper, type ReplyOnPaper } from '../../../shared/letters/on-paper.ts'
import type { Reply } from '../../../shared/letters/reply.ts'

/** What of letters and their replies stands on paper, in the order in which it was written. */
export function conversationOf(letters: readonly Letter[]): Conversation {
  const written = letters.flatMap((letter) => [
    // Nothing but what is named there: no notes, drafts, marks.
    { at: letter.receivedAt, entry: LetterOnPaper.parse({ ...letter, what: 'letter' }) },
    ...letter.replies.filter(wasSent).map((reply) => {
      const entry = replyOnPaper(reply, letter)
      return { at: entry.at, entry }
    }),
  ])
  return written.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ entry }) => entry)
}

/** What waits, or was not sent, is no part of what was written to a person. */
function wasSent({ state }: Reply): boolean {
  return state === 'sent' || state === 'uncertain'
}

function replyOnPaper(reply: Reply, letter: Letter): ReplyOnPaper {
  const { id, by, to, cc, subject, body, bounce } = reply
  return {
    what: 'reply',
    id,
    by,
    to,
    cc,
    subject,
    body,
    bounce,
    at: reply.settledAt ?? reply.createdAt,
    uncertain: reply.state === 'uncertain',
    language: letter.language,
    files: reply.files.map(({ name }) => name),
  }
}
