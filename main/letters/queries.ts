import { addDays } from '../../shared/days.ts'
import {
  type LetterCounts,
  type LetterOrder,
  type LetterPage,
  type LetterRow,
  LetterView,
} from '../../shared/letters/letter.ts'
import type { MailKind } from '../../shared/letters/mail.ts'
import type { ReplyState } from '../../shared/letters/reply.ts'
import { type Narrowing, type Topic, wholeList } from '../../shared/letters/topics.ts'
import type { Colleague } from '../../shared/office/account.ts'
import type { Database } from '../database/open.ts'
import { allClaims, type Claim } from './claims.ts'
import { numberOf } from './letter-number.ts'
import { kindOf } from './mail-queries.ts'
import { prepared } from '../database/prepared.ts'
import { listTags, listTopics } from './topics/topic-queries.ts'
import { type StatusColumns, statusOf } from './triage/marks.ts'

/** Who looks: unread and drafts are each account's own; names of colleagues come from the office part. */
export type Viewer = { accountId: string; colleague: (accountId: string) => Colleague }

/** Whoever looks, on which day of the office (2026-11-24), and when a day of it begins (ISO 8601 with Z; as one of UTC where it is not said). */
export type Looker = Viewer & { today: string; dayBegins?: ((day: string) => string) | undefined }

/** The same as the statements below have it. */
export type Me = { me: string }
export type Looking = Me & { today: string; tomorrow: string; topic: string; tag: string }

/** What is looked for, where a list is narrowed: `topic` and `tag` are read by its SQL alone. */
export const lookingAs = ({ accountId, today }: Looker, { topic, tag }: Narrowing = wholeList): Looking => ({
  me: accountId,
  today,
  tomorrow: addDays(today, 1),
  topic: topic ?? '',
  tag: tag ?? '',
})

export type ListFilter = Narrowing & {
  view: LetterView
  search: string
  order: LetterOrder
  unreadOnly: boolean
  offset: number
  limit: number
}

/** One page of a view. Every list walks an index of its own in the order shown. */
export function listLetters(db: Database, viewer: Looker, filter: Omit<ListFilter, 'search'>): LetterPage {
  const me = lookingAs(viewer, filter)
  const { total, unread } = prepared<[Looking], Counted>(db, countSql(filter)).get(me)!
  const rows = rowsOf(db, viewer, filter.order === 'urgent' ? urgentFirst(db, me, filter) : pageOf(db, me, filter))
  return { rows, total: filter.unreadOnly ? unread : total, unread, more: false }
}

type Page = Omit<ListFilter, 'search'>

/** The places of a page of one walk. */
function pageOf(db: Database, me: Looking, filter: Page, among: Among = 'all'): number[] {
  const { limit, offset } = filter
  return prepared<[Looking & { limit: number; offset: number }], { place: number }>(db, pageSql(filter, among))
    .all({ ...me, limit, offset })
    .map(({ place }) => place)
}

/** The places of a page on which open letters that are urgent come before all others: they are few, and walked by themselves. */
function urgentFirst(db: Database, me: Looking, filter: Page): number[] {
  const { limit, offset } = filter
  const urgent = pageOf(db, me, { ...filter, offset: 0, limit: offset + limit }, 'urgent')
  const first = urgent.slice(offset)
  if (first.length === limit) return first
  const rest = { ...filter, offset: Math.max(0, offset - urgent.length), limit: limit - first.length }
  return [...first, ...pageOf(db, me, rest, 'others')]
}

/** Letters as their rows in a list, by their places. */
export function rowsOf(db: Database, viewer: Viewer, places: readonly number[]): LetterRow[] {
  const row = prepared<[number, Me], LetterColumns>(db, rowSql)
  const me = { me: viewer.accountId }
  const others = lastOtherDrafts(db, viewer.accountId)
  const claims = allClaims(db)
  const topics = topicNames(db)
  return places.map((place) => {
    const found = row.get(place, me)!
    return rowOf(found, viewer, {
      draftBy: others.get(found.id),
      claim: claims.get(found.id),
      topics,
      tags: listTags(db, found.id),
    })
  })
}

/** Whether a letter is open and this account has not read it. */
export function isUnread(db: Database, viewer: Viewer, place: number): boolean {
  const sql = `SELECT status = 'open' AND NOT ${read} AS unread FROM mails WHERE place = ?`
  return prepared<[number, Me], { unread: number }>(db, sql).get(place, { me: viewer.accountId })?.unread === 1
}

/** How many letters each view holds, and how many of the inbox this account has not read. */
export function countLetters(db: Database, viewer: Looker): LetterCounts {
  const me = lookingAs(viewer)
  const count = (view: LetterView) =>
    prepared<[Looking], { total: number }>(db, `SELECT count(*) AS total FROM mails WHERE ${views[view]}`).get(me)!
      .total
  const { unread } = prepared<[Looking], Counted>(db, countSql({ ...wholeList, view: 'inbox' })).get(me)!
  const counts = Object.fromEntries(LetterView.options.map((view) => [view, count(view)])) as Record<LetterView, number>
  return { ...counts, unread }
}

/** What of a list is walked: everything, open letters that are urgent, or all that are not. */
type Among = 'all' | 'urgent' | 'others'

/** The condition of open letters that are urgent, in the words of their index. */
export const urgentOpen = `urgent = 1 AND status = 'open'`

/** The SQL of a page; exported for the test that reads its plan. */
export function pageSql(
  filter: Pick<ListFilter, 'view' | 'order' | 'unreadOnly' | 'topic' | 'tag'>,
  among: Among = 'all',
): string {
  const direction = filter.order === 'oldest' ? 'ASC' : 'DESC'
  const unread = filter.unreadOnly ? ` AND status = 'open' AND NOT ${read}` : ''
  const { from: all, by, where } = narrowedTo(filter)
  const from = among === 'urgent' && by === 'mails' ? 'mails INDEXED BY mails_urgent_open' : all
  // By their places, which the index of the view has too: no row is looked at for it.
  const urgent = {
    all: '',
    urgent: ` AND ${urgentOpen}`,
    others: ` AND ${by}.place NOT IN (SELECT place FROM mails INDEXED BY mails_urgent_open WHERE ${urgentOpen})`,
  }[among]
  return `SELECT ${by}.place FROM ${from} WHERE ${where}${urgent}${unread} ORDER BY ${by}.received_at ${direction}, ${by}.place ${direction}
      LIMIT @limit OFFSET @offset`
}

/** One letter as its row in a list; parameters: who looks (me), and its place. */
export const rowSql = `
  SELECT mails.place, mails.id, year, number, kind, from_name, from_address, organisation, mails.subject, received_at, snippet,
    mails.status, mails.step, mails.assignee, mails.due_on, mails.remind_on, mails.urgent, mails.topic, mails.candidate, mails.is_letter, set_apart, doubtful, file_count,
    mails.status = 'open' AND NOT EXISTS (SELECT 1 FROM reads WHERE account_id = @me AND letter_id = mails.id) AS unread,
    (SELECT saved_at FROM drafts WHERE account_id = @me AND letter_id = mails.id) AS draft_saved_at,
    replies.state AS reply_state, replies.account_id AS reply_account, replies.attempts AS reply_attempts,
    coalesce(replies.settled_at, replies.created_at) AS reply_at
  FROM mails JOIN letters USING (id) LEFT JOIN replies ON replies.id = (
    SELECT id FROM replies AS last WHERE last.letter_id = mails.id AND last.state <> 'cancelled' ORDER BY created_at DESC LIMIT 1
  )
  WHERE mails.place = ?`

export type LetterColumns = {
  place: number
  id: string
  year: number
  number: number
  kind: MailKind
  from_name: string
  from_address: string
  organisation: number
  subject: string
  received_at: string
  snippet: string
  status: StatusColumns['status']
  step: StatusColumns['step']
  assignee: string | null
  due_on: string | null
  remind_on: string | null
  urgent: number
  topic: string | null
  candidate: number
  is_letter: number | null
  set_apart: number
  doubtful: number
  file_count: number
  unread: number
  draft_saved_at: string | null
  reply_state: ReplyState | null
  reply_account: string | null
  reply_at: string | null
  reply_attempts: number | null
}

/** What belongs to a row and stands in other tables: `draftBy` is the other account whose draft was saved last, `claim` who is answering. */
export type BesidesRow = {
  draftBy: string | undefined
  claim: Claim | undefined
  topics: ReadonlyMap<string, Topic['name']>
  tags: string[]
}

export function rowOf(row: LetterColumns, viewer: Viewer, besides: BesidesRow): LetterRow {
  const { draftBy, claim, topics } = besides
  const topic = row.topic === null ? undefined : topics.get(row.topic)
  return {
    id: row.id,
    number: numberOf(row),
    kind: kindOf(row),
    setApart: row.set_apart === 1,
    said: row.is_letter === null ? null : row.is_letter === 1 ? 'letter' : 'not-letter',
    from: { name: row.from_name, address: row.from_address },
    organisation: row.organisation === 1,
    subject: row.subject,
    receivedAt: row.received_at,
    snippet: row.snippet,
    unread: row.unread === 1,
    status: statusOf(row),
    assignee: row.assignee === null ? null : viewer.colleague(row.assignee),
    dueOn: row.due_on,
    remindOn: row.remind_on,
    urgent: row.urgent === 1,
    topic: topic === undefined ? null : { id: row.topic!, name: topic },
    tags: besides.tags,
    candidate: row.candidate === 1,
    doubtful: row.doubtful === 1,
    attachments: row.file_count,
    draftSavedAt: row.draft_saved_at,
    draftBy: draftBy === undefined ? null : viewer.colleague(draftBy),
    claim: claim === undefined ? null : { by: viewer.colleague(claim.account_id), at: claim.at },
    reply: row.reply_state && {
      state: row.reply_state,
      by: viewer.colleague(row.reply_account!),
      at: row.reply_at!,
      attempts: row.reply_attempts!,
    },
  }
}

const waits = `set_apart = 0 AND status = 'open'`

/** Letters that wait for the office: what is to come back on a day is there from that day on, also where it waits for the person. */
const toDo = `${waits} AND iif(remind_on IS NULL, step <> 'waiting', remind_on <= @today)`

/** Letters with notes to this account that it has not answered with one of its own; they are few. */
const spokenTo = `SELECT mention.letter_id FROM note_mentions AS mention JOIN letter_notes AS note ON note.id = mention.note_id
  WHERE mention.account_id = @me AND NOT EXISTS (
    SELECT 1 FROM letter_notes AS own WHERE own.letter_id = mention.letter_id AND own.account_id = @me AND own.at > note.at
  )`

/** The condition of each view, in the words of its partial index: else SQLite would not use it. */
export const views: Record<LetterView, string> = {
  inbox: toDo,
  mine: `${toDo} AND assignee = @me`,
  colleagues: `${toDo} AND assignee <> @me`,
  nobody: `${toDo} AND assignee IS NULL`,
  // A note speaks to its reader about an answered letter, too.
  mentions: `set_apart = 0 AND id IN (${spokenTo})`,
  due: `${waits} AND due_on <= @tomorrow`,
  waiting: `${waits} AND step = 'waiting'`,
  later: `${waits} AND remind_on > @today`,
  answered: `set_apart = 0 AND status = 'answered'`,
  all: 'set_apart = 0',
  candidates: 'candidate = 1',
  unrecognizedForms: `set_apart = 0 AND kind = 'unrecognized-form' AND status = 'open'`,
  doubtful: `set_apart = 0 AND doubtful = 1 AND status = 'open'`,
  setApart: 'set_apart = 1',
  unconfirmed: `id IN (SELECT letter_id FROM replies WHERE state = 'uncertain')`,
}

/** Whether this account has read it. Only what is open is ever unread: with the rest nobody need do anything. */
export const read = 'EXISTS (SELECT 1 FROM reads WHERE account_id = @me AND letter_id = mails.id)'

type Counted = { total: number; unread: number }

/** The SQL of the numbers of a view; exported for the test that reads its plan. */
export function countSql(filter: Pick<ListFilter, 'view' | 'topic' | 'tag'>): string {
  const { from, where, open } = narrowedTo(filter)
  // SQLite counts the view and what of it was read faster apart.
  return `SELECT total, open - read AS unread FROM (SELECT
        (SELECT count(*) FROM ${from} WHERE ${where}) AS total,
        (SELECT count(*) FROM ${from} WHERE ${where} AND status = 'open') AS open,
        (SELECT count(*) FROM ${open} WHERE ${where} AND status = 'open' AND ${read}) AS read)`
}

/**
 * A view, narrowed to a topic or a tag, as SQL: what is walked (what is open of it), the table in whose order, and the condition. Letters with a tag
 * are walked in its own list; those with a topic in an index that begins with it.
 */
export function narrowedTo({ view, topic, tag }: Pick<ListFilter, 'view' | 'topic' | 'tag'>): {
  from: string
  open: string
  by: 'mails' | 'mail_tags'
  where: string
} {
  const about = topic === null ? '' : topic === 'none' ? ' AND topic IS NULL' : ' AND topic = @topic'
  const where = `${views[view]}${about}`
  if (tag === null) return { from: 'mails', open: 'mails INDEXED BY mails_open', by: 'mails', where }
  const from = 'mail_tags CROSS JOIN mails USING (place)'
  return { from, open: from, by: 'mail_tags', where: `tag = @tag AND ${where}` }
}

/** The names of all topics, by their id. */
export const topicNames = (db: Database): ReadonlyMap<string, Topic['name']> =>
  new Map(listTopics(db).map(({ id, name }) => [id, name]))

/** Who else has written last about each letter, by letter; drafts are few. */
function lastOtherDrafts(db: Database, accountId: string): Map<string, string> {
  const drafts = prepared<[string], { letter_id: string; account_id: string }>(
    db,
    'SELECT letter_id, account_id FROM drafts WHERE account_id <> ? ORDER BY saved_at',
  ).all(accountId)
  return new Map(drafts.map((draft) => [draft.letter_id, draft.account_id]))
}
