import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { sharedTables } from '../../../main/database/joining.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { tableKinds } from '../../../main/database/shared-tables.ts'
import { newTestDatabase } from '../../support/office.ts'

test('of every table it is said where it is made whether the office shares it', () => {
  const db = newTestDatabase()
  const made = db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all()
  expect([...tableKinds(migrations).keys()].toSorted()).toEqual(made.toSorted())
})

test('a shared table points to no local one, and knows no place', () => {
  const db = newTestDatabase()
  const kinds = tableKinds(migrations)
  for (const [table, kind] of kinds) {
    if (kind !== 'shared') continue
    const parents = db.prepare<[string], string>('SELECT "table" FROM pragma_foreign_key_list(?)').pluck().all(table)
    expect(parents.filter((parent) => kinds.get(parent) !== 'shared')).toEqual([])
    expect(db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)).not.toContain(
      'place',
    )
  }
})

test('a shared table is written through an audited change only', () => {
  const db = newTestDatabase()
  const write = (table: string, sql: string) => {
    expect(() => db.exec(sql)).toThrow(`outside of an audited change: ${table}`)
  }
  write('letters', `INSERT INTO letters (id, year, number, status) VALUES ('a', 2026, 1, 'open')`)
  write('letter_key', `UPDATE letter_key SET key = x'00'`)
  write('letter_key', 'DELETE FROM letter_key')
  const made = { accountId: null, what: 'letters.takeIn', at: '' } as const
  audited(db, made, () => db.exec(`INSERT INTO letters (id, year, number, status) VALUES ('a', 2026, 1, 'open')`))
  write('letters', `UPDATE letters SET status = 'closed'`)
  write('reads', `INSERT INTO reads VALUES ('k', 'a')`)
  expect(() => audited(db, { ...made, silent: true }, () => {})).toThrow('may not pass without a row')
  expect(db.prepare('SELECT what FROM audit').all()).toEqual([{ what: 'letters.takeIn' }])
  audited(db, { ...made, what: 'letters.saveDraft', silent: true }, () =>
    db.exec(`INSERT INTO reads VALUES ('k', 'a')`),
  )
  expect(db.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(1)
  // A failed change shuts the door again.
  expect(() => audited(db, made, () => db.exec('nonsense'))).toThrow('nonsense')
  write('reads', 'DELETE FROM reads')
})

test('the rules of shared tables stand aside while what is pending is taken off, and no others do', () => {
  const db = newTestDatabase()
  const kinds = tableKinds(migrations)
  const triggers = db
    .prepare<[], { name: string; of: string; sql: string }>(
      `SELECT name, tbl_name AS of, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
    )
    .all()
  const heedless = triggers.filter(({ sql }) => !sql.includes('WHEN NOT EXISTS (SELECT 1 FROM taking_off)'))
  expect(heedless.filter(({ of }) => kinds.get(of) === 'shared').map(({ name }) => name)).toEqual([
    'letters_are_mirrored',
    'letters_are_mirrored_anew',
    'tags_are_listed',
    'tags_are_listed_no_more',
  ])
  expect(
    triggers.filter(({ of, name }) => kinds.get(of) === 'local' && !heedless.some((one) => one.name === name)),
  ).toEqual([])
})

test('of every column that joins in its own way there is one, and every number has its counter', () => {
  const db = newTestDatabase()
  for (const { name, columns, key, joining } of sharedTables(db, migrations).values()) {
    const { last = [], greatest = [], numbered } = joining
    const named = [...(last === '*' ? [] : last), ...greatest, ...key, ...(numbered ? [numbered.column] : [])]
    expect(named.filter((column) => !columns.includes(column)).map((column) => `${name}.${column}`)).toEqual([])
  }
})

test('what stands in letters is mirrored where the lists look for it', () => {
  const db = newTestDatabase()
  expect(db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'letters'`).all()).toEqual([
    { name: 'candidates_lose_their_copy' },
    { name: 'letters_are_mirrored' },
    { name: 'letters_are_mirrored_anew' },
  ])
})
