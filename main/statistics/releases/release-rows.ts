import { Problem } from '../../../shared/errors.ts'
import { ReleasePlan, type ReleaseState } from '../../../shared/statistics/releases.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** A row of releases. */
export type ReleaseColumns = {
  id: string
  year: number
  sequence: number
  edition: number
  title_ja: string
  title_en: string
  plan: string
  revision: number
  state: ReleaseState
  asked_at: string | null
  asked_by: string | null
  asked_of: string | null
  note: string
  published_at: string | null
  published_by: string | null
  created_at: string
  created_by: string
  changed_at: string
}

/** What somebody writes of a release. */
export type Content = { titles: { ja: string; en: string }; plan: ReleasePlan }

/** Who does something, and when. */
export type Doer = { at: string; by: string }

/** Throws Problem not_found. */
export function getRelease(db: Database, id: string): ReleaseColumns {
  const row = prepared<[string], ReleaseColumns>(db, 'SELECT * FROM releases WHERE id = ?').get(id)
  if (!row) throw new Problem('not_found')
  return row
}

/** What a release is called by its id; null where there is none. */
export function findReleaseNumber(db: Database, id: string): string | null {
  const row = prepared<[string], ReleaseColumns>(db, 'SELECT * FROM releases WHERE id = ?').get(id)
  return row ? numberOf(row) : null
}

/** The register, the latest first. */
export function listReleases(db: Database): ReleaseColumns[] {
  return prepared<[], ReleaseColumns>(
    db,
    'SELECT * FROM releases ORDER BY year DESC, sequence DESC, edition DESC',
  ).all()
}

/** S-2026-05, of a later edition S-2026-05-2. */
export function numberOf({ year, sequence, edition }: Pick<ReleaseColumns, 'year' | 'sequence' | 'edition'>): string {
  const first = `S-${year}-${String(sequence).padStart(2, '0')}`
  return edition === 1 ? first : `${first}-${edition}`
}

export const planOf = ({ plan }: Pick<ReleaseColumns, 'plan'>): ReleasePlan => ReleasePlan.parse(JSON.parse(plan))

/** Takes the next number of a year; it is not given again. */
export function nextSequence(db: Database, year: number): number {
  prepared(db, 'INSERT INTO release_numbers (year, last) VALUES (?, 1) ON CONFLICT DO UPDATE SET last = last + 1').run(
    year,
  )
  return prepared<[number], { last: number }>(db, 'SELECT last FROM release_numbers WHERE year = ?').get(year)!.last
}

export function insertRelease(
  db: Database,
  { titles, plan, ...named }: Content & Pick<ReleaseColumns, 'id' | 'year' | 'sequence' | 'edition'>,
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO releases (id, year, sequence, edition, title_ja, title_en, plan, revision, state, created_at, created_by, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, 1, 'draft', ?, ?, ?)`,
  ).run(named.id, named.year, named.sequence, named.edition, titles.ja, titles.en, JSON.stringify(plan), at, by, at)
  noteHand(db, named.id, by)
}

/** Writes what somebody has changed under the next revision. */
export function saveRelease(db: Database, id: string, { titles, plan }: Content, { at, by }: Doer): void {
  prepared(
    db,
    'UPDATE releases SET title_ja = ?, title_en = ?, plan = ?, revision = revision + 1, changed_at = ? WHERE id = ?',
  ).run(titles.ja, titles.en, JSON.stringify(plan), at, id)
  noteHand(db, id, by)
}

export function deleteRelease(db: Database, id: string): void {
  prepared(db, 'DELETE FROM releases WHERE id = ?').run(id)
}

export function noteAsked(db: Database, id: string, of: string, { at, by }: Doer): void {
  prepared(
    db,
    `UPDATE releases SET state = 'asked', asked_at = ?, asked_by = ?, asked_of = ?, note = '', revision = revision + 1, changed_at = ?
    WHERE id = ?`,
  ).run(at, by, of, at, id)
  noteHand(db, id, by)
}

/** Makes it a draft again; its seal goes. */
export function noteReopened(db: Database, id: string, note: string, at: string): void {
  prepared(
    db,
    `UPDATE releases SET state = 'draft', asked_at = NULL, asked_by = NULL, asked_of = NULL, note = ?, revision = revision + 1, changed_at = ?
    WHERE id = ?`,
  ).run(note, at, id)
}

/** A newer edition takes the place of the one that was public. */
export function notePublished(db: Database, { id, year, sequence, edition }: ReleaseColumns, { at, by }: Doer): void {
  prepared(
    db,
    `UPDATE releases SET state = 'replaced' WHERE year = ? AND sequence = ? AND edition < ? AND state = 'published'`,
  ).run(year, sequence, edition)
  prepared(
    db,
    `UPDATE releases SET state = 'published', published_at = ?, published_by = ?, changed_at = ? WHERE id = ?`,
  ).run(at, by, at, id)
}

/** Everybody who has changed it or asked for its approval. */
export function listHands(db: Database, id: string): string[] {
  return prepared<[string], { account_id: string }>(
    db,
    'SELECT account_id FROM release_hands WHERE release_id = ? ORDER BY account_id',
  )
    .all(id)
    .map(({ account_id }) => account_id)
}

/** Whether there is a later edition, in whatever state. */
export function isContinued(db: Database, { year, sequence, edition }: ReleaseColumns): boolean {
  const sql = 'SELECT 1 FROM releases WHERE year = ? AND sequence = ? AND edition > ?'
  return prepared(db, sql).get(year, sequence, edition) !== undefined
}

function noteHand(db: Database, id: string, accountId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO release_hands (release_id, account_id) VALUES (?, ?)').run(id, accountId)
}
