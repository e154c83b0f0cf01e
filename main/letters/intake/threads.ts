import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** What ties a mail to others: its own Message-ID and those it answers (RFC 5322 3.6.4). */
export type Ties = { messageId: string; inReplyTo: string; references: readonly string[] }

/**
 * The conversation a mail belongs to, by a Message-ID that is known here, never by subject; null where there is none.
 * In-Reply-To counts before References, the last reference before the first. A Message-ID that several conversations
 * carry (some forms give every mail the same one) ties nobody: strangers must not see each other's letters.
 */
export function findThread(db: Database, ties: Ties): string | null {
  for (const messageId of new Set([ties.inReplyTo, ...ties.references.toReversed()])) {
    if (messageId === '' || messageId === ties.messageId) continue
    const threads = threadsOf(db, messageId)
    if (threads.length === 1) return threads[0]!
  }
  return null
}

/** A mail that came after its own answer: the answers that name it join its conversation. */
export function gatherAnswers(db: Database, ties: Ties, threadId: string): void {
  if (ties.messageId === '' || threadsOf(db, ties.messageId).some((other) => other !== threadId)) return
  const alone = prepared<[string, string], { thread_id: string }>(
    db,
    `SELECT DISTINCT thread_id FROM mails WHERE in_reply_to = ? AND in_reply_to <> '' AND thread_id = id AND thread_id <> ?`,
  ).all(ties.messageId, threadId)
  for (const { thread_id: own } of alone)
    prepared(db, 'UPDATE mails SET thread_id = ? WHERE thread_id = ?').run(threadId, own)
}

function threadsOf(db: Database, messageId: string): string[] {
  return prepared<[string, string], { thread_id: string }>(
    db,
    `
    SELECT thread_id FROM mails WHERE message_id = ? AND message_id <> ''
    UNION SELECT mails.thread_id FROM replies JOIN mails USING (place) WHERE replies.message_id = ? LIMIT 2
  `,
  )
    .all(messageId, messageId)
    .map((row) => row.thread_id)
}
