import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { ObjectStore } from './engine.ts'
import { newestRotation } from './rotations.ts'
import { epochOfPiece } from './sealed-pieces.ts'
import { listSnapshots } from './snapshot-rows.ts'
import { day } from './rotations.ts'

/** Milliseconds for which an object may lie there that nothing speaks of: what speaks of it may be on its way, and a code waits for a day. */
const longestAlone = 3 * day

/**
 * Drops objects that nothing speaks of: at once those under a key that is no more, others after some days.
 * @param spokenOf pieces that are no snapshot's
 */
export async function sweepObjects(
  db: Database,
  objects: ObjectStore,
  at: string,
  spokenOf: readonly string[],
): Promise<void> {
  const named = new Set([...spokenOf, ...listSnapshots(db).flatMap(({ object }) => object.pieces)])
  const alone = (await objects.list()).filter((name) => !named.has(name))
  const since = new Map(
    prepared<[], { name: string; since: string }>(db, 'SELECT name, since FROM journal_unnamed')
      .all()
      .map((row) => [row.name, row.since]),
  )
  const before = new Date(Date.parse(at) - longestAlone).toISOString()
  const oldest = newestFinished(db)
  const old: string[] = []
  for (const name of alone) {
    const first = since.get(name)
    if (first !== undefined && first < before) old.push(name)
    else if (await isOfEpochBefore(objects, name, oldest)) old.push(name)
  }
  await objects.drop(old)
  const left = alone.filter((name) => !old.includes(name))
  db.transaction(() => {
    prepared(db, 'DELETE FROM journal_unnamed').run()
    for (const name of left)
      prepared(db, 'INSERT INTO journal_unnamed (name, since) VALUES (?, ?)').run(name, since.get(name) ?? at)
  }).immediate()
}

function newestFinished(db: Database): number {
  const newest = newestRotation(db)
  return newest === null ? 0 : newest.position === null ? newest.epoch - 1 : newest.epoch
}

/** Epoch 0 stands for a key of the object's own. */
async function isOfEpochBefore(objects: ObjectStore, name: string, oldest: number): Promise<boolean> {
  const piece = oldest > 1 ? await objects.get(name) : null
  const epoch = piece === null ? 0 : epochOfPiece(piece)
  return epoch > 0 && epoch < oldest
}
