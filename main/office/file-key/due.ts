import type { ErrorCode } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'

/** When the key of the files was last renewed, and whether and why it is to be. */
export type FileKey = {
  renewedAt: string | null
  due: { since: string; because: 'ended' | 'asked'; about: string; leaving: boolean } | null
  failure: ErrorCode | null
}

type Columns = {
  renewed_at: string | null
  due_since: string | null
  due_because: 'ended' | 'asked' | null
  due_about: string
  leaving: number
  failure: ErrorCode | null
}

export function findFileKey(db: Database): FileKey {
  const row = db.prepare<[], Columns>('SELECT * FROM file_key').get()!
  const due = row.due_since !== null && {
    since: row.due_since,
    because: row.due_because!,
    about: row.due_about,
    leaving: row.leaving === 1,
  }
  return { renewedAt: row.renewed_at, due: due || null, failure: row.failure }
}

/** Within a transaction: the key is to be renewed. What made it due first stays. */
export function noteDue(db: Database, because: 'ended' | 'asked', about: string, at: string): void {
  db.prepare(
    'UPDATE file_key SET due_since = ?, due_because = ?, due_about = ?, leaving = 0 WHERE due_since IS NULL',
  ).run(at, because, about)
}

/** Within a transaction: nobody is waited for any more. */
export function noteLeaving(db: Database): void {
  db.prepare('UPDATE file_key SET leaving = 1 WHERE due_since IS NOT NULL').run()
}

/** Within a transaction of data that are under a new key. */
export function noteRenewed(db: Database, at: string): void {
  db.prepare(
    `UPDATE file_key SET renewed_at = ?, due_since = NULL, due_because = NULL, due_about = '', leaving = 0, failure = NULL`,
  ).run(at)
}

/** Why the last try came to nothing. */
export function noteFailure(db: Database, code: ErrorCode): void {
  db.prepare('UPDATE file_key SET failure = ?').run(code)
}
