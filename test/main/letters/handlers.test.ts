import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import { openLetters, type Letters } from '../../../main/letters/index.ts'
import { pullFolder } from '../../../main/letters/intake/pull-folder.ts'
import { emptyTally } from '../../../main/letters/intake/tally.ts'
import type { MailReader } from '../../../main/mail/reader/mail-reader.ts'
import type { Mailbox } from '../../../main/mail/servers/mailbox.ts'
import { defaultSchema } from '../../../shared/letters/default-schema.ts'
import { colleague, callAs, kobayashi, mori, mailOf, newReader, sharedDatabase } from './ground.ts'

let reader: MailReader
let letters: Letters
let call: ReturnType<typeof callAs>
const ids: Record<string, string> = {}

const attached = Buffer.from(
  [
    'From: Emily Carter <emily@citizen.example>',
    'Subject: With a file',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hello <b>there</b><script>alert(1)</script></p>',
    '--b',
    'Content-Type: application/pdf; name="../form.pdf"',
    'Content-Disposition: attachment; filename="../form.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('%PDF-1.7 x').toString('base64'),
    '--b--',
    '',
  ].join('\r\n'),
)
const mislabelled = Buffer.concat([
  Buffer.from(
    'From: Hanako <h@citizen.example>\r\nSubject: Sjis\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n',
  ),
  iconv.encode('旅券', 'shift_jis'),
  Buffer.from('\r\n'),
])
const mails: Record<string, Uint8Array> = { plain: mailOf(1), attached, mislabelled }

const database = sharedDatabase(async (db) => {
  reader = newReader()
  const mailbox = {
    open: async (path: string) => ({
      path,
      uidValidity: '1',
      uidNext: 4,
      exists: 3,
      canCompareAndSwap: false,
      highestModseq: null,
    }),
    answered: async () => [],
    uids: async () => [1, 2, 3],
    async *fetch() {
      yield Object.values(mails).map((raw, index) => ({
        uid: index + 1,
        raw,
        flags: [],
        internalDate: null,
        cut: false,
      }))
    },
  } as unknown as Mailbox
  const ground = {
    db,
    reader,
    schemas: [defaultSchema],
    takers: [],
    mailboxId: '',
    now: () => new Date('2026-11-24T18:00:00.000Z'),
    onExpected: () => {},
    onStored: () => {},
  }
  await pullFolder(ground, mailbox, 'INBOX', emptyTally(), new AbortController().signal)
  for (const [index, name] of Object.keys(mails).entries())
    ids[name] = (
      db.prepare('SELECT id FROM mails JOIN ways_in USING (place) WHERE uid = ?').get(index + 1) as { id: string }
    ).id
  letters = openLetters({
    db,
    reader,
    mailSettings: () => null,
    formSchemas: () => [defaultSchema],
    colleague,
    now: () => new Date(),
    announce: () => {},
    background: false,
  })
  call = callAs(db, letters, kobayashi)
})
afterAll(async () => {
  await letters.stop()
  await reader.close()
})

describe('a letter in HTML', () => {
  test('is shown as a document without scripts; a letter of text has none', async () => {
    expect((await call('get', { id: ids['attached']! })).hasHtml).toBe(true)
    const { html } = await call('document', { id: ids['attached']! })
    expect(html).toContain('<b>there</b>')
    expect(html).not.toMatch(/<script|alert/u)
    expect(await call('document', { id: ids['plain']! })).toEqual({ html: null, cut: false })
  })
})

describe('an attachment', () => {
  test('is taken out whole, under a safe name', async () => {
    const { files, attachments } = await call('get', { id: ids['attached']! })
    expect([attachments, files.length]).toEqual([1, 1])
    const file = await call('attachment', { id: ids['attached']!, index: files[0]!.index })
    expect([file.name.includes('/'), file.type, Buffer.from(file.bytes).toString()]).toEqual([
      false,
      'application/pdf',
      '%PDF-1.7 x',
    ])
    await expect(call('attachment', { id: ids['attached']!, index: 99 })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('the source of a mail', () => {
  test('is shown as it came', async () => {
    expect(await call('source', { id: ids['plain']! })).toEqual({
      text: Buffer.from(mailOf(1)).toString(),
      cut: false,
      parts: [{ depth: 0, type: 'text/plain', name: '', size: expect.any(Number) as number }],
    })
  })
})

describe('a letter read under the wrong character set', () => {
  test('is read again from its kept bytes, found by its words, and no longer doubtful', async () => {
    const id = ids['mislabelled']!
    await call('redecode', { id, charset: 'iso-8859-1' })
    expect((await call('list', { view: 'all', search: '旅券' })).total).toBe(0)
    await call('redecode', { id, charset: 'shift_jis' })
    const letter = await call('get', { id })
    expect([letter.text.trim(), letter.snippet, letter.language, letter.doubtful]).toEqual([
      '旅券',
      '旅券',
      'ja',
      false,
    ])
    expect((await call('list', { view: 'all', search: '旅券' })).rows.map((row) => row.id)).toEqual([id])
  })
})

describe('whoever is handed the text of a letter', () => {
  const db = database()
  const readings = () =>
    db.prepare(`SELECT account_id, about FROM audit WHERE what = 'letters.readText' ORDER BY seq`).all() as {
      account_id: string
      about: string
    }[]

  test('is in the record with it, by whichever call, once for each letter and sitting', async () => {
    const sitting = callAs(db, letters, mori)
    const before = readings().length
    await sitting('list', { view: 'all' })
    expect(readings().length).toBe(before)
    await sitting('document', { id: ids['attached']! })
    await sitting('get', { id: ids['attached']! })
    await sitting('get', { id: ids['attached']! })
    await sitting('trySchemas', { schemas: [] })
    await sitting('get', { id: ids['plain']! })
    const [first, ...others] = readings().slice(before)
    expect(first).toEqual({ account_id: mori.id, about: ids['attached'] })
    expect(others.map(({ account_id, about }) => [account_id, about.split(' ').toSorted()])).toEqual([
      [mori.id, [ids['plain']!, ids['mislabelled']!].toSorted()],
    ])
    await callAs(db, letters, mori)('get', { id: ids['plain']! })
    expect(readings().at(-1)).toEqual({ account_id: mori.id, about: ids['plain'] })
  })

  test('is found in it by the number of the letter, as is whoever answers it', () => {
    expect(letters.subjectOf?.(ids['plain']!)).toEqual({ what: 'letter', number: expect.stringMatching(/^2026-\d+$/) })
    expect(letters.subjectOf?.(kobayashi.id)).toBe(null)
  })
})

test('a letter that does not exist is not found, whatever is asked of it', async () => {
  const id = kobayashi.id
  for (const asked of [
    call('get', { id }),
    call('open', { id }),
    call('document', { id }),
    call('source', { id }),
    call('attachment', { id, index: 0 }),
    call('redecode', { id, charset: 'utf-8' }),
  ]) {
    await expect(asked).rejects.toMatchObject({ code: 'not_found' })
  }
})
