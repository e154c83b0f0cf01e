import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { emptyPostings, type Postings, unpackPostings } from '../../similar/postings.ts'
import { termsOf } from '../../similar/words.ts'

/** A letter as it is taken into the index. */
export type IndexedLetter = { place: number; text: string }

/** Letters by their terms, in memory and in the file. */
export type KeptPostings = {
  /** The last place that was taken. */
  last(): number
  /** Takes letters whose places follow; those that are there already are left. */
  add(letters: readonly IndexedLetter[]): void
  /** Takes letters anew that were taken before, and have another text now. */
  renew(letters: readonly IndexedLetter[]): void
  /** Goes over a letter that cannot be taken. */
  skip(place: number): void
  /** Packs what was added, where that is much: it is loaded faster then. */
  tidy(): void
  nearest: Postings['nearest']
}

/** Octets of a piece of the packed lists: what is larger the driver holds several times. */
const pieceSize = 4_000_000
/** Letters that may be added before they are packed. */
const mostAdded = 3000

/** Loads the posting lists of a file that was opened with `similarMigrations`. */
export function loadPostings(db: Database, packAfter = mostAdded): KeptPostings {
  const pieces = prepared<[], { bytes: Buffer }>(db, 'SELECT bytes FROM packed_postings ORDER BY nth').all()
  const postings =
    pieces.length === 0 ? emptyPostings() : unpackPostings(Buffer.concat(pieces.map(({ bytes }) => bytes)))
  const added = prepared<[], { place: number; terms: string }>(db, 'SELECT place, terms FROM added_letters').all()
  for (const { place, terms } of added) postings.put(String(place), terms === '' ? [] : terms.split('\n'))
  let count = added.length
  let last = prepared<[], { last: number }>(db, 'SELECT last FROM taken_letters').get()!.last
  return {
    last: () => last,
    add(letters) {
      const fresh = letters.filter(({ place }) => place > last)
      if (fresh.length === 0) return
      db.transaction(() => {
        for (const { place, text } of fresh) {
          const terms = termsOf(text)
          prepared(db, 'INSERT INTO added_letters (place, terms) VALUES (?, ?)').run(place, terms.join('\n'))
          postings.put(String(place), terms)
        }
        last = Math.max(...fresh.map(({ place }) => place))
        prepared(db, 'UPDATE taken_letters SET last = ?').run(last)
      }).immediate()
      count += fresh.length
    },
    renew(letters) {
      const known = letters.filter(({ place }) => place <= last)
      db.transaction(() => {
        for (const { place, text } of known) {
          const terms = termsOf(text)
          prepared(db, 'INSERT OR REPLACE INTO added_letters (place, terms) VALUES (?, ?)').run(place, terms.join('\n'))
          postings.put(String(place), terms)
        }
      }).immediate()
      count += known.length
    },
    skip(place) {
      prepared(db, 'UPDATE taken_letters SET last = ?').run(place)
      last = place
    },
    tidy() {
      if (count < packAfter) return
      const bytes = postings.pack()
      db.transaction(() => {
        db.exec('DELETE FROM packed_postings; DELETE FROM added_letters')
        for (let at = 0, nth = 0; at < bytes.length; at += pieceSize, nth += 1)
          prepared(db, 'INSERT INTO packed_postings (nth, bytes) VALUES (?, ?)').run(
            nth,
            bytes.subarray(at, at + pieceSize),
          )
      }).immediate()
      count = 0
    },
    nearest: (terms, most) => postings.nearest(terms, most),
  }
}
