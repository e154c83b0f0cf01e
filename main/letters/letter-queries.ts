import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Letter, ThreadEntry } from '../../shared/letters/letter.ts'
import type { Database } from '../database/open.ts'
import { snippetOf } from './facts.ts'
import { importedFrom } from './imported.ts'
import { answerOf, getMail, getText, numberOf, parsed, replyToOf } from './mail-queries.ts'
import { prepared } from '../database/prepared.ts'
import { rowOf, rowSql, type LetterColumns, type Viewer } from './queries.ts'
import { listRepliesOf } from './replies/reply-queries.ts'

/** One letter with all that belongs to it. Throws Problem('not_found'). */
export function getLetter(
  db: Database,
  viewer: Viewer,
  id: string,
  { schemas, own }: { schemas: readonly FormSchema[]; own: readonly string[] },
): Letter {
  const more = getMail(db, id)
  const row = rowOf(
    prepared<[string, string, number], LetterColumns>(db, rowSql).get(viewer.accountId, viewer.accountId, more.place)!,
    viewer,
  )
  const draft = prepared<[string, number], { subject: string; body: string; saved_at: string }>(
    db,
    'SELECT subject, body, saved_at FROM drafts WHERE account_id = ? AND place = ?',
  ).get(viewer.accountId, more.place)
  const schema = schemas.find((one) => one.name === more.form_schema)
  return {
    ...row,
    replyTo: replyToOf(more),
    to: parsed(more.mail_to) ?? [],
    cc: parsed(more.cc) ?? [],
    answerTo: answerOf(row.kind, more, schemas, own),
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
    duplicateOf: findNumber(db, more.duplicate_of),
    onServer: more.on_server === 1,
    importedFrom: importedFrom(more),
    thread: listThread(db, viewer, more.thread_id),
    replies: listRepliesOf(db, viewer, more.place),
    draft: draft ? { subject: draft.subject, body: draft.body, savedAt: draft.saved_at } : null,
    candidateBy: more.candidate_by === null ? null : viewer.colleague(more.candidate_by),
  }
}

function findBounced(db: Database, replyId: string | null): Letter['bounceOf'] {
  if (replyId === null) return null
  return (
    prepared<[string], { letterId: string; subject: string }>(
      db,
      'SELECT mails.id AS letterId, replies.subject FROM replies JOIN mails USING (place) WHERE replies.id = ?',
    ).get(replyId) ?? null
  )
}

function findNumber(db: Database, id: string | null): Letter['duplicateOf'] {
  if (id === null) return null
  const row = prepared<[string], { id: string; year: number; number: number }>(
    db,
    'SELECT id, year, number FROM mails WHERE id = ?',
  ).get(id)
  return row ? { id: row.id, number: numberOf(row) } : null
}

/** The letters of a conversation and the replies that were sent, oldest first; at most the last 200. */
function listThread(db: Database, viewer: Viewer, threadId: string): ThreadEntry[] {
  const letters = prepared<
    [string],
    { id: string; from_name: string; from_address: string; subject: string; received_at: string; snippet: string }
  >(
    db,
    'SELECT id, from_name, from_address, subject, received_at, snippet FROM mails WHERE thread_id = ? ORDER BY received_at DESC LIMIT 200',
  ).all(threadId)
  const replies = prepared<
    [string],
    { id: string; account_id: string; subject: string; settled_at: string; body: string }
  >(
    db,
    `
    SELECT replies.id, account_id, replies.subject, settled_at, body FROM mails JOIN replies USING (place)
    WHERE thread_id = ? AND state = 'sent' ORDER BY settled_at DESC LIMIT 200`,
  ).all(threadId)
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
