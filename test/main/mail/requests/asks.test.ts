import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { defaultSchemas } from '../../../../shared/letters/default-schema.ts'
import type { NewsletterAsk } from '../../../../shared/newsletter/ask.ts'
import * as wordings from './wordings.ts'

type Mail = { subject?: string; text?: string; from?: string; to?: string; fields?: string[] }

const token = 'mdg1.c2lnbmVkLWJ5LXRoZS1kZXNr'

async function asked({
  subject = '',
  text = '',
  from = 'Mika Tanabe <mika@hoshi.example>',
  to = 'kouhou@office.example',
  fields = [],
}: Mail): Promise<NewsletterAsk | null> {
  const type = fields.some((field) => /^content-type/i.test(field)) ? [] : ['Content-Type: text/plain; charset=utf-8']
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...type, ...fields]
  const raw = Buffer.from([...head, '', ...text.split('\n')].join('\r\n'))
  return (await readMessage(raw, defaultSchemas)).newsletter
}

/** The wordings of a list that are read as something else than this. */
async function misread(
  list: readonly wordings.Wording[],
  wanted: (ask: NewsletterAsk | null) => boolean,
  mail: Mail = {},
): Promise<wordings.Wording[]> {
  const asks = await Promise.all(list.map(([subject, text]) => asked({ subject, text, ...mail })))
  return list.filter((_, at) => !wanted(asks[at]!))
}

const sender = 'mika@hoshi.example'
const certainly =
  (asks: NewsletterAsk['asks'], alsoLetter = false) =>
  (ask: NewsletterAsk | null): boolean =>
    ask !== null && ask.asks === asks && ask.certain && ask.alsoLetter === alsoLetter && ask.address === sender

describe('in either language', () => {
  test('a plain request to leave is one, of the sender', async () => {
    expect(await misread(wordings.optOuts, certainly('unsubscribe'))).toEqual([])
  })

  test('a request to leave beside a question leaves the question to a person', async () => {
    expect(await misread(wordings.optOutsInLetters, certainly('unsubscribe', true))).toEqual([])
  })

  test('questions, failures, pauses and requests for others are not done, and not lost', async () => {
    expect(await misread(wordings.doubtfulOptOuts, (ask) => ask?.asks === 'unsubscribe' && !ask.certain)).toEqual([])
  })

  test('nothing that only speaks of leaving is a sure request to leave', async () => {
    expect(await misread(wordings.neverCertain, (ask) => ask?.asks !== 'unsubscribe' || !ask.certain)).toEqual([])
  })

  test('ordinary letters and advertisements ask nothing of the list', async () => {
    expect(await misread(wordings.ordinary, (ask) => ask === null)).toEqual([])
  })

  test('a plain request for the newsletter is one', async () => {
    expect(await misread(wordings.signUps, certainly('subscribe'))).toEqual([])
    expect(await misread(wordings.signUpsInLetters, certainly('subscribe', true))).toEqual([])
  })

  test('a new address is read with the old one', async () => {
    expect(
      await misread(
        wordings.changes,
        (ask) => certainly('change')(ask) && /^mika.+@sora\.example$/.test(ask!.newAddress!),
      ),
    ).toEqual([])
    expect(await misread(wordings.doubtfulChanges, (ask) => ask?.asks === 'change' && !ask.certain)).toEqual([])
  })
})

describe('what others wrote decides nothing', () => {
  test('no quoted request is taken for one', async () => {
    for (const [, quoted] of wordings.optOuts) {
      const below = `\n\nOn Mon, Nov 2, 2026 at 10:12, Ken <ken@x.example> wrote:\n${quoted.replace(/^/gm, '> ')}`
      const outlook = `\n\nFrom: Ken <ken@x.example>\nSent: Monday\nTo: office\nSubject: x\n\n${quoted}`
      const letter = 'Is the library open on Saturday?'
      expect([await asked({ text: letter + below }), await asked({ text: letter + outlook })]).toEqual([null, null])
    }
  })

  test('an issue that is forwarded with a remark asks nothing', async () => {
    const issue =
      '---------- Forwarded message ---------\nFrom: Japanifornia <news@office.example>\nSubject: Japanifornia 86\n\nTo unsubscribe from this newsletter write to us.'
    expect(await asked({ subject: 'Fwd: Japanifornia 86', text: `The piece on tea is lovely.\n\n${issue}` })).toBeNull()
  })

  test('mails of machines and mails to many ask nothing, whatever they say', async () => {
    const fields = [
      'Auto-Submitted: auto-replied',
      'List-Unsubscribe: <mailto:off@shop.example>',
      'List-Id: <friends.example>',
      'Precedence: bulk',
    ]
    for (const field of fields)
      expect(await misread(wordings.optOuts, (ask) => ask === null, { fields: [field] })).toEqual([])
    expect(await misread(wordings.optOuts, (ask) => ask === null, { from: 'no-reply@shop.example' })).toEqual([])
  })
})

describe('an answer to an issue', () => {
  const quoted = '\n\n> Japanifornia newsletter No. 86\n> Reply to unsubscribe'
  test.each([
    'Stop',
    'Please remove me.',
    'No thanks, take me off',
    '不要です',
    '解除',
    'もう送らないでください',
    'このメールを止めてください',
  ])('that says %j asks to leave', async (text) => {
    expect(await asked({ subject: 'Re: Japanifornia No. 86', text: text + quoted })).toMatchObject({
      asks: 'unsubscribe',
      certain: true,
    })
    expect(
      await asked({ subject: 'Re: 第86号', text, fields: [`In-Reply-To: <${token}@office.example>`] }),
    ).toMatchObject({
      asks: 'unsubscribe',
      certain: true,
      token,
    })
  })

  test('that says anything else is a letter', async () => {
    for (const text of ['Lovely!', 'When is the next event?', '来月号も楽しみにしています。', ''])
      expect(await asked({ subject: 'Re: Japanifornia No. 86', text: text + quoted })).toBeNull()
  })
})

describe('an answer to the question whether somebody asked for the newsletter', () => {
  const answered = async (text: string): Promise<NewsletterAsk | null> =>
    asked({
      subject: `Re: ${/[ぁ-ん]/.test(text) ? '【ご確認】お申し込み' : 'Please confirm your request'} ${token}`,
      text: `${text}\n\n> ${token}`,
    })

  test.each([
    '私です。',
    '間違いではありません。登録をお願いします。',
    '申込者本人です。手続きを進めてください。',
    'Yes, this is not a mistake.',
    'It is me. Please go on.',
    'Confirmed. By the way, is the library open on Monday?',
  ])('that says %j confirms', async (text) => {
    expect(await answered(text)).toMatchObject({ asks: 'confirm', certain: true })
  })

  test.each([
    'これは何でしょうか。',
    '本物のメールですか？',
    '確認してからまたご連絡します。',
    '主人に確認します。',
    'Please confirm that this is really from you.',
    'I will confirm with my wife first.',
    'Please delete my address.',
    'Is this message really from you? I was told not to reply to strangers.',
    'Thank you for your message. We will reply within two business days.',
    '担当者が確認し、折り返しご連絡いたします。',
  ])('that says %j confirms nothing', async (text) => {
    expect((await answered(text))?.asks).not.toBe('confirm')
  })
})

describe('where a request names nothing', () => {
  const below = '\n\n> Calligraphy workshop, film night\n> To unsubscribe from these e-mails reply.'
  test.each([
    'Remove my name from the raffle.',
    'The workshop page says closed. If so, please take my name off.',
    'Stop! The 29th is a Tuesday.',
    'My father died last month and this still arrives for him. Please stop it.',
    'Please remove my old address, not this one.',
    'Please do not take me off by mistake, I am still reading.',
  ])('%j is not done under an issue', async (text) => {
    expect((await asked({ subject: 'Re: Japan in the Bay', text: text + below }))?.certain).not.toBe(true)
  })
})

describe('tokens', () => {
  test('a mail program that leaves the list brings the token of the header', async () => {
    const to = `news+${token}@office.example`
    expect(await asked({ to, subject: 'unsubscribe' })).toMatchObject({ asks: 'unsubscribe', certain: true, token })
    const apple = 'Apple Mail sent this email to unsubscribe from the message “Japanifornia”.'
    expect(await asked({ subject: 'unsubscribe', text: apple })).toMatchObject({ asks: 'unsubscribe', certain: true })
    expect(
      await asked({ to, subject: 'Unsubscribe', text: 'This message was automatically generated by Gmail.' }),
    ).toMatchObject({
      asks: 'unsubscribe',
      certain: true,
      token,
    })
  })

  test.each(['Yes, I confirm.', 'はい、お願いします。', '確認しました', 'OK', ''])(
    'an answer %j to the question confirms',
    async (text) => {
      for (const subject of [
        `Re: Please confirm your subscription [${token}]`,
        `Re: 【確認】購読のお申し込み [${token}]`,
      ])
        expect(await asked({ subject, text })).toMatchObject({ asks: 'confirm', certain: true, token })
    },
  )

  test.each([
    'I never asked for this.',
    'Who are you?',
    '申し込んでいません。',
    '間違いです',
    '申し込んでおりません。ご確認ください。',
    'Could you confirm why I get this?',
    'お問い合わせを受け付けました。内容を確認のうえ、担当者よりご連絡いたします。',
    'Your message has been received. A colleague will confirm and get back to you. Ticket 4711',
  ])('an answer %j confirms nothing', async (text) => {
    const ask = await asked({ subject: `Re: Please confirm your subscription [${token}]`, text })
    expect(ask?.certain ?? false).toBe(false)
  })

  test('without a token nothing is confirmed by itself', async () => {
    expect(
      await asked({ subject: 'Re: Please confirm your newsletter subscription', text: 'Yes, I confirm.' }),
    ).toMatchObject({
      asks: 'confirm',
      certain: false,
    })
  })
})

describe('the sign-up form', () => {
  const form = (lines: string[], subject = '[Japanifornia] Sign-up') =>
    asked({ from: 'form@site.example', subject, text: lines.join('\n') })

  test('asks for the newsletter with the address, the name and the language that were filled in', async () => {
    const wanted = { asks: 'subscribe', certain: true, address: 'hana@x.example', alsoLetter: false }
    expect(await form(['Email: hana@x.example', 'Name: Hana Kubo', 'Language: Both'])).toMatchObject({
      ...wanted,
      name: 'Hana Kubo',
      language: 'both',
    })
    expect(
      await form(['メールアドレス: hana@x.example', 'お名前: 久保 花', '配信言語: 日本語'], '【ニュースレター登録】'),
    ).toMatchObject({
      ...wanted,
      name: '久保 花',
      language: 'ja',
    })
  })

  test('can also be a form to leave, and a remark in it is for a person', async () => {
    expect(await form(['Email: hana@x.example', 'Request: Unsubscribe', 'Comments: Where are you?'])).toMatchObject({
      asks: 'unsubscribe',
      certain: true,
      alsoLetter: true,
    })
  })

  test('that cannot be read waits for a person', async () => {
    expect(await form(['Email: none', 'Name: Hana'])).toMatchObject({
      asks: 'subscribe',
      certain: false,
      address: null,
    })
  })

  test('is none for what somebody writes into the contact form, which proves nothing of an address', async () => {
    const text =
      'お名前: 久保 花\nメールアドレス: hana@x.example\nお問い合わせ内容: ニュースレターの配信を停止してください。'
    expect(await asked({ from: 'form@site.example', subject: '[お問い合わせ]', text })).toMatchObject({
      asks: 'unsubscribe',
      certain: false,
      address: 'hana@x.example',
    })
  })
})

test('a mail in HTML alone is read as its text', async () => {
  const text = '<html><body><p>ニュースレターの<b>配信停止</b>をお願いします。</p></body></html>'
  expect(await asked({ text, fields: ['Content-Type: text/html; charset=utf-8'] })).toMatchObject({
    asks: 'unsubscribe',
    certain: true,
  })
})

test('an address beside the sender’s is never taken off, or on, by itself', async () => {
  expect(await asked({ text: 'Please unsubscribe hana@x.example from the newsletter.' })).toMatchObject({
    certain: false,
    address: 'hana@x.example',
  })
  expect(await asked({ text: 'ニュースレターに hana@x.example を登録してください。' })).toMatchObject({
    certain: false,
  })
})

test('whatever is written is read in time, and never throws', async () => {
  const words = [
    'unsubscribe',
    'please',
    'not',
    'newsletter',
    'the',
    'from',
    '@',
    'a@b.example',
    '配信',
    '停止',
    'しないで',
    'ください',
    '、',
    '。',
    '\n',
    '> ',
    ' ',
    'how',
    '変更',
    '新',
    'I',
    'my',
    '->',
    'On x wrote:',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 80 }),
      async (all) => {
        await asked({
          text: all.join(''),
          subject: all
            .slice(0, 5)
            .join(' ')
            .replace(/[\r\n]/g, ' '),
        })
      },
    ),
    { numRuns: 300 },
  )
})

test('ten thousand addresses in one mail are read in time, and nothing is certain', async () => {
  const all = Array.from({ length: 10_000 }, (_, at) => `u${at}@x${at % 97}.example`)
  for (const between of [', ', '\n', ' and ']) {
    for (const words of ['Please unsubscribe these from the newsletter:', 'My new address for the newsletter is']) {
      const before = process.cpuUsage()
      const found = await asked({ text: `${words} ${all.join(between)}` })
      expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
      expect(found?.certain).not.toBe(true)
    }
  }
})

test('an address that is cited, cut off, or none at all takes no other one’s place', async () => {
  const text =
    'It says "old@a.example" there, and @handle is my name elsewhere. My new address for the newsletter is new@a.example.'
  expect(await asked({ text })).toMatchObject({ asks: 'change', newAddress: 'new@a.example' })
})

test.each([
  'please stop the newsletter ',
  '配信停止をお願いし',
  'not want mail ',
  'のので',
  '「あ',
  'subscribe to Aa Bb ',
  '登録を、',
])('a text of nothing but %j takes no longer than others', async (words) => {
  const before = process.cpuUsage()
  await asked({ text: words.repeat(20_000 / words.length) })
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10)
})
