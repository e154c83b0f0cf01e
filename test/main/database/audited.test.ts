import { createHash, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { keepHead, openHeadFile, readHead } from '../../../main/database/audit-head.ts'
import { audited, beginningOf, type Act } from '../../../main/database/audited.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { verifyAudit } from '../../../main/database/verify.ts'
import { newTestDatabase, temporaryFolder } from '../../support/office.ts'

/** Acts of any name: the chain does not know them. */
const act = (what: string): Act => ({
  accountId: null,
  what: what as Act['what'],
  about: 'one',
  at: '2026-11-24T18:00:00.000Z',
})
const acts = (db: Database) => db.prepare('SELECT what FROM audit ORDER BY seq').pluck().all()

let db: Database
let file: string
let key: Buffer
beforeEach(() => {
  db = newTestDatabase()
  file = join(temporaryFolder(), 'audit-head')
  key = randomBytes(32)
})

/** Somebody who has the key changes the record behind the program's back. */
function tamper(sql: string): void {
  db.exec(`DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_erased; ${sql}`)
}

describe('the audit record', () => {
  test('keeps an act together with what it did, or neither', () => {
    audited(db, act('office.first'), () => db.exec(`INSERT INTO settings VALUES ('a', '1')`))
    expect(() =>
      audited(db, act('office.second'), () => {
        db.exec(`INSERT INTO settings VALUES ('b', '2')`)
        throw new Error('no')
      }),
    ).toThrow('no')
    expect([acts(db), db.prepare('SELECT name FROM settings').pluck().all()]).toEqual([['office.first'], ['a']])
    expect(verifyAudit(db, null)).toMatchObject({ rows: 1, firstBadRow: null })
  })

  test('takes no act inside another', () => {
    expect(() => audited(db, act('office.outer'), () => audited(db, act('office.inner'), () => {}))).toThrow('inside')
    expect(acts(db)).toEqual([])
  })

  test('cannot be changed or erased by a statement of the program', () => {
    audited(db, act('office.first'), () => {})
    expect(() => db.exec(`UPDATE audit SET what = 'office.other'`)).toThrow('never changed')
    expect(() => db.exec('DELETE FROM audit')).toThrow('never erased')
  })

  test.each([
    ['an act made another', `UPDATE audit SET what = 'letters.close' WHERE seq = 3`, 3],
    ['an act said to be another person’s', `UPDATE audit SET account_id = 'x' WHERE seq = 2`, 2],
    ['an act dated back', `UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 5`, 5],
    ['an act taken out', 'DELETE FROM audit WHERE seq = 4', 4],
    ['the beginning taken out', 'DELETE FROM audit WHERE seq < 3', 1],
    [
      'two acts exchanged',
      'UPDATE audit SET seq = -seq; UPDATE audit SET seq = CASE seq WHEN -2 THEN 3 WHEN -3 THEN 2 ELSE -seq END',
      2,
    ],
    ['the record of another workstation', `UPDATE workstation SET id = 'another'`, 1],
  ])('shows %s', (_, sql, firstBadRow) => {
    const head = openHeadFile(file, key)
    keepHead(db, head)
    for (let n = 1; n <= 6; n += 1) audited(db, act(`office.act${n}`), () => {})
    expect(verifyAudit(db, readHead(file, key))).toEqual({ sound: true, rows: 6, firstBadRow: null })
    tamper(sql)
    expect(verifyAudit(db, readHead(file, key))).toMatchObject({ sound: false, firstBadRow })
    head.close()
  })
})

test('rows from before the record said what became what stay proven, and nothing can be put into them', () => {
  const old = openDatabase(join(temporaryFolder(), 'office.db'), randomBytes(32), { create: true })
  migrate(
    old,
    migrations.filter((one) => one.number < 200),
  )
  let before: Uint8Array = beginningOf(old)
  for (const seq of [1, 2]) {
    const row = { seq, at: '2026-01-01T00:00:00.000Z', account_id: null, what: 'office.lock', about: 'idle' }
    before = createHash('sha256')
      .update(before)
      .update(JSON.stringify(Object.values(row)))
      .digest()
    old
      .prepare('INSERT INTO audit (seq, at, account_id, what, about, hash) VALUES (?, ?, ?, ?, ?, ?)')
      .run(...Object.values(row), before)
  }
  migrate(old, migrations)
  audited(old, { ...act('office.setRoles'), changes: [{ thing: 'roles', from: 'staff', to: 'editor' }] }, () => {})
  const head = { seq: 3, hash: old.prepare('SELECT hash FROM audit WHERE seq = 3').pluck().get() as Buffer }
  expect(verifyAudit(old, head)).toEqual({ sound: true, rows: 3, firstBadRow: null })
  old.exec('DROP TRIGGER audit_is_not_changed')
  for (const [sql, firstBadRow] of [
    [`UPDATE audit SET changes = '[]' WHERE seq = 2`, 2],
    [`UPDATE audit SET changes = '' WHERE seq = 2; UPDATE audit SET changes = '[]' WHERE seq = 3`, 3],
    [`UPDATE audit SET changes = '', link = 1 WHERE seq = 3`, 3],
  ] as const) {
    old.exec(sql)
    expect(verifyAudit(old, head)).toMatchObject({ sound: false, firstBadRow })
  }
  old.close()
})

describe('the head outside', () => {
  const write = (count: number) => {
    const head = openHeadFile(file, key)
    keepHead(db, head)
    for (let n = 1; n <= count; n += 1) audited(db, act(`office.act${n}`), () => {})
    head.close()
  }
  const sound = () => verifyAudit(db, readHead(file, key)).sound

  test('shows that the newest acts are gone', () => {
    write(5)
    tamper('DELETE FROM audit WHERE seq = 5')
    expect(verifyAudit(db, readHead(file, key))).toEqual({ sound: false, rows: 4, firstBadRow: null })
  })

  test('shows that an older record was put back and written on', () => {
    write(5)
    tamper('DELETE FROM audit WHERE seq > 3')
    keepHead(db, { write: () => {}, close: () => {} })
    for (const what of ['office.other4', 'office.other5', 'office.other6']) audited(db, act(what), () => {})
    expect(sound()).toBe(false)
  })

  test('may lag behind: a crash between an act and its head is no alarm', () => {
    write(3)
    keepHead(db, { write: () => {}, close: () => {} })
    audited(db, act('office.act4'), () => {})
    expect(sound()).toBe(true)
  })

  test('is taken from the other place where writing one was cut off', () => {
    write(4)
    for (const place of [0, 1]) {
      const whole = readFileSync(file)
      const torn = Buffer.from(whole)
      torn.fill(0, place * 256 + 40, place * 256 + 200)
      writeFileSync(file, torn)
      expect(readHead(file, key)?.seq).toBe(place === 0 ? 4 : 3)
      expect(sound()).toBe(true)
      const again = openHeadFile(file, key)
      again.write({ seq: 9, hash: Buffer.alloc(32) })
      again.close()
      expect(readHead(file, key)?.seq).toBe(9)
      writeFileSync(file, whole)
    }
  })

  test('cannot be forged, exchanged or left out', () => {
    write(4)
    tamper('DELETE FROM audit WHERE seq = 4')
    const whole = readFileSync(file, 'latin1')
    writeFileSync(file, whole.replaceAll(/^4 /gm, '3 '), 'latin1')
    expect(readHead(file, key)?.seq).toBe(3)
    const other = openHeadFile(join(temporaryFolder(), 'other'), randomBytes(32))
    other.close()
    expect(readHead(file, randomBytes(32))).toBe(null)
    writeFileSync(file, '')
    expect([readHead(file, key), sound()]).toEqual([null, false])
  })
})
