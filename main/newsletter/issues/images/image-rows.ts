import { createHash } from 'node:crypto'
import { Problem } from '../../../../shared/errors.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import type { ReadImage } from './image-type.ts'

export type KeptImage = { type: string; width: number; height: number; bytes: Buffer }

/** Keeps an image under the SHA-256 of its bytes, which it returns in hex; the same image is kept once. */
export function keepImage(db: Database, { type, width, height, bytes }: ReadImage, at: string): string {
  const hash = createHash('sha256').update(bytes).digest('hex')
  prepared(
    db,
    `INSERT INTO issue_images (hash, type, width, height, bytes, added_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (hash) DO UPDATE SET added_at = excluded.added_at`,
  ).run(hash, type, width, height, bytes, at)
  return hash
}

/** Null where this desk has no such image, or its bytes are not those of its name any more. */
export function findImage(db: Database, hash: string): KeptImage | null {
  const image = prepared<[string], KeptImage>(
    db,
    'SELECT type, width, height, bytes FROM issue_images WHERE hash = ?',
  ).get(hash)
  if (!image || createHash('sha256').update(image.bytes).digest('hex') !== hash) return null
  return image
}

/** Throws Problem not_found. */
export function getImage(db: Database, hash: string): KeptImage {
  const image = findImage(db, hash)
  if (!image) throw new Problem('not_found')
  return image
}
