import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { importMailbox, type FolderIdentity } from '../ways-in.ts'

export type FolderColumns = { path: string; uid_validity: string; last_uid: number; server_count: number | null }

export function findFolder(db: Database, mailbox: string, path: string): FolderColumns | null {
  return (
    prepared<[string, string], FolderColumns>(
      db,
      'SELECT path, uid_validity, last_uid, server_count FROM folders WHERE mailbox = ? AND path = ?',
    ).get(mailbox, path) ?? null
  )
}

/** Remembers up to which UID a folder has been taken in; belongs into the transaction that keeps those mails. */
export function saveLastUid(db: Database, folder: FolderIdentity, lastUid: number): void {
  prepared(
    db,
    `
    INSERT INTO folders (mailbox, path, uid_validity, last_uid) VALUES (?, ?, ?, ?)
    ON CONFLICT (mailbox, path) DO UPDATE SET last_uid =
      CASE WHEN uid_validity = excluded.uid_validity THEN max(last_uid, excluded.last_uid) ELSE excluded.last_uid END,
      uid_validity = excluded.uid_validity`,
  ).run(folder.mailbox, folder.path, folder.uidValidity, lastUid)
}

export function savePulled(
  db: Database,
  { mailbox, path }: Pick<FolderIdentity, 'mailbox' | 'path'>,
  serverCount: number,
  at: string,
): void {
  prepared(db, 'UPDATE folders SET server_count = ?, pulled_at = ? WHERE mailbox = ? AND path = ?').run(
    serverCount,
    at,
    mailbox,
    path,
  )
}

/** Mails of a folder that are here, by UID: whether they are still on the server. */
export function listUids(db: Database, folder: FolderIdentity): { uid: number; on_server: number }[] {
  return prepared<string[], { uid: number; on_server: number }>(
    db,
    `SELECT uid, on_server FROM ways_in WHERE ${inFolder}`,
  ).all(...valuesOf(folder))
}

export function markOnServer(db: Database, folder: FolderIdentity, uids: readonly number[], onServer: boolean): void {
  const mark = prepared(db, `UPDATE ways_in SET on_server = ? WHERE ${inFolder} AND uid = ?`)
  for (const uid of uids) mark.run(onServer ? 1 : 0, ...valuesOf(folder), uid)
}

/** How many ways in still stand under an older numbering of the folder and count as being on the server. */
export function countOldNumbering(db: Database, folder: FolderIdentity): number {
  return prepared<string[], { count: number }>(
    db,
    `SELECT count(*) AS count FROM ways_in WHERE ${ofOldNumbering} AND on_server = 1`,
  ).get(...valuesOf(folder))!.count
}

/** What the server has under its new numbering is known by that; what it no longer has stays here, marked as gone from it. */
export function markOldNumberingGone(db: Database, folder: FolderIdentity): void {
  prepared(db, `UPDATE ways_in SET on_server = 0 WHERE ${ofOldNumbering} AND on_server = 1`).run(...valuesOf(folder))
  prepared(
    db,
    `DELETE FROM ways_in WHERE ${ofOldNumbering} AND EXISTS (
      SELECT 1 FROM ways_in AS other WHERE other.place = ways_in.place AND other.mailbox = ways_in.mailbox
        AND other.folder = ways_in.folder AND other.uid_validity = ?)`,
  ).run(...valuesOf(folder), folder.uidValidity)
}

/** Mails of a folder whose \Answered we have seen. */
export function listAnsweredUids(db: Database, folder: FolderIdentity): number[] {
  return prepared<string[], { uid: number }>(db, `SELECT uid FROM ways_in WHERE ${inFolder} AND answered = 1`)
    .all(...valuesOf(folder))
    .map((row) => row.uid)
}

/** A letter that somebody answered elsewhere is answered; one that was closed or answered here stays what it is. */
export function markAnsweredElsewhere(db: Database, folder: FolderIdentity, uid: number): void {
  markAnsweredOnServer(db, folder, uid, true)
  prepared(
    db,
    `UPDATE letters SET status = 'answered', status_by = NULL, status_at = NULL WHERE status = 'open' AND id =
      (SELECT id FROM ways_in JOIN mails USING (place) WHERE ${inFolder} AND uid = ?)`,
  ).run(...valuesOf(folder), uid)
}

export function markNotAnsweredOnServer(db: Database, folder: FolderIdentity, uid: number): void {
  markAnsweredOnServer(db, folder, uid, false)
}

function markAnsweredOnServer(db: Database, folder: FolderIdentity, uid: number, answered: boolean): void {
  prepared(db, `UPDATE ways_in SET answered = ? WHERE ${inFolder} AND uid = ?`).run(
    answered ? 1 : 0,
    ...valuesOf(folder),
    uid,
  )
}

const inFolder = 'mailbox = ? AND folder = ? AND uid_validity = ?'
const ofOldNumbering = 'mailbox = ? AND folder = ? AND uid_validity <> ?'
const valuesOf = (folder: FolderIdentity): [string, string, string] => [folder.mailbox, folder.path, folder.uidValidity]

/**
 * Counts for the status bar: mails on the server at the last pull (null before it), mails of the server seen here, those that another part
 * took among them, and when that pull was. Imported mails stand on no server and are left out.
 */
export function countMails(db: Database): { onServer: number | null; onDesk: number; pulledAt: string | null } {
  return prepared<[], { onServer: number | null; onDesk: number; pulledAt: string | null }>(
    db,
    `
    SELECT (SELECT sum(server_count) FROM folders) AS onServer, (SELECT max(pulled_at) FROM folders) AS pulledAt,
      (SELECT count(*) FROM ways_in) - (SELECT count(*) FROM ways_in WHERE mailbox = '${importMailbox}')
        + (SELECT count(*) FROM taken_mails) AS onDesk`,
  ).get()!
}

/** Mails kept here, however they came. */
export function countKept(db: Database): number {
  return prepared<[], { count: number }>(db, 'SELECT count(*) AS count FROM mails').get()!.count
}
