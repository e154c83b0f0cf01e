import type { Migration } from '../migrate.ts'
import { mirrorLetters } from './920/mirror-letters.ts'

/** Until when a letter is to be answered, and on which day it comes back into the inbox. */
export const migration990: Migration = {
  number: 990,
  name: 'due',
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
        'due_on',
        'remind_on',
      ],
      numbered: { column: 'number', within: ['year'], counter: 'letter_numbers', last: 'last' },
    },
  },
  up(db) {
    db.exec(`
      -- Calendar days of the office, as 2026-11-24.
      ALTER TABLE letters ADD COLUMN due_on TEXT;
      ALTER TABLE letters ADD COLUMN remind_on TEXT;
      ALTER TABLE mails ADD COLUMN due_on TEXT;
      ALTER TABLE mails ADD COLUMN remind_on TEXT;
    `)
    mirrorLetters(db, ['status', 'candidate', 'is_letter', 'step', 'assignee', 'due_on', 'remind_on'])
    // Which day it is decides what of the open letters a view holds; an index with more columns than it walks by would be passed over.
    db.exec(`
      DROP INDEX mails_inbox;
      DROP INDEX mails_waiting;
      CREATE INDEX mails_inbox ON mails (received_at) WHERE set_apart = 0 AND status = 'open';
      DROP INDEX mails_assigned;
      CREATE INDEX mails_assigned ON mails (assignee, received_at) WHERE set_apart = 0 AND status = 'open';
      DROP INDEX mails_open;
      CREATE INDEX mails_open ON mails (id, set_apart, candidate, kind, doubtful, step, assignee, due_on, remind_on)
        WHERE status = 'open';
    `)
  },
}
