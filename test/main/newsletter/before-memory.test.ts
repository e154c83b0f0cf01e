import { expect, test } from 'vitest'
import type { Database } from '../../../main/database/open.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { throughTheDoor } from '../../../main/database/shared-tables.ts'
import { officeOf } from '../../support/old-office.ts'

const kept = `number, id, address, folded, hash, language, name, reading, state, state_at, since, how, last_issue, added_at, added_by, came_by,
  opted_out_at, erased_at`

function rowsOf(db: Database) {
  const all = (sql: string) => db.prepare(sql).all()
  return {
    readers: all(`SELECT ${kept} FROM readers ORDER BY number`),
    tags: all('SELECT tag, reader_id FROM reader_tags ORDER BY tag, reader_id'),
    consents: all('SELECT * FROM consents ORDER BY reader_id, at'),
    changes: all('SELECT * FROM reader_changes ORDER BY reader_id, id'),
    away: all('SELECT * FROM do_not_mail ORDER BY hash'),
    imports: all('SELECT id, state, total, first_number, last_number FROM reader_imports'),
    requests: all('SELECT id, reader_id FROM reader_requests'),
  }
}

/** An office whose words and folded names of readers still stood in its file. */
function officeOfBefore() {
  const office = officeOf(520)
  throughTheDoor(office.db, () =>
    office.db.exec(`
      INSERT INTO readers (number, id, address, folded, hash, language, name, reading, name_key, state, state_at, since, how, last_issue,
        added_at, added_by, came_by, opted_out_at, erased_at) VALUES
      (1, 'a', 'Aki@b.example', 'aki@b.example', x'01', 'ja', '亜紀', 'あき', 'あき', 'active', '2026-01-01', '2026-01-01', 'paper', 86,
        '2026-01-01', 'mail', NULL, NULL, NULL),
      (2, 'b', 'b@b.example', 'b@b.example', x'02', 'en', '', '', '', 'complained', '2026-01-02', '2026-01-01', NULL, NULL,
        '2026-01-01', 'import', 'i', '2026-01-02', NULL),
      (3, 'c', NULL, NULL, NULL, 'both', '', '', '', 'unsubscribed', '2026-01-03', '2026-01-01', NULL, NULL,
        '2026-01-01', 'somebody', NULL, '2026-01-03', '2026-03-03'),
      (4, 'd', 'd@b.example', 'd@b.example', x'04', 'ja', '', '', '', 'pending', '2026-01-04', '2026-01-04', NULL, NULL,
        '2026-01-04', 'mail', NULL, NULL, NULL);
      INSERT INTO reader_tags (tag, reader_id) VALUES ('茶', 'a'), ('茶', 'b'), ('着物', 'a');
      INSERT INTO consents (reader_id, at, how, version, proof, note, import_id) VALUES ('a', '2026-01-01', 'paper', NULL, '', '', NULL);
      INSERT INTO reader_changes (reader_id, id, at, what, before, after, by, proof, act)
        VALUES ('b', 'x', '2026-01-02', 'state', 'active', 'complained', 'mail', '<m@x>', '');
      INSERT INTO reader_imports (id, at, account_id, name, state, total, added, unchanged, updated, refused, suggested, refusals, undo_until,
        first_number, last_number) VALUES ('i', '2026-01-01', 'somebody', 'list.csv', 'done', 1, 1, 0, 0, 0, 0, '[]', '2026-01-15', 2, 2)`),
  )
  return office
}

test('an office whose readers were searched in its file keeps every one of them, with tags, consent and history', () => {
  const { db } = officeOfBefore()
  const before = rowsOf(db)
  expect(before.away).toHaveLength(1)
  migrate(db, migrations)
  expect(rowsOf(db)).toEqual(before)
  expect(
    db.prepare("SELECT desk = (SELECT id FROM workstation) AS ours, desk <> '' AS any FROM reader_imports").get(),
  ).toEqual({ ours: 1, any: 1 })
  expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'reader_words%'").pluck().get()).toBe(0)
  db.close()
})

test('afterwards the rules of the list hold as before, and a complaint stays known as one', () => {
  const { db } = officeOfBefore()
  migrate(db, migrations)
  const away = () => db.prepare("SELECT why FROM do_not_mail WHERE hash = x'02'").pluck().get()
  throughTheDoor(db, () => {
    const does = (sql: string) => () => db.exec(sql)
    expect(does("UPDATE readers SET opted_out_at = NULL, state = 'active' WHERE id = 'b'")).toThrow('nobody comes back')
    expect(does("DELETE FROM readers WHERE id = 'b'")).toThrow('not forgotten by deleting')
    expect(does("DELETE FROM do_not_mail WHERE hash = x'02'")).toThrow('only once it was confirmed')
    expect(does("UPDATE do_not_mail SET hash = x'09'")).toThrow('a hash is not changed')
    // A sign-up that nobody confirms is given up as one who opted out.
    db.exec("UPDATE readers SET state = 'pending' WHERE id = 'b'")
    db.exec("UPDATE readers SET state = 'unsubscribed', opted_out_at = '2026-02-02' WHERE id = 'b'")
    expect(away()).toBe('complained')
    db.exec("UPDATE readers SET state = 'unsubscribed', opted_out_at = '2026-02-02' WHERE id = 'd'")
    expect(db.prepare("SELECT why FROM do_not_mail WHERE hash = x'04'").pluck().get()).toBe('opted-out')
    db.exec("DELETE FROM readers WHERE id = 'a'")
  })
  expect(db.prepare("SELECT count(*) FROM reader_tags WHERE reader_id = 'a'").pluck().get()).toBe(0)
  db.close()
})
