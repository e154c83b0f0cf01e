import type { Database } from '../../open.ts'
import { keepPiece, packing } from '../../packs.ts'

/** So many mails are packed at a time. */
const together = 400

/** Writes the mails anew, their bytes, texts and words into packs, and the words into the index that keeps no copy of them. */
export function fillPacks(db: Database): void {
  const some = db.prepare<[number, number], Kept>(`
    SELECT mails.place, sha256, raw, text, subject, people, body, replies
    FROM (SELECT place, sha256 FROM mails JOIN moved USING (place) WHERE keeper = place AND place > ? ORDER BY place LIMIT ?) AS mails
    JOIN mail_sources USING (place) JOIN mail_texts USING (place)
    JOIN letter_words ON letter_words.rowid = mails.place ORDER BY mails.place`)
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
  for (let after = 0; ; ) {
    const mails = some.all(after, together)
    if (mails.length === 0) return
    after = mails.at(-1)!.place
    packing(db, () => {
      for (const { place, sha256, raw, text, ...words } of mails) {
        const key = Buffer.from(`${place}`)
        const { subject, people, body, replies } = words
        copy.run({
          place,
          source: keepPiece(db, 'source', { key: sha256, bytes: raw }),
          text: keepPiece(db, 'text', { key, bytes: Buffer.from(text) }),
          words: keepPiece(db, 'words', { key, bytes: Buffer.from(JSON.stringify([subject, people, body, replies])) }),
        })
        index.run(place, subject, people, body, replies)
      }
    })
  }
}

type Kept = {
  place: number
  sha256: Buffer
  raw: Buffer
  text: string
  subject: string
  people: string
  body: string
  replies: string
}
