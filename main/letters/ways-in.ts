import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'

/** A folder of a mailbox under one numbering of its mails (RFC 3501 2.3.1.1). `mailbox` is '' for the office's first one. */
export type FolderIdentity = { mailbox: string; path: string; uidValidity: string }

/** The mailbox that imported mails stand in; no server's mailbox has this id. */
export const importMailbox = 'import'

/** The folder of mails imported from a file or folder of this name. */
export function importFolder(name: string): FolderIdentity {
  return { mailbox: importMailbox, path: name, uidValidity: '' }
}

/** How the record names a folder: the mailbox only where it is not the office's first. */
export function aboutFolder({ mailbox, path, uidValidity }: FolderIdentity): string {
  return `${mailbox === '' ? '' : `${mailbox}/`}${path} ${uidValidity}`
}

/** Place of the mail that was seen there under this number, or null. */
export function findWayIn(db: Database, folder: FolderIdentity, uid: number): number | null {
  return (
    prepared<[string, string, string, number], { place: number }>(
      db,
      'SELECT place FROM ways_in WHERE mailbox = ? AND folder = ? AND uid_validity = ? AND uid = ?',
    ).get(folder.mailbox, folder.path, folder.uidValidity, uid)?.place ?? null
  )
}

/** Notes where a mail was seen; in an import it stands on no server. */
export function addWayIn(db: Database, folder: FolderIdentity, uid: number, place: number, answered: boolean): void {
  const onServer = folder.mailbox !== importMailbox
  prepared(
    db,
    'INSERT OR IGNORE INTO ways_in (mailbox, folder, uid_validity, uid, place, on_server, answered) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(folder.mailbox, folder.path, folder.uidValidity, uid, place, onServer ? 1 : 0, onServer && answered ? 1 : 0)
}

export type WayIn = {
  mailbox: string
  folder: string
  uid_validity: string
  uid: number
  on_server: number
  answered: number
}

/** Everywhere a mail was seen. */
export function listWaysIn(db: Database, place: number): WayIn[] {
  return prepared<[number], WayIn>(
    db,
    'SELECT mailbox, folder, uid_validity, uid, on_server, answered FROM ways_in WHERE place = ? ORDER BY mailbox, folder, uid',
  ).all(place)
}

/** Name of the file or folder that a mail was imported from; null where a server had it, or another workstation imported it. */
export function importedFrom(ways: readonly WayIn[]): string | null {
  return ways.every((way) => way.mailbox === importMailbox) ? ways[0]?.folder || null : null
}
