import { describe, expect, test } from 'vitest'
import { classify } from '../../../../main/mail/kinds/classify.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'

const encoded = (words: string): string => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`
const utf8 = 'Content-Type: text/plain; charset=utf-8'

async function kindOf(fields: string[], text = 'I am away and will answer next week.'): Promise<string | null> {
  const head = [
    'From: Taro Tanaka <taro@answer.example>',
    'To: kouhou@consulate.example',
    'Message-ID: <1@answer.example>',
  ]
  return classify(await parseMessage(Buffer.from([...head, ...fields, '', text].join('\r\n')))).kind
}

describe('automatic mail', () => {
  test.each<[string, string[]]>([
    ['an answer after RFC 3834', ['Auto-Submitted: auto-replied (vacation)', 'Subject: Re: Your letter']],
    [
      'an answer that names its kind',
      ['Auto-Submitted: auto-generated; owner-email="taro@answer.example"', 'Subject: Away'],
    ],
    ['an answer of Exchange', ['X-Auto-Response-Suppress: All', 'Subject: Automatic reply: Your letter']],
    ['an answer of Outlook in German', ['Subject: Automatische Antwort: Ihr Brief']],
    ['an answer of Outlook in French', [`Subject: ${encoded('Réponse automatique : Votre lettre')}`]],
    ['an answer of Outlook in Japanese', [`Subject: ${encoded('自動応答: お問い合わせの件')}`]],
    ['an answer of Outlook in Korean', [`Subject: ${encoded('자동 회신: 문의')}`]],
    ['an answer of Gmail', ['Precedence: bulk', 'X-Autoreply: yes', 'Subject: Re: Your letter']],
    ['an older responder', ['X-Autoreply: yes', 'Subject: Thank you']],
    ['a responder that names itself', ['X-Mailer: vacation/1.2', 'Subject: Re: Your letter']],
    ['out of office, by its subject', ['Subject: Out of Office: Your letter']],
    ['自動返信, by its subject', [`Subject: ${encoded('【自動返信】お問い合わせありがとうございます')}`]],
    ['不在通知, by its subject', [`Subject: ${encoded('不在通知:広報の件')}`]],
    ['a vacation that is marked as bulk', ['Precedence: junk', 'Subject: I am on vacation until Monday']],
    ['an absence without an envelope sender', ['Return-Path: <>', 'Subject: Re: Your letter']],
    [
      'a receipt',
      [
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=disposition-notification; boundary=b',
        'Subject: Read: Your letter',
      ],
    ],
    [
      'a report on TLS',
      [
        'MIME-Version: 1.0',
        'TLS-Report-Domain: consulate.example',
        'Content-Type: multipart/report; report-type="tlsrpt"; boundary=b',
        'Subject: Report Domain: consulate.example Submitter: a.example Report-ID: <1>',
      ],
    ],
    [
      'a DMARC report of any archive',
      [
        'MIME-Version: 1.0',
        'Content-Type: application/gzip; name="a.example!consulate.example!1772400000!1772486399!7.xml.gz"',
        'Subject: Report',
      ],
    ],
  ])('%s', async (_, fields) => {
    expect(await kindOf(fields)).toBe('automatic')
  })

  test.each<[string, string[], string]>([
    [
      'in Japanese, marked as bulk',
      ['Precedence: bulk', utf8, 'Subject: Re: Festival'],
      '12月28日から1月3日まで不在にしております。返信は休暇明けになります。',
    ],
    [
      'in Japanese, of a program',
      ['Precedence: bulk', utf8, 'Subject: Re: Festival'],
      'このメールは自動返信です。お問い合わせを受け付けました。',
    ],
    [
      'in English, of a program',
      ['Precedence: junk', utf8, 'Subject: Re: Festival'],
      'This is an automated reply. We have received your mail.',
    ],
    [
      'in German, without an envelope sender',
      ['Return-Path: <>', utf8, 'Subject: Re: Festival'],
      'Ich bin bis zum 3. Januar nicht im Büro.',
    ],
  ])('an answer by its words, %s', async (_, fields, text) => {
    expect(await kindOf(fields, text)).toBe('automatic')
  })
})

describe('a letter is not set apart', () => {
  test.each<[string, string[], string]>([
    [
      'about a holiday, sent by a form as bulk',
      ['Precedence: bulk', utf8, 'Subject: Holiday in Japan'],
      'Do I need a visa for my holiday?',
    ],
    [
      'about a holiday, sent by Exchange',
      ['X-Auto-Response-Suppress: DR, OOF, AutoReply', utf8, 'Subject: Summer vacation'],
      'I am on holiday in Osaka until Monday and lost my passport.',
    ],
    [
      'of a traveller, sent by a form as junk',
      ['Precedence: junk', utf8, 'Subject: Passport'],
      'I am on vacation in Kyoto until Monday. What shall I do?',
    ],
    [
      'about 休暇, through a list',
      ['Precedence: list', 'List-Id: <a.club.example>', utf8, `Subject: ${encoded('休暇中の在留届')}`],
      '休暇で日本へ帰ります。届は必要ですか。',
    ],
    [
      'that a form sends by itself',
      [utf8, `Subject: ${encoded('【自動送信】お問い合わせ')}`],
      '旅券の更新について教えてください。',
    ],
    ['about automatic answers', [utf8, `Subject: ${encoded('自動返信メールが届きません')}`], '届きません。'],
    [
      'that passes a DMARC report on',
      ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', 'Subject: What is this?'],
      [
        '--b',
        'Content-Type: text/plain',
        '',
        'We got this.',
        '--b',
        'Content-Type: application/zip; name="a.example!consulate.example!1772400000!1772486399.zip"',
        '',
        'x',
        '--b--',
      ].join('\r\n'),
    ],
    ['that asks about a receipt', [utf8, 'Subject: Read: your newsletter'], 'I read it with pleasure.'],
  ])('%s', async (_, fields, text) => {
    expect(await kindOf(fields, text)).toBe(null)
  })
})
