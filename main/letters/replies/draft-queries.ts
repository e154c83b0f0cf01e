import { v7 as newId } from 'uuid'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { copyToDraft as copyFilesToDraft, moveDraftFiles, moveToDraft } from './files/file-queries.ts'
import type { ReplyColumns } from './reply-queries.ts'

/** `to` is one of the letter's addresses, empty for the first; copies are as they were typed. */
export type Draft = { subject: string; body: string; to?: string; cc?: string; bcc?: string }

/** A draft as it is kept. */
export type KeptDraft = Required<Draft> & { savedAt: string }

/** Keeps what an account has written so far about a letter. */
export function saveDraft(db: Database, accountId: string, letterId: string, draft: Draft, at: string): void {
  prepared(
    db,
    `
    INSERT INTO drafts (account_id, letter_id, subject, body, to_address, cc, bcc, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (account_id, letter_id) DO UPDATE SET subject = excluded.subject, body = excluded.body, to_address = excluded.to_address,
      cc = excluded.cc, bcc = excluded.bcc, saved_at = excluded.saved_at`,
  ).run(accountId, letterId, draft.subject, draft.body, draft.to ?? '', draft.cc ?? '', draft.bcc ?? '', at)
}

/** What somebody has written about a letter, and when it was saved last. */
export function findDraft(db: Database, accountId: string, letterId: string): KeptDraft | null {
  return (
    prepared<[string, string], KeptDraft>(
      db,
      'SELECT subject, body, to_address AS "to", cc, bcc, saved_at AS savedAt FROM drafts WHERE account_id = ? AND letter_id = ?',
    ).get(accountId, letterId) ?? null
  )
}

export function deleteDraft(db: Database, accountId: string, letterId: string): void {
  prepared(db, 'DELETE FROM drafts WHERE account_id = ? AND letter_id = ?').run(accountId, letterId)
}

/** Gives a reply to somebody, its writer unless said otherwise, as a draft with its files; a draft begun since then stays below it. */
export function restoreDraft(db: Database, reply: ReplyColumns, at: string, accountId = reply.account_id): void {
  moveToDraft(db, reply.id, accountId)
  saveWithBegun(db, accountId, reply.letter_id, asDraft(reply), at)
}

/** The same, and the reply keeps its files as well. */
export function copyToDraft(db: Database, reply: ReplyColumns, at: string): void {
  copyFilesToDraft(db, reply.id, reply.account_id, newId)
  saveWithBegun(db, reply.account_id, reply.letter_id, asDraft(reply), at)
}

/** Makes the draft of another account one's own; what one had begun stays below it. False where the other has none. */
export function moveDraft(db: Database, letterId: string, from: string, to: string, at: string): boolean {
  const draft = findDraft(db, from, letterId)
  if (!draft) return false
  saveWithBegun(db, to, letterId, draft, at)
  deleteDraft(db, from, letterId)
  moveDraftFiles(db, letterId, from, to)
  return true
}

function asDraft(reply: ReplyColumns): Draft {
  const typed = (addresses: string): string => (JSON.parse(addresses) as string[]).join(', ')
  const { subject, body, to_address: to } = reply
  return { subject, body, to, cc: typed(reply.cc), bcc: typed(reply.bcc) }
}

function saveWithBegun(db: Database, accountId: string, letterId: string, draft: Draft, at: string): void {
  const { body } = draft
  const begun = findDraft(db, accountId, letterId)
  // Where somebody has gone on writing in the same text, that is the text.
  if (begun && body.trim() !== '' && begun.body.includes(body.trim()))
    return saveDraft(db, accountId, letterId, begun, at)
  const kept = begun && begun.body.trim() !== '' && !body.includes(begun.body.trim()) ? `\n\n${begun.body}` : ''
  saveDraft(db, accountId, letterId, { ...draft, body: body + kept }, at)
}

/** Who else has begun to write about a letter. */
export function listOtherDrafts(
  db: Database,
  accountId: string,
  letterId: string,
): { account_id: string; saved_at: string }[] {
  return prepared<[string, string], { account_id: string; saved_at: string }>(
    db,
    'SELECT account_id, saved_at FROM drafts WHERE letter_id = ? AND account_id <> ? ORDER BY saved_at DESC',
  ).all(letterId, accountId)
}

export function countDrafts(db: Database, accountId: string): number {
  return prepared<[string], { count: number }>(db, 'SELECT count(*) AS count FROM drafts WHERE account_id = ?').get(
    accountId,
  )!.count
}
