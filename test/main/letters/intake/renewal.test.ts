import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { openLetters } from '../../../../main/letters/index.ts'
import { readWith } from '../../../../main/letters/intake/read-with.ts'
import { saveChosenCharset } from '../../../../main/letters/mail-queries.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import type { FormSchema } from '../../../../shared/letters/form-schema.ts'
import { eventually } from '../../../support/eventually.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { callAs, colleague, keep, kobayashi, mailOf, newReader, readingOf } from '../ground.ts'

const visits: FormSchema = {
  name: 'visits',
  title: { ja: '見学', en: 'Visits' },
  match: { from: 'form@site.example' },
  fields: [
    { key: 'name', means: 'name', labels: ['Visitor'], required: true },
    { key: 'message', means: 'message', labels: ['Wish'], required: true },
  ],
}

const reader = newReader()
const open: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.stop()
})
afterAll(() => reader.close())

function start(db: Database, formSchemas: () => FormSchema[] = () => [], readBy: MailReader = reader) {
  const letters = openLetters({
    db,
    reader: readBy,
    mailSettings: () => null,
    formSchemas,
    colleague,
    now: () => new Date(),
    announce: () => {},
    background: true,
    renewalRest: 5,
  })
  open.push(letters)
  return callAs(db, letters, kobayashi)
}

const old = { readWith: '0-of-before' }
const renewed = (db: Database, schemas: FormSchema[] = []) =>
  eventually(
    () => db.prepare('SELECT DISTINCT read_with FROM mails').pluck().all(),
    (with_) => with_.length === 1 && with_[0] === readWith(schemas),
  )
const rows = (db: Database) =>
  db.prepare(`SELECT about FROM audit WHERE what = 'letters.readAgain'`).pluck().all() as string[]

describe('what was read in a mail', () => {
  test('by an older program is read again in the background; what people did about the letter stays', async () => {
    const db = newTestDatabase()
    const ids = Array.from({ length: 25 }, (_, index) =>
      keep(db, index + 1, { subject: 'Misread', text: 'misread' }, { raw: mailOf(index + 1), ...old }),
    )
    const call = start(db)
    await call('saveDraft', { letterId: ids[2]!, subject: 'Re', body: 'Begun' })
    await call('mark', { ids: [ids[3]!], marks: { status: 'closed' } })
    await call('open', { id: ids[4]! })
    await renewed(db)
    const { rows: list } = await call('list', { view: 'all', order: 'oldest' })
    expect(list.map((row) => row.subject).toSorted()).toEqual(ids.map((_, index) => `Letter ${index + 1}`).toSorted())
    const third = await call('get', { id: ids[2]! })
    expect([third.text.trim(), third.draft?.body]).toEqual(['Text of letter 3.', 'Begun'])
    expect((await call('get', { id: ids[3]! })).status).toBe('closed')
    expect(list.find((row) => row.id === ids[4])!.unread).toBe(false)
    expect((await call('list', { view: 'all', search: 'letter 7' })).rows.map((row) => row.id)).toContain(ids[6])
    expect((await call('list', { view: 'all', search: 'misread' })).total).toBe(0)
    expect(rows(db)).toEqual([])
  })

  test('is read again when the forms change, and the record names what became a form', async () => {
    const db = newTestDatabase()
    const raw = Buffer.from(
      'From: form@site.example\r\nSubject: [visit]\r\nMessage-ID: <v@site.example>\r\n\r\nVisitor: Emily Carter\r\nWish: A tour on Monday\r\n',
    )
    const id = keep(db, 1, { from: { name: '', address: 'form@site.example' } }, { raw })
    let schemas: FormSchema[] = []
    const call = start(db, () => schemas)
    expect((await call('get', { id })).fields).toBe(null)
    schemas = [visits]
    await renewed(db, schemas)
    expect(await call('get', { id })).toMatchObject({
      kind: 'form',
      fields: { name: 'Emily Carter', message: 'A tour on Monday' },
    })
    expect(rows(db)).toEqual([id])
  })

  test('in the character set that a person chose is read again in that one', async () => {
    const db = newTestDatabase()
    const raw = Buffer.concat([
      Buffer.from('From: a@citizen.example\r\nSubject: x\r\nContent-Type: text/plain\r\n\r\n'),
      Buffer.from('b3a4b3b0', 'hex'),
      Buffer.from('\r\n'),
    ])
    const id = keep(db, 1, { doubtful: false }, { raw, ...old })
    audited(db, { accountId: null, what: 'letters.redecode', at: '' }, () => saveChosenCharset(db, id, 'euc-jp'))
    const call = start(db)
    await renewed(db)
    expect([(await call('get', { id })).text.trim(), (await call('get', { id })).doubtful]).toEqual(['海外', false])
  })

  test('stays where the mail can no longer be read within the limits', async () => {
    const db = newTestDatabase()
    const id = keep(db, 1, { text: 'As it was read' }, { raw: mailOf(1), ...old })
    const busy = { ...reader, read: async () => [readingOf({ text: '', cuts: ['too-complex'] })] }
    const call = start(db, () => [], busy)
    await renewed(db)
    expect((await call('get', { id })).text).toBe('As it was read')
  })
})
