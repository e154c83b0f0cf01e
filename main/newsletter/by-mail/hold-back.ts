import { prepared } from '../../database/prepared.ts'
import type { Database } from '../../database/open.ts'
import { listWaiting } from './list-mails.ts'
import { noteInterrupted, uncertain } from './sending.ts'

/** After a restore: short mails that waited, or were on their way, may have left since; each is a task, and never leaves by itself. */
export function holdBackMails(db: Database, at: string): void {
  noteInterrupted(db, at)
  for (const mail of listWaiting(db)) uncertain(db, mail, at, 'waiting')
}

/** What another id of this workstation had to send or to import is this one's from now on; within an audited change. */
export function takeOverMails(db: Database, before: string): void {
  for (const table of ['list_mails', 'reader_imports'])
    prepared(db, `UPDATE ${table} SET desk = (SELECT id FROM workstation) WHERE desk = ?`).run(before)
}
