import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { attachmentBytes, parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { decodedSize, decodeTransfer } from '../../../../main/mail/message/transfer-encoding.ts'
import { corpusFile, corpusMails, haveCorpora, mail, multipart } from '../reader/mails.ts'

describe('a mail of several parts', () => {
  test('shows the plain text of two alternatives, keeps the HTML, and lists the attachment', async () => {
    const raw = multipart('mixed', [
      'Content-Type: multipart/alternative; boundary=inner\n\n--inner\nContent-Type: text/plain\n\nplain\n--inner\nContent-Type: text/html\n\n<p>rich</p>\n--inner--',
      'Content-Type: application/pdf\nContent-Disposition: attachment; filename="=?utf-8?B?55Sz6KuL5pu4LnBkZg==?="\nContent-Transfer-Encoding: base64\n\nSGVsbG8=',
      'Content-Type: text/plain\n\nfooter',
    ])
    const message = await parseMessage(raw)
    expect(message).toMatchObject({
      text: 'plain\nfooter',
      html: '<p>rich</p>\n<pre>footer</pre>',
      charset: 'us-ascii',
      doubtful: false,
      cuts: [],
    })
    expect(message.attachments).toEqual([
      { index: 0, name: '申請書.pdf', type: 'application/pdf', size: 5, inline: false, risky: false },
    ])
    expect(message.parts.map((part) => [part.contentType, part.depth, part.parentType, part.size])).toEqual([
      ['multipart/mixed', 0, '', 0],
      ['multipart/alternative', 1, 'multipart/mixed', 0],
      ['text/plain', 2, 'multipart/alternative', 5],
      ['text/html', 2, 'multipart/alternative', 11],
      ['application/pdf', 1, 'multipart/mixed', 5],
      ['text/plain', 1, 'multipart/mixed', 6],
    ])
    expect(attachmentBytes(raw, 0)).toEqual({
      name: '申請書.pdf',
      type: 'application/pdf',
      bytes: new Uint8Array(Buffer.from('Hello')),
    })
    expect(attachmentBytes(raw, 1)).toBeNull()
  })

  test('an attached message stays one part with its source, and is an attachment', async () => {
    const message = await parseMessage(
      multipart('mixed', [
        'Content-Type: text/plain\n\nsee below',
        'Content-Type: message/rfc822\n\nSubject: inner\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nhidden\n--x--',
      ]),
    )
    expect(message.text).toBe('see below')
    expect(message.parts.map((part) => part.contentType)).toEqual(['multipart/mixed', 'text/plain', 'message/rfc822'])
    expect(message.parts[2]!.text).toContain('Subject: inner')
    expect(message.attachments).toMatchObject([{ name: 'attachment-1.eml', type: 'message/rfc822' }])
  })

  test('boundaries that begin alike, and a line that only looks like one', async () => {
    const message = await parseMessage(
      multipart('mixed', [
        'Content-Type: multipart/mixed; boundary=border-2\n\n--border-2\n\none\n--border-3\n-- \nstill one\n--border-2--',
        'Content-Type: text/plain\n\ntwo',
      ]),
    )
    expect(message.text).toBe('one\n--border-3\n-- \nstill one\ntwo')
  })

  test('text that was given a name is shown where there is no other', async () => {
    const message = await parseMessage(
      multipart('mixed', ['Content-Type: text/plain; name=note.txt\n\nhello', 'Content-Type: application-x-gzip\n\nx']),
    )
    expect(message.text).toBe('hello')
    expect(message.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['note.txt', 'text/plain'],
      ['attachment-2.bin', 'application/octet-stream'],
    ])
  })

  test('a multipart whose boundary never comes is shown as it is', async () => {
    expect((await parseMessage(mail(['Content-Type: multipart/mixed; boundary=never'], 'hello\n'))).text).toBe(
      'hello\n',
    )
  })
})

describe('text', () => {
  test('of an HTML mail is readable, with rows and links', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><h1>題</h1><p>見て <a href="https://a.example/">ここ</a>。<br>次</p><table><tr><th>名前</th><td>田中</td></tr></table><script>x</script></body></html>'
    expect((await parseMessage(mail(['Content-Type: text/html; charset=utf-8'], html))).text).toBe(
      '題\n\n見て ここ <https://a.example/>。\n次\n\n名前  田中',
    )
  })

  test('of format=flowed is joined, but for quotes and the signature', async () => {
    const body = 'one \ntwo\n> quoted \n> on\n>> deeper\n from here\n-- \nTaro \n'
    expect((await parseMessage(mail(['Content-Type: text/plain; format=flowed'], body))).text).toBe(
      'one two\n> quoted on\n>> deeper\nfrom here\n-- \nTaro ',
    )
  })

  test('HTML without a label is read by its own meta element', async () => {
    const html = iconv.encode('<html><head><meta charset="Shift_JIS"></head><body>山田</body></html>', 'cp932')
    expect(await parseMessage(mail(['Content-Type: text/html'], html))).toMatchObject({
      text: '山田',
      charset: 'shift_jis',
      doubtful: false,
    })
  })

  test("a person's choice of charset reads it anew", async () => {
    const raw = mail(['Content-Type: text/plain; charset=us-ascii'], iconv.encode('山田', 'eucjp'))
    expect(await parseMessage(raw)).toMatchObject({ text: '山田', charset: 'euc-jp', doubtful: true })
    expect(await parseMessage(raw, { charset: 'shift_jis' })).toMatchObject({
      text: 'ｻｳﾅﾄ',
      charset: 'shift_jis',
      doubtful: false,
    })
  })

  test('without any header is text', async () => {
    expect((await parseMessage(Buffer.from('ただの文です。\n二行目'))).text).toBe('ただの文です。\n二行目')
  })
})

test('headers are told apart as threads need them', async () => {
  const message = await parseMessage(
    mail(
      [
        'To: =?utf-8?B?5LqM?= <two@mail.example>, three@mail.example',
        'Cc: four@mail.example',
        'Reply-To: other@mail.example',
        'Return-Path: <>',
        'Subject: =?ISO-2022-JP?B?GyRCRWo5RhsoQjA=?=',
        'Date: Thu, 02 Apr 2009 10:37:53 +0900',
        'Message-ID: <id@mail.example>',
        'In-Reply-To: Your message <before@mail.example> of today',
        'References: <first@mail.example>\r\n <before@mail.example>',
      ],
      'x',
    ),
  )
  expect(message).toMatchObject({
    from: { name: 'Taro', address: 'taro@mail.example' },
    to: [
      { name: '二', address: 'two@mail.example' },
      { name: '', address: 'three@mail.example' },
    ],
    cc: [{ name: '', address: 'four@mail.example' }],
    replyTo: { name: '', address: 'other@mail.example' },
    returnPath: '<>',
    subject: '投稿0',
    date: '2009-04-02T01:37:53.000Z',
    messageId: 'id@mail.example',
    inReplyTo: 'before@mail.example',
    references: ['first@mail.example', 'before@mail.example'],
    charset: 'iso-2022-jp',
  })
})

describe('transfer encodings', () => {
  test.each([
    ['base64', 'SGVs\r\nbG8=', 'Hello'],
    ['base64', 'SGVsbG8=\r\nSGVsbG8=', 'HelloHello'],
    ['BASE64;', ' SGV*sbG8 ', 'Hello'],
    ['quoted-printable', 'a=3Db =E3=81=82=\r\nc=  \nd=Zx=', 'a=b あcd=Zx'],
    ['x-uuencode', 'begin 644 x\n%2&5L;&\\\n`\nend\n', 'Hello'],
    ['8bit', 'あ', 'あ'],
    ['nonsense', 'a=3D', 'a=3D'],
  ])('%s %s', (encoding, body, expected) => {
    const bytes = Buffer.from(body)
    expect(Buffer.from(decodeTransfer(bytes, encoding).bytes).toString()).toBe(expected)
    if (!body.includes('=\r\nSGV')) expect(decodedSize(bytes, encoding)).toBe(Buffer.byteLength(expected))
  })

  test('bytes encoded in base64 come back, with their size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const body = Buffer.from(Buffer.from(bytes).toString('base64').replace(/.{20}/g, '$&\r\n'))
        expect(Buffer.from(decodeTransfer(body, 'base64').bytes)).toEqual(Buffer.from(bytes))
        expect(decodedSize(body, 'base64')).toBe(bytes.length)
        expect(decodeTransfer(body, 'base64', 10).bytes.length).toBe(Math.min(10, bytes.length))
      }),
    )
  })
})

describe('whatever comes', () => {
  test('no bytes make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        await parseMessage(bytes)
      }),
      { numRuns: 500 },
    )
  })

  test('nor does anything made of the pieces of mails', async () => {
    const pieces = fc.constantFrom(
      'From: a@b.example\r\n',
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Content-Type: multipart/digest; boundary="c"\r\n',
      '\r\n',
      '--b\r\n',
      '--b--\r\n',
      '--c\r\n',
      '--c--',
      'Content-Type: text/html\r\n',
      'Content-Transfer-Encoding: base64\r\n',
      'Content-Transfer-Encoding: quoted-printable\r\n',
      '=?utf-8?B?44G?=',
      '=E3=81',
      '\u001b$B$"',
      '<table><td>',
      "Content-Disposition: attachment; filename*0*=utf-8''%E3",
      'Subject: ',
      'あ',
      '\n',
      ' ',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (list) => {
        const raw = Buffer.from(list.join(''))
        const message = await parseMessage(raw)
        message.attachments.forEach((_, index) =>
          expect(attachmentBytes(raw, index)!.bytes.length).toBeLessThanOrEqual(raw.length),
        )
      }),
      { numRuns: 1000 },
    )
  })
})

describe.skipIf(!haveCorpora)('samples that nobody on this project wrote', () => {
  const japanese = 'mail/mikel-mail/spec__fixtures__emails__multi_charset__japanese'
  test.each([
    [
      `${japanese}.eml`,
      'まみむめも',
      'かきくえこ\n\n-- \nhttp://lindsaar.net/\nRails, RSpec and Life blog....\n',
      'utf-8',
    ],
    [`${japanese}_iso_2022.eml`, 'まみむめも', 'すみません。\n\n', 'iso-2022-jp'],
    [
      `${japanese}_shift_jis.eml`,
      'test',
      'あいうえお\n\nこのメールはテスト用のメールです。\n\n今後ともよろしくお願い申し上げます！\n',
      'shift_jis',
    ],
    ['mail/mail-iso-2022-jp/test__data__sample0.eml', '投稿0', '投稿テスト\n--\nyamada@example.jp\n', 'iso-2022-jp'],
    [
      'mail/mimekit/japanese.txt',
      '日本語メールテスト (testing Japanese emails)',
      "Let's see if both subject and body works fine...\n\n日本語が\n正常に\n送れているか\nテスト.\n",
      'iso-2022-jp',
    ],
  ])('%s is read exactly', async (path, subject, text, charset) => {
    expect(await parseMessage(corpusFile(path))).toMatchObject({ subject, text, charset, doubtful: false })
  })

  test.each([
    [`${japanese}_attachment.eml`, 'てすと.txt', 'this is a test\nこれわてすと'],
    [
      `${japanese}_attachment_long_name.eml`,
      'かきくけこかきくけこかきくけこかきくけこかきくけこ.txt',
      'this is the data\r\n',
    ],
  ])('the attachment of %s has its name and its bytes', async (path, name, content) => {
    const raw = corpusFile(path)
    expect((await parseMessage(raw)).attachments).toMatchObject([{ index: 0, name }])
    const found = attachmentBytes(raw, 0)
    expect({ name: found?.name, content: Buffer.from(found!.bytes).toString() }).toEqual({ name, content })
  })

  test.each([...corpusMails('mail'), ...corpusMails('bounces')])('%s is read', async (path) => {
    const raw = corpusFile(path)
    const message = await parseMessage(raw)
    expect(message.cuts).toEqual([])
    message.attachments.forEach((attachment, index) =>
      expect(attachmentBytes(raw, index)!.bytes.length).toBe(attachment.size),
    )
  })
})
