import { v7 as newId } from 'uuid'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Consent, ReaderChange } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { insertRows } from '../insert-rows.ts'
import type { ReaderColumns } from './reader-rows.ts'

/** Who changes a reader, when, because of which mail, and as part of what was done to many. */
export type Cause = {
  at: string
  /** An account, or what of the program did it. */
  by: string
  proof?: string
  /** Id of what was done to many at once, or of an import. */
  act?: string
}

/** What changed about a reader; each value is a code or tags, never an address or a name. */
export type NotedChange = { what: Exclude<ReaderChange['what'], 'added'>; before: string; after: string }

export function noteChange(db: Database, readerId: string, change: NotedChange, cause: Cause): void {
  prepared(
    db,
    `INSERT INTO reader_changes (reader_id, id, at, what, before, after, by, proof, act) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    readerId,
    newId(),
    cause.at,
    change.what,
    change.before,
    change.after,
    cause.by,
    cause.proof ?? '',
    cause.act ?? '',
  )
}

/** Adds a row to the ledger; the same consent again is the same row. Returns whether it is new. */
export function insertConsent(db: Database, readerId: string, consent: Consent, importId: string | null): boolean {
  return (
    prepared(
      db,
      `INSERT INTO consents (reader_id, at, how, version, proof, note, import_id) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING`,
    ).run(readerId, consent.at, consent.how, consent.version, consent.proof, consent.note, importId).changes > 0
  )
}

/** The same for many readers who came with an import. */
export function insertConsents(
  db: Database,
  rows: readonly { readerId: string; consent: Consent }[],
  importId: string,
): void {
  insertRows(
    db,
    consentInsert,
    rows.map(({ readerId, consent: { at, how, version, proof, note } }) => [readerId, at, how, version, proof, note]),
    { importId },
  )
}

const consentInsert = {
  into: 'INSERT INTO consents (reader_id, at, how, version, proof, note, import_id)',
  row: '(?, ?, ?, ?, ?, ?, @importId)',
  behind: 'ON CONFLICT DO NOTHING',
}

/** The ledger of a reader, oldest first. */
export function listConsents(db: Database, readerId: string): Consent[] {
  return prepared<[string], Consent>(
    db,
    'SELECT at, how, version, proof, note FROM consents WHERE reader_id = ? ORDER BY at, how, proof',
  ).all(readerId)
}

/** Whether a reader whom an import brought has a consent that did not come with one. */
export function hasConsentedSince(db: Database, readerId: string): boolean {
  return prepared(db, 'SELECT 1 FROM consents WHERE reader_id = ? AND import_id IS NULL').get(readerId) !== undefined
}

/** Whether the same has changed again after a change. */
export function hasChangedSince(db: Database, change: { reader_id: string; id: string; what: string }): boolean {
  return (
    prepared(db, 'SELECT 1 FROM reader_changes WHERE reader_id = ? AND id > ? AND what = ?').get(
      change.reader_id,
      change.id,
      change.what,
    ) !== undefined
  )
}

/** What became of a reader, latest first; how they came here is the last of it. */
export function listHistory(db: Database, reader: ReaderColumns, colleague: (id: string) => Colleague): ReaderChange[] {
  const byWhom = (by: string): ReaderChange['by'] =>
    by === 'mail' || by === 'import' || by === 'rule' || by === 'schedule' ? by : colleague(by)
  const changes = prepared<[string], Omit<ReaderChange, 'by'> & { by: string }>(
    db,
    'SELECT at, what, before, after, by, proof FROM reader_changes WHERE reader_id = ? ORDER BY at DESC, id DESC',
  ).all(reader.id)
  const added = { at: reader.added_at, what: 'added' as const, before: '', after: '', proof: '' }
  return [
    ...changes.map((one) => ({ ...one, by: byWhom(one.by) })),
    { ...added, by: reader.came_by === null ? byWhom(reader.added_by) : 'import' },
  ]
}
