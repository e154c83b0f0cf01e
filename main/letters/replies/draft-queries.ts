import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { ReplyColumns } from './reply-queries.ts'

export type Draft = { subject: string; body: string }

/** Keeps what an account has written so far about a letter. */
export function saveDraft(db: Database, accountId: string, place: number, draft: Draft, at: string): void {
  prepared(
    db,
    `
    INSERT INTO drafts (account_id, place, subject, body, saved_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (account_id, place) DO UPDATE SET subject = excluded.subject, body = excluded.body, saved_at = excluded.saved_at`,
  ).run(accountId, place, draft.subject, draft.body, at)
}

export function findDraft(db: Database, accountId: string, place: number): Draft | null {
  return (
    prepared<[string, number], Draft>(db, 'SELECT subject, body FROM drafts WHERE account_id = ? AND place = ?').get(
      accountId,
      place,
    ) ?? null
  )
}

export function deleteDraft(db: Database, accountId: string, place: number): void {
  prepared(db, 'DELETE FROM drafts WHERE account_id = ? AND place = ?').run(accountId, place)
}

/** Gives the text of a reply back to its writer as a draft; a draft begun since then stays below it. */
export function restoreDraft(db: Database, reply: ReplyColumns, at: string): void {
  const begun = findDraft(db, reply.account_id, reply.place)
  const kept = begun && begun.body.trim() !== '' && !reply.body.includes(begun.body.trim()) ? `\n\n${begun.body}` : ''
  saveDraft(db, reply.account_id, reply.place, { subject: reply.subject, body: reply.body + kept }, at)
}

export function countDrafts(db: Database, accountId: string): number {
  return prepared<[string], { count: number }>(db, 'SELECT count(*) AS count FROM drafts WHERE account_id = ?').get(
    accountId,
  )!.count
}
