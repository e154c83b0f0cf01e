import type { DecidedAs } from '../../../shared/answers/candidates.ts'
import type { PersonalKind, PersonalMark } from '../../../shared/answers/personal-data.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Language } from '../../../shared/office/account.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { nextRevision } from '../next-revision.ts'

/** Who does something, and when. */
export type Doer = { at: string; by: string }

/** A copied question; `marks` is what the program found in it. */
export type Copy = { letterId: string; language: Language; text: string; revision: number; marks: PersonalMark[] }

/** A row of candidate_decisions. */
export type DecisionColumns = {
  string: string
  lines: Buffer
  kind: PersonalKind
  decided_as: DecidedAs
  instead: string
  by: string
}

type CopyColumns = { letter_id: string; language: Language; text: string; revision: number; marks: string }

export function findCopy(db: Database, letterId: string): Copy | null {
  const row = prepared<[string], CopyColumns>(
    db,
    'SELECT letter_id, language, text, revision, marks FROM answer_candidates WHERE letter_id = ?',
  ).get(letterId)
  if (!row) return null
  const { text, language, revision } = row
  return { letterId, text, language, revision, marks: JSON.parse(row.marks) as PersonalMark[] }
}

/** Letters of this workstation that are marked and whose question was not copied yet. */
export function listUncopied(db: Database): string[] {
  return prepared<[], { id: string }>(
    db,
    `SELECT id FROM mails WHERE candidate = 1 AND NOT EXISTS (SELECT 1 FROM answer_candidates WHERE letter_id = mails.id)`,
  )
    .all()
    .map(({ id }) => id)
}

/** Throws Problem not_found. */
export function getCopy(db: Database, letterId: string): Copy {
  const copy = findCopy(db, letterId)
  if (!copy) throw new Problem('not_found')
  return copy
}

/** Keeps a copy, once, of a letter that is still marked. */
export function insertCopy(
  db: Database,
  { letterId, language, text, marks }: Omit<Copy, 'revision'>,
  { at, by }: { at: string; by: string | null },
): void {
  prepared(
    db,
    `INSERT INTO answer_candidates (letter_id, language, text, revision, marks, copied_at, copied_by)
    SELECT id, ?, ?, 1, ?, ?, ? FROM letters WHERE id = ? AND candidate = 1 ON CONFLICT DO NOTHING`,
  ).run(language, text, JSON.stringify(marks), at, by, letterId)
}

/** Writes another text under the next revision, which it returns. */
export function saveCopy(
  db: Database,
  { letterId, revision }: Pick<Copy, 'letterId' | 'revision'>,
  text: string,
  marks: readonly PersonalMark[],
): number {
  const next = nextRevision(db, revision)
  prepared(db, 'UPDATE answer_candidates SET text = ?, marks = ?, revision = ? WHERE letter_id = ?').run(
    text,
    JSON.stringify(marks),
    next,
    letterId,
  )
  return next
}

/** What was decided, in the order of the strings; decisions about other lines than the present ones among them. */
export function listDecisions(db: Database, letterId: string): DecisionColumns[] {
  return prepared<[string], DecisionColumns>(
    db,
    'SELECT string, lines, kind, decided_as, instead, by FROM candidate_decisions WHERE letter_id = ? ORDER BY string',
  ).all(letterId)
}

export function saveDecision(
  db: Database,
  letterId: string,
  { string, lines, kind, decided_as, instead }: Omit<DecisionColumns, 'by'>,
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO candidate_decisions (letter_id, string, lines, kind, decided_as, instead, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET lines = excluded.lines, kind = excluded.kind, decided_as = excluded.decided_as,
      instead = excluded.instead, by = excluded.by, at = excluded.at`,
  ).run(letterId, string, lines, kind, decided_as, instead, by, at)
}

export function deleteDecision(db: Database, letterId: string, string: string): void {
  prepared(db, 'DELETE FROM candidate_decisions WHERE letter_id = ? AND string = ?').run(letterId, string)
}
