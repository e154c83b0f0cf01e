import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrate, versionOf } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { getLetter } from '../../../main/letters/letter-queries.ts'
import { temporaryFolder } from '../../support/office.ts'
import { keep, viewer } from './ground.ts'

test('an office from before the letters gets their tables, and keeps what it had', () => {
  const db = openDatabase(join(temporaryFolder(), 'office.db'), randomBytes(32), { create: true })
  migrate(
    db,
    migrations.filter((one) => one.number < 20),
  )
  db.prepare(`INSERT INTO settings (name, value) VALUES ('kept', '1')`).run()
  migrate(
    db,
    migrations.filter((one) => one.number <= 20),
  )
  expect([versionOf(db), db.prepare('SELECT * FROM settings').all()]).toEqual([20, [{ name: 'kept', value: '1' }]])
  migrate(db, migrations)
  expect(getLetter(db, viewer, keep(db, 1), { schemas: [], own: [] }).subject).toBe('A question')
  const lax = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'letter_words%'`,
    )
    .all()
  expect(lax).toEqual([])
  db.close()
})

test('a form that could not be read is an unrecognized form after the change of its name, with everything that points to it', () => {
  const db = openDatabase(join(temporaryFolder(), 'office.db'), randomBytes(32), { create: true })
  migrate(db, until(30))
  db.exec(`
    INSERT INTO mails VALUES ${[1, 2]
      .map(
        (
          place,
        ) => `(${place}, 'id-${place}', 2026, ${place}, 'INBOX', '1', ${place}, 1, 0, x'0${place}', '', '', NULL, '', '', '[]',
      'id-${place}', '${place === 1 ? 'unread-form' : 'direct'}', 0, '', '', 0, '{}', NULL, '[]', '[]', 'S', '', 'ja', NULL, '', '', NULL, 0, 0, '[]', 0, NULL, NULL, '[]',
      'open', 0, NULL, NULL)`,
      )
      .join()};
    INSERT INTO mail_texts VALUES (1, 'the text');
    INSERT INTO reads VALUES ('somebody', 1);
    INSERT INTO pulls VALUES (1, '', '', 1, 0, 2, 1, 0, 0, 0, 0, '');
  `)
  migrate(db, until(40))
  expect(db.prepare('SELECT kind FROM mails ORDER BY place').pluck().all()).toEqual(['unrecognized-form', 'direct'])
  expect(
    db.prepare(`SELECT place FROM mails WHERE kind = 'unrecognized-form' AND status = 'open'`).pluck().all(),
  ).toEqual([1])
  expect(db.prepare('SELECT text FROM mail_texts').pluck().all()).toEqual(['the text'])
  expect(db.prepare('SELECT place FROM reads').pluck().all()).toEqual([1])
  expect(db.prepare('SELECT unrecognized_forms FROM pulls').pluck().all()).toEqual([1])
  expect(() => db.prepare(`UPDATE mails SET kind = 'unread-form'`).run()).toThrow('CHECK')
  db.prepare('DELETE FROM mails WHERE place = 1').run()
  expect(db.prepare('SELECT count(*) FROM mail_texts').pluck().get()).toBe(0)
  db.close()
})

const until = (number: number) => migrations.filter((one) => one.number <= number)
