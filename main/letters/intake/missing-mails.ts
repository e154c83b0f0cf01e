import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { FolderIdentity } from './store-mails.ts'

/** A mail that the server listed and did not hand out. */
export type Missing = { uid: number; date: string | null; tries: number; nextTryAt: string | null }

/** After failing alone so many times a mail is stepped over. */
const patience = 3

/** Milliseconds until a mail that was stepped over is asked for again. */
const oneDay = 86_400_000

/** A missing mail that was once more asked for alone, in vain. */
export function triedAgain(mail: Missing, now: Date): Missing {
  const tries = mail.tries + 1
  return {
    ...mail,
    tries,
    nextTryAt: tries < patience ? null : new Date(now.getTime() + oneDay).toISOString(),
  }
}

export function isDue(mail: Missing, now: Date): boolean {
  return mail.nextTryAt === null || mail.nextTryAt <= now.toISOString()
}

export function listMissing(db: Database, folder: string): Missing[] {
  return prepared<[string], Missing>(
    db,
    'SELECT uid, date, tries, next_try_at AS nextTryAt FROM missing_mails WHERE path = ? ORDER BY uid',
  ).all(folder)
}

/** Keeps one missing mail, in place of what was known of it. */
export function keepMissing(db: Database, folder: string, { uid, date, tries, nextTryAt }: Missing): void {
  prepared(
    db,
    `
    INSERT INTO missing_mails (path, uid, date, tries, next_try_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (path, uid) DO UPDATE SET date = coalesce(excluded.date, date), tries = excluded.tries, next_try_at = excluded.next_try_at`,
  ).run(folder, uid, date, tries, nextTryAt)
}

/** Keeps what a whole look at a folder showed: how many mails are missing, which of them are watched, and what else does not fit. */
export function saveDifference(
  db: Database,
  folder: string,
  difference: { missing: number; watched: readonly Missing[]; falseUids: number; unlisted: number },
): void {
  const { missing, watched, falseUids, unlisted } = difference
  const changes = prepared<(string | number)[], { missing: number }>(
    db,
    `
    UPDATE folders SET missing = ?, false_uids = ?, unlisted = ?
    WHERE path = ? AND (missing <> ? OR false_uids <> ? OR unlisted <> ?)`,
  ).run(missing, falseUids, unlisted, folder, missing, falseUids, unlisted).changes
  const before = listMissing(db, folder)
  if (changes === 0 && JSON.stringify(before) === JSON.stringify(watched)) return
  db.transaction(() => {
    forgetMissing(db, folder)
    for (const one of watched) keepMissing(db, folder, one)
  })()
}

export function forgetMissing(db: Database, folder: string): void {
  prepared(db, 'DELETE FROM missing_mails WHERE path = ?').run(folder)
}

/** Notes that another part took a mail: it is not fetched again. */
export function markTaken(db: Database, folder: FolderIdentity, uid: number): void {
  prepared(db, 'INSERT INTO taken_mails (folder, uid_validity, uid) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    folder.path,
    folder.uidValidity,
    uid,
  )
}

/** UIDs of a folder's mails that another part took. */
export function listTaken(db: Database, folder: FolderIdentity): number[] {
  return prepared<[string, string], { uid: number }>(
    db,
    'SELECT uid FROM taken_mails WHERE folder = ? AND uid_validity = ?',
  )
    .all(folder.path, folder.uidValidity)
    .map((row) => row.uid)
}

export function isTaken(db: Database, folder: FolderIdentity, uid: number): boolean {
  return (
    prepared<[string, string, number]>(
      db,
      'SELECT 1 FROM taken_mails WHERE folder = ? AND uid_validity = ? AND uid = ?',
    ).get(folder.path, folder.uidValidity, uid) !== undefined
  )
}
