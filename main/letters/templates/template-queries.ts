import type { OfficeFact, ReplyTemplate } from '../../../shared/letters/templates/templates.ts'
import type { Database } from '../../database/open.ts'
import { relyOn } from '../../database/capture.ts'
import { prepared } from '../../database/prepared.ts'

type TemplateColumns = {
  id: string
  name_ja: string
  name_en: string
  text_ja: string
  text_en: string
  review_on: string
  changed_at: string
}

export function listTemplates(db: Database): ReplyTemplate[] {
  return prepared<[], TemplateColumns>(db, 'SELECT * FROM reply_templates ORDER BY name_ja, name_en, id')
    .all()
    .map((row) => ({
      id: row.id,
      name: { ja: row.name_ja, en: row.name_en },
      text: { ja: row.text_ja, en: row.text_en },
      reviewOn: row.review_on,
      changedAt: row.changed_at,
    }))
}

/** Keeps a new or changed one, whole: what a colleague saves at that moment is not mixed with it. */
export function saveTemplate(db: Database, template: ReplyTemplate, changedBy: string): void {
  const { id, name, text, reviewOn, changedAt } = template
  relyOn(db, 'reply_templates', [id], 'changed_at')
  prepared(
    db,
    `
    INSERT INTO reply_templates (id, name_ja, name_en, text_ja, text_en, review_on, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en, text_ja = excluded.text_ja,
      text_en = excluded.text_en, review_on = excluded.review_on, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  ).run(id, name.ja, name.en, text.ja, text.en, reviewOn, changedAt, changedBy)
}

/** False where there is none. */
export function deleteTemplate(db: Database, id: string): boolean {
  return prepared(db, 'DELETE FROM reply_templates WHERE id = ?').run(id).changes === 1
}

/** When it was saved last; null where there is none. */
export function findTemplateChange(db: Database, id: string): string | null {
  return (
    prepared<[string], Pick<TemplateColumns, 'changed_at'>>(
      db,
      'SELECT changed_at FROM reply_templates WHERE id = ?',
    ).get(id)?.changed_at ?? null
  )
}

/** Facts of the office stand in a table that is called by what they were called first. */
type FactColumns = { id: string; name_ja: string; name_en: string; value_ja: string; value_en: string }

export function listFacts(db: Database): OfficeFact[] {
  return prepared<[], FactColumns>(db, 'SELECT * FROM office_values ORDER BY id')
    .all()
    .map((row) => ({
      id: row.id,
      name: { ja: row.name_ja, en: row.name_en },
      words: { ja: row.value_ja, en: row.value_en },
    }))
}

/** Keeps a new or changed one. */
export function saveFact(db: Database, { id, name, words }: OfficeFact): void {
  prepared(
    db,
    `
    INSERT INTO office_values (id, name_ja, name_en, value_ja, value_en) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en, value_ja = excluded.value_ja,
      value_en = excluded.value_en`,
  ).run(id, name.ja, name.en, words.ja, words.en)
}

/** False where there is none. */
export function deleteFact(db: Database, id: string): boolean {
  return prepared(db, 'DELETE FROM office_values WHERE id = ?').run(id).changes === 1
}
