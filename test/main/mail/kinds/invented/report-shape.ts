import type { Reply } from './replies.ts'

/** A whole report in the shape of one maker, about one recipient and one reply of the other server. */
export type Layout = (to: string, reply: Pick<Reply, 'at' | 'said'>) => string[]

export const sender = 'desk@example.net'
export const host = 'mx.citizen.example'

export const verbs = {
  connect: 'initial connection',
  mail: 'MAIL FROM command',
  rcpt: 'RCPT TO command',
  data: 'end of DATA command',
}
export const oneLine = (said: string): string => said.replaceAll('\n', ' ')
export const statusOf = (said: string): string =>
  /\b[45]\.\d\.\d{1,3}\b/.exec(said)?.[0] ?? `${said[0] === '4' ? 4 : 5}.0.0`
export const actionOf = (said: string): string => (/^4\d\d(?!.*\b5\d\d )/s.test(said) ? 'delayed' : 'failed')

export const heading = (from: string, subject: string, ...more: string[]): string[] => [
  'Return-Path: <>',
  `From: ${from}`,
  `To: ${sender}`,
  `Subject: ${subject}`,
  'Date: Tue, 3 Mar 2026 10:00:00 +0900',
  'Message-ID: <report.1@mx.example.net>',
  ...more,
]

export const returned = (to: string): string[] => [
  `From: ${sender}`,
  `To: ${to}`,
  'Subject: Newsletter',
  'Message-ID: <news-1@example.net>',
]

/** The parts of RFC 3464: words for people, fields for programs, the header of the mail. */
export const report = (from: string, subject: string, text: string[], fields: string[], to: string): string[] => [
  ...heading(
    from,
    subject,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"',
  ),
  '',
  '--=_b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  ...text,
  '',
  '--=_b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mx.example.net',
  '',
  ...fields,
  '',
  '--=_b',
  'Content-Type: text/rfc822-headers',
  '',
  ...returned(to),
  '',
  '--=_b--',
]

export const plain = (from: string, subject: string, ...text: string[]): string[] => [
  ...heading(from, subject, 'Content-Type: text/plain; charset=utf-8'),
  '',
  ...text,
]
