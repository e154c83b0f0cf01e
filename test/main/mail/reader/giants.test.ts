import { describe, expect, test } from 'vitest'
import { attachmentBytes, parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { mail } from './mails.ts'

const repeated = (bytes: number, text: string): Buffer => Buffer.alloc(bytes, text)

describe('hostile giants are read in part, and say so', () => {
  test.each([
    ['UTF-8', 'utf-8', Buffer.from('旅券の更新です。\r\n'), '旅券の更新です。\n', 'utf-8'],
    [
      'Shift_JIS called us-ascii',
      'us-ascii',
      Buffer.from('97b78c9482cc8d58905682c582b781420d0a', 'hex'),
      '旅券の更新です。\n',
      'shift_jis',
    ],
    [
      'ISO-2022-JP',
      'iso-2022-jp',
      Buffer.from('1b24424e393774244e39393f372447243921231b2842' + '0d0a', 'hex'),
      '旅券の更新です。\n',
      'iso-2022-jp',
    ],
  ])('50 MB of text in %s', async (_, label, line, expected, charset) => {
    const message = await parseMessage(
      mail([`Content-Type: text/plain; charset=${label}`], Buffer.alloc(50_000_000, line)),
    )
    expect(message).toMatchObject({ cuts: ['cut-text'], charset, doubtful: false })
    expect(message.text.length).toBeLessThan(2_000_001)
    expect(message.text.startsWith(expected)).toBe(true)
  })

  test('an attachment of 50 MB is listed with its size, and comes out whole', async () => {
    const line = 'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAx\r\n'
    const raw = Buffer.concat([
      mail(
        ['Content-Type: multipart/mixed; boundary=b'],
        '--b\nContent-Type: text/plain\n\nhello\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n',
      ),
      repeated(line.length * 700_000, line),
      Buffer.from('\r\n--b--\r\n'),
    ])
    const message = await parseMessage(raw)
    expect(message).toMatchObject({ text: 'hello', cuts: [], attachments: [{ name: 'a.pdf', size: 54 * 700_000 }] })
    expect(attachmentBytes(raw, 0)!.bytes.length).toBe(54 * 700_000)
  })

  test('10,000 nested parts', async () => {
    const levels = Array.from(
      { length: 10_000 },
      (_, level) => `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`,
    )
    const message = await parseMessage(
      mail(['Subject: nested', 'Content-Type: multipart/mixed; boundary=b0'], levels.join('')),
    )
    expect(message).toMatchObject({ subject: 'nested', cuts: ['too-deep'] })
    expect(message.parts.length).toBeLessThan(50)
  })

  test('1,000,000 siblings', async () => {
    const message = await parseMessage(
      mail(
        ['Content-Type: multipart/mixed; boundary=b'],
        repeated(31_000_000, '--b\r\nContent-Type: a/b\r\n\r\nx\r\n'),
      ),
    )
    expect(message.cuts).toEqual(['too-many-parts'])
    expect(message.attachments.length).toBeLessThan(500)
  })

  test.each([
    ['one field', 'X-Long: ', 'a'],
    ['many fields', '', 'X-Many: value\r\n'],
    ['one folded field of encoded words', 'Comments: ', '=?utf-8?B?44GC?=\r\n '],
    ['addresses', 'To: ', '"a, (b" <c@d.example>, '],
  ])('a 100 MB header of %s', async (_, start, text) => {
    const raw = Buffer.concat([
      Buffer.from(`From: a@b.example\r\nSubject: =?utf-8?B?44GC?=\r\n${start}`),
      repeated(100_000_000 - (100_000_000 % text.length), text),
      Buffer.from('\r\n\r\nbody\r\n'),
    ])
    const message = await parseMessage(raw)
    expect(message).toMatchObject({ from: { address: 'a@b.example' }, subject: 'あ', cuts: ['cut-headers'] })
    expect(message.text.trim()).toBe('body')
  })

  test.each([
    ['nested elements', '<div>'],
    ['unclosed formatting', '<b>'],
    ['script elements that never end', '<script>'],
    ['cells', '<td>'],
    ['angle brackets', '<'],
    ['paragraphs', '<p>hello</p>'],
    ['attributes', '<p a=b c="'],
  ])('20 MB of HTML of %s', async (_, piece) => {
    const message = await parseMessage(mail(['Content-Type: text/html'], repeated(20_000_000, piece)))
    expect(message.cuts).toContain('cut-text')
    expect(message.html!.length).toBeLessThan(2_000_001)
  })

  test('lines that all look like a boundary', async () => {
    expect(
      (await parseMessage(mail(['Content-Type: multipart/mixed; boundary=b'], repeated(20_000_000, '--\r\n')))).cuts,
    ).toEqual(['cut-text'])
  })
})
