import { type LetterPage, mostCounted } from '../../shared/letters/letter.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { isUnread, type ListFilter, rowsOf, type Viewer, views } from './queries.ts'
import { matchExpression } from '../search/search-words.ts'

/**
 * One page of what a search finds in a view, in the order shown. Letters are counted to a thousand (`mostCounted`), or to the end of the
 * page: nobody reads on so far, and a common word stands in most of a large office's letters. Works in short steps: other calls come between.
 */
export async function searchLetters(db: Database, viewer: Viewer, filter: ListFilter): Promise<LetterPage> {
  const match = matchExpression(filter.search)
  const hits = match === null ? [] : await hitsOf(db, match)
  const wanted = filter.offset + filter.limit
  const most = Math.max(mostCounted, wanted)
  const places: number[] = []
  let total = 0
  const page = (more: boolean): LetterPage => {
    const unread = filter.unreadOnly ? total : 0
    return { rows: rowsOf(db, viewer, places), total, unread, more }
  }
  for await (const place of inOrder(db, filter, hits)) {
    if (filter.unreadOnly && !isUnread(db, viewer, place)) continue
    // One more than is counted: then there are more.
    if (total === most) return page(true)
    if (total >= filter.offset && total < wanted) places.push(place)
    total += 1
  }
  return page(false)
}

/** Places of all mails with these words, ascending. */
async function hitsOf(db: Database, match: string): Promise<number[]> {
  const rested = rests()
  const ask = prepared<[string, number, number], { rowid: number }>(
    db,
    'SELECT rowid FROM mail_words WHERE mail_words MATCH ? AND rowid > ? ORDER BY rowid LIMIT ?',
  )
  const hits: number[] = []
  for (;;) {
    const step = ask.all(match, hits.at(-1) ?? 0, stepHits)
    for (const { rowid } of step) hits.push(rowid)
    if (step.length < stepHits) return hits
    await rested()
  }
}

/** Hits of a step of the index: five to twenty milliseconds. */
const stepHits = 10_000

/** The hits that stand in a view, in its order. */
async function* inOrder(
  db: Database,
  { view, order }: Pick<ListFilter, 'view' | 'order'>,
  hits: readonly number[],
): AsyncGenerator<number> {
  const rested = rests()
  if (hits.length <= fewHits) {
    const row = prepared<[number], Walked>(db, hitSql(view))
    const found: Walked[] = []
    for (const place of hits) {
      const one = row.get(place)
      if (one) found.push(one)
      await rested()
    }
    const direction = order === 'newest' ? -1 : 1
    found.sort(
      (a, b) =>
        direction * (a.received_at < b.received_at ? -1 : a.received_at > b.received_at ? 1 : a.place - b.place),
    )
    for (const { place } of found) {
      yield place
      await rested()
    }
    return
  }
  const among = new Uint8Array(hits.at(-1)! + 1)
  for (const place of hits) among[place] = 1
  const walk = prepared<[string, number, number], Walked>(db, walkSql({ view, order }))
  let last: Walked = order === 'newest' ? { received_at: '~', place: 0 } : { received_at: '', place: 0 }
  for (;;) {
    const step = walk.all(last.received_at, last.place, stepRows)
    for (const { place } of step) {
      if (among[place] !== 1) continue
      yield place
      await rested()
    }
    if (step.length < stepRows) return
    last = step.at(-1)!
    await rested()
  }
}

type Walked = { place: number; received_at: string }

/** So many hits are looked up one by one and put in order; of more the view is walked in its order, until enough are found. */
const fewHits = 2000

/** Rows of a step of that walk: about a millisecond. */
const stepRows = 1000

/** One hit, where it stands in the view; parameter: place. */
export const hitSql = (view: ListFilter['view']): string =>
  `SELECT place, received_at FROM mails WHERE place = ? AND ${views[view]}`

/** A step through a view, behind a letter; parameters: when it was received, its place, rows. Exported for the test that reads its plan. */
export function walkSql({ view, order }: Pick<ListFilter, 'view' | 'order'>): string {
  const [behind, direction] = order === 'newest' ? ['<', 'DESC'] : ['>', 'ASC']
  return `SELECT place, received_at FROM mails WHERE ${views[view]} AND (received_at, place) ${behind} (?, ?)
      ORDER BY received_at ${direction}, place ${direction} LIMIT ?`
}

/** To be asked often: lets other work come where some milliseconds have gone by since the last time. */
function rests(): () => Promise<void> | void {
  let since = performance.now()
  return () => {
    if (performance.now() - since < longestStep) return
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}

/** Milliseconds. */
const longestStep = 10
