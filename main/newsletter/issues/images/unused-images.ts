import { audited } from '../../../database/audited.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { inSteps } from '../../../database/in-steps.ts'

/** Days in which an image stays that no issue, version or template shows: a composer may still have it in its history. */
const daysUnused = 30

/** Takes out images that nothing shows any more, in steps; returns how many. */
export async function dropUnusedImages(db: Database, now: Date, signal: AbortSignal): Promise<number> {
  const before = new Date(now.getTime() - daysUnused * 86_400_000).toISOString()
  const old = prepared<[string], { hash: string }>(db, 'SELECT hash FROM issue_images WHERE added_at < ?')
  if (old.get(before) === undefined) return 0
  const shown = new Set<string>()
  await inSteps(
    db,
    listDocuments(db),
    (some) => {
      for (const find of some)
        for (const [, hash] of (find() ?? '').matchAll(/"image":"([0-9a-f]{64})"/g)) shown.add(hash!)
    },
    signal,
  )
  if (signal.aborted) return 0
  const unused = old.all(before).filter(({ hash }) => !shown.has(hash))
  for (const { hash } of unused)
    prepared(db, 'DELETE FROM issue_images WHERE hash = ? AND added_at < ?').run(hash, before)
  forgetObjects(
    db,
    unused.map(({ hash }) => hash),
    { before, at: now.toISOString() },
  )
  return unused.length
}

/** What no desk shows any more lies beside the journal for nobody; other desks that have it still do not lay it down again. */
function forgetObjects(db: Database, unused: readonly string[], { before, at }: { before: string; at: string }): void {
  const object = prepared<[string, string], { hash: string }>(
    db,
    'SELECT hash FROM image_objects WHERE hash = ? AND pieces IS NOT NULL AND added_at < ?',
  )
  const lying = unused.filter((hash) => object.get(hash, before) !== undefined)
  if (lying.length === 0) return
  audited(db, { accountId: null, what: 'newsletter.dropImages', at }, () => {
    for (const hash of lying) prepared(db, 'UPDATE image_objects SET size = 0, pieces = NULL WHERE hash = ?').run(hash)
  })
}

/** Every document there is, each read when it is asked for. What is written meanwhile shows only images that were added lately. */
function listDocuments(db: Database): (() => string | null)[] {
  const issue = prepared<[string], { document: string }>(db, 'SELECT document FROM issues WHERE id = ?')
  const template = prepared<[string], { document: string }>(db, 'SELECT document FROM issue_templates WHERE id = ?')
  const version = prepared<[string, number], { document: string }>(
    db,
    'SELECT document FROM issue_versions WHERE issue_id = ? AND revision = ?',
  )
  const ids = (table: string): string[] =>
    prepared<[], { id: string }>(db, `SELECT id FROM ${table}`)
      .all()
      .map(({ id }) => id)
  const versions = prepared<[], { id: string; revision: number }>(
    db,
    'SELECT issue_id AS id, revision FROM issue_versions',
  ).all()
  return [
    ...ids('issues').map((id) => () => issue.get(id)?.document ?? null),
    ...ids('issue_templates').map((id) => () => template.get(id)?.document ?? null),
    ...versions.map(
      ({ id, revision }) =>
        () =>
          version.get(id, revision)?.document ?? null,
    ),
  ]
}
