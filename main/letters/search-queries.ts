import { Problem } from '../../shared/errors.ts'
import type { Day } from '../../shared/days.ts'
import { type LetterPage, mostCounted } from '../../shared/letters/letter.ts'
import { readSearch } from '../../shared/letters/search/read-search.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { holdsPhrase } from '../search/search-words.ts'
import {
  isUnread,
  type ListFilter,
  type Looker,
  type Looking,
  lookingAs,
  narrowedTo,
  rowsOf,
  urgentOpen,
} from './queries.ts'
import { type Sought, soughtBy } from './sought.ts'
import { peopleOf } from './sought-people.ts'
import { spelledAsKnown } from './topics/spelling.ts'
import { listTopics } from './topics/topic-queries.ts'

/**
 * One page of what a search finds in a view, in the order shown. Letters are counted to a thousand (`mostCounted`), or to the end of the
 * page: nobody reads on so far, and a common word stands in most of a large office's letters. Works in short steps: other calls come between.
 * Throws Problem('search_unreadable') where any part of the search cannot be read.
 */
export async function searchLetters(db: Database, viewer: Looker, filter: ListFilter): Promise<LetterPage> {
  const asked = readSearch(filter.search, { today: viewer.today, topics: listTopics(db) })
  if ('fault' in asked) throw new Problem('search_unreadable')
  const { topic, tag } = filter
  const sought = soughtBy(asked.conditions, {
    narrowing: { topic, tag },
    dayBegins: viewer.dayBegins ?? ((day: Day) => `${day}T00:00:00.000Z`),
    spelled: (one) => spelledAsKnown(db, [one])[0]!,
  })
  const wanted = filter.offset + filter.limit
  const most = Math.max(mostCounted, wanted)
  const places: number[] = []
  let total = 0
  const page = (more: boolean): LetterPage => {
    const unread = filter.unreadOnly ? total : 0
    return { rows: rowsOf(db, viewer, places), total, unread, more }
  }
  if (sought.nothing) return page(false)
  const isSought = sought.people.length === 0 ? () => true : (place: number) => namesSought(db, place, sought)
  for await (const place of inWantedOrder(db, viewer, { ...filter, ...sought.narrowing }, sought)) {
    if (filter.unreadOnly && !isUnread(db, viewer, place)) continue
    if (!isSought(place)) continue
    // One more than is counted: then there are more.
    if (total === most) return page(true)
    if (total >= filter.offset && total < wanted) places.push(place)
    total += 1
  }
  return page(false)
}

/** Whether those who wrote a letter, and those to whom it was sent, are as the search asks. */
function namesSought(db: Database, place: number, { people }: Sought): boolean {
  const names = peopleOf(db, place)
  return people.every((one) => names[one.in].some((name) => holdsPhrase(name, one.phrase)) !== one.negated)
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

/** The mails among which is what is sought, by its words and by what few letters have, ascending; null where it can be any. */
async function candidatesOf(db: Database, { match, few }: Sought): Promise<number[] | null> {
  let among = match === null ? null : await hitsOf(db, match)
  for (const { sql, values } of few) {
    const places = prepared<[typeof values], { place: number }>(db, sql)
      .all(values)
      .map(({ place }) => place)
    const marked = markedOf(places)
    among = among === null ? places : among.filter((place) => marked[place] === 1)
  }
  return among
}

/** What is sought and stands in a view, in its order; open letters that are urgent first, where that is wanted. */
async function* inWantedOrder(
  db: Database,
  viewer: Looker,
  { order, ...list }: Omit<Walk, 'order'> & Pick<ListFilter, 'order'>,
  sought: Sought,
): AsyncGenerator<number> {
  if (order !== 'urgent') return yield* inOrder(db, viewer, { ...list, order }, sought)
  const filter: Walk = { ...list, order: 'newest' }
  const first = new Set<number>()
  for await (const place of inOrder(db, viewer, filter, { ...sought, where: `${sought.where} AND ${urgentOpen}` })) {
    first.add(place)
    yield place
  }
  for await (const place of inOrder(db, viewer, filter, sought)) if (!first.has(place)) yield place
}

/** What is sought and stands in a view, in its order. */
async function* inOrder(db: Database, viewer: Looker, filter: Walk, sought: Sought): AsyncGenerator<number> {
  const candidates = await candidatesOf(db, sought)
  const without = sought.without === null ? null : markedOf(await hitsOf(db, sought.without))
  const me: Looking & Record<string, string | number> = {
    ...lookingAs(viewer, filter),
    ...bounds(sought),
    ...sought.values,
  }
  const rested = rests()
  const { order } = filter
  if (candidates !== null && candidates.length <= fewHits) {
    const row = statementOf<[number, typeof me], Walked>(db, hitSql(filter, sought), sought)
    const found: Walked[] = []
    for (const place of candidates) {
      const one = row.get(place, me)
      if (one?.fits === 1 && without?.[place] !== 1) found.push(one)
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
  const among = candidates === null ? null : markedOf(candidates)
  const walk = statementOf<[string, number, number, typeof me], Walked>(db, walkSql(filter, sought), sought)
  let last = beginning(order, sought)
  for (;;) {
    const step = walk.all(last.received_at, last.place, stepRows, me)
    for (const { place, fits } of step) {
      if (fits !== 1 || (among !== null && among[place] !== 1) || without?.[place] === 1) continue
      yield place
      await rested()
    }
    if (step.length < stepRows) return
    last = step.at(-1)!
    await rested()
  }
}

/** Behind which place a walk begins: no letter is at place 0, so that one received just then is found. */
function beginning(order: Walk['order'], { from, to }: Sought): Pick<Walked, 'received_at' | 'place'> {
  return { received_at: order === 'newest' ? (to ?? '~') : (from ?? ''), place: 0 }
}

const bounds = ({ from, to }: Sought) => ({ from: from ?? '', to: to ?? '~' })

function markedOf(places: readonly number[]): Uint8Array {
  const marked = new Uint8Array((places.at(-1) ?? 0) + 1)
  for (const place of places) marked[place] = 1
  return marked
}

/** What asks for more than words is another statement each time, and is not kept. */
function statementOf<Params extends (string | number | Record<string, string | number>)[], Row>(
  db: Database,
  sql: string,
  { fits, where }: Sought,
): { get(...params: Params): Row | undefined; all(...params: Params): Row[] } {
  return fits === '1' && where === '' ? prepared<Params, Row>(db, sql) : db.prepare<Params, Row>(sql)
}

/** Which letters are walked, and in which order. */
type Walk = Pick<ListFilter, 'view' | 'topic' | 'tag'> & { order: Exclude<ListFilter['order'], 'urgent'> }

/** What lists are walked by besides. */
type Asked = Pick<Sought, 'from' | 'to' | 'where' | 'fits'>
const anything: Asked = { from: null, to: null, where: '', fits: '1' }

type Walked = { place: number; received_at: string; fits: number }

/** So many hits are looked up one by one and put in order; of more the view is walked in its order, until enough are found. */
const fewHits = 2000

/** Rows of a step of that walk: about a millisecond. */
const stepRows = 1000

/** One hit, where it stands in the view; parameter: place. */
export function hitSql(filter: Omit<Walk, 'order'>, { from, to, where: also, fits }: Asked = anything): string {
  const { by, where } = narrowedTo(filter)
  const all = `${where}${also}${from === null && to === null ? '' : ' AND mails.received_at >= @from AND mails.received_at < @to'}`
  // By its place in either table: a tag has many letters.
  return by === 'mails'
    ? `SELECT place, received_at, ${fits} AS fits FROM mails WHERE place = ? AND ${all}`
    : `SELECT mails.place, mails.received_at, ${fits} AS fits FROM mails CROSS JOIN mail_tags INDEXED BY mail_tags_of USING (place) WHERE mails.place = ? AND ${all}`
}

/**
 * A step through a view, behind a letter; parameters: when it was received, its place, rows. What no index knows is told of each row instead of
 * narrowing the step, so that each takes as long, however few are sought. Exported for the test that reads its plan.
 */
export function walkSql(filter: Walk, { from, to, where: also, fits }: Asked = anything): string {
  const newest = filter.order === 'newest'
  const [behind, direction] = newest ? ['<', 'DESC'] : ['>', 'ASC']
  const { from: tables, by, where } = narrowedTo(filter)
  // The walk begins at one of its bounds, and ends at the other.
  const end = newest
    ? from === null
      ? ''
      : ` AND ${by}.received_at >= @from`
    : to === null
      ? ''
      : ` AND ${by}.received_at < @to`
  return `SELECT ${by}.place, ${by}.received_at, ${fits} AS fits FROM ${tables} WHERE ${where}${also}${end} AND (${by}.received_at, ${by}.place) ${behind} (?, ?)
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
