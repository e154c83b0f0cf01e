import type { Migration } from '../migrate.ts'
import { mirrorLetters } from './920/mirror-letters.ts'

/** What a letter is about, by the office's own list, and the free words by which its people group letters. */
export const migration1010: Migration = {
  number: 1010,
  name: 'topics',
  shared: ['letter_topics', 'letter_tags'],
  local: ['mail_tags'],
  joins: {
    letter_tags: { first: true },
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
      ],
      numbered: { column: 'number', within: ['year'], counter: 'letter_numbers', last: 'last' },
    },
  },
  up(db) {
    db.exec(`
      CREATE TABLE letter_topics (
        id TEXT PRIMARY KEY,
        name_ja TEXT NOT NULL,
        name_en TEXT NOT NULL,
        -- 0: letters keep it, and nobody is offered it any more.
        in_use INTEGER NOT NULL CHECK (in_use IN (0, 1))
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE letter_tags (
        letter_id TEXT NOT NULL REFERENCES letters ON DELETE CASCADE,
        tag TEXT NOT NULL,
        PRIMARY KEY (letter_id, tag)
      ) STRICT, WITHOUT ROWID;

      -- The same in the order of the lists, which walk it.
      CREATE TABLE mail_tags (
        tag TEXT NOT NULL,
        received_at TEXT NOT NULL,
        place INTEGER NOT NULL REFERENCES mails ON DELETE CASCADE,
        PRIMARY KEY (tag, received_at, place)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX mail_tags_of ON mail_tags (place);
      CREATE TRIGGER tags_are_listed AFTER INSERT ON letter_tags BEGIN
        INSERT INTO mail_tags (tag, received_at, place) SELECT NEW.tag, received_at, place FROM mails WHERE id = NEW.letter_id;
      END;
      CREATE TRIGGER tags_are_listed_no_more AFTER DELETE ON letter_tags BEGIN
        DELETE FROM mail_tags WHERE tag = OLD.tag AND place = (SELECT place FROM mails WHERE id = OLD.letter_id);
      END;
      -- A letter can come from another desk before its mail.
      CREATE TRIGGER mails_come_with_tags AFTER INSERT ON mails BEGIN
        INSERT INTO mail_tags (tag, received_at, place) SELECT tag, NEW.received_at, NEW.place FROM letter_tags WHERE letter_id = NEW.id;
      END;

      ALTER TABLE letters ADD COLUMN topic TEXT;
      ALTER TABLE mails ADD COLUMN topic TEXT;
    `)
    mirrorLetters(db, ['status', 'candidate', 'is_letter', 'step', 'assignee', 'due_on', 'remind_on', 'topic'])
    db.exec(`
      CREATE INDEX mails_topic ON mails (topic, received_at) WHERE set_apart = 0 AND topic IS NOT NULL;
      DROP INDEX mails_open;
      CREATE INDEX mails_open ON mails (id, set_apart, candidate, kind, doubtful, step, assignee, due_on, remind_on, topic)
        WHERE status = 'open';
    `)
    const topic = db.prepare('INSERT INTO letter_topics (id, name_ja, name_en, in_use) VALUES (?, ?, ?, 1)')
    for (const { id, ja, en } of firstTopics) topic.run(id, ja, en)
  },
}

/** What nearly every consulate is written to about; the same rows on every desk. */
const firstTopics = [
  { id: '018f9310-0000-7000-8000-000000000001', ja: '旅券', en: 'Passport' },
  { id: '018f9310-0000-7000-8000-000000000002', ja: '査証', en: 'Visa' },
  { id: '018f9310-0000-7000-8000-000000000003', ja: '証明', en: 'Certificates' },
  { id: '018f9310-0000-7000-8000-000000000004', ja: '文化・行事', en: 'Culture and events' },
  { id: '018f9310-0000-7000-8000-000000000005', ja: '苦情', en: 'Complaint' },
]
