import { describe, expect, test } from 'vitest'
import { attachmentBytes, parseMessage } from '../../../../main/mail/message/parse-message.ts'

const head = 'From: Mori <mori@mail.example>\nSubject: Seats\nMIME-Version: 1.0\n'
const read = (text: string) => parseMessage(Buffer.from(text, 'latin1'))
const textOf = async (text: string): Promise<string> => (await read(text)).text
const mixed = (...parts: string[]): string =>
  `${head}Content-Type: multipart/mixed; boundary=b\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--\n`
const alternative = (plain: string, html: string): string =>
  `${head}Content-Type: multipart/alternative; boundary=b\n\n--b\n\n${plain}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`

describe('where the header ends', () => {
  test.each([
    ['a line of blanks', `${head} \t\nTwo seats, please.\n`],
    ['a line of blanks before what looks like a field', `${head}  \nNumber: two seats\nDay: Monday\n`],
    ['text without a colon', `${head}Two seats, please.\nNote: by the window\n`],
  ])('at %s', async (_, mail) => {
    const { subject, text } = await read(mail)
    expect(subject).toBe('Seats')
    expect(text).toMatch(/seats/)
    expect(text.trim().split('\n').length).toBe(mail.trimEnd().split('\n').length - 3 - (/^\s+$/m.test(mail) ? 1 : 0))
  })

  test('not at a lost piece of a field, where the header goes on', async () => {
    const mail = `${head}lost piece of a field\nX-Mailer: old\n \nContent-Type: text/html\n\n<p>Two seats</p>\n`
    expect(await read(mail)).toMatchObject({ text: 'Two seats', html: '<p>Two seats</p>\n' })
  })

  test('a mail whose lines end in CR alone is read', async () => {
    expect(
      await read(mixed('\nTwo seats', 'Content-Type: text/html\n\n<p>x</p>').replaceAll('\n', '\r')),
    ).toMatchObject({
      subject: 'Seats',
      text: 'Two seats\nx',
    })
  })
})

describe('boundaries', () => {
  test.each([
    ['that lost the blank of their fold', 'multipart/mixed;\nboundary="b"'],
    ['that the header names wrongly', 'multipart/mixed; boundary="c"'],
    ['that the header does not name', 'multipart/mixed'],
  ])('%s', async (_, type) => {
    const parts = '--b\nContent-Type: text/plain\n\nTwo seats\n--b\nContent-Type: application/pdf\n\nx\n--b--\n'
    const { text, attachments } = await read(`${head}Content-Type: ${type}\n\n${parts}`)
    expect([text, attachments.length]).toEqual(['Two seats', 1])
  })
})

describe('base64', () => {
  const type = 'Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n'
  const coded = Buffer.from('席を二つお願いします。窓側がよいです。').toString('base64')
  test.each([
    [
      'with a footer',
      `${coded}\n\n-- \nThe list of the club\n`,
      '席を二つお願いします。窓側がよいです。\n-- \nThe list of the club\n',
    ],
    [
      'with a footer of one word',
      `${coded}\n\nRegards\nThe list, of the club\n`,
      /^席を二つ[^]*Regards\nThe list, of the club\n$/,
    ],
    [
      'in two pieces',
      `${Buffer.from('席を').toString('base64')}\n${Buffer.from('二つあ').toString('base64')}\n`,
      '席を二つあ',
    ],
    ['that is none', 'Two seats, please.\nBy the window.\n', 'Two seats, please.\nBy the window.\n'],
  ])('%s', async (_, body, expected) => {
    expect(await textOf(head + type + body)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    )
  })
})

describe('text parts', () => {
  test('a name does not make the letter a file only', async () => {
    const { text, attachments } = await read(
      mixed('Content-Type: text/plain; name="letter.txt"\n\nTwo seats', '\nfooter'),
    )
    expect([text, attachments.map(({ name }) => name)]).toEqual(['Two seats\nfooter', ['letter.txt']])
  })

  test.each([
    [
      'Your program cannot show HTML mail.',
      '<p>Two seats by the window, please. On Monday if you can.</p>',
      'Two seats by the window',
    ],
    ['このメールはHTML形式です。', '<p>窓側の席を二つお願いします。</p>', '窓側の席を二つ'],
    ['Consultez la version en ligne.', `<p>${'Deux places près de la vitre. '.repeat(6)}</p>`, 'Deux places'],
  ])('"%s" is not the letter', async (plain, html, expected) => {
    const mail = Buffer.from(alternative(plain, html).replaceAll('text/html', 'text/html; charset=utf-8'))
    const { text } = await parseMessage(mail)
    expect(text).toContain(expected)
    expect(text).not.toContain(plain)
  })

  test('a short letter with its own HTML stays as it was written', async () => {
    expect(await textOf(alternative('Two seats, please.', '<div>Two seats,&nbsp;please.</div>'))).toBe(
      'Two seats, please.',
    )
  })

  test('files uuencoded in a text are files', async () => {
    const coded = 'begin 644 seats.csv\n#86)C\n`\nend\n'
    const raw = Buffer.from(`${head}\nThe list:\n\n${coded}\nRegards\nbegin 644 no file\nat all\n`)
    const { text, attachments } = await parseMessage(raw)
    expect(text).toBe('The list:\n\n\nRegards\nbegin 644 no file\nat all\n')
    expect(attachments).toMatchObject([{ name: 'seats.csv', size: 3, inline: false }])
    expect(Buffer.from(attachmentBytes(raw, 0)!.bytes).toString()).toBe('abc')
  })
})

describe('HTML', () => {
  test.each([
    ['before the body', '<p>Two seats</p><html><body><p>quoted</p></body></html>', 'Two seats\n\nquoted'],
    ['behind the body', '<html><body><p>quoted</p></body></html>\n<p>Two seats</p>', 'quoted\n\nTwo seats'],
    ['in the head', '<head><title>t</title><style>p{}</style>Two seats</head>', 'Two seats'],
    ['in a second body', '<body>Two</body><body>seats</body>', 'Twoseats'],
  ])('text %s is read', async (_, html, expected) => {
    expect(await textOf(`${head}Content-Type: text/html\n\n${html}`)).toBe(expected)
  })
})

describe('what is sealed', () => {
  test('an encrypted mail says so and keeps its file', async () => {
    const enveloped = Buffer.from('3080' + '06092a864886f70d010703' + 'a0800000' + '0000', 'hex').toString('base64')
    const { cuts, attachments } = await read(
      `${head}Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n${enveloped}\n`,
    )
    expect([cuts, attachments.map(({ name }) => name)]).toEqual([['encrypted'], ['smime.p7m']])
  })

  test('the mail inside a signature in pieces of unknown length is read, with its files', async () => {
    const inside = Buffer.from(mixed('\nTwo seats', 'Content-Type: application/pdf; name=plan.pdf\n\nx'))
    const piece = (bytes: Buffer): string => `0482${bytes.length.toString(16).padStart(4, '0')}${bytes.toString('hex')}`
    const octets = `2480${piece(inside.subarray(0, 100))}${piece(inside.subarray(100))}0000`
    const content = `308006092a864886f70d010701a080${octets}00000000`
    const signed = `308006092a864886f70d010702a0803080020101310${'0'}${content}0000000000000000`
    const { text, attachments, cuts } = await read(
      `${head}Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\n${Buffer.from(signed, 'hex').toString('base64')}\n`,
    )
    expect([text, attachments.map(({ name }) => name), cuts]).toEqual([
      'Two seats',
      ['plan.pdf'],
      ['signature-unverified'],
    ])
  })

  test('a winmail.dat that cannot be read says so only where there is no other text', async () => {
    const closed = 'Content-Type: application/ms-tnef; name=winmail.dat\n\nbroken'
    expect((await read(head + closed)).cuts).toEqual(['winmail-closed'])
    expect((await read(mixed('\nTwo seats', closed))).cuts).toEqual([])
  })
})

test('one word of several in angle brackets is the address', async () => {
  const from = async (value: string) => (await read(`From: ${value}\n\nx`)).from
  expect(await from('Mori <mail.example mori@mail.example>')).toEqual({ name: 'Mori', address: 'mori@mail.example' })
  expect(await from('Mori <mori @mail.example>')).toEqual({ name: 'Mori', address: 'mori@mail.example' })
})
