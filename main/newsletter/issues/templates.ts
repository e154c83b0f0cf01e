import { v7 as newId } from 'uuid'
import { Problem } from '../../../shared/errors.ts'
import type { IssueTemplate } from '../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Doer } from './issue-rows.ts'

/** Every template, by name. */
export function listTemplates(db: Database): IssueTemplate[] {
  return prepared<[], IssueTemplate>(
    db,
    'SELECT id, name, changed_at AS at FROM issue_templates ORDER BY name COLLATE NOCASE',
  ).all()
}

/** The blocks of a template (JSON). Throws Problem not_found. */
export function getTemplate(db: Database, id: string): { name: string; document: string } {
  const template = prepared<[string], { name: string; document: string }>(
    db,
    'SELECT name, document FROM issue_templates WHERE id = ?',
  ).get(id)
  if (!template) throw new Problem('not_found')
  return template
}

/** Keeps blocks under a name; the same name is replaced. Returns the id of the template. */
export function saveTemplate(
  db: Database,
  { name, document }: { name: string; document: string },
  { at, by }: Doer,
): string {
  return prepared<[string, string, string, string, string], { id: string }>(
    db,
    `INSERT INTO issue_templates (id, name, document, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET document = excluded.document, changed_at = excluded.changed_at, changed_by = excluded.changed_by
    RETURNING id`,
  ).get(newId(), name, document, at, by)!.id
}

export function deleteTemplate(db: Database, id: string): void {
  prepared(db, 'DELETE FROM issue_templates WHERE id = ?').run(id)
}
