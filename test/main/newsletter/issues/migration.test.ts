import { expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { migrate, versionOf } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import type { Database } from '../../../../main/database/open.ts'
import { officeOf } from '../../../support/old-office.ts'

const at = '2026-11-29T00:00:00.000Z'
const changeIn = (db: Database, sql: string) =>
  audited(db, { accountId: null, what: 'newsletter.step', at, silent: true }, () => db.exec(sql))
const all = (db: Database, sql: string) => db.prepare(sql).raw().all()

test('an office from before the issues gets their tables, and keeps its readers and everything that hangs on them', () => {
  const { db } = officeOf(530)
  db.exec(`
    INSERT INTO readers (number, id, address, folded, hash, language, name, reading, state, state_at, since, how, added_at, added_by)
    VALUES (7, 'reader', 'hanako@citizen.example', 'hanako@citizen.example', x'01', 'ja', '花子', '', 'active',
      '2026-01-01T00:00:00.000Z', '2026-01-01', 'paper', '2026-01-01T00:00:00.000Z', 'editor');
    INSERT INTO settings (name, value) VALUES ('newsletter', '{"eraseAfterDays":30}')`)
  const before = ['readers', 'settings', 'audit', 'consents', 'accounts'].map((table) =>
    all(db, `SELECT * FROM ${table}`),
  )
  migrate(db, migrations)
  expect(versionOf(db)).toBe(migrations.at(-1)!.number)
  const after = ['readers', 'settings', 'audit', 'consents', 'accounts'].map((table) =>
    all(db, `SELECT * FROM ${table}`),
  )
  expect(after).toEqual(before)
  const lax = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND name LIKE 'issue%' AND type = 'table' AND strict = 0`
  expect(all(db, lax)).toEqual([])
  db.close()
})

test('a delivery that was under way before there were more reasons to pause stays as it is, and may pause for them', () => {
  const { db } = officeOf(600)
  db.exec(`
    INSERT INTO issues (id, number, day, title_ja, title_en, document, revision, state, created_at, created_by, changed_at, changed_by)
    VALUES ('a', 86, '2026-11-01', '', '', '{}', 1, 'draft', '${at}', 'e', '${at}', 'e');
    INSERT INTO issue_seals VALUES ('a', 'ja', zeroblob(32), '${at}', 's');
    INSERT INTO issue_rights (issue_id, desk, state, readers, begun_at, pause_why, pause_words)
    VALUES ('a', 'one', 'paused', '{"ja":3}', '${at}', 'server', '421')`)
  const rights =
    'SELECT issue_id, desk, state, readers, begun_at, begun_by, pause_why, pause_words, ended_at FROM issue_rights'
  const before = all(db, rights)
  migrate(db, migrations)
  expect(all(db, rights)).toEqual(before)
  changeIn(db, `UPDATE issue_rights SET pause_why = 'uncertain'`)
  expect(() => changeIn(db, `UPDATE issue_rights SET pause_why = 'tired'`)).toThrow('CHECK')
  expect(() => changeIn(db, 'DELETE FROM issue_rights')).toThrow('not forgotten')
  expect(() => changeIn(db, 'DELETE FROM issues')).toThrow('stays known')
  db.close()
})

test('who wrote in an issue before hands were noted still does not approve it', () => {
  const { db } = officeOf(610)
  db.exec(`
    INSERT INTO issues (id, number, day, title_ja, title_en, document, revision, state, created_at, created_by, changed_at, changed_by)
    VALUES ('a', 86, '2026-11-01', '', '', '{}', 2, 'asked', '${at}', 'began', '${at}', 'changed');
    INSERT INTO issue_versions (issue_id, revision, at, by, title_ja, title_en, document) VALUES ('a', 2, '${at}', 'wrote', '', '', '{}')`)
  migrate(db, migrations)
  const seal = (by: string) => `INSERT INTO issue_seals VALUES ('a', 'ja', zeroblob(32), '${at}', '${by}')`
  for (const by of ['began', 'wrote', 'changed']) expect(() => changeIn(db, seal(by))).toThrow('nobody approves')
  changeIn(db, seal('another'))
  changeIn(db, `UPDATE issues SET state = 'approved'`)
  db.close()
})

test('the tables let nothing be delivered unsealed, by two desks, or otherwise than it stood', () => {
  const { db } = officeOf(610)
  const change = (sql: string) => changeIn(db, sql)
  change(`INSERT INTO issues (id, number, day, title_ja, title_en, document, revision, state, created_at, created_by, changed_at, changed_by)
    VALUES ('a', 87, '2026-12-01', '', '', '{}', 1, 'draft', '${at}', 'e', '${at}', 'e')`)
  const right = (desk: string) =>
    `INSERT INTO issue_rights (issue_id, desk, state, readers, begun_at) VALUES ('a', '${desk}', 'running', '{}', '${at}')`
  expect(() => change(right('one'))).toThrow('nothing is delivered without a seal')
  expect(() => change(`UPDATE issues SET day = 'soon'`)).toThrow('CHECK')
  change(`INSERT INTO issue_seals VALUES ('a', 'ja', zeroblob(32), '${at}', 's')`)
  expect(() => change(`UPDATE issue_seals SET hash = zeroblob(32)`)).toThrow('a seal is not changed')
  change(right('one'))
  expect(() => change(right('two'))).toThrow('UNIQUE')
  expect(() => change(`UPDATE issue_rights SET desk = 'two'`)).toThrow('not handed on')
  expect(() => change(`DELETE FROM issues`)).toThrow('stays known')
  change(`UPDATE issues SET state = 'delivering'`)
  for (const one of [`document = '[]'`, `title_en = 'x'`, `day = '2026-12-02'`, 'number = 88'])
    expect(() => change(`UPDATE issues SET ${one}`)).toThrow('stays as it is')
  expect(all(db, 'SELECT count(*) FROM issue_seals')).toEqual([[1]])
  db.close()
})
