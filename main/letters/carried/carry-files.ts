import { createHmac } from 'node:crypto'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Carried, ObjectSpace } from '../../part.ts'
import { letterKeyOf } from '../letter-key.ts'
import { fetchObject } from './fetch-object.ts'

export type CarriedFilesDeps = { db: Database; now: () => Date; onChanged(): void }

/** What files of drafts and replies hold: the desk where one was attached lays it beside the journal, the others fetch it, one at a time. */
export function carryFiles(deps: CarriedFilesDeps): Carried {
  const { db } = deps
  return {
    isDue: () => findToPut(db) !== undefined || findToFetch(db, []) !== undefined,
    names: () => listPieces(db),
    async carry(space, isOver) {
      while (!isOver() && (await putOne(deps, space)));
      const lost: string[] = []
      while (!isOver() && (await fetchOne(deps, space, lost)));
    },
  }
}

async function putOne({ db, now }: CarriedFilesDeps, space: ObjectSpace): Promise<boolean> {
  const content = findToPut(db)
  if (content === undefined) return false
  const { octets } = prepared<[string], { octets: Buffer }>(
    db,
    'SELECT octets FROM file_contents WHERE content = ?',
  ).get(content)!
  // The same key again where laying it down was cut, so that it is the same object.
  const key = createHmac('sha256', letterKeyOf(db)).update('reply file').update(content).update(octets).digest()
  const { size, pieces } = await space.put([octets], key)
  audited(db, { accountId: null, what: 'letters.putFiles', at: now().toISOString() }, () => {
    // Meanwhile it may have been taken out for good.
    if (!isSpokenOf(db, content)) return
    prepared(
      db,
      'INSERT INTO file_objects (content, key, size, pieces) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(content, key, size, JSON.stringify(pieces))
  })
  return true
}

/** @param lost what could not be fetched, and is asked for again another time */
async function fetchOne({ db, onChanged }: CarriedFilesDeps, space: ObjectSpace, lost: string[]): Promise<boolean> {
  const wanted = findToFetch(db, lost)
  if (!wanted) return false
  const { content, key, size, pieces } = wanted
  const octets = await fetchObject(space, { size, pieces: JSON.parse(pieces) as string[] }, key)
  if (octets === null) lost.push(content)
  else {
    db.transaction(() => {
      if (isSpokenOf(db, content))
        prepared(db, 'INSERT INTO file_contents (content, octets) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
          content,
          octets,
        )
    }).immediate()
    onChanged()
  }
  return true
}

function findToPut(db: Database): string | undefined {
  return prepared<[], { content: string }>(
    db,
    `SELECT content FROM reply_files WHERE taken_out_at IS NULL
      AND content IN (SELECT content FROM file_contents) AND content NOT IN (SELECT content FROM file_objects) LIMIT 1`,
  ).get()?.content
}

type Wanted = { content: string; key: Buffer; size: number; pieces: string }

/** What belongs to a draft comes first: somebody may want to send it. */
function findToFetch(db: Database, besides: readonly string[]): Wanted | undefined {
  return prepared<[string], Wanted>(
    db,
    `SELECT file_objects.* FROM reply_files JOIN file_objects USING (content)
      WHERE content NOT IN (SELECT content FROM file_contents) AND content NOT IN (SELECT value FROM json_each(?))
      ORDER BY reply_id IS NOT NULL, reply_files.id DESC LIMIT 1`,
  ).get(JSON.stringify(besides))
}

function isSpokenOf(db: Database, content: string): boolean {
  return prepared(db, 'SELECT 1 FROM reply_files WHERE content = ?').get(content) !== undefined
}

function listPieces(db: Database): string[] {
  return prepared<[], { pieces: string }>(db, 'SELECT pieces FROM file_objects')
    .all()
    .flatMap(({ pieces }) => JSON.parse(pieces) as string[])
}
