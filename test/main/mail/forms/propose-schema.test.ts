import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import type { ParsedMessage } from '../../../../main/mail/message/parsed-message.ts'
import { proposeSchema } from '../../../../main/mail/forms/propose-schema.ts'
import { readForm } from '../../../../main/mail/forms/read-form.ts'
import { trySchemas } from '../../../../main/mail/reader/try-schemas.ts'
import { practiceLetters } from '../../../../scripts/practice-office/letters/index.ts'
import { FormSchema } from '../../../../shared/letters/form-schema.ts'
import { type FormFields } from '../../../../shared/letters/mail.ts'

const empty: FormFields = { name: '', furigana: '', email: '', phone: '', subject: '', message: '', demographics: [] }

function parsed(
  body: string,
  more: { subject?: string; from?: string; type?: string; headers?: string[] } = {},
): Promise<ParsedMessage> {
  const { subject = '[お問い合わせ] 旅券', from = 'form@site.example', type = 'text/plain', headers = [] } = more
  return parseMessage(
    Buffer.from(
      [`From: <${from}>`, `Subject: ${subject}`, `Content-Type: ${type}; charset=utf-8`, ...headers, '', body].join(
        '\r\n',
      ),
    ),
  )
}

/** What each field is for, under its first label. */
function inShort(schema: FormSchema | null): Record<string, string> | null {
  return (
    schema &&
    Object.fromEntries(
      schema.fields.map((field) => [
        field.labels[0],
        `${field.key} ${field.means}${field.required ? ' required' : ''}`,
      ]),
    )
  )
}

describe('a schema is proposed from one mail', () => {
  test('of lines with a colon, of which it knows most words, and reads what stands in them', async () => {
    const mail = await parsed(
      'サイトから届きました。\n\nお名前：山田 太郎\nメールアドレス：taro@mail.example\n会員番号：A-12\nお問い合わせ内容：\n旅券について\n電話番号：000\n教えてください。\n\n-----\n送信日時：2026-11-24',
    )
    const schema = proposeSchema(mail)!
    expect(FormSchema.parse(schema)).toEqual(schema)
    expect(inShort(schema)).toEqual({
      お名前: 'name name required',
      メールアドレス: 'email email',
      会員番号: 'answer demographic',
      お問い合わせ内容: 'message message required',
      送信日時: 'sentAt ignore',
    })
    expect([schema.name, schema.title, schema.match]).toEqual([
      'contact-form',
      { ja: 'お問い合わせフォーム', en: 'Contact form' },
      { from: 'form@site.example', subject: '[お問い合わせ]' },
    ])
    expect(schema.fields[0]!.labels).toEqual(['お名前', 'Name', 'Full name', 'Your name'])
    expect(readForm(schema, mail)).toEqual({
      ...empty,
      name: '山田 太郎',
      email: 'taro@mail.example',
      message: '旅券について\n電話番号：000\n教えてください。',
      demographics: [{ key: 'answer', label: '会員番号', value: 'A-12' }],
    })
  })

  const table =
    '<table><tr><td colspan="2"><h1>ご意見フォーム</h1></td></tr><tr><th>お名前（必須）</th><td>山田 太郎</td></tr><tr><th>ご連絡先メール</th><td>taro@mail.example</td></tr>' +
    '<tr><th>会員番号</th><td>A-12</td></tr><tr><th>ご意見・ご要望</th><td>すばらしい。<br>お名前: 偽者</td></tr><tr><th>受付日時</th><td>2026-11-24</td></tr></table>'
  const list =
    '<dl><dt>First name</dt><dd>Emily</dd><dt>Last name</dt><dd>Carter</dd><dt>E-mail address</dt><dd>e@c.example</dd><dt>Number of guests</dt><dd>3</dd>' +
    '<dt>Comments</dt><dd>Two of us<br>are vegetarian.</dd></dl>'
  test.each([
    [
      'an HTML table',
      table,
      {
        お名前: 'name name required',
        ご連絡先メール: 'email email',
        会員番号: 'answer demographic',
        'ご意見・ご要望': 'message message required',
        受付日時: 'sentAt ignore',
      },
      { name: '山田 太郎', message: 'すばらしい。\nお名前: 偽者' },
    ],
    [
      'a definition list',
      list,
      {
        'First name': 'givenName name required',
        'Last name': 'familyName name required',
        'E-mail address': 'email email',
        'Number of guests': 'numberOfGuests demographic',
        Comments: 'message message required',
      },
      { name: 'Emily Carter', message: 'Two of us\nare vegetarian.' },
    ],
  ])('of %s', async (_, html, fields, read) => {
    const mail = await parsed(html, { type: 'text/html' })
    const schema = proposeSchema(mail)!
    expect(inShort(schema)).toEqual(fields)
    expect(readForm(schema, mail)).toMatchObject(read)
  })

  test('of bracketed labels with the values below, a contact person, a furigana of his own and a consent at the end', async () => {
    const mail = await parsed(
      '【団体名】\n桜小学校\n\n【ご担当者名】\n山田 太郎\n\n【ご担当者名（フリガナ）】\nヤマダ タロウ\n\n【メールアドレス】\nt@s.example\n\n【見学希望日】\n12月3日\n\n' +
        '【ご質問など】\nバスで行きます。\n駐車場はありますか。\n\n【個人情報の取り扱い】\n同意する\n',
      { subject: '【見学申込】山田 太郎様' },
    )
    expect(inShort(proposeSchema(mail))).toEqual({
      団体名: 'organisation demographic',
      ご担当者名: 'name name required',
      'ご担当者名（フリガナ）': 'furigana furigana',
      メールアドレス: 'email email',
      見学希望日: 'answer demographic',
      ご質問など: 'message message required',
      個人情報の取り扱い: 'consent ignore',
    })
    expect(readForm(proposeSchema(mail)!, mail)).toMatchObject({
      name: '山田 太郎',
      message: 'バスで行きます。\n駐車場はありますか。',
    })
  })

  test('of labels in both languages at once, which become labels of both', async () => {
    const mail = await parsed(
      'お名前 / Name: 山田\nメールアドレス (E-mail): t@m.example\nお問い合わせ内容 / Message:\n旅券について',
    )
    expect(proposeSchema(mail)!.fields.map((field) => field.labels.slice(0, 2))).toEqual([
      ['お名前', 'Name'],
      ['メールアドレス', 'E-mail'],
      ['お問い合わせ内容', 'Message'],
    ])
  })
})

describe('which mails a proposed schema claims', () => {
  const body = 'Name: Emily Carter\nE-mail: emily@post.example\nMessage:\nHello,\nmay I ask?'
  test.each([
    [
      "the form's own address and the start of its subject",
      { from: 'noreply@site.example', subject: 'Contact form: Emily Carter' },
      { from: 'noreply@site.example', subject: 'Contact form:' },
    ],
    [
      "a header of the form program, where it writes in the visitor's name",
      { from: 'emily@post.example', subject: 'Site "Emily Carter"', headers: ['X-WPCF7-Content-Type: text/plain'] },
      { header: { name: 'x-wpcf7-content-type', value: 'text/plain' }, subject: 'Site' },
    ],
    [
      'the subject alone, where there is nothing else',
      { from: 'emily@post.example', subject: 'New message from the site' },
      { subject: 'New message from the site' },
    ],
  ])('%s', async (_, more, match) => {
    expect(proposeSchema(await parsed(body, more))?.match).toEqual(match)
  })

  test('the address alone, once other mails show that only the form writes from there', async () => {
    const [one, ...others] = await Promise.all([
      ...['Emily', 'Anna', 'Ben'].map((name) => parsed(body.replace('Emily', name), { subject: `[Contact] ${name}` })),
      parsed('Hello', { from: 'a@post.example' }),
    ])
    expect(proposeSchema(one, others)?.match).toEqual({ from: 'form@site.example' })
    const news = await parsed('The server was restarted.', { subject: 'Maintenance' })
    expect(proposeSchema(one, [...others.slice(0, 2), news])?.match).toEqual({
      from: 'form@site.example',
      subject: '[Contact]',
    })
  })
})

describe('what is no form', () => {
  test.each([
    [
      'prose with colons',
      'Dear office,\n\nplease note:\nName of event: Tea\nDate: 12 May\n\nTel: 123\nE-mail: a@b.example',
    ],
    ['a signature', 'お世話になっております。\n\n──────\n山田太郎\nTEL：03-1234-5678\nMail：a@b.example\n──────'],
    ['nothing', ''],
  ])('%s', async (_, body) => {
    expect(proposeSchema(await parsed(body, { from: 'a@b.example' }))).toBeNull()
  })

  test('a reply that quotes one', async () => {
    expect(
      proposeSchema(await parsed('お名前: 本人\n本文: x', { headers: ['In-Reply-To: <form@site.example>'] })),
    ).toBeNull()
  })
})

test('from any form of the practice office, with the others, comes a schema that reads all of its forms in both languages, and nothing else', async () => {
  const letters = practiceLetters(new Date('2026-11-24T18:00:00.000Z'))
  const mails = await Promise.all(letters.map((letter) => parseMessage(letter.raw)))
  for (const [place, sample] of mails.entries()) {
    const schema = proposeSchema(sample, mails)
    if (letters[place]!.kind !== 'form')
      expect([letters[place]!.subject, schema]).toEqual([letters[place]!.subject, null])
    else expect(mails.map((mail) => trySchemas(mail, [schema!]).kind)).toEqual(letters.map((letter) => letter.kind))
  }
})

test('labels and fields that only some mails of the form have are taken from those', async () => {
  const [japanese, english] = await Promise.all([
    parsed('お名前：山田\nメールアドレス：t@m.example\nお問い合わせ内容：\n旅券について', {
      subject: '【お問い合わせ】旅券',
    }),
    parsed('Name: Emily\nE-mail: e@c.example\nPhone: 123\nMessage:\nhello\nthere', { subject: '[Contact form] hello' }),
  ])
  const schema = proposeSchema(japanese, [english])!
  expect(schema.fields.map((field) => [field.key, ...field.labels.slice(0, 2)])).toEqual([
    ['name', 'お名前', 'Name'],
    ['email', 'メールアドレス', 'E-mail'],
    ['phone', 'Phone', '電話番号'],
    ['message', 'お問い合わせ内容', 'Message'],
  ])
  expect(schema.match).toEqual({ from: 'form@site.example', subject: ['【お問い合わせ】', '[Contact form]'] })
})

test('whatever a mail says, what is proposed reads it and keeps the rules of a schema', async () => {
  const label = fc.constantFrom(
    'お名前',
    'Name',
    'メールアドレス',
    'お問い合わせ内容',
    'Message',
    '件名',
    'constructor',
    '姓',
    '名',
    'あ/い',
    '(必須)',
    '会員番号',
    '12:30',
  )
  const line = fc.tuple(
    fc.constantFrom('', '■', '【', '> ', '1. '),
    label,
    fc.constantFrom('：', ': ', '】', '\t', '  ', ''),
    fc.string({ maxLength: 20, unit: fc.constantFrom(...'a@.:：【お名前\n ') }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 12 }),
      fc.constantFrom('text/plain', 'text/html'),
      async (lines, type) => {
        const mail = await parsed(lines.map((parts) => parts.join('')).join('\n'), { type })
        const schema = proposeSchema(mail)
        if (schema === null) return
        expect(FormSchema.parse(schema)).toEqual(schema)
        expect(new Set(schema.fields.map((field) => field.key)).size).toBe(schema.fields.length)
        expect(readForm(schema, mail)).not.toBeNull()
      },
    ),
    { numRuns: 300 },
  )
})

test('a mail with more lines or a longer subject than any form has is none', async () => {
  const lines = (count: number) =>
    `お名前：山田\n${Array.from({ length: count }, (_, place) => `項目${place}番：${place}`).join('\n')}\nお問い合わせ内容：旅券`
  expect(proposeSchema(await parsed(lines(150)))?.fields).toHaveLength(152)
  expect(proposeSchema(await parsed(lines(300)))).toBe(null)
  expect(proposeSchema(await parsed(lines(1), { subject: 'x'.repeat(5000) }))).toBe(null)
})

describe('what a schema finds is shown to whoever writes it', () => {
  const schema: FormSchema = {
    name: 'own',
    title: { ja: '様式', en: 'Form' },
    match: { from: 'form@site.example' },
    fields: [
      { key: 'name', means: 'name', labels: ['Name'], required: true },
      { key: 'email', means: 'email', labels: ['E-mail'], required: false },
      { key: 'message', means: 'message', labels: ['Message'], required: true },
    ],
  }
  const from = { name: '', address: 'form@site.example' }
  test('in excerpts, with what keeps a mail from being read', async () => {
    const long = '旅'.repeat(200)
    expect(trySchemas(await parsed(`Name: Emily\nE-mail: none\nText: x`), [schema])).toEqual({
      from,
      subject: '[お問い合わせ] 旅券',
      kind: 'unrecognized-form',
      schema: 'own',
      answers: [
        { key: 'name', value: 'Emily' },
        { key: 'email', value: 'none' },
      ],
      missing: ['email', 'message'],
    })
    expect(trySchemas(await parsed(`Name: Emily\nMessage: ${long}`), [schema]).answers.at(-1)).toEqual({
      key: 'message',
      value: `${'旅'.repeat(160)}…`,
    })
  })

  test('and nothing of a mail that it does not claim', async () => {
    expect(trySchemas(await parsed('Name: Emily', { from: 'a@b.example' }), [schema])).toMatchObject({
      kind: 'direct',
      schema: '',
      answers: [],
      missing: [],
    })
  })
})
