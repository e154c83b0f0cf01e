import { type LetterPage, mostCounted } from '../../shared/letters/letter.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { isUnread, type ListFilter, type Looker, type Looking, lookingAs, narrowedTo, rowsOf } from './queries.ts'
import { matchExpression } from '../search/search-words.ts'

/**
 * One page of what a search finds in a view, in the order shown. Letters are counted to a thousand (`mostCounted`), or to the end of the
 * page: nobody reads on so far, and a common word stands in most of a large office's letters. Works in short steps: other calls come between.
 */
export async function searchLetters(db: Database, viewer: Looker, filter: ListFilter): Promise<LetterPage> {
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
  for await (const place of inOrder(db, viewer, filter, hits)) {
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
async function* inOrder(db: Database, viewer: Looker, filter: Walk, hits: readonly number[]): AsyncGenerator<number> {
  const rested = rests()
  const { order } = filter
  const me = lookingAs(viewer, filter)
  if (hits.length <= fewHits) {
    const row = prepared<[number, Looking], Walked>(db, hitSql(filter))
    const found: Walked[] = []
    for (const place of hits) {
      const one = row.get(place, me)
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
  const walk = prepared<[string, number, number, Looking], Walked>(db, walkSql(filter))
  let last: Walked = order === 'newest' ? { received_at: '~', place: 0 } : { received_at: '', place: 0 }
  for (;;) {
    const step = walk.all(last.received_at, last.place, stepRows, me)
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

/** Which letters are walked, and in which order. */
type Walk = Pick<ListFilter, 'view' | 'order' | 'topic' | 'tag'>

type Walked = { place: number; received_at: string }

/** So many hits are looked up one by one and put in order; of more the view is walked in its order, until enough are found. */
const fewHits = 2000

/** Rows of a step of that walk: about a millisecond. */
const stepRows = 1000

/** One hit, where it stands in the view; parameter: place. */
export function hitSql(filter: Omit<Walk, 'order'>): string {
  const { by, where } = narrowedTo(filter)
  // By its place in either table: a tag has many letters.
  return by === 'mails'
    ? `SELECT place, received_at FROM mails WHERE place = ? AND ${where}`
    : `SELECT mails.place, mails.received_at FROM mails CROSS JOIN mail_tags INDEXED BY mail_tags_of USING (place) WHERE mails.place = ? AND ${where}`
}

/** A step through a view, behind a letter; parameters: when it was received, its place, rows. Exported for the test that reads its plan. */
export function walkSql(filter: Walk): string {
  const [behind, direction] = filter.order === 'newest' ? ['<', 'DESC'] : ['>', 'ASC']
  const { from, by, where } = narrowedTo(filter)
  return `SELECT ${by}.place, ${by}.received_at FROM ${from} WHERE ${where} AND (${by}.received_at, ${by}.place) ${behind} (?, ?)
      ORDER BY ${by}.received_at ${direction}, ${by}.place ${direction} LIMIT ?`
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
