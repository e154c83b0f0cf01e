import { Problem } from '../../../shared/errors.ts'
import { IssueDocument } from '../../../shared/newsletter/issue/document.ts'
import type { IssueState } from '../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** A row of issues. */
export type IssueColumns = {
  id: string
  number: number
  title_ja: string
  title_en: string
  day: string
  document: string
  revision: number
  state: IssueState
  asked_at: string | null
  asked_by: string | null
  note: string
  frame: string
  archived_at: string | null
  planned_at: string | null
  delivered_at: string | null
  created_at: string
  created_by: string
  changed_at: string
  changed_by: string
}

/** The same without its document, which is the most of it. */
export type IssueLine = Omit<IssueColumns, 'document'>

/** What an editor writes: the subjects and the blocks (JSON). */
export type Content = { title_ja: string; title_en: string; document: string }

/** Who does something, and when. */
export type Doer = { at: string; by: string }

/** The issues whose delivery has begun and not ended, the oldest first. */
export function listDelivering(db: Database): Pick<IssueColumns, 'id' | 'number'>[] {
  return prepared<[], Pick<IssueColumns, 'id' | 'number'>>(
    db,
    `SELECT id, number FROM issues WHERE state = 'delivering' ORDER BY number`,
  ).all()
}

/** Throws Problem not_found. */
export function getIssueRow(db: Database, id: string): IssueColumns {
  const row = prepared<[string], IssueColumns>(db, 'SELECT * FROM issues WHERE id = ?').get(id)
  if (!row) throw new Problem('not_found')
  return row
}

export const documentOf = ({ document }: { document: string }): IssueDocument =>
  IssueDocument.parse(JSON.parse(document))

/** Every issue, the latest number first. */
export function listIssueLines(db: Database): IssueLine[] {
  return prepared<[], IssueLine>(
    db,
    `SELECT id, number, title_ja, title_en, day, revision, state, asked_at, asked_by, note, frame, archived_at, planned_at, delivered_at,
      created_at, created_by, changed_at, changed_by FROM issues ORDER BY number DESC`,
  ).all()
}

/** The issue of the highest number; null where there is none yet. */
export function findLastIssue(db: Database): IssueColumns | null {
  return prepared<[], IssueColumns>(db, 'SELECT * FROM issues ORDER BY number DESC LIMIT 1').get() ?? null
}

export function isNumberTaken(db: Database, number: number, besides: string): boolean {
  return (
    prepared<[number, string], 1>(db, 'SELECT 1 FROM issues WHERE number = ? AND id <> ?').get(number, besides) !==
    undefined
  )
}

export function insertIssue(
  db: Database,
  issue: Content & { id: string; number: number; day: string },
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO issues (id, number, title_ja, title_en, day, document, revision, state, created_at, created_by, changed_at, changed_by)
    VALUES (?, ?, ?, ?, ?, ?, 1, 'draft', ?, ?, ?, ?)`,
  ).run(issue.id, issue.number, issue.title_ja, issue.title_en, issue.day, issue.document, at, by, at, by)
  noteHand(db, issue.id, by)
}

/** Writes what an editor has written under the next revision. */
export function saveContent(db: Database, id: string, content: Content, revision: number, { at, by }: Doer): void {
  prepared(
    db,
    `UPDATE issues SET title_ja = ?, title_en = ?, document = ?, revision = ?, changed_at = ?, changed_by = ? WHERE id = ?`,
  ).run(content.title_ja, content.title_en, content.document, revision, at, by, id)
  noteHand(db, id, by)
}

export function saveFacts(db: Database, id: string, facts: { number: number; day: string }, { at, by }: Doer): void {
  prepared(db, 'UPDATE issues SET number = ?, day = ?, changed_at = ?, changed_by = ? WHERE id = ?').run(
    facts.number,
    facts.day,
    at,
    by,
    id,
  )
  noteHand(db, id, by)
}

/** Whether somebody has ever changed anything of an issue. */
export function hadAHand(db: Database, id: string, accountId: string): boolean {
  const sql = 'SELECT 1 FROM issue_hands WHERE issue_id = ? AND account_id = ?'
  return prepared(db, sql).get(id, accountId) !== undefined
}

function noteHand(db: Database, id: string, accountId: string): void {
  prepared(db, 'INSERT OR IGNORE INTO issue_hands (issue_id, account_id) VALUES (?, ?)').run(id, accountId)
}

/** With its versions; one that was delivered stays: the tables refuse it. */
export function deleteIssue(db: Database, id: string): void {
  prepared(db, 'DELETE FROM issues WHERE id = ?').run(id)
}

export function noteArchived(db: Database, ids: readonly string[], at: string): void {
  for (const id of ids) prepared(db, 'UPDATE issues SET archived_at = ? WHERE id = ?').run(at, id)
}
