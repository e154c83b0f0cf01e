import type { LabelCounts } from '../../../shared/letters/topics.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type Looking, views } from '../queries.ts'
import { listKnownTags } from './topic-queries.ts'

/** How many letters that wait for the office have each topic and each tag. */
export function countLabels(db: Database, looking: Looking): LabelCounts {
  const topics = prepared<[Looking], { id: string | null; letters: number }>(db, topicCountsSql).all(looking)
  const counted = prepared<[Looking], { tag: string; letters: number }>(db, tagCountsSql).all(looking)
  const letters = new Map(counted.map((one) => [one.tag, one.letters]))
  return { topics, tags: listKnownTags(db).map((tag) => ({ tag, letters: letters.get(tag) ?? 0 })) }
}

/** Both walk the index of open letters alone; exported for the test that reads their plans. */
export const topicCountsSql = `SELECT topic AS id, count(*) AS letters FROM mails INDEXED BY mails_open WHERE ${views.inbox} GROUP BY topic`
export const tagCountsSql = `SELECT tag, count(*) AS letters FROM mails INDEXED BY mails_open CROSS JOIN letter_tags ON letter_id = mails.id
  WHERE ${views.inbox} GROUP BY tag`
