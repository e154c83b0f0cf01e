import type { Database } from '../../database/open.ts'
import { importedSql } from '../imported.ts'
import { prepared } from '../../database/prepared.ts'
import type { FolderIdentity } from './store-mails.ts'

export type FolderColumns = { path: string; uid_validity: string; last_uid: number; server_count: number | null }

export function findFolder(db: Database, path: string): FolderColumns | null {
  return (
    prepared<[string], FolderColumns>(
      db,
      'SELECT path, uid_validity, last_uid, server_count FROM folders WHERE path = ?',
    ).get(path) ?? null
  )
}

/** Remembers up to which UID a folder has been taken in; belongs into the transaction that keeps those mails. */
export function saveLastUid(db: Database, folder: FolderIdentity, lastUid: number): void {
  prepared(
    db,
    `
    INSERT INTO folders (path, uid_validity, last_uid) VALUES (?, ?, ?)
    ON CONFLICT (path) DO UPDATE SET last_uid =
      CASE WHEN uid_validity = excluded.uid_validity THEN max(last_uid, excluded.last_uid) ELSE excluded.last_uid END,
      uid_validity = excluded.uid_validity`,
  ).run(folder.path, folder.uidValidity, lastUid)
}

export function savePulled(db: Database, path: string, serverCount: number, at: string): void {
  prepared(db, 'UPDATE folders SET server_count = ?, pulled_at = ? WHERE path = ?').run(serverCount, at, path)
}

/** Mails of a folder that are here, by UID: whether they are still on the server. */
export function listUids(db: Database, folder: FolderIdentity): { uid: number; on_server: number }[] {
  return prepared<[string, string], { uid: number; on_server: number }>(
    db,
    'SELECT uid, on_server FROM mails WHERE folder = ? AND uid_validity = ?',
  ).all(folder.path, folder.uidValidity)
}

export function markOnServer(db: Database, folder: FolderIdentity, uids: readonly number[], onServer: boolean): void {
  const mark = prepared(db, 'UPDATE mails SET on_server = ? WHERE folder = ? AND uid_validity = ? AND uid = ?')
  for (const uid of uids) mark.run(onServer ? 1 : 0, folder.path, folder.uidValidity, uid)
}

/** How many mails still stand under an older numbering of the folder and count as being on the server. */
export function countOldNumbering(db: Database, folder: FolderIdentity): number {
  return prepared<[string, string], { count: number }>(
    db,
    'SELECT count(*) AS count FROM mails WHERE folder = ? AND uid_validity <> ? AND on_server = 1',
  ).get(folder.path, folder.uidValidity)!.count
}

/** What the server no longer has under its new numbering stays here, marked as gone from it. */
export function markOldNumberingGone(db: Database, folder: FolderIdentity): void {
  prepared(db, 'UPDATE mails SET on_server = 0 WHERE folder = ? AND uid_validity <> ? AND on_server = 1').run(
    folder.path,
    folder.uidValidity,
  )
}

/** Mails of a folder whose \Answered we have seen. */
export function listAnsweredUids(db: Database, folder: FolderIdentity): number[] {
  return prepared<[string, string], { uid: number }>(
    db,
    'SELECT uid FROM mails WHERE folder = ? AND uid_validity = ? AND answered_on_server = 1',
  )
    .all(folder.path, folder.uidValidity)
    .map((row) => row.uid)
}

/** A letter that somebody answered elsewhere is answered; one that was closed or answered here stays what it is. */
export function markAnsweredElsewhere(db: Database, folder: FolderIdentity, uid: number): void {
  prepared(
    db,
    `
    UPDATE mails SET answered_on_server = 1, status = CASE WHEN status = 'open' THEN 'answered' ELSE status END
    WHERE folder = ? AND uid_validity = ? AND uid = ?`,
  ).run(folder.path, folder.uidValidity, uid)
}

export function markNotAnsweredOnServer(db: Database, folder: FolderIdentity, uid: number): void {
  prepared(db, 'UPDATE mails SET answered_on_server = 0 WHERE folder = ? AND uid_validity = ? AND uid = ?').run(
    folder.path,
    folder.uidValidity,
    uid,
  )
}

/**
 * Counts for the status bar: mails on the server at the last pull (null before it), mails of the server kept here, and when that pull
 * was. Imported mails stand on no server and are left out.
 */
export function countMails(db: Database): { onServer: number | null; onDesk: number; pulledAt: string | null } {
  return prepared<[], { onServer: number | null; onDesk: number; pulledAt: string | null }>(
    db,
    `
    SELECT (SELECT sum(server_count) FROM folders) AS onServer, (SELECT max(pulled_at) FROM folders) AS pulledAt,
      (SELECT count(*) FROM mails) - (SELECT count(*) FROM mails WHERE ${importedSql}) AS onDesk`,
  ).get()!
}

/** Mails kept here, however they came. */
export function countKept(db: Database): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM mails').get()!.count
}
