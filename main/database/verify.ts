import type { Head } from './audit-head.ts'
import { beginningOf, hashOf, isKnownLink, type Link } from './audited.ts'
import type { Database } from './open.ts'

export type AuditFinding = {
  sound: boolean
  rows: number
  /** Number of the first row that does not follow from the one before; null where all do. */
  firstBadRow: number | null
}

/** What the program writes into the record when it opens data whose newest rows are gone; from then on the record is not whole. */
export const recordBroken = 'office.recordBroken'

/** The same where pages of the file are not those that the office was closed with: some were put back from an older day. */
export const pagesReplaced = 'office.pagesReplaced'

/** Follows the chain of the record from its beginning, and looks whether the head that is kept outside stands in it. */
export function verifyAudit(db: Database, head: Head | null): AuditFinding {
  let rows = 0
  let before = beginningOf(db)
  let whole = true
  for (const row of db
    .prepare<[], Link & { hash: Buffer }>(
      'SELECT seq, at, account_id, what, about, changes, link, hash FROM audit ORDER BY seq',
    )
    .iterate()) {
    rows += 1
    const hash = hashOf(before, row)
    if (row.seq !== rows || !isKnownLink(row) || !hash.equals(row.hash))
      return { sound: false, rows: countRows(db), firstBadRow: rows }
    if (row.what === recordBroken || row.what === pagesReplaced) whole = false
    before = hash
  }
  return { sound: whole && standsIn(db, head), rows, firstBadRow: null }
}

/**
 * Whether the kept head fits the record. It may lag behind, because it is written after the commit it speaks of. A record with rows
 * but without a head is not whole either: the file was taken away.
 */
export function standsIn(db: Database, head: Head | null): boolean {
  if (head === null) return countRows(db) === 0
  const row = db.prepare<[number], { hash: Buffer }>('SELECT hash FROM audit WHERE seq = ?').get(head.seq)
  return row !== undefined && row.hash.equals(head.hash)
}

/** Reads every page, each with its checksum under the key, and follows every tree and index. */
export function fileIsSound(db: Database): boolean {
  const [first] = db.pragma('integrity_check(1)') as { integrity_check: string }[]
  return first?.integrity_check === 'ok' && (db.pragma('foreign_key_check') as unknown[]).length === 0
}

/** The same without asking whether the entries of each index are those of its table: half the time. */
export function pagesAreSound(db: Database): boolean {
  const [first] = db.pragma('quick_check(1)') as { quick_check: string }[]
  return first?.quick_check === 'ok'
}

function countRows(db: Database): number {
  return db.prepare<[], { rows: number }>('SELECT count(*) AS rows FROM audit').get()!.rows
}
