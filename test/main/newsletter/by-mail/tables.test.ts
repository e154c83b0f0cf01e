import { describe, expect, test } from 'vitest'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { officeOf } from '../../../support/old-office.ts'
import { newTestDatabase } from '../../../support/office.ts'

test('an office with readers keeps their history, in which an address can now change', () => {
  const { db } = officeOf(500)
  throughTheDoor(db, () =>
    db.exec(`
      INSERT INTO readers (number, id, address, folded, hash, language, name, reading, name_key, state, state_at, since, added_at, added_by)
      VALUES (1, 'r', 'a@b.example', 'a@b.example', x'01', 'ja', '', '', '', 'active', '2026-01-01', '2026-01-01', '2026-01-01', 'mail');
      INSERT INTO reader_changes VALUES ('r', 'c', '2026-02-02', 'tags', '', '茶', 'somebody', '<m@x>', 'act')`),
  )
  const history = db.prepare('SELECT * FROM reader_changes').all()
  migrate(db, migrations)
  expect(db.prepare('SELECT * FROM reader_changes').all()).toEqual(history)
  throughTheDoor(db, () => {
    db.exec(`INSERT INTO reader_changes VALUES ('r', 'd', '2026-02-03', 'address', '', '', 'mail', '<n@x>', '')`)
    expect(() => db.exec(`INSERT INTO reader_changes VALUES ('r', 'e', '', 'mood', '', '', 'mail', '', '')`)).toThrow(
      'CHECK',
    )
    db.exec(`DELETE FROM readers WHERE id = 'r'`)
  })
  expect(db.prepare('SELECT count(*) FROM reader_changes').pluck().get()).toBe(0)
  db.close()
})

describe('what grows is found by an index', () => {
  const queries = [
    `SELECT * FROM reader_requests WHERE state = 'open' OR (state = 'waiting' AND why = 'waits-for-old-mailbox') ORDER BY at, id LIMIT ? OFFSET ?`,
    `SELECT count(*) FROM reader_requests WHERE state = 'open' OR (state = 'waiting' AND why = 'waits-for-old-mailbox')`,
    `SELECT * FROM reader_requests WHERE state IN ('done', 'nothing', 'settled') ORDER BY coalesce(settled_at, at) DESC, id DESC LIMIT ? OFFSET ?`,
    `SELECT * FROM reader_requests WHERE reader_id = ? AND state = 'waiting'`,
    `SELECT * FROM reader_requests WHERE message_id = ? AND message_id <> '' ORDER BY at DESC LIMIT 1`,
    `SELECT id FROM reader_requests WHERE reader_id IS NULL AND erased = 0 AND at < ? AND state IN ('done', 'nothing', 'settled') ORDER BY at LIMIT ?`,
    `SELECT count(*) FROM reader_requests WHERE state = 'waiting' AND expires_at < ?`,
    `SELECT id FROM reader_requests WHERE reader_id = ? AND erased = 0`,
    `SELECT id FROM reader_requests WHERE from_hash = ? AND erased = 0`,
    `SELECT * FROM list_mails WHERE state = 'waiting' AND desk = (SELECT id FROM workstation) ORDER BY leaves_at LIMIT 1`,
    'SELECT count(*) FROM list_mails WHERE day = ?',
    'SELECT count(*) FROM list_mails WHERE to_hash = ? AND day = ?',
    'SELECT count(*) FROM reader_bounces WHERE reader_id = ? AND permanent = 1 AND at >= ?',
    `SELECT id FROM readers WHERE state = 'pending'
      AND (SELECT max(created_at) FROM list_mails WHERE reader_id = readers.id AND what = 'confirmSignUp') < ? LIMIT ?`,
  ]

  test.each(queries)('%s', (sql) => {
    const db = newTestDatabase()
    const marks = sql.split('?').length - 1
    const plan = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from({ length: marks }, () => 1))
      .map(({ detail }) => detail)
    expect(plan.filter((step) => /^SCAN (?!workstation)/.test(step) && !/USING (COVERING )?INDEX/.test(step))).toEqual(
      [],
    )
    expect(plan.filter((step) => step.includes('TEMP B-TREE') && !sql.includes('message_id = ?'))).toEqual([])
  })
})
