import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { eraseDue } from '../../../main/newsletter/erasing.ts'
import { erasePerson, findPerson, listDue } from '../../../main/newsletter/persons.ts'
import { addressHash } from '../../../main/newsletter/readers/address-hash.ts'
import { insertConsent } from '../../../main/newsletter/readers/history.ts'
import { findByFolded, insertReader, takeNumbers } from '../../../main/newsletter/readers/reader-rows.ts'
import { changeState } from '../../../main/newsletter/readers/states.ts'
import { addTag } from '../../../main/newsletter/readers/tags.ts'
import { temporaryFolder } from '../../support/office.ts'

const change = <T>(db: Database, work: () => T): T =>
  audited(db, { accountId: null, what: 'newsletter.eraseDue', at: '2026-01-01T00:00:00.000Z' }, work)

function newDatabase(): { db: Database; file: string } {
  const file = join(temporaryFolder(), 'office.db')
  const db = openDatabase(file, randomBytes(32), { create: true })
  migrate(db, migrations)
  return { db, file }
}

function add(db: Database, folded: string, more: { name?: string; reading?: string } = {}): void {
  const id = newId()
  change(db, () => {
    insertReader(db, {
      id,
      number: takeNumbers(db, 1),
      address: folded,
      folded,
      hash: addressHash(db)(folded),
      language: 'ja',
      name: '',
      reading: '',
      state: 'active',
      since: '2020-01-01',
      how: 'mail',
      at: '2020-01-01T00:00:00.000Z',
      by: 'mail',
      cameBy: null,
      ...more,
    })
    insertConsent(
      db,
      id,
      { at: '2020-01-01', how: 'mail', version: 1, proof: `<1.${folded}>`, note: `of ${folded}` },
      null,
    )
    addTag(db, id, `tag of ${folded}`)
  })
}

function optOut(db: Database, folded: string, at: string): void {
  change(db, () =>
    changeState(db, findByFolded(db, folded)!, 'unsubscribed', { at, by: 'mail', proof: '<m@x.example>' }),
  )
}

test('addresses of those who opted out are erased after so many days, with a row of the record, and not a day before', async () => {
  const { db } = newDatabase()
  for (const name of ['early', 'late', 'stays']) add(db, `${name}@a.example`)
  optOut(db, 'early@a.example', '2026-11-01T08:00:00.000Z')
  optOut(db, 'late@a.example', '2026-11-02T08:00:00.000Z')
  let now = new Date('2026-12-01T07:59:00.000Z')
  const erase = () => eraseDue({ db, now: () => now, eraseAfterDays: () => 30, onErased: () => {} })
  const left = () => db.prepare('SELECT folded FROM readers WHERE folded IS NOT NULL ORDER BY folded').pluck().all()
  await erase()
  expect(left()).toHaveLength(3)
  expect(listDue(db, '2026-12-01T08:01:00.000Z', 30)).toMatchObject([
    { part: 'newsletter', keptSince: '2026-11-01T08:00:00.000Z' },
  ])
  now = new Date('2026-12-01T08:01:00.000Z')
  await erase()
  expect(left()).toEqual(['late@a.example', 'stays@a.example'])
  const last = db.prepare('SELECT what, account_id, changes FROM audit ORDER BY seq DESC LIMIT 1').get()
  expect(last).toEqual({
    what: 'newsletter.eraseDue',
    account_id: null,
    changes: JSON.stringify([{ thing: 'rows', from: '', to: '1' }]),
  })
  const rows = db.prepare('SELECT count(*) FROM audit').pluck().get()
  await erase()
  expect(db.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(rows)
  expect(db.prepare('SELECT why FROM do_not_mail ORDER BY at').pluck().all()).toEqual(['opted-out', 'opted-out'])
  db.close()
})

test('a person is found by address or name, however they are written, and nothing that says who they are is left in the file', () => {
  const { db, file } = newDatabase()
  add(db, 'zwischenhalt@quokkaburg.example', { name: '蒟蒻 太郎', reading: 'こんにゃく たろう' })
  add(db, 'other@a.example', { name: '蒟蒻 太郎左衛門' })
  const found = findPerson(db, { names: ['コンニャク　タロウ'], addresses: [], phones: [] })
  expect(found).toMatchObject([{ part: 'newsletter', keptSince: '2020-01-01T00:00:00.000Z' }])
  expect(findPerson(db, { names: [], addresses: ['Zwischenhalt@QUOKKABURG.example'], phones: [] })).toEqual(found)
  expect(findPerson(db, { names: ['蒟蒻'], addresses: ['nobody'], phones: ['1'] })).toEqual([])
  const person = { names: [], addresses: ['zwischenhalt@quokkaburg.example'], phones: [] }
  expect(change(db, () => erasePerson(db, person, '2026-11-28T00:00:00.000Z', () => {}))).toBe(1)
  expect(findPerson(db, person)).toEqual([])
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma('journal_mode = DELETE')
  // Every page in clear, those that are free as well.
  db.rekey(Buffer.alloc(0))
  db.close()
  const clear = readFileSync(file)
  expect(clear.includes('other@a.example')).toBe(true)
  for (const gone of ['quokkaburg', 'zwischenhalt', 'こんにゃく'])
    expect([gone, clear.includes(gone)]).toEqual([gone, false])
})
