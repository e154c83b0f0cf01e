import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Letter, ThreadEntry } from '../../shared/letters/letter.ts'
import type { Database } from '../database/open.ts'
import { findClaim } from './claims.ts'
import { snippetOf } from './facts.ts'
import { getText } from './mail-contents.ts'
import { answersOf, getMail, parsed, replyToOf } from './mail-queries.ts'
import { prepared } from '../database/prepared.ts'
import { rowOf, rowSql, topicNames, type LetterColumns, type Me, type Viewer } from './queries.ts'
import { listTags } from './topics/topic-queries.ts'
import { importedFrom, listWaysIn } from './ways-in.ts'
import { listNotes } from './notes/note-queries.ts'
import { countOthers } from './others/other-queries.ts'
import { findDraft, listOtherDrafts } from './replies/draft-queries.ts'
import { fileOf, listDraftFiles } from './replies/files/file-queries.ts'
import { listRepliesOf } from './replies/reply-queries.ts'

/** One letter with all that belongs to it. Throws Problem('not_found'). */
export function getLetter(
  db: Database,
  viewer: Viewer,
  id: string,
  { schemas, own }: { schemas: readonly FormSchema[]; own: readonly string[] },
  accountEnded: (accountId: string) => boolean = () => false,
): Letter {
  const more = getMail(db, id)
  const claim = findClaim(db, id)
  const row = rowOf(
    prepared<[number, Me], LetterColumns>(db, rowSql).get(more.place, { me: viewer.accountId })!,
    viewer,
    { draftBy: undefined, claim: claim ?? undefined, topics: topicNames(db), tags: listTags(db, id) },
  )
  const answers = answersOf(more, schemas, own)
  const others = listOtherDrafts(db, viewer.accountId, id)
  const ways = listWaysIn(db, more.place)
  const schema = schemas.find((one) => one.name === more.form_schema)
  return {
    ...row,
    draftBy: others[0] ? viewer.colleague(others[0].account_id) : null,
    replyTo: replyToOf(more),
    to: parsed(more.mail_to) ?? [],
    cc: parsed(more.cc) ?? [],
    answerTo: answers[0] ?? null,
    answerChoices: answers,
    language: more.language,
    text: getText(db, more.place),
    hasHtml: more.has_html === 1,
    fields: parsed(more.fields),
    schemaTitle: schema?.title ?? null,
    files: parsed(more.files) ?? [],
    charset: more.charset,
    messageId: more.message_id,
    date: more.date,
    bounce: parsed(more.bounce),
    bounceOf: findBounced(db, more.bounce_of),
    cuts: parsed(more.cuts) ?? [],
    onServer: ways.some((way) => way.on_server === 1),
    importedFrom: importedFrom(ways),
    thread: listThread(db, viewer, more.thread),
    replies: listRepliesOf(db, viewer, id),
    notes: listNotes(db, id, viewer.colleague),
    draft: findDraft(db, viewer.accountId, id),
    draftFiles: listDraftFiles(db, viewer.accountId, id).map((file) => fileOf(db, file)),
    otherDrafts: others.map((other) => ({
      by: viewer.colleague(other.account_id),
      ended: accountEnded(other.account_id),
      savedAt: other.saved_at,
    })),
    statusSet: setBy(more.status_by, more.status_at, viewer),
    assigned: setBy(more.assigned_by, more.assigned_at, viewer),
    candidateBy: more.candidate_by === null ? null : viewer.colleague(more.candidate_by),
    others: countOthers(db, more, { schemas, own }),
  }
}

const setBy = (by: string | null, at: string | null, viewer: Viewer): Letter['assigned'] =>
  by === null || at === null ? null : { by: viewer.colleague(by), at }

function findBounced(db: Database, replyId: string | null): Letter['bounceOf'] {
  if (replyId === null) return null
  return (
    prepared<[string], { letterId: string; subject: string }>(
      db,
      'SELECT letter_id AS letterId, subject FROM replies WHERE id = ?',
    ).get(replyId) ?? null
  )
}

/** The letters of a conversation and the replies that were sent, oldest first; at most the last 200. */
function listThread(db: Database, viewer: Viewer, thread: number): ThreadEntry[] {
  const letters = prepared<
    [number],
    { id: string; from_name: string; from_address: string; subject: string; received_at: string; snippet: string }
  >(
    db,
    'SELECT id, from_name, from_address, subject, received_at, snippet FROM mails WHERE thread = ? ORDER BY received_at DESC LIMIT 200',
  ).all(thread)
  const replies = prepared<
    [number],
    { id: string; account_id: string; subject: string; settled_at: string; body: string }
  >(
    db,
    `
    SELECT replies.id, account_id, replies.subject, settled_at, body FROM mails JOIN replies ON replies.letter_id = mails.id
    WHERE thread = ? AND state = 'sent' ORDER BY settled_at DESC LIMIT 200`,
  ).all(thread)
  return [
    ...letters.map((row) => ({
      id: row.id,
      what: 'letter' as const,
      who: row.from_name || row.from_address,
      by: null,
      subject: row.subject,
      at: row.received_at,
      snippet: row.snippet,
    })),
    ...replies.map((row) => ({
      id: row.id,
      what: 'reply' as const,
      who: '',
      by: viewer.colleague(row.account_id),
      subject: row.subject,
      at: row.settled_at,
      snippet: snippetOf(row.body),
    })),
  ].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
