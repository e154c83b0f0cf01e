import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { FolderIdentity } from '../ways-in.ts'

type Folder = Pick<FolderIdentity, 'mailbox' | 'path'>

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

export function listMissing(db: Database, { mailbox, path }: Folder): Missing[] {
  return prepared<[string, string], Missing>(
    db,
    'SELECT uid, date, tries, next_try_at AS nextTryAt FROM missing_mails WHERE mailbox = ? AND path = ? ORDER BY uid',
  ).all(mailbox, path)
}

/** Keeps one missing mail, in place of what was known of it. */
export function keepMissing(db: Database, { mailbox, path }: Folder, { uid, date, tries, nextTryAt }: Missing): void {
  prepared(
    db,
    `
    INSERT INTO missing_mails (mailbox, path, uid, date, tries, next_try_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (mailbox, path, uid) DO UPDATE SET date = coalesce(excluded.date, date), tries = excluded.tries, next_try_at = excluded.next_try_at`,
  ).run(mailbox, path, uid, date, tries, nextTryAt)
}

/** Keeps what a whole look at a folder showed: how many mails are missing, which of them are watched, and what else does not fit. */
export function saveDifference(
  db: Database,
  folder: Folder,
  difference: { missing: number; watched: readonly Missing[]; falseUids: number; unlisted: number },
): void {
  const { missing, watched, falseUids, unlisted } = difference
  const { mailbox, path } = folder
  const changes = prepared<(string | number)[], { missing: number }>(
    db,
    `
    UPDATE folders SET missing = ?, false_uids = ?, unlisted = ?
    WHERE mailbox = ? AND path = ? AND (missing <> ? OR false_uids <> ? OR unlisted <> ?)`,
  ).run(missing, falseUids, unlisted, mailbox, path, missing, falseUids, unlisted).changes
  const before = listMissing(db, folder)
  if (changes === 0 && JSON.stringify(before) === JSON.stringify(watched)) return
  db.transaction(() => {
    forgetMissing(db, folder)
    for (const one of watched) keepMissing(db, folder, one)
  })()
}

export function forgetMissing(db: Database, { mailbox, path }: Folder): void {
  prepared(db, 'DELETE FROM missing_mails WHERE mailbox = ? AND path = ?').run(mailbox, path)
}

/** Notes that another part took a mail: it is not fetched again. */
export function markTaken(db: Database, { mailbox, path, uidValidity }: FolderIdentity, uid: number): void {
  prepared(
    db,
    'INSERT INTO taken_mails (mailbox, folder, uid_validity, uid) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(mailbox, path, uidValidity, uid)
}

/** UIDs of a folder's mails that another part took. */
export function listTaken(db: Database, { mailbox, path, uidValidity }: FolderIdentity): number[] {
  return prepared<[string, string, string], { uid: number }>(
    db,
    'SELECT uid FROM taken_mails WHERE mailbox = ? AND folder = ? AND uid_validity = ?',
  )
    .all(mailbox, path, uidValidity)
    .map((row) => row.uid)
}

export function isTaken(db: Database, { mailbox, path, uidValidity }: FolderIdentity, uid: number): boolean {
  return (
    prepared<[string, string, string, number]>(
      db,
      'SELECT 1 FROM taken_mails WHERE mailbox = ? AND folder = ? AND uid_validity = ? AND uid = ?',
    ).get(mailbox, path, uidValidity, uid) !== undefined
  )
}
