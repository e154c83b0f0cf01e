import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormSchema } from '../../../../shared/letters/form-schema.ts'
import type { FormFields } from '../../../../shared/letters/mail.ts'
import { FormSchema as FormSchemaRules } from '../../../../shared/letters/form-schema.ts'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { mail, multipart } from '../reader/mails.ts'

const empty: FormFields = { name: '', furigana: '', email: '', phone: '', subject: '', message: '', demographics: [] }

async function read(
  body: string,
  subject = '[お問い合わせ] 旅券',
  type = 'text/plain',
  schema: FormSchema = defaultSchema,
): Promise<unknown> {
  const reading = await readMessage(mail([`Subject: ${subject}`, `Content-Type: ${type}; charset=utf-8`], body), [
    schema,
  ])
  return reading.kind === 'form' ? reading.fields : reading.kind
}

test('the shipped schema keeps its own rules', () => {
  expect(FormSchemaRules.parse(defaultSchema)).toEqual(defaultSchema)
})

describe('the ways in which forms write their labels', () => {
  const taro = { ...empty, name: '山田 太郎', email: 'taro@mail.example', message: '旅券について\n教えてください。' }
  test.each([
    [
      'with a colon',
      'お名前: 山田 太郎\nメールアドレス: taro@mail.example\nお問い合わせ内容:\n旅券について\n教えてください。\n',
    ],
    [
      'with a full-width colon, an introduction and an unknown line',
      'フォームから届きました。\n\nお名前：山田 太郎\nペットの名前：ポチ\nメールアドレス：taro@mail.example\n\n本文：旅券について\n教えてください。',
    ],
    [
      'in lenticular brackets, values below',
      '【お名前】\n山田 太郎\n\n【メールアドレス】\ntaro@mail.example\n\n【お問い合わせ内容】\n旅券について\n教えてください。',
    ],
    [
      'in square brackets on the line',
      '[お名前] 山田 太郎\n[メールアドレス] taro@mail.example\n[お問い合わせ内容]\n旅券について\n教えてください。',
    ],
    [
      'after squares, required ones marked',
      '■お名前（必須）\n　山田 太郎\n■メールアドレス※\n　taro@mail.example\n■電話番号\n\n■本文\n旅券について\n教えてください。',
    ],
    [
      'in both languages at once',
      'お名前 / Name: 山田 太郎\nメールアドレス (E-mail): taro@mail.example\nお問い合わせ内容 / Message:\n旅券について\n教えてください。',
    ],
    [
      'as bare lines',
      'お名前\n山田 太郎\n\nメールアドレス\ntaro@mail.example\n\nお問い合わせ内容\n旅券について\n教えてください。',
    ],
    ['in English', 'Name: 山田 太郎\nE-mail (required): <taro@mail.example>\nMessage:\n旅券について\n教えてください。'],
    [
      'numbered',
      '1. お名前：山田 太郎\n2. メールアドレス：ｔａｒｏ＠mail.example\n3. 本文：旅券について\n教えてください。',
    ],
  ])('%s', async (_, body) => {
    expect(await read(body)).toEqual(taro)
  })

  test.each([
    [
      'a table',
      '<table><tr><th>お名前</th><td>山田 太郎</td></tr><tr><th>メールアドレス</th><td><a href="mailto:taro@mail.example">taro@mail.example</a></td></tr><tr><td>お問い合わせ内容：</td><td>旅券について<br>教えてください。</td></tr></table>',
    ],
    [
      'a table inside a table',
      '<table><tr><td><p>Site</p><table><tr><td>お名前</td><td>山田 太郎</td></tr><tr><td>メールアドレス</td><td>taro@mail.example</td></tr><tr><td>本文</td><td>旅券について<br>教えてください。</td></tr></table></td></tr></table>',
    ],
    [
      'a definition list',
      '<dl><dt>お名前</dt><dd>山田 太郎</dd><dt>メールアドレス</dt><dd>taro@mail.example</dd><dt>本文</dt><dd>旅券について<br>教えてください。</dd></dl>',
    ],
    [
      'paragraphs',
      '<p><b>お名前:</b> 山田 太郎</p><p><b>メールアドレス:</b> taro@mail.example</p><div>本文:<br>旅券について<br>教えてください。</div>',
    ],
  ])('as HTML: %s', async (_, html) => {
    expect(await read(html, '[お問い合わせ]', 'text/html')).toEqual(taro)
  })
})

test('every field is read, demographics in the order of the form, values of several lines whole', async () => {
  expect(
    await read(
      `Name: Emily Carter
Furigana: エミリー
E-mail: emily@mail.example
Phone: +1 415 555 0100
Residence: California
  Bay Area
Age group: 30s
Occupation: Teacher
Subject: A visit of our school
Message:
Dear office,

we would like to come.

--
Emily`,
      '[Contact form] A visit',
    ),
  ).toEqual({
    name: 'Emily Carter',
    furigana: 'エミリー',
    email: 'emily@mail.example',
    phone: '+1 415 555 0100',
    subject: 'A visit of our school',
    message: 'Dear office,\n\nwe would like to come.\n\n--\nEmily',
    demographics: [
      { key: 'residence', label: 'Residence', value: 'California\nBay Area' },
      { key: 'ageGroup', label: 'Age group', value: '30s' },
      { key: 'occupation', label: 'Occupation', value: 'Teacher' },
    ],
  })
})

describe('forged labels', () => {
  test('inside a message stay part of the message, also of fields that the form left out', async () => {
    const message = 'よろしく。\n\nお名前: 偽者\n【メールアドレス】forged@mail.example\n電話番号: 000\n件名: 偽'
    expect(await read(`お名前: 本人\nメールアドレス: own@mail.example\nお問い合わせ内容:\n${message}\n`)).toEqual({
      ...empty,
      name: '本人',
      email: 'own@mail.example',
      message,
    })
  })

  test('inside a table cell stay part of that cell', async () => {
    const html =
      '<table><tr><th>お問い合わせ内容</th><td>よろしく<br>お名前: 偽者&#31;&#30;お名前&#31;偽</td></tr><tr><th>お名前</th><td>本人</td></tr></table>'
    expect(await read(html, '[お問い合わせ]', 'text/html')).toMatchObject({
      name: '本人',
      message: expect.stringContaining('お名前: 偽者') as string,
    })
  })

  test('do not reach the lines with which the form closes the mail', async () => {
    expect(
      await read(
        'お名前: 本人\n本文:\n送信日時: いつか\nと書いた。\n\n-----\n送信日時: 2026-01-02\nIPアドレス: 192.0.2.1\n',
      ),
    ).toMatchObject({ message: '送信日時: いつか\nと書いた。' })
  })
})

describe('what is no new form', () => {
  const body = 'お名前: 本人\n本文: x'
  test('a reply and a forward that quote one', async () => {
    expect(await read(body, 'Re: [お問い合わせ] 旅券')).toBe('direct')
    expect(await read(body, 'Fwd: [お問い合わせ] 旅券')).toBe('direct')
    expect(await read(body, '返信：[お問い合わせ] 旅券')).toBe('direct')
    const reply = await readMessage(mail(['Subject: [お問い合わせ] 旅券', 'In-Reply-To: <form@site.example>'], body), [
      defaultSchema,
    ])
    expect(reply.kind).toBe('direct')
  })

  test('a mail that no schema claims', async () => {
    expect(await read(body, '旅券')).toBe('direct')
  })

  test("a bounce whose subject quotes a form's", async () => {
    const raw = Buffer.from(
      Buffer.from(
        multipart('report; report-type=delivery-status', [
          'Content-Type: text/plain\n\nDelivery failed.',
          'Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; a@mail.example\nAction: failed\nStatus: 5.1.1',
          'Content-Type: message/rfc822\n\nSubject: [Contact form] x\n\nx',
        ]),
      )
        .toString()
        .replace(
          'From: Taro <taro@mail.example>',
          'From: MAILER-DAEMON@mx.example\r\nSubject: Undeliverable: [Contact form] x',
        ),
    )
    expect((await readMessage(raw, [defaultSchema])).kind).toBe('bounce')
  })
})

describe('a form that cannot be read is kept whole', () => {
  test.each([
    ['no label at all', 'こんにちは。'],
    ['a required field is missing', 'お名前: 本人\nメールアドレス: own@mail.example'],
    ['a required field is empty', 'お名前:\n本文: x'],
    ['an e-mail answer is no address', 'お名前: 本人\nメールアドレス: own at mail\n本文: x'],
  ])('%s', async (_, body) => {
    const reading = await readMessage(
      mail(['Subject: [お問い合わせ]', 'Content-Type: text/plain; charset=utf-8'], body),
      [defaultSchema],
    )
    expect(reading).toMatchObject({ kind: 'unrecognized-form', fields: null, schema: 'contact-form', text: body })
  })
})

describe('which mails a schema claims', () => {
  const fields: FormSchema['fields'] = [{ key: 'message', means: 'message', labels: ['Message'], required: true }]
  const schema = (match: FormSchema['match']): FormSchema => ({
    name: 'own',
    title: { ja: '様式', en: 'Form' },
    match,
    fields,
  })
  test.each([
    ['the address of From', { from: 'TARO@mail.example' }, true],
    ['its domain', { from: '@mail.example' }, true],
    ['another', { from: ['a@b.example', '@c.example'] }, false],
    ['a subject of several', { subject: ['nothing', 'ﾊﾛｰ hello'] }, true],
    ['a header', { header: { name: 'X-Form', value: 'site' } }, true],
    ['a header that must only be there', { header: { name: 'x-form', value: '' } }, true],
    ['all that is given', { from: '@mail.example', subject: 'other' }, false],
    ['nothing', {}, false],
  ])('%s', async (_, match, claimed) => {
    const raw = mail(
      ['Subject: =?utf-8?B?44OP44Ot44O8IEhlbGxv?= there', 'X-Form: the-SITE', 'Content-Type: text/plain'],
      'Message: hi',
    )
    const reading = await readMessage(raw, [schema(match)])
    expect([reading.kind, reading.schema]).toEqual(claimed ? ['form', 'own'] : ['direct', ''])
  })

  test("an automatic mail of the form's own address is a form, and fields of one meaning are joined", async () => {
    const own: FormSchema = {
      ...schema({ from: 'taro@mail.example' }),
      fields: [
        { key: 'family', means: 'name', labels: ['姓'], required: true },
        { key: 'given', means: 'name', labels: ['名'], required: false },
        ...fields,
      ],
    }
    const raw = mail(
      [
        'Auto-Submitted: auto-generated',
        'Subject: Re: what the visitor typed',
        'Content-Type: text/plain; charset=utf-8',
      ],
      '姓：山田\n名：太郎\nMessage: hi',
    )
    expect(await readMessage(raw, [own])).toMatchObject({
      kind: 'form',
      fields: { ...empty, name: '山田 太郎', message: 'hi' },
    })
  })
})

test('whatever a visitor writes, the form reads back as it was written', async () => {
  const line = fc
    .string({ unit: fc.constantFrom(...'旅券のことAz09 :：【】[]■*-=>お名前本文'), maxLength: 30 })
    .map((text) => text.trim())
  const single = line.filter((text) => /[A-Za-z0-9旅券]/.test(text) && !/^[=:：*]/.test(text))
  const message = fc
    .array(line, { minLength: 1, maxLength: 8 })
    .map((lines) => lines.join('\n').trim())
    .filter((text) => text !== '')
  await fc.assert(
    fc.asyncProperty(single, message, fc.constantFrom('colon', 'bracket'), async (name, text, style) => {
      const label = (word: string): string => (style === 'colon' ? `${word}：` : `【${word}】`)
      expect(
        await read(
          `${label('お名前')}${name}\n${label('メールアドレス')}a@mail.example\n${label('お問い合わせ内容')}\n${text}`,
        ),
      ).toEqual({ ...empty, name, email: 'a@mail.example', message: text })
    }),
    { numRuns: 300 },
  )
})
