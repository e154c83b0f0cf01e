import type { Migration } from '../migrate.ts'
import { mirrorLetters } from './920/mirror-letters.ts'

/** Which letters are urgent, and views that show those first. */
export const migration1070: Migration = {
  number: 1070,
  name: 'urgent',
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
        'topic',
        'urgent',
      ],
      numbered: { column: 'number', within: ['year'], counter: 'letter_numbers', last: 'last' },
    },
  },
  up(db) {
    db.exec(`
      ALTER TABLE letters ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0 CHECK (urgent IN (0, 1));
      ALTER TABLE mails ADD COLUMN urgent INTEGER NOT NULL DEFAULT 0;
      -- 1: open letters that are urgent come first, and sort_order says how each of the two goes on.
      ALTER TABLE saved_views ADD COLUMN urgent_first INTEGER NOT NULL DEFAULT 0 CHECK (urgent_first IN (0, 1));
    `)
    mirrorLetters(db, [
      'status',
      'candidate',
      'is_letter',
      'step',
      'assignee',
      'due_on',
      'remind_on',
      'topic',
      'urgent',
    ])
    // Letters that are done with may be urgent by thousands after years: lists that begin with urgent ones walk the open ones alone.
    db.exec(`
      CREATE INDEX mails_urgent ON mails (received_at) WHERE urgent = 1;
      CREATE INDEX mails_urgent_open ON mails (received_at) WHERE urgent = 1 AND status = 'open';
    `)
  },
}
