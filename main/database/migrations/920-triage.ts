import type { Migration } from '../migrate.ts'
import { mirrorLetters } from './920/mirror-letters.ts'

/**
 * How far a letter is, and whose it is. `status` goes on saying whether it waits for the office at all, so that what workstations of before have written
 * still fits; `step` says how far an open letter is. Every letter begins as a new one: what a desk knows besides differs from desk to desk.
 */
export const migration920: Migration = {
  number: 920,
  name: 'triage',
  joins: {
    letters: {
      first: true,
      last: [
        'candidate',
        'candidate_by',
        'chosen_charset',
        'step',
        'status_by',
        'status_at',
        'assigned_by',
        'assigned_at',
      ],
      numbered: { column: 'number', within: ['year'], counter: 'letter_numbers', last: 'last' },
    },
  },
  up(db) {
    db.exec(`
      ALTER TABLE letters ADD COLUMN step TEXT NOT NULL DEFAULT 'new' CHECK (step IN ('new', 'in-progress', 'waiting'));
      -- Whose act status and step are; null where the program, or one of before, set them.
      ALTER TABLE letters ADD COLUMN status_by TEXT;
      ALTER TABLE letters ADD COLUMN status_at TEXT;
      ALTER TABLE letters ADD COLUMN assignee TEXT;
      ALTER TABLE letters ADD COLUMN assigned_by TEXT;
      ALTER TABLE letters ADD COLUMN assigned_at TEXT;

      ALTER TABLE mails ADD COLUMN step TEXT NOT NULL DEFAULT 'new';
      ALTER TABLE mails ADD COLUMN assignee TEXT;
    `)
    mirrorLetters(db, ['status', 'candidate', 'is_letter', 'step', 'assignee'])
    db.exec(`
      DROP INDEX mails_inbox;
      CREATE INDEX mails_inbox ON mails (received_at, assignee) WHERE set_apart = 0 AND status = 'open' AND step <> 'waiting';
      CREATE INDEX mails_assigned ON mails (assignee, received_at) WHERE set_apart = 0 AND status = 'open' AND step <> 'waiting';
      CREATE INDEX mails_waiting ON mails (received_at) WHERE set_apart = 0 AND status = 'open' AND step = 'waiting';
      DROP INDEX mails_open;
      CREATE INDEX mails_open ON mails (id, set_apart, candidate, kind, doubtful, step, assignee) WHERE status = 'open';
    `)
  },
}
