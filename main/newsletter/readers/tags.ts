import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { insertRows } from '../insert-rows.ts'

/** The tags of a reader, in their order. */
export function listTags(db: Database, readerId: string): string[] {
  return prepared<[string], { tag: string }>(db, 'SELECT tag FROM reader_tags WHERE reader_id = ? ORDER BY tag')
    .all(readerId)
    .map(({ tag }) => tag)
}

/** Gives a reader these tags and no others. */
export function saveTags(db: Database, readerId: string, tags: readonly string[]): void {
  const before = listTags(db, readerId)
  for (const tag of before) if (!tags.includes(tag)) removeTag(db, readerId, tag)
  for (const tag of tags) if (!before.includes(tag)) addTag(db, readerId, tag)
}

export function addTag(db: Database, readerId: string, tag: string): void {
  addTags(db, [[readerId, tag]])
}

/** Gives many readers a tag each; whoever has it already keeps it. */
export function addTags(db: Database, rows: readonly (readonly [readerId: string, tag: string])[]): void {
  insertRows(db, tagInsert, rows)
}

const tagInsert = { into: 'INSERT INTO reader_tags (reader_id, tag)', row: '(?, ?)', behind: 'ON CONFLICT DO NOTHING' }

export function removeTag(db: Database, readerId: string, tag: string): void {
  prepared(db, 'DELETE FROM reader_tags WHERE tag = ? AND reader_id = ?').run(tag, readerId)
}
