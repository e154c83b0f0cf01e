import type { FolderHealth, MailHealth } from '../../../shared/letters/intake.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { folderKey } from './folder-key.ts'
import { listMissing } from './missing-mails.ts'
import { listPulls } from './pull-log.ts'
import { shownPath } from '../../../shared/shown-path.ts'

/** How the intake has gone and stands; folders are those that are read now. */
export function getHealth(db: Database, settings: MailSettings | null, failures: number): MailHealth {
  const certificate = prepared<[], { ends_at: string }>(
    db,
    `SELECT ends_at FROM certificates WHERE server = 'incoming'`,
  ).get()
  const encrypted = settings !== null && settings.incoming.tls !== 'none'
  return {
    pulls: listPulls(db),
    folders: foldersOf(settings).map((one) => folderHealth(db, one)),
    failures,
    certificateEndsAt: encrypted ? (certificate?.ends_at ?? null) : null,
    troubles: prepared<[], MailHealth['troubles'][number]>(
      db,
      'SELECT what, place, first_at AS firstAt, last_at AS lastAt, times FROM troubles ORDER BY last_at DESC LIMIT 50',
    ).all(),
  }
}

/** When one of a mailbox's folders was last read to its end. */
export function lastPullOf(db: Database, settings: MailSettings | null, mailboxId: string): string | null {
  const pulled = foldersOf(settings)
    .filter((one) => one.mailbox === mailboxId)
    .map((one) => findFolderRow(db, one)?.pulled_at ?? '')
  return pulled.toSorted().at(-1) || null
}

type ReadFolder = { mailbox: string; mailboxName: string; path: string }

function foldersOf(settings: MailSettings | null): ReadFolder[] {
  if (!settings) return []
  const mailboxes = [{ id: '', name: '', folders: settings.folders }, ...(settings.mailboxes ?? [])]
  return mailboxes.flatMap(({ id, name, folders }) =>
    [...new Set([folders.inbox, ...folders.others])].map((path) => ({ mailbox: id, mailboxName: name, path })),
  )
}

function folderHealth(db: Database, one: ReadFolder): FolderHealth {
  const shown = { ...one, path: shownPath(one.path) }
  const folder = findFolderRow(db, one)
  if (!folder) {
    return {
      ...shown,
      pulledAt: null,
      onServer: null,
      here: 0,
      missing: 0,
      missingMails: [],
      falseUids: 0,
      unlisted: 0,
      gone: 0,
    }
  }
  const key = folderKey(one.mailbox, one.path)
  const count = (condition: string, ...more: string[]): number =>
    prepared<string[], { count: number }>(db, `SELECT count(*) AS count FROM ${condition}`).get(key, ...more)!.count
  const kept = count('mails WHERE folder = ? AND uid_validity = ?', folder.uid_validity)
  const taken = count('taken_mails WHERE folder = ? AND uid_validity = ?', folder.uid_validity)
  const goneOfNow = count('mails WHERE folder = ? AND uid_validity = ? AND on_server = 0', folder.uid_validity)
  return {
    ...shown,
    pulledAt: folder.pulled_at,
    onServer: folder.server_count,
    here: kept + taken - goneOfNow,
    missing: folder.missing,
    missingMails: listMissing(db, key),
    falseUids: folder.false_uids,
    unlisted: folder.unlisted,
    // Also what stood there under an older numbering.
    gone: count('mails WHERE folder = ? AND on_server = 0'),
  }
}

function findFolderRow(db: Database, { mailbox, path }: ReadFolder): FolderRow | undefined {
  return prepared<[string], FolderRow>(db, 'SELECT * FROM folders WHERE path = ?').get(folderKey(mailbox, path))
}

type FolderRow = {
  uid_validity: string
  pulled_at: string | null
  server_count: number | null
  missing: number
  false_uids: number
  unlisted: number
}
