import type { Database } from '../database/open.ts'
import { beforePacking, doNow, dropPieces, getPiece, keepPiece } from '../database/packs.ts'
import { prepared } from '../database/prepared.ts'
import { indexWords } from '../search/search-words.ts'

/** The words that a letter is found by, as the search index has them; `replies` are those that the office has added: answers and notes. */
export type IndexedWords = { subject: string; people: string; body: string; replies: string }

/** The pack that each thing of a mail lies in; the names are those of `mails`. */
export type ContentPacks = { source_pack: number; text_pack: number; words_pack: number }

/** Puts bytes, text and words of a mail into packs, and the words into the index. Belongs into the transaction that keeps the mail. */
export function keepContents(
  db: Database,
  place: number,
  { sha256, raw, text, words }: { sha256: Buffer; raw: Uint8Array; text: string; words: IndexedWords },
): ContentPacks {
  // The index writes what it holds back whenever another statement may have to be taken back by itself: all words of a change come last.
  beforePacking(db, indexing(place), () => addToIndex(db, place, words))
  return {
    source_pack: keepPiece(db, 'source', { key: sha256, bytes: raw }),
    text_pack: keepPiece(db, 'text', { key: keyOf(place), bytes: Buffer.from(text) }),
    words_pack: keepPiece(db, 'words', { key: keyOf(place), bytes: packed(words) }),
  }
}

/** The bytes as they came; `cut` where the server's mail is longer. */
export function getSource(db: Database, place: number): { raw: Uint8Array; cut: boolean } {
  const { source_pack, sha256, cut } = prepared<[number], { source_pack: number; sha256: Buffer; cut: number }>(
    db,
    'SELECT source_pack, sha256, cut FROM mails WHERE place = ?',
  ).get(place)!
  return { raw: getPiece(db, source_pack, sha256), cut: cut === 1 }
}

export function getText(db: Database, place: number): string {
  return getPiece(db, packsOf(db, place).text_pack, keyOf(place)).toString()
}

/** Another text and other words in place of those before; words that are not given stay. */
export function replaceContents(db: Database, place: number, text: string, words: Partial<IndexedWords>): void {
  const { text_pack: pack } = packsOf(db, place)
  if (text !== getText(db, place)) {
    dropPieces(db, pack, [keyOf(place)])
    prepared(db, 'UPDATE mails SET text_pack = ? WHERE place = ?').run(
      keepPiece(db, 'text', { key: keyOf(place), bytes: Buffer.from(text) }),
      place,
    )
  }
  replaceWords(db, place, words)
}

/** Other words of a letter in the index; what is not given stays. */
export function replaceWords(db: Database, place: number, changed: Partial<IndexedWords>): void {
  doNow(db, indexing(place))
  const { words_pack: pack } = packsOf(db, place)
  const before = unpacked(getPiece(db, pack, keyOf(place)))
  const words = { ...before, ...changed }
  if (packed(words).equals(packed(before))) return
  // The index has no copy of the words: it takes out what it is told.
  prepared(
    db,
    `INSERT INTO mail_words (mail_words, rowid, subject, people, body, replies) VALUES ('delete', ?, ?, ?, ?, ?)`,
  ).run(place, before.subject, before.people, before.body, before.replies)
  addToIndex(db, place, words)
  dropPieces(db, pack, [keyOf(place)])
  prepared(db, 'UPDATE mails SET words_pack = ? WHERE place = ?').run(
    keepPiece(db, 'words', { key: keyOf(place), bytes: packed(words) }),
    place,
  )
}

/** A letter that got another number is found by that one. Its number stands first among its people (read-columns.ts). */
export function renewNumber(db: Database, place: number, number: string): void {
  doNow(db, indexing(place))
  const { people } = unpacked(getPiece(db, packsOf(db, place).words_pack, keyOf(place)))
  replaceWords(db, place, { people: people.replace(/^l\W*\d+\W+\d+/u, indexWords(`L-${number}`)) })
}

function addToIndex(db: Database, place: number, { subject, people, body, replies }: IndexedWords): void {
  prepared(db, 'INSERT INTO mail_words (rowid, subject, people, body, replies) VALUES (?, ?, ?, ?, ?)').run(
    place,
    subject,
    people,
    body,
    replies,
  )
}

function packsOf(db: Database, place: number): ContentPacks {
  return prepared<[number], ContentPacks>(
    db,
    'SELECT source_pack, text_pack, words_pack FROM mails WHERE place = ?',
  ).get(place)!
}

const indexing = (place: number): string => `index ${place}`
const keyOf = (place: number): Buffer => Buffer.from(`${place}`)

function packed({ subject, people, body, replies }: IndexedWords): Buffer {
  return Buffer.from(JSON.stringify([subject, people, body, replies]))
}

function unpacked(bytes: Buffer): IndexedWords {
  const [subject = '', people = '', body = '', replies = ''] = JSON.parse(bytes.toString()) as string[]
  return { subject, people, body, replies }
}
