import { describe, expect, test } from 'vitest'
import { classify } from '../../../../main/mail/kinds/classify.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'

/** Lines of notices, again and again. */
const lines = [
  'x',
  'user@a.example\n',
  '<user@a.example>: ',
  '550 5.1.1 <user@a.example>: no such user\n',
  '452 4.2.2 mailbox full\n',
  'Final-Recipient: rfc822; user@a.example\nStatus: 5.1.1\n\n',
  'Diagnostic-Code: smtp; 550 gone\n ',
  'The following address failed:\n',
  '宛先が見つかりませんでした\n',
  '--- Below this line is a copy of the message.\n',
  'From: a@b.example\nTo: c@d.example\n\n',
  'Message-ID: <a@b.example>\n',
  'https://a.example/?550=5.1.1 ',
  '> 550 user unknown\n',
  '     \n',
  'Tel: user unknown @ ',
]

/** Mails with so much of it: from a mail server, in a report's parts, from a person. */
const mails: Record<string, (much: string) => string> = {
  'a notice of a mail server': (much) => `From: MAILER-DAEMON@a.example\nSubject: Undelivered Mail\n\n${much}`,
  'a report in parts': (much) =>
    'From: postmaster@a.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n' +
    `--b\n\n${much}\n--b\nContent-Type: message/delivery-status\n\n${much}\n--b\nContent-Type: message/rfc822\n\n${much}\n--b--`,
  'a letter': (much) => `From: person@a.example\nSubject: ${much.slice(0, 900).replaceAll('\n', ' ')}\n\n${much}`,
}

/** Characters of the shorter one. */
const length = 60_000

describe.each(Object.entries(mails))('the kind of %s', (_, mail) => {
  test.each(lines)('is found in a time that grows with its length: %j', async (line) => {
    const short = await parseMessage(Buffer.from(mail(line.repeat(length / line.length))))
    const long = await parseMessage(Buffer.from(mail(line.repeat((10 * length) / line.length))))
    // A fresh copy each time, for what is found in a mail may be kept with it.
    const work = (size: number) => classify({ ...(size === 1 ? short : long) })
    expect(growthOverTenTimes(work, 1)).toBeLessThan(30)
  })
})
