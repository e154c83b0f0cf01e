import { EntryText, type EntryState } from '../../../shared/answers/entries.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/office/account.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from '../candidates/candidate-rows.ts'
import { nextRevision } from '../next-revision.ts'
import { sides } from '../../../shared/answers/sides.ts'
import { emptyText } from './entry-text.ts'
import { keepVersion } from './versions.ts'

/** A row of answer_entries. */
export type EntryColumns = {
  id: string
  number: number
  category_id: string | null
  position: number
  content: string
  revision: number
  state: EntryState
  valid_until: string
  note: string
  ja_by: string | null
  ja_at: string | null
  en_by: string | null
  en_at: string | null
  asked_at: string | null
  asked_by: string | null
  asked_of: string | null
  given_back: string
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string
}

export type Seal = { hash: string; at: string; by: string; content: string }

/** Throws Problem not_found. */
export function getEntry(db: Database, id: string): EntryColumns {
  const row = prepared<[string], EntryColumns>(db, 'SELECT * FROM answer_entries WHERE id = ?').get(id)
  if (!row) throw new Problem('not_found')
  return row
}

/** Every entry in the order of categories and places; those without a category last. */
export function listEntries(db: Database): EntryColumns[] {
  return prepared<[], EntryColumns>(
    db,
    `SELECT answer_entries.* FROM answer_entries LEFT JOIN answer_categories ON answer_categories.id = category_id
    ORDER BY answer_categories.position IS NULL, answer_categories.position, category_id, answer_entries.position, number`,
  ).all()
}

/** What an entry is called by its id; null where there is none. */
export function findEntryNumber(db: Database, id: string): number | null {
  return (
    prepared<[string], { number: number }>(db, 'SELECT number FROM answer_entries WHERE id = ?').get(id)?.number ?? null
  )
}

export const textOf = ({ content }: Pick<EntryColumns, 'content'>): EntryText => EntryText.parse(JSON.parse(content))

/** Makes an empty draft at the end of its category, under the next number. */
export function insertEntry(db: Database, { id, category }: { id: string; category: string | null }, doer: Doer): void {
  prepared(db, 'UPDATE entry_numbers SET last = last + 1').run()
  const { last } = prepared<[], { last: number }>(db, 'SELECT last FROM entry_numbers').get()!
  const content = JSON.stringify(emptyText())
  prepared(
    db,
    `INSERT INTO answer_entries (id, number, category_id, position, content, revision, state, created_at, created_by, changed_at, changed_by)
    VALUES (?, ?, ?, ?, ?, 1, 'draft', ?, ?, ?, ?)`,
  ).run(id, last, category, nextPosition(db, category), content, doer.at, doer.by, doer.at, doer.by)
  noteHand(db, id, doer.by)
  keepVersion(db, id, { revision: 1, content, asked: false }, doer)
}

/** Writes what an entry says under the next revision, which it returns. */
export function saveText(
  db: Database,
  row: EntryColumns,
  text: EntryText,
  changed: readonly Language[],
  doer: Doer,
): number {
  const content = JSON.stringify(text)
  const revision = nextRevision(db, row.revision)
  prepared(db, `UPDATE answer_entries SET content = ?, revision = ?, changed_at = ?, changed_by = ? WHERE id = ?`).run(
    content,
    revision,
    doer.at,
    doer.by,
    row.id,
  )
  for (const side of sides)
    if (changed.includes(side))
      prepared(db, `UPDATE answer_entries SET ${side}_by = ?, ${side}_at = ? WHERE id = ?`).run(
        doer.by,
        doer.at,
        row.id,
      )
  noteHand(db, row.id, doer.by)
  keepVersion(db, row.id, { revision, content, asked: false }, doer)
  return revision
}

export function saveFacts(
  db: Database,
  row: EntryColumns,
  { category, validUntil, note }: { category: string | null; validUntil: string; note: string },
): void {
  const position = category === row.category_id ? row.position : nextPosition(db, category)
  prepared(db, 'UPDATE answer_entries SET category_id = ?, position = ?, valid_until = ?, note = ? WHERE id = ?').run(
    category,
    position,
    validUntil,
    note,
    row.id,
  )
}

/** Puts an entry before another of its category, or at the end. */
export function moveEntry(db: Database, { id, category_id }: EntryColumns, before: string | null): void {
  const others = prepared<[string | null, string], { id: string }>(
    db,
    'SELECT id FROM answer_entries WHERE category_id IS ? AND id <> ? ORDER BY position, number',
  ).all(category_id, id)
  const at = before === null ? others.length : others.findIndex((one) => one.id === before)
  if (at < 0) throw new Problem('not_found')
  others.splice(at, 0, { id })
  others.forEach((one, position) =>
    prepared(db, 'UPDATE answer_entries SET position = ? WHERE id = ? AND position <> ?').run(
      position,
      one.id,
      position,
    ),
  )
}

export function deleteEntry(db: Database, id: string): void {
  prepared(db, 'DELETE FROM answer_entries WHERE id = ?').run(id)
}

export function noteAsked(db: Database, row: EntryColumns, of: string, { at, by }: Doer): void {
  const revision = nextRevision(db, row.revision)
  prepared(
    db,
    `UPDATE answer_entries SET state = 'asked', asked_at = ?, asked_by = ?, asked_of = ?, given_back = '', revision = ?
    WHERE id = ?`,
  ).run(at, by, of, revision, row.id)
  noteHand(db, row.id, by)
  keepVersion(db, row.id, { revision, content: row.content, asked: true }, { at, by })
}

/** Makes it a draft again under the next revision, which it returns; its seal goes. What is public stays so. */
export function noteReopened(db: Database, { id, revision }: EntryColumns, note: string): number {
  const next = nextRevision(db, revision)
  prepared(
    db,
    `UPDATE answer_entries SET state = 'draft', asked_at = NULL, asked_by = NULL, asked_of = NULL, given_back = ?,
      revision = ? WHERE id = ?`,
  ).run(note, next, id)
  return next
}

/** Seals what an entry says. The tables refuse whoever had a hand in it. */
export function insertSeal(
  db: Database,
  { id, content, revision }: EntryColumns,
  hash: string,
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO entry_seals (entry_id, hash, content, approved_at, approved_by, neighbour) VALUES (?, ?, ?, ?, ?, 'no')`,
  ).run(id, Buffer.from(hash, 'hex'), content, at, by)
  prepared(db, `UPDATE answer_entries SET state = 'approved', revision = ? WHERE id = ?`).run(
    nextRevision(db, revision),
    id,
  )
}

export function findSeal(db: Database, id: string): Seal | null {
  const row = prepared<[string], { hash: Buffer; content: string; approved_at: string; approved_by: string }>(
    db,
    'SELECT hash, content, approved_at, approved_by FROM entry_seals WHERE entry_id = ?',
  ).get(id)
  return row ? { hash: row.hash.toString('hex'), content: row.content, at: row.approved_at, by: row.approved_by } : null
}

/** Takes an entry off the Site: with the next publication its place says so. */
export function noteWithdrawn(db: Database, { id, revision }: EntryColumns, note: string, at: string): void {
  prepared(
    db,
    `UPDATE answer_entries SET state = 'withdrawn', asked_at = NULL, asked_by = NULL, asked_of = NULL, given_back = ?,
      revision = ? WHERE id = ?`,
  ).run(note, nextRevision(db, revision), id)
  prepared(db, 'UPDATE public_entries SET withdrawn_at = ? WHERE entry_id = ?').run(at, id)
}

/** Everybody who has changed it or asked for its approval. */
export function listHands(db: Database, id: string): string[] {
  return prepared<[string], { account_id: string }>(
    db,
    'SELECT account_id FROM entry_hands WHERE entry_id = ? ORDER BY account_id',
  )
    .all(id)
    .map(({ account_id }) => account_id)
}

function noteHand(db: Database, id: string, accountId: string): void {
  prepared(db, 'INSERT INTO entry_hands (entry_id, account_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(id, accountId)
}

function nextPosition(db: Database, category: string | null): number {
  return prepared<[string | null], { next: number }>(
    db,
    'SELECT coalesce(max(position), -1) + 1 AS next FROM answer_entries WHERE category_id IS ?',
  ).get(category)!.next
}
