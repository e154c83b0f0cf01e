import { createHmac } from 'node:crypto'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type ContentObject, carryContents } from '../../journal/carried/carry-contents.ts'
import type { Carried } from '../../part.ts'
import { letterKeyOf } from '../letter-key.ts'

/** What files of drafts and replies hold. */
export function carryFiles(deps: { db: Database; now: () => Date; onChanged(): void }): Carried {
  const { db } = deps
  return carryContents(deps, {
    act: 'letters.putFiles',
    findToPut() {
      const file = prepared<[], { name: string; octets: Buffer }>(
        db,
        `SELECT content AS name, octets FROM reply_files JOIN file_contents USING (content)
          WHERE taken_out_at IS NULL AND content NOT IN (SELECT content FROM file_objects) LIMIT 1`,
      ).get()
      return file && { ...file, key: keyOf(db, file) }
    },
    note({ name, ...object }) {
      if (!isSpokenOf(db, name)) return
      prepared(
        db,
        'INSERT INTO file_objects (content, key, size, pieces) VALUES (@name, @key, @size, @pieces) ON CONFLICT DO NOTHING',
      ).run({ name, ...object })
    },
    // What belongs to a draft comes first: somebody may want to send it.
    findToFetch: (besides) =>
      prepared<[string], ContentObject>(
        db,
        `SELECT content AS name, key, file_objects.size, pieces FROM reply_files JOIN file_objects USING (content)
          WHERE content NOT IN (SELECT content FROM file_contents) AND content NOT IN (SELECT value FROM json_each(?))
          ORDER BY reply_id IS NOT NULL, reply_files.id DESC LIMIT 1`,
      ).get(JSON.stringify(besides)),
    keep(name, octets) {
      if (!isSpokenOf(db, name)) return false
      prepared(db, 'INSERT INTO file_contents (content, octets) VALUES (?, ?) ON CONFLICT DO NOTHING').run(name, octets)
      return true
    },
    listPieces: () =>
      prepared<[], { pieces: string }>(db, 'SELECT pieces FROM file_objects')
        .all()
        .map(({ pieces }) => pieces),
  })
}

const keyOf = (db: Database, { name, octets }: { name: string; octets: Uint8Array }): Buffer =>
  createHmac('sha256', letterKeyOf(db)).update('reply file').update(name).update(octets).digest()

/** Meanwhile it may have been taken out for good. */
function isSpokenOf(db: Database, content: string): boolean {
  return prepared(db, 'SELECT 1 FROM reply_files WHERE content = ?').get(content) !== undefined
}
