import { labelKey, mostKnownTags, type Topic } from '../../../shared/letters/topics.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

type TopicColumns = { id: string; name_ja: string; name_en: string; in_use: number; due_in: number | null }

/** The office's topics by name. */
export function listTopics(db: Database): Topic[] {
  return prepared<[], TopicColumns>(
    db,
    'SELECT id, name_ja, name_en, in_use, due_in FROM letter_topics ORDER BY name_ja, id',
  )
    .all()
    .map((row) => ({
      id: row.id,
      name: { ja: row.name_ja, en: row.name_en },
      inUse: row.in_use === 1,
      dueIn: row.due_in,
    }))
}

/** Keeps a new or changed one. */
export function saveTopic(db: Database, { id, name, inUse, dueIn }: Topic): void {
  prepared(
    db,
    `
    INSERT INTO letter_topics (id, name_ja, name_en, in_use, due_in) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en, in_use = excluded.in_use,
      due_in = excluded.due_in`,
  ).run(id, name.ja, name.en, inUse ? 1 : 0, dueIn)
}

/** The topic in use that has this name in either language, whatever a form adds to it in brackets; null where there is none. */
export function findTopicNamed(db: Database, name: string): string | null {
  const key = labelKey(name.slice(0, 200))
  if (key === '') return null
  const keys = [key, key.split('(')[0]!.trim()]
  const named = ({ name: { ja, en }, inUse }: Topic): boolean =>
    inUse && [ja, en].some((one) => keys.includes(labelKey(one)))
  return listTopics(db).find(named)?.id ?? null
}

/** What people call the topic of this id; null where there is none. */
export function findTopicName(db: Database, id: string): string | null {
  const topic = prepared<[string], Pick<TopicColumns, 'name_ja' | 'name_en'>>(
    db,
    'SELECT name_ja, name_en FROM letter_topics WHERE id = ?',
  ).get(id)
  return topic ? `${topic.name_ja} / ${topic.name_en}` : null
}

/** The tags of a letter, by name. */
export function listTags(db: Database, letterId: string): string[] {
  return prepared<[string], { tag: string }>(db, 'SELECT tag FROM letter_tags WHERE letter_id = ? ORDER BY tag')
    .all(letterId)
    .map(({ tag }) => tag)
}

/** Every tag that letters have, by name; of very many the first. One step of the index for each. */
export function listKnownTags(db: Database): string[] {
  return prepared<[number], { tag: string }>(db, knownTagsSql)
    .all(mostKnownTags)
    .map(({ tag }) => tag)
}

/** Exported for the test that reads its plan. */
export const knownTagsSql = `
  WITH RECURSIVE known(tag) AS (
    SELECT min(tag) FROM mail_tags
    UNION ALL
    SELECT (SELECT min(tag) FROM mail_tags WHERE tag > known.tag) FROM known WHERE known.tag IS NOT NULL
  ) SELECT tag FROM known WHERE tag IS NOT NULL LIMIT ?`
