import { afterAll, beforeEach, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { formHandlers } from '../../../../main/letters/forms/form-handlers.ts'
import type { Letters } from '../../../../main/letters/index.ts'
import { closeUnanswered } from '../../../../main/letters/mail-queries.ts'
import { storeMail } from '../../../../main/letters/intake/store-mails.ts'
import type { FormSchema } from '../../../../shared/letters/form-schema.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { callAs, inbox, kobayashi, newReader } from '../ground.ts'

const reader = newReader()
afterAll(() => reader.close())

const contact: FormSchema = {
  name: 'contact',
  title: { ja: 'お問い合わせ', en: 'Contact' },
  match: { from: 'form@site.example' },
  fields: [
    { key: 'name', means: 'name', labels: ['お名前'], required: true },
    { key: 'message', means: 'message', labels: ['本文'], required: true },
  ],
}
/** The same form after its wording was changed on the Site. */
const changed: FormSchema = {
  ...contact,
  fields: contact.fields.map((field) => (field.key === 'name' ? { ...field, labels: ['お名前', 'おなまえ'] } : field)),
}

let db: Database
let schemas: FormSchema[]
let uid = 0
beforeEach(() => {
  db = newTestDatabase()
  schemas = [contact]
})

const call = (account = kobayashi) =>
  callAs(
    db,
    { handlers: formHandlers({ reader, formSchemas: () => schemas }) as Letters['handlers'] },
    account,
    () => new Date('2026-11-25T00:00:00.000Z'),
  )

/** Takes a mail in as the intake does, under the schemas of now; returns its id. */
async function takeIn(
  text: string,
  more: { from?: string; subject?: string; headers?: string[] } = {},
): Promise<string> {
  uid += 1
  const raw = Buffer.from(
    [
      `From: ${more.from ?? 'form@site.example'}`,
      `Subject: ${more.subject ?? '[form] A'}`,
      `Message-ID: <${uid}@site.example>`,
      'Content-Type: text/plain; charset=utf-8',
      ...(more.headers ?? []),
      '',
      text,
    ].join('\r\n'),
  )
  const [reading] = await reader.read([raw], schemas)
  audited(db, { accountId: null, what: 'letters.takeIn', at: '2026-11-24T18:00:00.000Z' }, () =>
    storeMail(
      db,
      inbox,
      {
        uid,
        raw,
        flags: [],
        internalDate: new Date(Date.UTC(2026, 10, 24, 10, uid)).toISOString(),
        cut: false,
        reading: reading!,
      },
      '2026-11-24T18:00:00.000Z',
    ),
  )
  return (db.prepare('SELECT id FROM mails JOIN ways_in USING (place) WHERE uid = ?').get(uid) as { id: string }).id
}

const mailsNow = () =>
  db.prepare('SELECT id, kind, from_name AS name, set_apart AS apart, status FROM mails ORDER BY place').all()
const record = () =>
  db.prepare(`SELECT account_id AS who, what, about FROM audit WHERE what <> 'letters.takeIn' ORDER BY seq`).all()

test('beside a schema stands what it would make of the last mails, whatever they are now, the newest first', async () => {
  const direct = await takeIn('こんにちは', { from: 'a@post.example', subject: '質問' })
  const known = await takeIn('お名前：山田\n本文：旅券')
  const unread = await takeIn('おなまえ：鈴木\n本文：ビザ')
  const form = { name: '', address: 'form@site.example' }
  expect(await call()('trySchemas', { schemas: [changed] })).toEqual([
    {
      id: unread,
      receivedAt: '2026-11-24T10:03:00.000Z',
      kind: 'unrecognized-form',
      from: form,
      subject: '[form] A',
      becomes: 'form',
      schema: 'contact',
      answers: [
        { key: 'name', value: '鈴木' },
        { key: 'message', value: 'ビザ' },
      ],
      missing: [],
    },
    {
      id: known,
      receivedAt: '2026-11-24T10:02:00.000Z',
      kind: 'form',
      from: form,
      subject: '[form] A',
      becomes: 'form',
      schema: 'contact',
      answers: [
        { key: 'name', value: '山田' },
        { key: 'message', value: '旅券' },
      ],
      missing: [],
    },
    {
      id: direct,
      receivedAt: '2026-11-24T10:01:00.000Z',
      kind: 'direct',
      from: { name: '', address: 'a@post.example' },
      subject: '質問',
      becomes: 'direct',
      schema: '',
      answers: [],
      missing: [],
    },
  ])
  expect((await call()('trySchemas', { schemas: [contact] })).map((row) => row.missing)).toEqual([['name'], [], []])
  // Whoever sees what the mails say has read them; each call here is a sitting of its own.
  const seen = { who: kobayashi.id, what: 'letters.readText', about: `${unread} ${known} ${direct}` }
  expect(record()).toEqual([seen, seen])
})

test('a mail that is older than the last 50 is looked at where it is asked for, before them', async () => {
  const old = await takeIn('おなまえ：鈴木\n本文：ビザ')
  for (let count = 0; count < 50; count += 1) await takeIn('x', { from: 'a@post.example' })
  const rows = await call()('trySchemas', { schemas: [changed], sample: old })
  expect(rows.length).toBe(51)
  expect(rows[0]).toMatchObject({ id: old, becomes: 'form', schema: 'contact' })
  expect(rows.slice(1).map((row) => row.id)).not.toContain(old)
  const known = rows[1]!.id
  expect((await call()('trySchemas', { schemas: [changed], sample: known })).map((row) => row.id)).not.toContain(old)
  await expect(
    call()('trySchemas', { schemas: [], sample: '018f0000-0000-7000-8000-00000000ffff' }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('no more than 50 mails are looked at', async () => {
  for (let count = 0; count < 53; count += 1)
    await takeIn('x', { from: 'a@post.example', ...(count % 2 === 0 && { headers: ['Auto-Submitted: auto-replied'] }) })
  const rows = await call()('trySchemas', { schemas: [] })
  expect([rows.length, new Set(rows.map((row) => row.kind))]).toEqual([50, new Set(['direct', 'automatic'])])
  expect(rows.map((row) => row.receivedAt)).toEqual(
    rows
      .map((row) => row.receivedAt)
      .toSorted()
      .toReversed(),
  )
})

test('a schema is proposed from a mail, with the help of the others, and the record says from which', async () => {
  schemas = []
  await takeIn('Name: Emily\nE-mail: e@post.example\nMessage:\nhello\nthere', { subject: '[Contact form] B' })
  const id = await takeIn('お名前：山田\nメールアドレス：t@post.example\n本文：\n旅券\nについて', {
    headers: ['Auto-Submitted: auto-generated'],
  })
  const { schema } = await call()('proposeSchema', { id })
  expect(schema?.fields.map((field) => field.labels.slice(0, 2))).toEqual([
    ['お名前', 'Name'],
    ['メールアドレス', 'E-mail'],
    ['本文', 'Message'],
  ])
  expect(await call()('proposeSchema', { id: await takeIn('Hello', { from: 'a@post.example' }) })).toEqual({
    schema: null,
  })
  expect(record()[0]).toEqual({ who: kobayashi.id, what: 'letters.proposeSchema', about: id })
})

test('unrecognized forms that fit now become letters of the person who wrote them; what was done about them stays', async () => {
  const unread = await takeIn('おなまえ：鈴木\n本文：ビザ')
  const closed = await takeIn('おなまえ：田中\n本文：閉じた')
  const hopeless = await takeIn('何も読めない')
  audited(db, { accountId: null, what: 'letters.takeIn', at: '' }, () => closeUnanswered(db, closed))
  schemas = [changed]
  expect(await call()('rereadForms', {})).toEqual({ forms: 2, released: 0, unrecognized: 1 })
  expect(mailsNow()).toEqual([
    { id: unread, kind: 'form', name: '鈴木', apart: 0, status: 'open' },
    { id: closed, kind: 'form', name: '田中', apart: 0, status: 'closed' },
    { id: hopeless, kind: 'unrecognized-form', name: '', apart: 0, status: 'open' },
  ])
  expect(
    db.prepare(`SELECT rowid FROM mail_words WHERE mail_words MATCH 'people : 鈴木 OR people : "鈴 木"'`).all(),
  ).toHaveLength(1)
  expect(record()).toEqual([{ who: kobayashi.id, what: 'letters.rereadForms', about: `${unread} ${closed}` }])
})

test('mails that no schema had claimed become forms, also those that were set apart; ordinary letters and replies stay what they are', async () => {
  schemas = []
  const [apart, direct] = [
    await takeIn('お名前：山田\n本文：A', { headers: ['Auto-Submitted: auto-generated'] }),
    await takeIn('お名前：山田\n本文：B'),
  ]
  const [reply, ordinary, vague] = [
    await takeIn('お名前：山田\n本文：C', { headers: ['In-Reply-To: <x@y.example>'] }),
    await takeIn('やあ', { from: 'a@post.example' }),
    await takeIn('何も読めない'),
  ]
  schemas = [contact]
  expect(await call()('rereadForms', {})).toEqual({ forms: 2, released: 0, unrecognized: 0 })
  expect(mailsNow()).toEqual([
    { id: apart, kind: 'form', name: '山田', apart: 0, status: 'open' },
    { id: direct, kind: 'form', name: '山田', apart: 0, status: 'open' },
    ...[reply, ordinary, vague].map((id) => ({ id, kind: 'direct', name: '', apart: 0, status: 'open' })),
  ])
})

test('an unrecognized form that no schema claims any more is an ordinary letter', async () => {
  const id = await takeIn('ただの手紙です')
  schemas = [{ ...contact, match: { from: 'form@site.example', subject: '[別]' } }]
  expect(await call()('rereadForms', {})).toEqual({ forms: 0, released: 1, unrecognized: 0 })
  expect(mailsNow()).toEqual([{ id, kind: 'direct', name: '', apart: 0, status: 'open' }])
})

test('more mails than one batch are read again; that nothing fits is recorded too', async () => {
  for (let count = 0; count < 60; count += 1) await takeIn(`おなまえ：人${count}\n本文：x`)
  expect(await call()('rereadForms', {})).toEqual({ forms: 0, released: 0, unrecognized: 60 })
  schemas = [changed]
  expect(await call()('rereadForms', {})).toEqual({ forms: 60, released: 0, unrecognized: 0 })
  expect(record()).toHaveLength(7)
})

test('the administrator alone may have forms read again, but see nothing of the letters', async () => {
  const id = await takeIn('おなまえ：鈴木\n本文：ビザ')
  const administrator = { ...kobayashi, roles: ['administrator' as const] }
  await expect(call(administrator)('trySchemas', { schemas })).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(call(administrator)('proposeSchema', { id })).rejects.toMatchObject({ code: 'not_allowed' })
  schemas = [changed]
  expect(await call(administrator)('rereadForms', {})).toEqual({ forms: 1, released: 0, unrecognized: 0 })
})
