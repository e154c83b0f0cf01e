import type { FolderHealth, MailHealth } from '../../../shared/letters/intake.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { listPulls } from './pull-log.ts'

/** How the intake has gone and stands; folders are those that are read now. */
export function getHealth(db: Database, settings: MailSettings | null, failures: number): MailHealth {
  const certificate = prepared<[], { ends_at: string }>(
    db,
    `SELECT ends_at FROM certificates WHERE server = 'incoming'`,
  ).get()
  const encrypted = settings !== null && settings.incoming.tls !== 'none'
  return {
    pulls: listPulls(db),
    folders: foldersOf(settings).map((path) => folderHealth(db, path)),
    failures,
    certificateEndsAt: encrypted ? (certificate?.ends_at ?? null) : null,
    troubles: prepared<[], MailHealth['troubles'][number]>(
      db,
      'SELECT what, place, first_at AS firstAt, last_at AS lastAt, times FROM troubles ORDER BY last_at DESC LIMIT 50',
    ).all(),
  }
}

function foldersOf(settings: MailSettings | null): string[] {
  return settings ? [...new Set([settings.folders.inbox, ...settings.folders.others])] : []
}

function folderHealth(db: Database, path: string): FolderHealth {
  const folder = prepared<
    [string],
    { uid_validity: string; pulled_at: string | null; server_count: number | null; missing: number }
  >(db, 'SELECT uid_validity, pulled_at, server_count, missing FROM folders WHERE path = ?').get(path)
  if (!folder)
    return {
      mailbox: '',
      mailboxName: '',
      path,
      pulledAt: null,
      onServer: null,
      here: 0,
      missing: 0,
      missingMails: [],
      falseUids: 0,
      unlisted: 0,
      gone: 0,
    }
  const kept = prepared<[string, string], Counted>(
    db,
    'SELECT count(*) AS count FROM mails WHERE folder = ? AND uid_validity = ?',
  ).get(path, folder.uid_validity)!.count
  // Also what stood there under an older numbering.
  const gone = prepared<[string], Counted>(
    db,
    'SELECT count(*) AS count FROM mails WHERE folder = ? AND on_server = 0',
  ).get(path)!.count
  const goneOfNow = prepared<[string, string], Counted>(
    db,
    'SELECT count(*) AS count FROM mails WHERE folder = ? AND uid_validity = ? AND on_server = 0',
  ).get(path, folder.uid_validity)!.count
  return {
    mailbox: '',
    mailboxName: '',
    falseUids: 0,
    unlisted: 0,
    path,
    pulledAt: folder.pulled_at,
    onServer: folder.server_count,
    here: kept - goneOfNow,
    missing: folder.missing,
    gone,
    missingMails: prepared<[string], { uid: number; date: string | null }>(
      db,
      'SELECT uid, date FROM missing_mails WHERE path = ? ORDER BY uid',
    )
      .all(path)
      .map((one) => ({ ...one, tries: 0, nextTryAt: null })),
  }
}

type Counted = { count: number }
