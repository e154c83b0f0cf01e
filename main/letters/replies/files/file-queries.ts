import type { ReplyFile } from '../../../../shared/letters/reply-files.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { isRisky } from '../../../mail/message/safe-file-name.ts'

export type FileColumns = {
  id: string
  letter_id: string
  account_id: string
  reply_id: string | null
  name: string
  type: string
  size: number
  content: string
  taken_out_at: string | null
}

export type NewFile = Pick<FileColumns, 'id' | 'letter_id' | 'account_id' | 'name' | 'type' | 'content'> & {
  octets: Uint8Array
}

/** Keeps a file in a draft. */
export function insertFile(db: Database, file: NewFile): void {
  prepared(db, 'INSERT INTO file_contents (content, octets) VALUES (?, ?)').run(file.content, file.octets)
  insertRow(db, { ...file, reply_id: null, size: file.octets.length })
}

/** The files of a draft, the first one first; not what was taken out. */
export function listDraftFiles(db: Database, accountId: string, letterId: string): FileColumns[] {
  return prepared<[string, string], FileColumns>(
    db,
    'SELECT * FROM reply_files WHERE letter_id = ? AND account_id = ? AND reply_id IS NULL AND taken_out_at IS NULL ORDER BY id',
  ).all(letterId, accountId)
}

export function listReplyFiles(db: Database, replyId: string): FileColumns[] {
  return prepared<[string], FileColumns>(db, 'SELECT * FROM reply_files WHERE reply_id = ? ORDER BY id').all(replyId)
}

export function findFile(db: Database, id: string): FileColumns | null {
  return prepared<[string], FileColumns>(db, 'SELECT * FROM reply_files WHERE id = ?').get(id) ?? null
}

/** What a file holds; null while it has not come here. */
export function findContent(db: Database, content: string): Buffer | null {
  return (
    prepared<[string], { octets: Buffer }>(db, 'SELECT octets FROM file_contents WHERE content = ?').get(content)
      ?.octets ?? null
  )
}

export function isHere(db: Database, content: string): boolean {
  return prepared(db, 'SELECT 1 FROM file_contents WHERE content = ?').get(content) !== undefined
}

/** Takes files out of somebody's draft, as they are at this moment; they can be put back. Returns their ids. */
export function takeOut(db: Database, accountId: string, ids: readonly string[], at: string): string[] {
  return ids.filter(
    (id) =>
      prepared(
        db,
        'UPDATE reply_files SET taken_out_at = ? WHERE id = ? AND account_id = ? AND reply_id IS NULL AND taken_out_at IS NULL',
      ).run(at, id, accountId).changes === 1,
  )
}

/** Puts files back into a draft; returns the ids of those that were still there. */
export function putBack(db: Database, accountId: string, ids: readonly string[]): string[] {
  return ids.filter(
    (id) =>
      prepared(
        db,
        'UPDATE reply_files SET taken_out_at = NULL WHERE id = ? AND account_id = ? AND taken_out_at IS NOT NULL',
      ).run(id, accountId).changes === 1,
  )
}

/** Forgets what was taken out before a moment. */
export function dropTakenOut(db: Database, before: string): void {
  prepared(db, 'DELETE FROM reply_files WHERE taken_out_at < ?').run(before)
}

/** The files of a draft belong to the reply that it has become. */
export function moveToReply(db: Database, accountId: string, letterId: string, replyId: string): void {
  for (const { id } of listDraftFiles(db, accountId, letterId))
    prepared(db, 'UPDATE reply_files SET reply_id = ? WHERE id = ?').run(replyId, id)
}

/** The files of a reply that did not leave are in a draft again, each once. */
export function moveToDraft(db: Database, replyId: string, accountId: string): void {
  for (const { id, letter_id: letterId, content } of listReplyFiles(db, replyId)) {
    const there = listDraftFiles(db, accountId, letterId).some((one) => one.content === content)
    if (there) prepared(db, 'DELETE FROM reply_files WHERE id = ?').run(id)
    else prepared(db, 'UPDATE reply_files SET reply_id = NULL, account_id = ? WHERE id = ?').run(accountId, id)
  }
}

/** The same, and the reply keeps them as well. */
export function copyToDraft(db: Database, replyId: string, accountId: string, newId: () => string): void {
  for (const file of listReplyFiles(db, replyId))
    insertRow(db, { ...file, id: newId(), reply_id: null, account_id: accountId })
}

/** A draft has gone over to somebody else, with its files. */
export function moveDraftFiles(db: Database, letterId: string, from: string, to: string): void {
  for (const { id } of listDraftFiles(db, from, letterId))
    prepared(db, 'UPDATE reply_files SET account_id = ? WHERE id = ?').run(to, id)
}

/** Whether a draft holds what a reply holds, and nothing else. */
export function hasSameFiles(db: Database, accountId: string, letterId: string, replyId: string): boolean {
  const contents = (files: readonly FileColumns[]): string =>
    JSON.stringify(files.map(({ name, content }) => JSON.stringify([content, name])).toSorted())
  return contents(listDraftFiles(db, accountId, letterId)) === contents(listReplyFiles(db, replyId))
}

export function deleteDraftFiles(db: Database, accountId: string, letterId: string): void {
  for (const { id } of listDraftFiles(db, accountId, letterId))
    prepared(db, 'DELETE FROM reply_files WHERE id = ?').run(id)
}

export function deleteReplyFiles(db: Database, replyId: string): void {
  prepared(db, 'DELETE FROM reply_files WHERE reply_id = ?').run(replyId)
}

/** A row as the screens have it. */
export function fileOf(db: Database, { id, name, type, size, content }: FileColumns): ReplyFile {
  return { id, name, type, size, here: isHere(db, content), risky: isRisky(name, type) }
}

function insertRow(db: Database, file: Omit<FileColumns, 'taken_out_at'>): void {
  prepared(
    db,
    `INSERT INTO reply_files (id, letter_id, account_id, reply_id, name, type, size, content)
      VALUES (@id, @letter_id, @account_id, @reply_id, @name, @type, @size, @content)`,
  ).run({
    id: file.id,
    letter_id: file.letter_id,
    account_id: file.account_id,
    reply_id: file.reply_id,
    name: file.name,
    type: file.type,
    size: file.size,
    content: file.content,
  })
}
