import type { Migration } from '../migrate.ts'

/**
 * The search index puts its pieces together later: during a long intake that was an eighth of all storing. A search looks into a few pieces
 * more, each of which costs it less than a millisecond.
 */
export const migration420: Migration = {
  number: 420,
  name: 'later-merges',
  up(db) {
    db.exec(`INSERT INTO mail_words (mail_words, rank) VALUES ('automerge', 12)`)
  },
}
