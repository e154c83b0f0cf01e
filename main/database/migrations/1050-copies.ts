import type { Migration } from '../migrate.ts'

/** Who else gets a reply, and which of a letter's addresses it goes to while it is a draft. */
export const migration1050: Migration = {
  number: 1050,
  name: 'copies',
  up(db) {
    db.exec(`
      -- As it was typed; the address is empty where it is the first one of the letter.
      ALTER TABLE drafts ADD COLUMN to_address TEXT NOT NULL DEFAULT '';
      ALTER TABLE drafts ADD COLUMN cc TEXT NOT NULL DEFAULT '';
      ALTER TABLE drafts ADD COLUMN bcc TEXT NOT NULL DEFAULT '';
      -- Addresses: JSON.
      ALTER TABLE replies ADD COLUMN cc TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE replies ADD COLUMN bcc TEXT NOT NULL DEFAULT '[]';
    `)
  },
}
