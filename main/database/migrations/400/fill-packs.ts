import type { Database } from '../../open.ts'
import { keepPiece, packing } from '../../packs.ts'

/** So many mails are packed at a time; one alone is in memory, however long it is. */
const together = 400

/**
 * Writes the mails anew, their bytes, texts and words into packs, and the words into the index that keeps no copy of them. What has been
 * packed goes at once: its pages take the next packs, and dropping a table that is still full would hold all of it in memory.
 */
export function fillPacks(db: Database): void {
  const places = db.prepare<[], number>('SELECT place FROM moved WHERE keeper = place ORDER BY place').pluck().all()
  // What was answered to any of the mails that are one letter is found at that letter.
  const one = db.prepare<[number], Kept>(`
    SELECT sha256, raw, text, words.subject, words.people, words.body, coalesce((
      SELECT group_concat(replies, char(10)) FROM (
        SELECT also.replies FROM moved AS same JOIN letter_words AS also ON also.rowid = same.place
        WHERE same.id = moved.id AND also.replies <> '' ORDER BY same.place)), '') AS replies
    FROM mails JOIN moved USING (place) JOIN mail_sources USING (place) JOIN mail_texts USING (place)
    JOIN letter_words AS words ON words.rowid = mails.place WHERE mails.place = ?`)
  const copy = db.prepare(`
    INSERT INTO mails_now (place, id, sha256, cut, source_pack, text_pack, words_pack, read_with, taken_in_at, received_at, date, message_id,
      in_reply_to, message_references, thread, kind, from_name, from_address, organisation, mail_from, reply_to, mail_to, cc, subject, snippet,
      language, fields, form_schema, charset, doubtful, has_html, files, file_count, bounce, bounce_of, cuts, status, candidate)
    SELECT place, moved.id, sha256, cut, :source, :text, :words, '', taken_in_at, received_at, date, message_id, in_reply_to,
      message_references, place, kind, from_name, from_address, organisation, mail_from, reply_to, mail_to, cc, subject, snippet, language,
      fields, form_schema, charset, doubtful, has_html, files, file_count, bounce, bounce_of, cuts,
      (SELECT status FROM letters WHERE letters.id = moved.id), (SELECT candidate FROM letters WHERE letters.id = moved.id)
    FROM mails JOIN moved USING (place) JOIN mail_sources USING (place) WHERE place = :place`)
  const index = db.prepare('INSERT INTO mail_words (rowid, subject, people, body, replies) VALUES (?, ?, ?, ?, ?)')
  const pack = (place: number): void => {
    const { sha256, raw, text, subject, people, body, replies } = one.get(place)!
    const key = Buffer.from(`${place}`)
    copy.run({
      place,
      source: keepPiece(db, 'source', { key: sha256, bytes: raw }),
      text: keepPiece(db, 'text', { key, bytes: Buffer.from(text) }),
      words: keepPiece(db, 'words', { key, bytes: Buffer.from(JSON.stringify([subject, people, body, replies])) }),
    })
    index.run(place, subject, people, body, replies)
    forget(place)
  }
  const forget = (place: number): void => forgotten.forEach((table) => table.run(place))
  const forgotten = ['mail_sources', 'mail_texts'].map((table) => db.prepare(`DELETE FROM ${table} WHERE place = ?`))
  for (let from = 0; from < places.length; from += together)
    packing(db, () => places.slice(from, from + together).forEach(pack))
  db.prepare<[], number>('SELECT place FROM moved WHERE keeper <> place').pluck().all().forEach(forget)
}

type Kept = {
  sha256: Buffer
  raw: Buffer
  text: string
  subject: string
  people: string
  body: string
  replies: string
}
