import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { composeReply, type ReplyToCompose } from '../../../../main/mail/message/compose-reply.ts'
import { fileType } from '../../../../main/mail/message/file-type.ts'
import { attachmentBytes, parseMessage } from '../../../../main/mail/message/parse-message.ts'

const plain: ReplyToCompose = {
  from: { name: '在外公館 広報文化班', address: 'kouhou@consulate.example' },
  to: { name: '田中 花子', address: 'hanako@citizen.example' },
  subject: 'Re: 旅券の更新について',
  body: '田中 花子 様\n\nお問い合わせありがとうございます。\n',
  quote: null,
  messageId: '<r1@consulate.example>',
  inReplyTo: '<m2@citizen.example>',
  references: ['<m1@citizen.example>', '<m2@citizen.example>'],
  date: '2026-11-25T10:00:00.000Z',
}

const written = async (changes: Partial<ReplyToCompose> = {}): Promise<string> =>
  Buffer.from(await composeReply({ ...plain, ...changes })).toString('latin1')
const textOf = async (mail: string): Promise<string> =>
  ((await PostalMime.parse(mail)).text ?? '').replaceAll('\r\n', '\n')
const headerLines = (mail: string): string[] =>
  mail
    .slice(0, mail.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
const headerNames = (mail: string): string[] =>
  headerLines(mail)
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
    .sort()

const usual = [
  'content-transfer-encoding',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'subject',
  'to',
]

it('a reply stands in its thread, in UTF-8, with nothing that says a machine wrote it', async () => {
  const mail = await written()
  expect(headerNames(mail)).toEqual(usual)
  expect(headerLines(mail)).toEqual(
    expect.arrayContaining([
      'Message-ID: <r1@consulate.example>',
      'In-Reply-To: <m2@citizen.example>',
      'References: <m1@citizen.example> <m2@citizen.example>',
      'Date: Wed, 25 Nov 2026 10:00:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
      'MIME-Version: 1.0',
    ]),
  )
  const { from, to, subject } = await PostalMime.parse(mail)
  expect({ from, to, subject, text: await textOf(mail) }).toEqual({
    from: { name: '在外公館 広報文化班', address: 'kouhou@consulate.example' },
    to: [{ name: '田中 花子', address: 'hanako@citizen.example' }],
    subject: 'Re: 旅券の更新について',
    text: '田中 花子 様\n\nお問い合わせありがとうございます。\n',
  })
})

it('the letter is quoted below, line by line, under a line that says whose it is', async () => {
  const quote = '拝啓\n\n旅券を更新したいです。\n> 以前の返事\n'
  const quoted = async (changes: Partial<ReplyToCompose>): Promise<string> =>
    textOf(await written({ quote, ...changes }))
  expect(await quoted({})).toBe(
    '田中 花子 様\n\nお問い合わせありがとうございます。\n\n田中 花子 様のお手紙:\n> 拝啓\n>\n> 旅券を更新したいです。\n> > 以前の返事\n',
  )
  expect(
    await quoted({
      body: 'Dear Ms Tanaka',
      to: { name: 'Hanako Tanaka', address: 'hanako@citizen.example' },
      quote: 'hello',
    }),
  ).toBe('Dear Ms Tanaka\n\nHanako Tanaka wrote:\n> hello\n')
  // An English reply stays one where the writer signs in Japanese letters.
  expect(
    await quoted({
      body: 'Thank you for asking. We open at nine.\n\n小林 遥',
      to: { name: '', address: 'ben@citizen.example' },
      quote: 'hello',
    }),
  ).toBe('Thank you for asking. We open at nine.\n\n小林 遥\n\nYou wrote:\n> hello\n')
})

it('mostly English text goes as quoted-printable, Japanese as base64', async () => {
  expect(await written({ body: 'Thank you for your letter about 旅券.' })).toContain(
    'Content-Transfer-Encoding: quoted-printable',
  )
  expect(await written()).toContain('Content-Transfer-Encoding: base64')
})

it('a long thread keeps its first mail and the last twenty', async () => {
  const references = Array.from({ length: 300 }, (_, n) => `<n${n}@citizen.example>`)
  const line = headerLines(await written({ references, inReplyTo: '<n299@citizen.example>' })).find((one) =>
    one.startsWith('References: '),
  )!
  expect(line.split(' ').slice(1)).toEqual([references[0], ...references.slice(-20)])
})

it('what is no Message-ID is left out', async () => {
  const mail = await written({
    references: [
      '<a@b.example>\r\nBcc: x@evil.example',
      'm1@citizen.example',
      '<two words@b.example>',
      '<日本@b.example>',
      '<>',
    ],
    inReplyTo: '',
  })
  expect(headerNames(mail)).toEqual(usual.filter((name) => name !== 'references' && name !== 'in-reply-to'))
})

it('a reply whose own Message-ID is none is not written', async () => {
  for (const messageId of ['', 'r1@consulate.example', '<r1@consulate.example>\r\nBcc: c@d.example']) {
    await expect(composeReply({ ...plain, messageId })).rejects.toMatchObject({ code: 'unexpected' })
  }
})

it('an address that could be more than one is refused', async () => {
  for (const address of [
    '',
    'nobody',
    'a@b.example, c@d.example',
    'a@b.example>\r\nBcc: c@d.example',
    '<a@b.example>',
    'a b@c.example',
    'a@b@c.example',
  ]) {
    await expect(composeReply({ ...plain, to: { name: 'x', address } })).rejects.toMatchObject({ code: 'no_address' })
  }
})

describe('whatever people type', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        ' ',
        '\t',
        ':',
        'Bcc: x@evil.example',
        '=?utf-8?q?',
        '?=',
        '\u0000',
        '\u2028',
        '\u0085',
        '"',
        '\\',
        '<',
        '>',
        ',',
        '日',
        '本',
        '語',
        '𠮷',
        '\ud800',
        'a',
      ),
    }),
  )

  it('in subject and names never begins another header, and is read back as one line', async () => {
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (subject, fromName, toName) => {
        const mail = await written({
          subject,
          from: { ...plain.from, name: fromName },
          to: { ...plain.to, name: toName },
        })
        const names = headerNames(mail)
        expect(names.filter((name) => name !== 'subject')).toEqual(usual.filter((name) => name !== 'subject'))
        for (const line of mail.split('\r\n')) {
          expect(line).toMatch(/^[\x20-\x7e\t]*$/)
          expect(line.length).toBeLessThanOrEqual(998)
        }
        const read = await PostalMime.parse(mail)
        expect(read.from?.address).toBe('kouhou@consulate.example')
        expect(read.to).toEqual([{ name: expect.any(String) as string, address: 'hanako@citizen.example' }])
      }),
      { numRuns: 400 },
    )
  })

  it('a Japanese subject is read back to the letter, however long', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.constantFrom('旅', '券', 'の', '更', '新', 'ー', '𠮷', 'A', '1', '・', '(', ')', '!', '%'),
          minLength: 1,
          maxLength: 200,
        }),
        async (subject) => {
          const read = await PostalMime.parse(await written({ subject, from: { ...plain.from, name: subject } }))
          expect([read.subject, read.from?.name]).toEqual([subject, subject])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('in the text is read back as it was written', async () => {
    const line = fc.string({
      unit: fc.constantFrom('.', 'From ', '=', '-', ' ', '日', '本', 'é', '𠮷', 'word ', 'x'.repeat(300), '\t'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (lines) => {
        const body = `start\n${lines.join('\n')}\nend`
        const mail = await written({ body })
        expect(await textOf(mail)).toBe(`${body.trimEnd()}\n`)
        for (const one of mail.split('\r\n')) expect(one.length).toBeLessThanOrEqual(78)
      }),
      { numRuns: 300 },
    )
  })
})

it('no control character leaves, and what parts lines elsewhere parts them here', async () => {
  const mail = await written({
    body: 'one\u0000two\u000bthree\u2028four\u2029five\u0085six\ta\u001b\u0007',
    quote: 'x\u000by\u0000',
  })
  expect(await textOf(mail)).toBe('onetwo\nthree\nfour\nfive\nsix\ta\n\n田中 花子 wrote:\n> x\n> y\n')
})

it('a domain in the letters of its language stands in the header in A-labels', async () => {
  const mail = await written({ to: { name: 'Jürgen', address: 'juergen@bücher.example' } })
  expect(headerLines(mail).find((line) => line.startsWith('To:'))).toContain('<juergen@xn--bcher-kva.example>')
})

describe('the files of a reply', () => {
  const every = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)
  const lines = Buffer.from('.\r\n..\nFrom here\r.\r\n', 'latin1')
  const long = '旅券の更新と在留届の住所変更に必要な書類および手数料についてのご案内(最終版).pdf'
  const files = [
    { name: long, type: 'application/pdf', octets: every },
    { name: 'notes "1"; draft.txt', type: 'text/plain', octets: new Uint8Array(lines) },
    { name: 'earlier.eml', type: fileType('earlier.eml'), octets: new Uint8Array(Buffer.from('Subject: x\n\ny')) },
    { name: 'empty.csv', type: 'text/csv', octets: new Uint8Array(0) },
  ]

  it('are found octet by octet under their names, below the text', async () => {
    const raw = await composeReply({ ...plain, files })
    const read = await parseMessage(raw)
    expect(read.text.trim()).toBe(plain.body.trim())
    expect(read.attachments.map(({ name, type, inline }) => [name, type, inline])).toEqual([
      [long, 'application/pdf', false],
      ['notes _1_; draft.txt', 'text/plain', false],
      ['earlier.eml', 'application/octet-stream', false],
      ['empty.csv', 'text/csv', false],
    ])
    for (const [nth, { octets }] of files.entries()) {
      const found = attachmentBytes(raw, nth)
      expect(Buffer.from(found!.bytes).equals(Buffer.from(octets))).toBe(true)
    }
    const other = await PostalMime.parse(raw)
    expect(other.attachments.map(({ filename }) => filename)).toEqual(files.map(({ name }) => name))
  })

  it('have their names twice: as RFC 2231 has it, and as the encoded word that Outlook reads; no line is too long', async () => {
    const mail = await written({ files: files.slice(0, 1) })
    const unfolded = mail.replaceAll(/\r\n[ \t]+/g, ' ')
    const pieces = [...unfolded.matchAll(/filename\*\d+\*=(?:utf-8'')?([^;\s]+)/g)].map(([, piece]) => piece)
    expect(decodeURIComponent(pieces.join(''))).toBe(long)
    const [, word = ''] = /name="((?:=\?UTF-8\?B\?[^?]+\?= ?)+)"/.exec(unfolded) ?? []
    const decoded = [...word.matchAll(/\?B\?([^?]+)\?=/g)].map(([, piece]) => Buffer.from(piece!, 'base64'))
    expect(Buffer.concat(decoded).toString()).toBe(long)
    expect(Math.max(...mail.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(78)
    expect(mail).not.toMatch(/[^\0-\x7f]/)
  })

  it('leave a reply without any as it was', async () => {
    expect(await written({ files: [] })).toBe(await written())
  })

  it('are of the type that their name says; what it does not say is no text', () => {
    expect(['a.PDF', '表.xlsx', 'photo.jpg', 'README', '.profile', 'x.eml', 'x.unknown'].map(fileType)).toEqual([
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'image/jpeg',
      'application/octet-stream',
      'application/octet-stream',
      'application/octet-stream',
      'application/octet-stream',
    ])
  })
})
