import Encoding from 'encoding-japanese'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { parseAddresses } from '../../../../main/mail/message/addresses.ts'
import { decodeHeader } from '../../../../main/mail/message/encoded-words.ts'
import { parseParameters, splitFields } from '../../../../main/mail/message/header-fields.ts'
import { mailDate } from '../../../../main/mail/message/mail-date.ts'

const raw = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const jis = (text: string): Buffer => Buffer.from(Encoding.convert(text, { to: 'JIS', from: 'UNICODE', type: 'array' }))
const word = (charset: string, bytes: Uint8Array): string => `=?${charset}?B?${Buffer.from(bytes).toString('base64')}?=`

describe('encoded words', () => {
  test('neighbours are joined, and the blank between them is dropped', () => {
    expect(decodeHeader('=?UTF-8?B?5pel?= \t=?utf-8?Q?=E6=9C=AC?= now').value).toBe('日本 now')
  })

  test('a character cut in two by the words is whole again', () => {
    const bytes = Buffer.from('旅券の更新')
    expect(decodeHeader(`${word('UTF-8', bytes.subarray(0, 4))} ${word('UTF-8', bytes.subarray(4))}`).value).toBe(
      '旅券の更新',
    )
    const two = jis('旅券')
    expect(
      decodeHeader(`${word('ISO-2022-JP', two.subarray(0, 4))} ${word('ISO-2022-JP', two.subarray(4))}`).value,
    ).toBe('旅券')
  })

  test('base64 cut in the middle of its groups is joined', () => {
    const text = Buffer.from('旅券の更新').toString('base64')
    expect(decodeHeader(`=?utf-8?B?${text.slice(0, 6)}?= =?utf-8?B?${text.slice(6)}?=`).value).toBe('旅券の更新')
  })

  test('a wrong charset is recognised', () => {
    expect(decodeHeader(word('us-ascii', iconv.encode('お問い合わせの件', 'cp932')))).toEqual({
      value: 'お問い合わせの件',
      charset: 'shift_jis',
      doubtful: false,
    })
    expect(decodeHeader(word('ISO-2022-JP', Buffer.from('お問い合わせ'))).value).toBe('お問い合わせ')
  })

  test('raw bytes are read by their plausibility', () => {
    expect(decodeHeader(raw(iconv.encode('お問い合わせの件', 'cp932'))).value).toBe('お問い合わせの件')
    expect(decodeHeader(raw(jis('お問い合わせの件'))).value).toBe('お問い合わせの件')
    expect(decodeHeader(raw(Buffer.from('お問い合わせの件'))).value).toBe('お問い合わせの件')
  })

  test('a question mark that was not encoded does not end a word', () => {
    expect(decodeHeader('=?utf-8?Q?What?_Now?=').value).toBe('What? Now')
  })

  test('line ends and control characters never reach a subject', () => {
    expect(decodeHeader('=?utf-8?Q?one=0D=0ABcc:_x=00y?=').value).toBe('one Bcc: x y')
  })

  test('any text comes back, in words of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
        const bytes = Buffer.from(text)
        const words: string[] = []
        for (let at = 0; at < bytes.length; at += length) words.push(word('utf-8', bytes.subarray(at, at + length)))
        expect(decodeHeader(words.join(' ')).value).toBe(
          bytes
            .toString()
            .replace(/^\ufeff/, '')
            // oxlint-disable-next-line no-control-regex -- the header drops them
            .replace(/[\u0000-\u001f\u007f]+/g, ' ')
            .replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
        )
      }),
    )
  })
})

describe('addresses', () => {
  test.each([
    ['Taro <taro@mail.example>', [{ name: 'Taro', address: 'taro@mail.example' }]],
    [
      '"Doe, Jane \\"JJ\\"" <jane@mail.example>, bob@mail.example (Bob)',
      [
        { name: 'Doe, Jane "JJ"', address: 'jane@mail.example' },
        { name: 'Bob', address: 'bob@mail.example' },
      ],
    ],
    ['=?utf-8?Q?Doe,_Jane?= <jane@mail.example>', [{ name: 'Doe, Jane', address: 'jane@mail.example' }]],
    ['"=?ISO-2022-JP?B?GyRCOzNFRBsoQg==?=" <yamada@mail.example>', [{ name: '山田', address: 'yamada@mail.example' }]],
    [
      'Friends: a@mail.example, B <b@mail.example>;',
      [
        { name: '', address: 'a@mail.example' },
        { name: 'B', address: 'b@mail.example' },
      ],
    ],
    ['undisclosed-recipients:;', []],
    ['<@one.example,@two.example:person@mail.example>', [{ name: '', address: 'person@mail.example' }]],
    ['"john smith"@mail.example', [{ name: '', address: '"johnsmith"@mail.example' }]],
    ['MAILER-DAEMON <>', [{ name: 'MAILER-DAEMON', address: '' }]],
    ['evil <a@mail.example\u202e\r\nBcc: x@mail.example>', [{ name: 'evil', address: 'a@mail.example' }]],
    ['', []],
  ])('%s', (text, expected) => {
    expect(parseAddresses(text)).toEqual(expected)
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>()",;:@\\= ?aB山'), maxLength: 60 }), (text) => {
        expect(Array.isArray(parseAddresses(text))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('parameters', () => {
  test('a name continued and percent-encoded in another charset (RFC 2231), cut inside a character', () => {
    const bytes = [...iconv.encode('申請書類.pdf', 'cp932')].map((byte) => `%${byte.toString(16)}`)
    const value = `attachment; filename*0*=Shift_JIS'ja'${bytes.slice(0, 3).join('')};\r\n filename*1*=${bytes.slice(3).join('')}`
    expect(parseParameters(value)).toEqual({ value: 'attachment', parameters: { filename: '申請書類.pdf' } })
  })

  test.each([
    ['text/plain; charset="ISO-2022-JP"; format=flowed', { charset: 'ISO-2022-JP', format: 'flowed' }],
    ['text/plain charset=utf-8', { charset: 'utf-8' }],
    ['a/b; name="=?utf-8?B?44GC?= =?utf-8?B?44GE?=.txt"', { name: 'あい.txt' }],
    ['a/b; name=unquoted with spaces.txt; x=1', { name: 'unquoted with spaces.txt', x: '1' }],
    ['a/b; filename*0="long "; filename*1="name.txt"', { filename: 'long name.txt' }],
    ["a/b; filename=plain.txt; filename*=utf-8''%E3%81%82.txt", { filename: 'あ.txt' }],
    ['a/b; name="quoted \\"inside\\".txt"', { name: 'quoted "inside".txt' }],
    ['a/b; boundary="=_a;b"', { boundary: '=_a;b' }],
    ['a/b; __proto__=x', { ['__proto__']: 'x' }],
  ])('%s', (value, expected) => {
    expect({ ...parseParameters(value).parameters }).toEqual(expected)
  })

  test('a file name in raw Shift_JIS with a backslash among its bytes', () => {
    expect(
      parseParameters(
        raw(
          Buffer.concat([
            Buffer.from('attachment; filename="'),
            iconv.encode('表示予定.pdf', 'cp932'),
            Buffer.from('"'),
          ]),
        ),
      ).parameters,
    ).toEqual({ filename: '表示予定.pdf' })
  })
})

test('a header is unfolded, and what is no field is left out', () => {
  expect(
    splitFields(Buffer.from('From: a@mail.example\r\nnonsense\r\nSubject: one\r\n  two\r\n\tthree\nX-Y : z')),
  ).toEqual([
    { name: 'from', raw: 'a@mail.example' },
    { name: 'subject', raw: 'one  two\tthree' },
    { name: 'x-y', raw: 'z' },
  ])
})

test.each([
  ['Thu, 02 Apr 2009 10:37:53 +0900', '2009-04-02T01:37:53.000Z'],
  ['2 Apr 09 10:37 EST', '2009-04-02T15:37:00.000Z'],
  ['Thu, 2 Apr 2009 10:37:53 +0900 (JST)', '2009-04-02T01:37:53.000Z'],
  ['Thu, 02 Apr 2009 10:37:53', '2009-04-02T10:37:53.000Z'],
  ['2009-04-02T10:37:53+09:00', '2009-04-02T01:37:53.000Z'],
  ['Mon, 30 Jun 3609 15:33:50 +0600', null],
  ['32 Foo 2009 99:99:99', null],
  ['', null],
])('the date %s', (field, expected) => {
  expect(mailDate(field)).toBe(expected)
})
