import { v7 as newId } from 'uuid'
import { Problem } from '../../../shared/errors.ts'
import { ReaderConditions, type Segment } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { countReaders } from './conditions.ts'
import type { Register } from './register.ts'

/** Every segment with how many readers it has, by name. */
export function listSegments(db: Database, register: Register): Segment[] {
  return prepared<[], { id: string; name: string; conditions: string }>(
    db,
    'SELECT * FROM reader_segments ORDER BY name',
  )
    .all()
    .map(({ id, name, conditions: kept }) => {
      const conditions = ReaderConditions.parse(JSON.parse(kept))
      return { id, name, conditions, count: countReaders(register, conditions) }
    })
}

/** Keeps conditions under a name; a given id is changed. Returns the id. Throws Problem segment_name_taken, not_found. */
export function saveSegment(
  db: Database,
  { id, name, conditions }: { id: string | null; name: string; conditions: ReaderConditions },
): string {
  const same = prepared<[string], { id: string }>(db, 'SELECT id FROM reader_segments WHERE name = ?').get(name)
  if (same && same.id !== id) throw new Problem('segment_name_taken')
  const json = JSON.stringify(conditions)
  if (id === null) {
    const made = newId()
    prepared(db, 'INSERT INTO reader_segments (id, name, conditions) VALUES (?, ?, ?)').run(made, name, json)
    return made
  }
  const { changes } = prepared(db, 'UPDATE reader_segments SET name = ?, conditions = ? WHERE id = ?').run(
    name,
    json,
    id,
  )
  if (changes === 0) throw new Problem('not_found')
  return id
}

/** Throws Problem not_found. */
export function deleteSegment(db: Database, id: string): void {
  if (prepared(db, 'DELETE FROM reader_segments WHERE id = ?').run(id).changes === 0) throw new Problem('not_found')
}
