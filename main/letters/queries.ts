import type { LetterCounts, LetterPage, LetterRow, LetterView } from '../../shared/letters/letter.ts'
import type { MailKind } from '../../shared/letters/mail.ts'
import type { ReplyState } from '../../shared/letters/reply.ts'
import type { Colleague } from '../../shared/office/account.ts'
import type { Database } from '../database/open.ts'
import { allClaims, type Claim } from './claims.ts'
import { numberOf } from './letter-number.ts'
import { kindOf } from './mail-queries.ts'
import { prepared } from '../database/prepared.ts'

/** Who looks: unread and drafts are each account's own; names of colleagues come from the office part. */
export type Viewer = { accountId: string; colleague: (accountId: string) => Colleague }

export type ListFilter = {
  view: LetterView
  search: string
  order: 'newest' | 'oldest'
  unreadOnly: boolean
  offset: number
  limit: number
}

/** One page of a view. Every list walks an index of its own in the order shown. */
export function listLetters(db: Database, viewer: Viewer, filter: Omit<ListFilter, 'search'>): LetterPage {
  const { total, unread } = prepared<string[], Counted>(db, countSql(filter.view)).get(viewer.accountId)!
  const places = prepared<(string | number)[], { place: number }>(db, pageSql(filter)).all(
    ...(filter.unreadOnly ? [viewer.accountId] : []),
    filter.limit,
    filter.offset,
  )
  const rows = rowsOf(
    db,
    viewer,
    places.map(({ place }) => place),
  )
  return { rows, total: filter.unreadOnly ? unread : total, unread, more: false }
}

/** Letters as their rows in a list, by their places. */
export function rowsOf(db: Database, viewer: Viewer, places: readonly number[]): LetterRow[] {
  const row = prepared<[string, string, number], LetterColumns>(db, rowSql)
  const others = lastOtherDrafts(db, viewer.accountId)
  const claims = allClaims(db)
  return places.map((place) => rowOf(row.get(viewer.accountId, viewer.accountId, place)!, viewer, others, claims))
}

/** Whether a letter is open and this account has not read it. */
export function isUnread(db: Database, viewer: Viewer, place: number): boolean {
  const sql = `SELECT status = 'open' AND NOT ${read} AS unread FROM mails WHERE place = ?`
  return prepared<[string, number], { unread: number }>(db, sql).get(viewer.accountId, place)?.unread === 1
}

/** How many letters each view holds, and how many of the inbox this account has not read. */
export function countLetters(db: Database, viewer: Viewer): LetterCounts {
  const count = (view: LetterView) =>
    prepared<[], { total: number }>(db, `SELECT count(*) AS total FROM mails WHERE ${views[view]}`).get()!.total
  const inbox = prepared<[string], Counted>(db, countSql('inbox')).get(viewer.accountId)!
  return {
    inbox: inbox.total,
    candidates: count('candidates'),
    answered: count('answered'),
    all: count('all'),
    unrecognizedForms: count('unrecognizedForms'),
    setApart: count('setApart'),
    doubtful: count('doubtful'),
    unconfirmed: count('unconfirmed'),
    unread: inbox.unread,
  }
}

/** The SQL of a page; exported for the test that reads its plan. */
export function pageSql(filter: Pick<ListFilter, 'view' | 'order' | 'unreadOnly'>): string {
  const direction = filter.order === 'newest' ? 'DESC' : 'ASC'
  const unread = filter.unreadOnly ? ` AND status = 'open' AND NOT ${read}` : ''
  return `SELECT place FROM mails WHERE ${views[filter.view]}${unread} ORDER BY received_at ${direction}, place ${direction}
      LIMIT ? OFFSET ?`
}

/** One letter as its row in a list, by place; parameters: account, account, place. */
export const rowSql = `
  SELECT mails.place, mails.id, year, number, kind, from_name, from_address, organisation, mails.subject, received_at, snippet,
    mails.status, mails.candidate, mails.is_letter, set_apart, doubtful, file_count,
    mails.status = 'open' AND NOT EXISTS (SELECT 1 FROM reads WHERE account_id = ? AND letter_id = mails.id) AS unread,
    (SELECT saved_at FROM drafts WHERE account_id = ? AND letter_id = mails.id) AS draft_saved_at,
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
  status: LetterRow['status']
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

/** `others` are the accounts whose draft was saved last, and `claims` who is answering, by letter. */
export function rowOf(
  row: LetterColumns,
  viewer: Viewer,
  others: ReadonlyMap<string, string>,
  claims: ReadonlyMap<string, Claim>,
): LetterRow {
  const other = others.get(row.id)
  const claim = claims.get(row.id)
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
    status: row.status,
    candidate: row.candidate === 1,
    doubtful: row.doubtful === 1,
    attachments: row.file_count,
    draftSavedAt: row.draft_saved_at,
    draftBy: other === undefined ? null : viewer.colleague(other),
    claim: claim === undefined ? null : { by: viewer.colleague(claim.account_id), at: claim.at },
    reply: row.reply_state && {
      state: row.reply_state,
      by: viewer.colleague(row.reply_account!),
      at: row.reply_at!,
      attempts: row.reply_attempts!,
    },
  }
}

/** The condition of each view, in the words of its partial index: else SQLite would not use it. */
export const views: Record<LetterView, string> = {
  inbox: `set_apart = 0 AND status = 'open'`,
  answered: `set_apart = 0 AND status = 'answered'`,
  all: 'set_apart = 0',
  candidates: 'candidate = 1',
  unrecognizedForms: `set_apart = 0 AND kind = 'unrecognized-form' AND status = 'open'`,
  doubtful: `set_apart = 0 AND doubtful = 1 AND status = 'open'`,
  setApart: 'set_apart = 1',
  unconfirmed: `id IN (SELECT letter_id FROM replies WHERE state = 'uncertain')`,
}

/** Whether this account has read it. Only what is open is ever unread: with the rest nobody need do anything. */
const read = 'EXISTS (SELECT 1 FROM reads WHERE account_id = ? AND letter_id = mails.id)'

type Counted = { total: number; unread: number }

/** The SQL of the numbers of a view; exported for the test that reads its plan. */
export function countSql(view: LetterView): string {
  // SQLite counts the view and what of it was read faster apart.
  return `SELECT total, open - read AS unread FROM (SELECT
        (SELECT count(*) FROM mails WHERE ${views[view]}) AS total,
        (SELECT count(*) FROM mails WHERE ${views[view]} AND status = 'open') AS open,
        (SELECT count(*) FROM mails INDEXED BY mails_open WHERE ${views[view]} AND status = 'open' AND ${read}) AS read)`
}

/** Who else has written last about each letter, by letter; drafts are few. */
function lastOtherDrafts(db: Database, accountId: string): Map<string, string> {
  const drafts = prepared<[string], { letter_id: string; account_id: string }>(
    db,
    'SELECT letter_id, account_id FROM drafts WHERE account_id <> ? ORDER BY saved_at',
  ).all(accountId)
  return new Map(drafts.map((draft) => [draft.letter_id, draft.account_id]))
}
