import { host, oneLine, statusOf, returned, report, plain, type Layout } from '../report-shape.ts'

/** Providers and the server of a large maker. */
export const largeProviders: Record<string, Layout> = {
  exchange: (to, { said }) =>
    report(
      'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>',
      'Undeliverable: Newsletter',
      [
        'Delivery has failed to these recipients or groups:',
        '',
        `${to} <mailto:${to}>`,
        'Your message was not delivered. The reason is told below, for administrators.',
        '',
        'Diagnostic information for administrators:',
        '',
        'Generating server: EX01.example.net',
        '',
        to,
        `${host}`,
        `Remote Server returned '${oneLine(said)}'`,
      ],
      [
        `Final-Recipient: rfc822;${to}`,
        'Action: failed',
        `Status: ${statusOf(said)}`,
        `Diagnostic-Code: smtp;${oneLine(said)}`,
        `Remote-MTA: dns;${host}`,
      ],
      to,
    ),
  gmail: (to, { said }) =>
    report(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      [
        '',
        '** Message not delivered **',
        '',
        `There was a problem delivering your message to ${to}. See the technical details below.`,
        '',
        'The response from the remote server was:',
        oneLine(said),
      ],
      [
        `Final-Recipient: rfc822; ${to}`,
        'Action: failed',
        `Status: ${statusOf(said)}`,
        `Remote-MTA: dns; ${host}. (192.0.2.25, the server for the domain citizen.example.)`,
        `Diagnostic-Code: smtp; ${oneLine(said)}`,
        'Last-Attempt-Date: Tue, 03 Mar 2026 01:00:00 +0000 (UTC)',
      ],
      to,
    ),
  gmailOld: (to, { at, said }) =>
    plain(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
      'Delivery Status Notification (Failure)',
      'Delivery to the following recipient failed permanently:',
      '',
      `     ${to}`,
      '',
      'Technical details of permanent failure:',
      'Google tried to deliver your message, but it was rejected by the server for the recipient domain citizen.example by mx.citizen.example. [192.0.2.25].',
      '',
      'The error that the other server returned was:',
      oneLine(said),
      `(state ${{ connect: 9, mail: 13, rcpt: 14, data: 18 }[at]})`,
      '',
      '----- Original message -----',
      '',
      ...returned(to),
    ),
  yahoo: (to, { at, said }) =>
    plain(
      '"Yahoo! Mail" <MAILER-DAEMON@yahoo.example>',
      'Failure Notice',
      'Sorry, we were unable to deliver your message to the following address.',
      '',
      `<${to}>:`,
      'Remote host said:',
      oneLine(said),
      ` [${{ connect: 'CONNECT', mail: 'MAIL_FROM', rcpt: 'RCPT_TO', data: 'BODY' }[at]}]`,
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...returned(to),
    ),
}
