import type { Migration } from '../migrate.ts'

/** Templates for replies, and what they name of the office, such as its hours. */
export const migration960: Migration = {
  number: 960,
  name: 'reply-templates',
  shared: ['reply_templates', 'office_values'],
  joins: { reply_templates: { last: ['changed_at', 'changed_by'] } },
  up(db) {
    db.exec(`
      CREATE TABLE reply_templates (
        id TEXT PRIMARY KEY,
        name_ja TEXT NOT NULL,
        name_en TEXT NOT NULL,
        text_ja TEXT NOT NULL,
        text_en TEXT NOT NULL,
        -- The day on which somebody looks at it again.
        review_on TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        changed_by TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE office_values (
        id TEXT PRIMARY KEY,
        name_ja TEXT NOT NULL,
        name_en TEXT NOT NULL,
        -- Empty where nobody has said it yet.
        value_ja TEXT NOT NULL,
        value_en TEXT NOT NULL
      ) STRICT, WITHOUT ROWID`)
    const value = db.prepare(
      `INSERT INTO office_values (id, name_ja, name_en, value_ja, value_en) VALUES (?, ?, ?, '', '')`,
    )
    for (const { id, ja, en } of firstValues) value.run(id, ja, en)
  },
}

/** What nearly every office tells its public; the same rows on every desk. */
const firstValues = [
  { id: '018f9300-0000-7000-8000-000000000001', ja: '開館時間', en: 'office hours' },
  { id: '018f9300-0000-7000-8000-000000000002', ja: '代表電話', en: 'office telephone' },
  { id: '018f9300-0000-7000-8000-000000000003', ja: 'ホームページ', en: 'website' },
]
