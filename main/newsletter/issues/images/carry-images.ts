import { createHash, randomBytes } from 'node:crypto'
import { Problem } from '../../../../shared/errors.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { type ContentObject, carryContents } from '../../../journal/carried/carry-contents.ts'
import type { Carried } from '../../../part.ts'
import { keepImage } from './image-rows.ts'
import { readImage } from './read-image.ts'

/** Images that were put into issues: every desk shows, checks and delivers with them. */
export function carryImages(deps: { db: Database; now: () => Date; onChanged(): void }): Carried {
  const { db } = deps
  return carryContents(deps, {
    act: 'newsletter.putImages',
    findToPut() {
      const image = prepared<[], { name: string; octets: Buffer }>(
        db,
        `SELECT hash AS name, bytes AS octets FROM issue_images
          WHERE NOT EXISTS (
            SELECT 1 FROM image_objects AS object WHERE object.hash = issue_images.hash
              AND (pieces IS NOT NULL OR object.added_at >= issue_images.added_at)
          ) LIMIT 1`,
      ).get()
      return image && { ...image, key: randomBytes(32) }
    },
    note({ name, ...object }) {
      prepared(
        db,
        `INSERT INTO image_objects (hash, added_at, key, size, pieces)
          SELECT hash, added_at, @key, @size, @pieces FROM issue_images WHERE hash = @name
          ON CONFLICT DO UPDATE SET added_at = excluded.added_at, key = excluded.key, size = excluded.size,
            pieces = excluded.pieces WHERE image_objects.pieces IS NULL`,
      ).run({ name, ...object })
    },
    findToFetch: (besides) =>
      prepared<[string], ContentObject>(
        db,
        `SELECT hash AS name, key, size, pieces FROM image_objects
          WHERE pieces IS NOT NULL AND NOT EXISTS (SELECT 1 FROM issue_images WHERE issue_images.hash = image_objects.hash)
            AND hash NOT IN (SELECT value FROM json_each(?)) ORDER BY added_at DESC LIMIT 1`,
      ).get(JSON.stringify(besides)),
    keep: (name, octets) => keepOf(db, name, octets),
    listPieces: () =>
      prepared<[], { pieces: string }>(db, 'SELECT pieces FROM image_objects WHERE pieces IS NOT NULL')
        .all()
        .map((one) => one.pieces),
  })
}

/** What came from another workstation is read as strictly as what a person puts in. */
function keepOf(db: Database, name: string, octets: Buffer): boolean {
  const object = prepared<[string], { added_at: string }>(db, 'SELECT added_at FROM image_objects WHERE hash = ?').get(
    name,
  )
  if (!object || createHash('sha256').update(octets).digest('hex') !== name) return false
  try {
    return keepImage(db, readImage(octets), object.added_at) === name
  } catch (failure) {
    if (failure instanceof Problem) return false
    throw failure
  }
}
