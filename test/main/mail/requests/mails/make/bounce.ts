import { dated, type Expected } from './compose.ts'
import { headerWords, multipart, textPart } from './mime.ts'
import { confirmationOf, issueOf } from './originals.ts'
import { japanesePerson, westernPerson } from './people.ts'
import { randomNamed } from './random.ts'

const reasons = [
  ['5.1.1', '550 5.1.1 User unknown', 'failed', 'The e-mail address you entered could not be found.'],
  ['5.2.2', '552 5.2.2 Mailbox full', 'failed', 'The recipient’s mailbox is full and cannot take any more messages.'],
  [
    '5.7.1',
    '554 5.7.1 Message refused by policy',
    'failed',
    'Your message was blocked. Ask the recipient to change the settings.',
  ],
  ['4.4.1', 'connect: timed out', 'delayed', 'Delivery has been delayed. You do not need to send it again.'],
  ['5.4.4', 'Host not found', 'failed', 'The address has an unknown host. Please cancel or correct it.'],
  [
    '5.1.1',
    '550 Unknown user',
    'failed',
    '宛先のメールアドレスが見つかりません。アドレスの変更または登録解除をご確認ください。',
  ],
  ['5.2.1', '550 5.2.1 Account disabled', 'failed', 'このアカウントは停止されています。'],
  ['5.3.0', '550 domain-specified reception refused', 'failed', '受信者の設定により受信を拒否されました。'],
] as const

/** A delivery report (RFC 3464) about an issue or a confirmation mail, which it carries whole. */
export function bounce(file: string, number: number): { mail: Buffer; expected: Omit<Expected, 'kind'> } {
  const random = randomNamed(file)
  const language = number % 2 === 0 ? 'ja' : 'en'
  const reader = language === 'ja' ? japanesePerson(random, random.chance(0.5)) : westernPerson(random)
  const sent = new Date(Date.UTC(2026, 10, 1 + random.below(27), random.below(24), random.below(60)))
  const original =
    number % 5 === 4
      ? confirmationOf(language, reader.address, sent, `mdg1.${random.base64url(43)}`)
      : issueOf(language, reader.address, sent, random)
  const [status, diagnostic, action, words] = reasons[number % reasons.length]!
  const host = reader.address.split('@')[1]!
  const messageId = `${random.hex(20)}@${host}`
  const inner = textPart(original.text, 'text/plain', 'utf-8', 'base64')
  const report = multipart(
    'report; report-type=delivery-status',
    [
      textPart(`${words}\n\n<${reader.address}>: ${diagnostic}`, 'text/plain', 'utf-8', 'base64'),
      {
        headers: ['Content-Type: message/delivery-status'],
        body: [
          `Reporting-MTA: dns; mx1.${host}`,
          '',
          `Final-Recipient: rfc822; ${reader.address}`,
          `Action: ${action}`,
          `Status: ${status}`,
          `Diagnostic-Code: smtp; ${diagnostic}`,
          '',
        ].join('\r\n'),
      },
      {
        headers: ['Content-Type: message/rfc822'],
        body: [
          `From: ${headerWords(original.name, 'utf-8')} <${original.address}>`,
          `To: ${reader.address}`,
          `Subject: ${headerWords(original.subject, 'utf-8')}`,
          `Message-ID: <${random.hex(16)}@consulate.example>`,
          `List-Unsubscribe: <mailto:newsletter@consulate.example?subject=unsubscribe>`,
          'MIME-Version: 1.0',
          ...inner.headers,
          '',
          inner.body,
        ].join('\r\n'),
      },
    ],
    random,
    'report',
  )
  const head = [
    'Return-Path: <>',
    `From: ${random.pick(['Mail Delivery Subsystem', 'Mail Delivery System', 'Postmaster'])} <${random.pick(['mailer-daemon', 'MAILER-DAEMON', 'postmaster'])}@${host}>`,
    'To: newsletter@consulate.example',
    `Subject: ${random.pick(['Undelivered Mail Returned to Sender', 'Delivery Status Notification (Failure)', 'Returned mail: see transcript for details', 'Mail System Error - Returned Mail'])}`,
    `Date: ${dated(new Date(sent.getTime() + 60_000), '+0900')}`,
    `Message-ID: <${messageId}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    ...report.headers,
  ]
  return {
    mail: Buffer.from(`${head.join('\r\n')}\r\n\r\n${report.body}`, 'latin1'),
    expected: {
      messageId,
      asks: null,
      plain: false,
      mayBeCertain: false,
      address: null,
      newAddress: null,
      alsoLetter: false,
      why: 'a delivery report',
    },
  }
}
