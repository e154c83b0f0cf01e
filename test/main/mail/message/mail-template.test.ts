import { createHash } from 'node:crypto'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import {
  fillMail,
  type MailToPrepare,
  packTemplate,
  prepareMail,
  sealOf,
  tokenPlace,
  unpackTemplate,
  withoutValues,
} from '../../../../main/mail/message/mail-template.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { cpuTimeOf } from '../../../support/cpu-time.ts'

const page = `https://site.example/leave?t=${tokenPlace}`
const byMail = `mailto:news@consulate.example?subject=unsubscribe%20%5B${tokenPlace}%5D`

const issue: MailToPrepare = {
  from: { name: '広報文化センター', address: 'news@consulate.example' },
  subject: 'Japanifornia 12月号：書き初め会と年末年始の休館日のお知らせ、そして新しい年の行事の予定',
  list: { name: 'Japanifornia', id: 'japanifornia.consulate.example' },
  leave: [byMail, page],
  messageDomain: 'consulate.example',
  languages: ['ja'],
  text: `.冬のお便り\n\n停止: ${byMail}\n`,
  html: `<p>冬のお便り</p><a href="${page}">停止</a> <a href="${byMail}">mail</a>`,
  images: [],
}

const token = (number: number): string => `mdg1.${Buffer.alloc(27, number).toString('base64url')}`
const values = {
  address: 'emiko@citizen.example',
  date: 'Sat, 28 Nov 2026 10:00:00 +0900',
  messageToken: token(1),
  leaveToken: token(2),
}

test('a filled mail says what was prepared, with the tokens and the address of its reader', async () => {
  const mail = fillMail(prepareMail(issue), values)
  const read = await parseMessage(mail)
  const filled = (text: string): string => text.replaceAll(tokenPlace, token(2))
  expect(read.text.trimEnd()).toBe(filled(issue.text).trimEnd())
  expect(read.html?.trimEnd()).toBe(filled(issue.html))
  expect([read.subject, read.to, read.from, read.messageId, read.date]).toEqual([
    issue.subject,
    [{ name: '', address: 'emiko@citizen.example' }],
    issue.from,
    `${token(1)}@consulate.example`,
    '2026-11-28T01:00:00.000Z',
  ])
  expect(/^List-Unsubscribe: (.*\r\n .*)\r$/m.exec(mail.toString())?.[1]).toBe(
    `<${filled(byMail)}>,\r\n <${filled(page)}>`,
  )
  expect(mail.toString()).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n')
})

test('without a page nobody is told of one click', () => {
  expect(fillMail(prepareMail({ ...issue, leave: [byMail] }), values).toString()).not.toContain('One-Click')
})

test('images travel within the mail and are named by what shows them', async () => {
  const image = { cid: 'head@consulate.example', type: 'image/png', bytes: Buffer.from([1, 2, 3, 4]) }
  const read = await parseMessage(fillMail(prepareMail({ ...issue, images: [image] }), values))
  expect(read.parts.map(({ contentType }) => contentType)).toContain('image/png')
  expect(read.html).toContain(token(2))
})

test('ASCII in a header is readable as it stands, however long it is, and is what was written', async () => {
  const names = ['Consulate-General of Japan, San Francisco', 'A "quoted" name \\ (Japan)', 'Press & Culture']
  const subjects = [
    'New Year calligraphy, three exhibitions, and when the consulate is closed over the holidays and in January',
    'Short',
    `A long address: https://guide.example/${'a'.repeat(70)} and more`,
  ]
  for (const [at, subject] of subjects.entries()) {
    const name = names[at]!
    const mail = fillMail(prepareMail({ ...issue, subject, from: { ...issue.from, name } }), values)
    const header = mail.toString('latin1', 0, mail.indexOf('\r\nDate: '))
    expect(header.includes('=?')).toBe(at === 2)
    expect(Math.max(...header.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(at === 2 ? 200 : 78)
    const read = await PostalMime.parse(mail)
    expect([read.subject, read.from?.name]).toEqual([subject, name])
    const own = await parseMessage(mail)
    expect([own.subject, own.from]).toEqual([subject, { ...issue.from, name }])
  }
})

const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom('\r\n', '.\r\n', '\n.', '年賀状', 'a'.repeat(300)),
  ),
  { maxLength: 40 },
)
const withTokens = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 5 }))
  .map(([pieces]) => pieces.map((some) => `a ${some.join('')} b`).join(tokenPlace))

const prepared = fc.record({
  text: withTokens,
  html: withTokens,
  subject: fc.string({ unit: 'binary', maxLength: 200 }),
})
const reader = fc.record({
  address: fc.constantFrom('a@b.example', `${'x'.repeat(60)}@${'long.'.repeat(30)}example`, '受付@citizen.example'),
  date: fc.constant(values.date),
  messageToken: fc.nat(255).map(token),
  leaveToken: fc.nat(255).map(token),
})

test('whatever is written in it, no line is too long or begins with a dot, and it reads as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(prepared, reader, async (change, one) => {
      const mail = fillMail(prepareMail({ ...issue, ...change }), one)
      const raw = mail.toString('latin1')
      expect(raw.endsWith('\r\n')).toBe(true)
      const lines = raw.slice(0, -2).split('\r\n')
      expect(lines.every((line) => !/[\r\n]|^\./.test(line))).toBe(true)
      const body = lines.indexOf('')
      expect(Math.max(...lines.slice(0, body).map((line) => line.length))).toBeLessThan(998)
      expect(Math.max(...lines.slice(body).map((line) => line.length))).toBeLessThanOrEqual(76)
      const read = await PostalMime.parse(mail)
      const tokens = (text: string): number => text.split(one.leaveToken).length - 1
      expect([read.text ?? '', read.html ?? ''].map(tokens)).toEqual(
        [change.text, change.html].map((text) => text.split(tokenPlace).length - 1),
      )
    }),
    { numRuns: 60 },
  )
})

test('every mail without what it has of its own hashes to the seal, also as it came back, and any other change breaks it', () => {
  fc.assert(
    fc.property(prepared, reader, reader, fc.nat(), (change, one, other, place) => {
      const template = prepareMail({ ...issue, ...change })
      const hashOf = (mail: Uint8Array): string => createHash('sha256').update(withoutValues(mail)).digest('hex')
      const mail = fillMail(template, one)
      expect(hashOf(mail)).toBe(sealOf(template))
      expect(hashOf(fillMail(template, other))).toBe(sealOf(template))
      const kept = Buffer.concat([
        Buffer.from('Return-Path: <a@b.example>\nReceived: from x\n by y\n'),
        Buffer.from(mail.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
      ])
      expect(hashOf(kept)).toBe(sealOf(template))
      const at = mail.indexOf('\r\n\r\n') + 4 + (place % (mail.length - mail.indexOf('\r\n\r\n') - 4))
      const changed = Buffer.from(mail)
      changed[at] = changed[at] === 0x41 ? 0x42 : 0x41
      // In a place of the token the change is one of the token, unless it is none any more.
      if (withoutValues(changed).equals(withoutValues(mail))) expect(insideToken(mail, at)).toBe(true)
      else expect(hashOf(changed)).not.toBe(sealOf(template))
    }),
    { numRuns: 100 },
  )
})

function insideToken(mail: Buffer, at: number): boolean {
  const raw = mail.toString('latin1')
  const from = raw.lastIndexOf('\n', at - 1) + 1
  return Buffer.from(raw.slice(from, raw.indexOf('\r', from)), 'base64').includes('mdg1.')
}

test('the same mail is always prepared alike, and comes out of its row as it went in', () => {
  const [one, other] = [prepareMail(issue), prepareMail(issue)]
  const read = unpackTemplate(packTemplate(one))
  expect([sealOf(other), sealOf(read)]).toEqual([sealOf(one), sealOf(one)])
  expect(fillMail(read, values).equals(fillMail(one, values))).toBe(true)
  expect(() => unpackTemplate(packTemplate(one).subarray(0, -1))).toThrow(RangeError)
})

test('nothing of a reader or of the list can become another field of the header', () => {
  const template = prepareMail(issue)
  for (const address of ['a@b.example\r\nBcc: c@d.example', 'a@b.example>', 'a@b\u2028.example', ''])
    expect(() => fillMail(template, { ...values, address })).toThrow('no_address')
  expect(() => prepareMail({ ...issue, leave: [`${byMail}\r\nBcc: c@d.example`] })).toThrow('bad_input')
  expect(() => prepareMail({ ...issue, leave: ['https://site.example/leave'] })).toThrow('bad_input')
  expect(() => prepareMail({ ...issue, text: tokenPlace + tokenPlace })).toThrow('bad_input')
  expect(fillMail(prepareMail({ ...issue, subject: 'a\r\nBcc: c@d.example' }), values).toString()).not.toMatch(/^Bcc:/m)
})

test('to fill a mail takes a small part of what it takes to write it anew', () => {
  const long = { ...issue, html: issue.html + '<p>漢字</p>'.repeat(1500) }
  const template = prepareMail(long)
  const filled = cpuTimeOf(() => fillMail(template, values))
  expect(filled).toBeLessThan(cpuTimeOf(() => prepareMail(long)) / 5)
})
