import type { Database } from '../../open.ts'
import { folderOf, mailboxOf } from './folder-names.ts'

/**
 * Carries what the office did from mails to letters. Two mails that are one letter become it together: it is answered where one of them
 * was, read by whoever read one of them, and keeps the number of the first.
 */
export function fillLetters(db: Database): void {
  db.exec(`
    INSERT INTO letters (id, year, number, status, candidate, candidate_by, chosen_charset)
    SELECT moved.id, year, number,
      coalesce((SELECT status FROM mails AS same JOIN moved AS also USING (place) WHERE also.id = moved.id
        ORDER BY CASE same.status WHEN 'answered' THEN 0 WHEN 'closed' THEN 1 ELSE 2 END LIMIT 1), status),
      (SELECT max(same.candidate) FROM mails AS same JOIN moved AS also USING (place) WHERE also.id = moved.id),
      (SELECT same.candidate_by FROM mails AS same JOIN moved AS also USING (place)
        WHERE also.id = moved.id AND same.candidate_by IS NOT NULL ORDER BY place LIMIT 1),
      (SELECT same.chosen_charset FROM mails AS same JOIN moved AS also USING (place)
        WHERE also.id = moved.id AND same.chosen_charset IS NOT NULL ORDER BY place LIMIT 1)
    FROM mails JOIN moved USING (place) WHERE moved.keeper = moved.place;

    INSERT INTO former_letters (id, letter_id, year, number) SELECT old, moved.id, year, number FROM mails JOIN moved USING (place);

    INSERT INTO ways_in (mailbox, folder, uid_validity, uid, place, on_server, answered)
    SELECT iif(uid_validity = 'import', 'import', ${mailboxOf('folder')}),
      iif(uid_validity = 'import', substr(folder, 8), ${folderOf('folder')}),
      iif(uid_validity = 'import', '', uid_validity), uid, moved.keeper, on_server, answered_on_server
    FROM mails JOIN moved USING (place);

    INSERT OR IGNORE INTO reads_now SELECT account_id, moved.id FROM reads JOIN moved USING (place);

    INSERT INTO replies_now
    SELECT replies.id, moved.id, (SELECT id FROM workstation), account_id, state, to_name, to_address, subject, body, quote, addition,
      message_id, created_at, leaves_at, settled_at, attempts, error, server_words, copy, flagged, bounce
    FROM replies JOIN moved USING (place);
    -- Beside the first answer, whatever else was sent is an addition.
    UPDATE replies_now SET addition = 1 WHERE addition = 0 AND state IN ('waiting', 'sending', 'sent', 'uncertain') AND EXISTS (
      SELECT 1 FROM replies_now AS earlier WHERE earlier.letter_id = replies_now.letter_id AND earlier.addition = 0
        AND earlier.state IN ('waiting', 'sending', 'sent', 'uncertain')
        AND (earlier.created_at, earlier.id) < (replies_now.created_at, replies_now.id));

    INSERT OR IGNORE INTO mail_ties (message_id, place)
    SELECT DISTINCT value, place FROM (
      SELECT in_reply_to AS value, place FROM mails JOIN moved USING (place) WHERE keeper = place
      UNION SELECT json_each.value, place FROM mails JOIN moved USING (place), json_each(message_references) WHERE keeper = place
    ) WHERE value <> '';
  `)
  fillDrafts(db)
}

/** Of two drafts of one person the newer stands first; what the older one had besides stays below it. */
function fillDrafts(db: Database): void {
  const save = db.prepare(`
    INSERT INTO drafts_now (account_id, letter_id, subject, body, saved_at) VALUES (:account_id, :id, :subject, :body, :saved_at)
    ON CONFLICT DO UPDATE SET body = body || char(10) || char(10) || excluded.body WHERE instr(body, trim(excluded.body)) = 0`)
  for (const draft of db
    .prepare<[], Record<string, string>>(
      `SELECT account_id, moved.id, subject, body, saved_at FROM drafts JOIN moved USING (place) ORDER BY saved_at DESC, place`,
    )
    .all())
    save.run(draft)
}
