import { describe, expect, test } from 'vitest'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'

async function kindOf(from: string, subject: string, text: string, headers: string[] = []): Promise<string> {
  const fields = [`From: ${from}`, `Subject: ${subject}`, 'Content-Type: text/plain; charset=utf-8', ...headers]
  return (await readMessage(Buffer.from([...fields, '', text].join('\r\n')), [defaultSchema])).kind
}

describe('a mail with the words of the form in its subject', () => {
  const signature = '\n\n--\n山田 花子\n電話：03-5555-0101\nメール：hanako@citizen.example'
  test.each([
    ['お問い合わせフォームについて', 'フォームが開きません。どうすればよいですか。'],
    ['【お問い合わせ】旅券について', '旅券を更新したいのですが、予約は要りますか。'],
    ['Your contact form: a question', 'Dear office,\n\nthe page stays white after I press Send. Is it broken?'],
    ['Question about the [Contact form]', 'May I write to you by mail instead?\nNote: I wrote twice.'],
    ['お問い合わせフォームが送信できません', `送信できません。${signature}`],
  ])('that a citizen wrote is a letter: %s', async (subject, text) => {
    expect(await kindOf('Hanako <hanako@citizen.example>', subject, text)).toBe('direct')
  })

  const unknown = 'お客さま氏名\n山田 花子\n\nご質問の中身\n旅券の更新について教えてください。'
  test.each([
    ['by its address', 'form@site.example', '【お問い合わせ】旅券', unknown, []],
    ['by its address, marked automatic', 'form@site.example', '【お問い合わせ】旅券', unknown, ['Precedence: bulk']],
    [
      'by its address, sent by a program',
      'wordpress@site.example',
      '[Contact form] visit',
      'Hello there.',
      ['Auto-Submitted: auto-generated'],
    ],
    ['by its header', 'taro@mail.example', '【お問い合わせ】旅券', unknown, ['X-Mailer: PHP/8.4']],
    ['by its mark alone', 'taro@mail.example', '【お問い合わせ】', unknown, []],
    ['by its labels', 'taro@mail.example', '[Contact form] visit', 'Name: Taro\nE-mail: none\nMessage:\n', []],
  ])('that a form sent is a form although it cannot be read: %s', async (_, from, subject, text, headers) => {
    expect(await kindOf(from, subject, text, headers)).toBe('unrecognized-form')
  })

  test('that answers by itself is set apart, and one that can be read is a form', async () => {
    const answer = ['Auto-Submitted: auto-replied']
    expect(await kindOf('hana@citizen.example', 'Contact form: away', 'I am away until Monday.', answer)).toBe(
      'automatic',
    )
    const form = 'お名前：山田\nメールアドレス：y@mail.example\nお問い合わせ内容：旅券'
    expect(await kindOf('y@mail.example', 'お問い合わせフォームより', form, answer)).toBe('form')
  })

  test('with a name and a question but nowhere to answer to is a letter of its sender', async () => {
    const text = '名前：山田\n質問：フォームが開けません。'
    expect(await kindOf('Hanako <hanako@citizen.example>', 'お問い合わせフォームの件', text)).toBe('direct')
  })
})
