import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyedFields } from '../../../main/cli/keyed-fields.ts'
import { defaultSchema } from '../../../shared/letters/default-schema.ts'
import { practiceLetters } from '../../../scripts/practice-office/letters/index.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { FormFields, MailReading } from '../../../shared/letters/mail.ts'
import { temporaryFolder } from '../../support/office.ts'
import { desk, fileOf, jsonFile } from './command-line.ts'

const keys = [
  'kind',
  'from',
  'to',
  'subject',
  'date',
  'messageId',
  'charset',
  'doubtful',
  'text',
  'html',
  'fields',
  'attachments',
  'bounce',
  'bounces',
  'newsletter',
]

type Inspected = Omit<MailReading, 'fields'> & { fields: Record<string, string> | null }

test('a form mail is read into the fields of the shipped schema, one line of JSON with the keys that are promised', async () => {
  const { exitCode, output, errors } = await desk(['inspect-mail', '--json', formMail()])
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
  const [line, ...more] = linesOf(output)
  expect(more).toEqual([])
  expect(Object.keys(line!)).toEqual(keys)
  expect(line).toEqual({
    kind: 'form',
    from: { name: '', address: 'form@site.example' },
    to: [{ name: '広報', address: 'kouhou@consulate.example' }],
    subject: '【お問い合わせ】旅券',
    date: '2026-11-24T01:02:03.000Z',
    messageId: 'one@site.example',
    charset: 'utf-8',
    doubtful: false,
    html: null,
    attachments: [],
    bounce: null,
    bounces: [],
    newsletter: null,
    text: 'お名前：森 直樹\nメールアドレス：mori@mail.example\nお住まい：オークランド\nお問い合わせ内容：\n更新の書類を\n教えてください。\n',
    fields: {
      name: '森 直樹',
      furigana: '',
      email: 'mori@mail.example',
      phone: '',
      residence: 'オークランド',
      ageGroup: '',
      gender: '',
      nationality: '',
      occupation: '',
      organisation: '',
      language: '',
      topic: '',
      subject: '',
      message: '更新の書類を\n教えてください。',
    },
  })
})

test('a schema of the office names the fields, and claims what the shipped one does not', async () => {
  const mail = fileOf('From: a@site.example\nSubject: Reservation\n\nWho: Mori\nTell us: Two seats, please.\n')
  const schema = {
    name: 'seats',
    title: { ja: '予約', en: 'Seats' },
    match: { from: '@site.example' },
    fields: [
      { key: 'guest', means: 'name', labels: ['Who'] },
      { key: 'wish', means: 'message', labels: ['Tell us'], required: true },
    ],
  }
  const calls = [
    ['inspect-mail', '--json', mail],
    ['inspect-mail', mail, '--json', '--schema', jsonFile(schema)],
  ]
  const [shipped, own] = await Promise.all(calls.map((args) => desk(args)))
  expect(linesOf(shipped!.output)[0]).toMatchObject({ kind: 'direct', fields: null })
  expect(linesOf(own!.output)[0]).toMatchObject({ kind: 'form', fields: { guest: 'Mori', wish: 'Two seats, please.' } })
})

test('a schema that is wrong is refused with its path before any mail is read', async () => {
  const { exitCode, output, errors } = await desk([
    'inspect-mail',
    '--json',
    formMail(),
    '--schema',
    jsonFile({ ...defaultSchema, match: {} }),
  ])
  expect({ exitCode, output, errors }).toEqual({
    exitCode: 1,
    output: '',
    errors: '“match” needs from, subject or header.\n',
  })
})

test('the sanitised HTML comes without its scripts, and HTML-only mail has readable text', async () => {
  const mail = fileOf(
    'From: a@mail.example\nContent-Type: text/html\n\n<p onclick="x()">Dear <b>office</b></p><script>alert(1)</script>',
  )
  const [line] = linesOf((await desk(['inspect-mail', '--json', mail])).output)
  expect(line).toMatchObject({
    kind: 'direct',
    text: expect.stringContaining('Dear office') as string,
    html: '<p>Dear <b>office</b></p>',
  })
})

test('a bounce tells whose mail came back and why, and nothing else', async () => {
  const mail = fileOf(
    [
      'From: MAILER-DAEMON@mx.example',
      'Subject: Undelivered Mail Returned to Sender',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      '',
      'Your message could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.example',
      '',
      'Final-Recipient: rfc822; old@closed.example',
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
      '',
      '--b--',
      '',
    ].join('\r\n'),
  )
  const [line] = linesOf((await desk(['inspect-mail', '--json', mail])).output)
  expect(line!.kind).toBe('bounce')
  expect(line!.bounce).toEqual({
    recipient: 'old@closed.example',
    status: '5.1.1',
    permanent: true,
    reason: expect.stringContaining('User unknown') as string,
  })
})

test('a file that cannot be read is named, the others are still read, in the order given', async () => {
  const [first, second, missing] = [
    fileOf('Subject: one\n\n'),
    fileOf('Subject: two\n\n'),
    join(temporaryFolder(), 'gone.eml'),
  ]
  const { exitCode, output, errors } = await desk(['inspect-mail', '--json', first, missing, temporaryFolder(), second])
  expect(exitCode).toBe(1)
  expect(linesOf(output).map(({ subject }) => subject)).toEqual(['one', 'two'])
  expect(
    errors
      .split('\n')
      .map((line) => /^“(.*)” cannot be read/.exec(line)?.[1])
      .slice(0, 1),
  ).toEqual([missing])
  expect(errors.trimEnd().split('\n')).toHaveLength(2)
})

test('what a mail holds cannot steer the terminal, as text or as JSON', async () => {
  const mail = fileOf(
    [
      'From: a@mail.example',
      'Subject: =?utf-8?B?G10wO3RpdGxlBw==?= \u202efdp.exe',
      'Content-Type: text/plain; charset=utf-8',
      '',
      '\u001b[2Jgone \u009b2J\u007f',
      '',
    ].join('\n'),
  )
  const [text, json] = await Promise.all([desk(['inspect-mail', mail]), desk(['inspect-mail', '--json', mail])])
  expect(text.exitCode).toBe(0)
  expect(text.output).toContain('Kind: direct mail\n')
  for (const { output } of [text, json]) expect(output).not.toMatch(/[^\P{Cc}\n\t]/u)
  expect(text.output).not.toMatch(/\u202e/u)
})

test('the invented letters, four hundred files in one call: each is what it was written to be', async () => {
  const letters = Array.from({ length: 8 }, () => practiceLetters(new Date('2026-11-25T09:00:00Z')))
    .flat()
    .slice(0, 400)
  const folder = temporaryFolder()
  const files = letters.map(({ raw }, index) => {
    const path = join(folder, `${index}.eml`)
    writeFileSync(path, raw)
    return path
  })
  const { exitCode, output, errors } = await desk(['inspect-mail', '--json', ...files])
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
  const lines = linesOf(output)
  expect(lines.map(({ kind, doubtful }) => ({ kind, doubtful }))).toEqual(
    letters.map(({ kind, doubtful }) => ({ kind, doubtful })),
  )
  expect(
    lines.every(
      (line) =>
        (line.fields !== null) === (line.kind === 'form') && (line.bounce !== null) === (line.kind === 'bounce'),
    ),
  ).toBe(true)
})

test('fields that reading has joined stand under their first key; without its schema the meanings are the keys', () => {
  const fields: FormFields = {
    name: '森 直樹',
    furigana: '',
    email: 'mori@mail.example',
    phone: '',
    subject: '',
    message: 'はい',
    demographics: [{ key: 'ageGroup', label: '年代', value: '30代' }],
  }
  const schema: FormSchema = {
    name: 'form',
    title: { ja: 'フォーム', en: 'Form' },
    match: { subject: 'form' },
    fields: [
      { key: 'family', means: 'name', labels: ['姓'], required: true },
      { key: 'given', means: 'name', labels: ['名'], required: true },
      { key: 'ageGroup', means: 'demographic', labels: ['年代'], required: false },
      { key: 'gender', means: 'demographic', labels: ['性別'], required: false },
      { key: 'page', means: 'ignore', labels: ['ページ'], required: false },
      { key: 'message', means: 'message', labels: ['本文'], required: true },
    ],
  }
  expect(keyedFields(fields, schema)).toEqual({ family: '森 直樹', ageGroup: '30代', gender: '', message: 'はい' })
  expect(keyedFields(fields, null)).toEqual({
    name: '森 直樹',
    furigana: '',
    email: 'mori@mail.example',
    phone: '',
    subject: '',
    message: 'はい',
    ageGroup: '30代',
  })
  expect(keyedFields(null, schema)).toBeNull()
})

function formMail(): string {
  return fileOf(
    [
      'From: form@site.example',
      'To: =?utf-8?B?5bqD5aCx?= <kouhou@consulate.example>',
      'Subject: =?utf-8?B?44CQ44GK5ZWP44GE5ZCI44KP44Gb44CR5peF5Yi4?=',
      'Date: Tue, 24 Nov 2026 10:02:03 +0900',
      'Message-ID: <one@site.example>',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'お名前：森 直樹',
      'メールアドレス：mori@mail.example',
      'お住まい：オークランド',
      'お問い合わせ内容：',
      '更新の書類を',
      '教えてください。',
      '',
    ].join('\r\n'),
  )
}

function linesOf(output: string): Inspected[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Inspected)
}
