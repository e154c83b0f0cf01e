import { describe, expect, test } from 'vitest'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import type { Database } from '../../../../main/database/open.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { countOthersSql, firstOtherSql, listOthersSql } from '../../../../main/letters/others/other-queries.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import { contract } from '../../../../shared/contract.ts'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { mostOthersCounted, mostOthersListed } from '../../../../shared/letters/others.ts'
import type { MailReading } from '../../../../shared/letters/mail.ts'
import { serves } from '../../../../shared/purposes.ts'
import { insertOldMail, officeOf, until } from '../../../support/old-office.ts'
import {
  callAs,
  formOf,
  keep,
  kobayashi,
  mailOf,
  nowhere,
  openLettersOf,
  settingsFor,
  sharedDatabase,
} from '../ground.ts'

const from = (address: string): Partial<MailReading> => ({ from: { name: 'Emily Carter', address } })
const received = (day: string) => ({ internalDate: `${day}T10:00:00.000Z` })
const settings = settingsFor({ ...nowhere, user: 'intake@consulate.example' }, nowhere)
const mailbox = {
  id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e70',
  name: 'Visa',
  incoming: { ...nowhere, user: 'visa@consulate.example' },
  folders: { inbox: 'INBOX', others: [] },
}
const office = (db: Database) => {
  const letters = openLettersOf(db, null as unknown as MailReader, {
    formSchemas: () => [{ ...defaultSchema, match: { ...defaultSchema.match, from: ['@site.example'] } }],
    mailSettings: () => ({ ...settings, mailboxes: [mailbox] }),
  })
  return callAs(db, letters, kobayashi)
}

describe('the other letters from an address', () => {
  const database = sharedDatabase()

  test('are counted since the first of them and listed the newest first, however the address is written, by mail and by form', async () => {
    const db = database()
    const first = keep(db, 1, { ...from('Emily@Citizen.example'), subject: 'First' }, received('2024-03-01'))
    const form = keep(db, 2, formOf({ email: ' emily@citizen.EXAMPLE ', subject: 'By form' }), received('2025-05-01'))
    const last = keep(db, 3, { ...from('emily@citizen.example'), subject: 'Last' }, received('2026-11-20'))
    keep(db, 4, { ...from('emily@citizen.example'), kind: 'automatic', subject: 'Away' }, received('2026-11-21'))
    keep(db, 5, { ...from('emily@citizen.example.org'), subject: 'Somebody else' }, received('2026-11-22'))
    const call = office(db)
    expect((await call('get', { id: last })).others).toEqual({
      count: 2,
      more: false,
      since: '2024-03-01T10:00:00.000Z',
    })
    expect((await call('get', { id: first })).others).toMatchObject({ count: 2, since: '2025-05-01T10:00:00.000Z' })
    expect(await call('others', { id: last })).toEqual([
      { id: form, number: '2025-1', subject: 'By form', receivedAt: '2025-05-01T10:00:00.000Z', status: 'new' },
      { id: first, number: '2024-1', subject: 'First', receivedAt: '2024-03-01T10:00:00.000Z', status: 'new' },
    ])
    expect((await call('others', { id: form })).map(({ id }) => id)).toEqual([last, first])
  })

  test('whoever looked at the list is recorded with the letter; it is for answering letters, and for nobody else', async () => {
    const db = database()
    const { id } = db.prepare('SELECT id FROM mails ORDER BY received_at LIMIT 1').get() as { id: string }
    const rows = () =>
      db.prepare(`SELECT account_id, about FROM audit WHERE what = 'letters.readOthers' AND about = ?`).raw().all(id)
    expect([contract.letters.others.purpose, serves('letters', contract.letters.others.purpose)]).toEqual([
      '3(3)',
      true,
    ])
    const call = office(db)
    await call('get', { id })
    const before = rows().length
    await call('others', { id })
    expect(rows().slice(before)).toEqual([[kobayashi.id, id]])
    const administrator = { ...kobayashi, roles: ['administrator' as const] }
    const letters = openLettersOf(db, null as unknown as MailReader)
    await expect(callAs(db, letters, administrator)('others', { id })).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(call('others', { id: '019ab7e4-5a11-8c3e-9b1f-0a1b2c3d4e5f' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('an address that is nobody’s own has no other letters', () => {
  const database = sharedDatabase()
  const listed = (headers: string[]) => ({ raw: mailOf(Math.random(), { headers }) })

  test.each<[string, Partial<MailReading>, { raw: Uint8Array } | undefined]>([
    ['the office', from('Kouhou@consulate.example'), undefined],
    ['another mailbox of the office', from('visa@consulate.example'), undefined],
    ['a form of the Site', from('form@site.example'), undefined],
    ['a form that was given no address', formOf({ message: 'Hello' }), undefined],
    ['a form that could not be read', { ...from('page@other.example'), kind: 'unrecognized-form' }, undefined],
    ['a machine', { ...from('away@citizen.example'), kind: 'automatic' }, undefined],
    ['a program', from('no-reply+1@shop.example'), undefined],
    ['a mailing list', from('talk@list.example'), listed(['List-Id: <talk.list.example>'])],
    ['a mass mailing', from('news@shop.example'), listed(['Precedence: bulk'])],
  ])('%s', async (_name, reading, mail) => {
    const db = database()
    const { uids } = db.prepare('SELECT count(*) AS uids FROM mails').get() as { uids: number }
    keep(db, uids + 1, reading)
    const id = keep(db, uids + 2, reading, mail)
    const call = office(db)
    expect([(await call('get', { id })).others, await call('others', { id })]).toEqual([null, []])
  })

  test('but who writes to a list that is the office’s own mailbox is a person', async () => {
    const db = database()
    keep(db, 100, from('mika@citizen.example'))
    const headers = ['List-Id: <kouhou.consulate.example>', 'List-Post: <mailto:kouhou@consulate.example>']
    const id = keep(db, 101, from('mika@citizen.example'), listed([...headers, 'Precedence: list']))
    const call = office(db)
    expect([(await call('get', { id })).others?.count, (await call('others', { id })).length]).toEqual([1, 1])
  })
})

describe('of an address with very many letters', () => {
  const database = sharedDatabase((db) => {
    for (let uid = 1; uid <= mostOthersCounted + 2; uid += 1) keep(db, uid, from('often@citizen.example'))
  })

  test('no more are counted than are said, and no more listed than are shown', async () => {
    const db = database()
    const { id } = db.prepare('SELECT id FROM mails WHERE place = 1').get() as { id: string }
    const call = office(db)
    expect((await call('get', { id })).others).toMatchObject({ count: mostOthersCounted, more: true })
    expect((await call('others', { id })).length).toBe(mostOthersListed)
    throughTheDoor(db, () => db.prepare('DELETE FROM mails WHERE place = 2').run())
    expect((await call('get', { id })).others).toMatchObject({ count: mostOthersCounted, more: false })
  })

  test.each([countOthersSql, firstOtherSql, listOthersSql])('they are found by an index alone, in order: %s', (sql) => {
    const steps = database()
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all({ sender: 'often@citizen.example', place: 1 }) as { detail: string }[]
    const plan = steps.map(({ detail }) => detail).join()
    expect(plan).toMatch(/SEARCH mails USING (COVERING )?INDEX mails_of_sender \(sender=\?\)/u)
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN mails/u)
  })
})

test('letters from before know whose they are without being read again', () => {
  const { db } = officeOf(30)
  for (let place = 1; place <= 5; place += 1) insertOldMail(db, { place, id: `${place}`, raw: Buffer.from(`${place}`) })
  migrate(db, until(1070))
  const set = db.prepare('UPDATE mails SET kind = ?, from_address = ?, fields = ? WHERE place = ?')
  set.run('direct', ' Emily@Citizen.example', null, 1)
  set.run('form', 'site@site.example', JSON.stringify({ email: '' }), 2)
  set.run('form', 'emily@citizen.example', JSON.stringify({ email: 'EMILY@citizen.example' }), 3)
  set.run('unrecognized-form', 'form@site.example', null, 4)
  set.run('bounce', 'mailer-daemon@mx.example', null, 5)
  const readWith = db.prepare('SELECT read_with FROM mails ORDER BY place').raw().all()
  migrate(db, migrations)
  expect(db.prepare('SELECT sender FROM mails ORDER BY place').raw().all().flat()).toEqual([
    'emily@citizen.example',
    '',
    'emily@citizen.example',
    '',
    '',
  ])
  expect(db.prepare('SELECT read_with FROM mails ORDER BY place').raw().all()).toEqual(readWith)
  db.close()
})
