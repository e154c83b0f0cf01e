import type { FolderHealth, MailHealth } from '../../../shared/letters/intake.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
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
  const { mailbox, path } = one
  const count = (condition: string, ...more: string[]): number =>
    prepared<string[], { count: number }>(db, `SELECT count(*) AS count FROM ${condition}`).get(mailbox, path, ...more)!
      .count
  const numbered = 'mailbox = ? AND folder = ? AND uid_validity = ?'
  const kept = count(`ways_in WHERE ${numbered} AND on_server = 1`, folder.uid_validity)
  const taken = count(`taken_mails WHERE ${numbered}`, folder.uid_validity)
  return {
    ...shown,
    pulledAt: folder.pulled_at,
    onServer: folder.server_count,
    here: kept + taken,
    missing: folder.missing,
    missingMails: listMissing(db, one),
    falseUids: folder.false_uids,
    unlisted: folder.unlisted,
    // Also what stood there under an older numbering; not what was only moved: that is on the server by another way.
    gone: count(`(SELECT DISTINCT place FROM ways_in WHERE mailbox = ? AND folder = ? AND on_server = 0
      AND NOT EXISTS (SELECT 1 FROM ways_in AS other WHERE other.place = ways_in.place AND other.on_server = 1))`),
  }
}

function findFolderRow(db: Database, { mailbox, path }: ReadFolder): FolderRow | undefined {
  return prepared<[string, string], FolderRow>(db, 'SELECT * FROM folders WHERE mailbox = ? AND path = ?').get(
    mailbox,
    path,
  )
}

type FolderRow = {
  uid_validity: string
  pulled_at: string | null
  server_count: number | null
  missing: number
  false_uids: number
  unlisted: number
}
