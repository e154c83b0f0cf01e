import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classify } from '../../../../main/mail/kinds/classify.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'

const mail = async (...lines: string[]) => classify(await parseMessage(Buffer.from(lines.join('\r\n'))))
const citizen = [
  'From: Hanako Suzuki <hanako@citizen.example>',
  'To: kouhou@consulate.example',
  'Message-ID: <1@citizen.example>',
]

const quotedReport = [
  'This is the mail system at host mx.provider.example.',
  '',
  'Your message could not be delivered to one or more recipients.',
  '',
  '<kouhou@consulate.example>: host mx.consulate.example said: 550 5.1.1 User unknown (in reply to RCPT TO command)',
  '',
  'Final-Recipient: rfc822; kouhou@consulate.example',
  'Action: failed',
  'Status: 5.1.1',
]

describe('a letter stays a letter', () => {
  test.each<[string, string[]]>([
    [
      'that quotes a bounce',
      [
        ...citizen,
        'Subject: My mail came back',
        '',
        'Dear staff, my mail came back with this:',
        '',
        ...quotedReport.map((line) => `> ${line}`),
      ],
    ],
    [
      'that pastes a bounce without quotation marks',
      [...citizen, 'Subject: Fwd: Undelivered Mail Returned to Sender', '', 'Please see below.', '', ...quotedReport],
    ],
    [
      'about a delivery that failed',
      [
        ...citizen,
        'Subject: Delivery failed',
        '',
        'The delivery of my passport failed: the courier says the message could not be delivered to hanako@citizen.example.',
      ],
    ],
    [
      'that asks about an automatic answer',
      [...citizen, 'Subject: =?UTF-8?B?6Ieq5YuV6L+U5L+h44Oh44O844Or44GM5bGK44GN44G+44Gb44KT?=', '', 'Text.'],
    ],
    ['about absentee voting', [...citizen, 'Subject: =?UTF-8?B?5LiN5Zyo6ICF5oqV56Wo44Gr44Gk44GE44Gm?=', '', 'Text.']],
    [
      'that answers an automatic reply',
      [...citizen, 'Subject: Re: Automatic reply: Festival', '', 'Thank you, I will wait until you are back.'],
    ],
    [
      'that came through a mailing list',
      [
        ...citizen,
        'Precedence: bulk',
        'List-Id: <japan.club.example>',
        'Subject: Re: Film screening',
        '',
        'We would love to help.',
      ],
    ],
    ['with "Auto-Submitted: no"', [...citizen, 'Auto-Submitted: no', 'Subject: Hello', '', 'Hello.']],
    [
      'of a postmaster who writes himself',
      [
        'From: Postmaster <postmaster@school.example>',
        'To: kouhou@consulate.example',
        'Subject: Undelivered invitations',
        '',
        'Dear staff, I look after the mail of our school and would like to know who to ask about the visit.',
      ],
    ],
    [
      'of an organisation whose address begins with mail',
      [
        'From: mail@museum.example',
        'To: kouhou@consulate.example',
        'Subject: Delivery problem',
        '',
        'The catalogue could not be delivered to your office: customs@consulate.example was not reached.',
      ],
    ],
    [
      'with the bounce attached',
      [
        ...citizen,
        'Subject: came back',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'See the attached notice, it was not delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        ...quotedReport.slice(-3),
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: MAILER-DAEMON@mx.example',
        'Subject: Undelivered',
        '',
        'x',
        '--b--',
      ],
    ],
  ])('%s', async (_, lines) => {
    expect(await mail(...lines)).toEqual({ kind: null, bounce: null, bounces: [] })
  })
})

describe('reports of success', () => {
  test('a report of success is no bounce', async () => {
    expect(
      await mail(
        'From: MAILER-DAEMON@mx.example',
        'MIME-Version: 1.0',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        'Subject: Delivery Status Notification (Success)',
        '',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example',
        '',
        'Final-Recipient: rfc822; a@citizen.example',
        'Action: delivered',
        'Status: 2.0.0',
        '',
        '--b--',
      ),
    ).toEqual({ kind: 'automatic', bounce: null, bounces: [] })
  })
})

describe('bounces', () => {
  const report = (action: string, status: string, diagnostic: string) => [
    'Return-Path: <>',
    'From: Mail Delivery System <MAILER-DAEMON@mx.provider.example>',
    'To: kouhou@consulate.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your message was not delivered.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.provider.example',
    '',
    'Original-Recipient: rfc822;hanako@citizen.example',
    'Final-Recipient: rfc822; h.suzuki@inner.example',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: smtp; ${diagnostic}`,
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    'From: kouhou@consulate.example',
    'Message-ID:',
    ' <reply-7@consulate.example>',
    'Subject: Re: Passport',
    '',
    '--b--',
  ]

  test('a reply whose recipient is unknown comes back for good, with its Message-ID and the address the office had written to', async () => {
    expect(await mail(...report('failed', '5.1.1', '550 5.1.1 <h.suzuki@inner.example>: User unknown'))).toEqual({
      kind: 'bounce',
      bounce: {
        recipient: 'hanako@citizen.example',
        status: '5.1.1',
        permanent: true,
        reason: '550 5.1.1 <h.suzuki@inner.example>: User unknown',
        messageId: 'reply-7@consulate.example',
      },
      bounces: [expect.objectContaining({ recipient: 'hanako@citizen.example', permanent: true })],
    })
  })

  test.each<[string, string, string, string, boolean]>([
    ['a full mailbox may have room again', 'failed', '5.2.2', '552 5.2.2 Mailbox full', false],
    ['a delay is not the end', 'delayed', '4.4.1', 'connect to mx.citizen.example: Connection timed out', false],
    ['a filter speaks of this mail only', 'failed', '5.7.1', '550 5.7.1 Message rejected as spam', false],
    [
      'a refused sender says nothing of the recipient',
      'failed',
      '5.1.8',
      '501 5.1.8 Sender address rejected: Domain not found',
      false,
    ],
    ['the reply weighs more than the status of the reporting server', 'failed', '5.1.1', '552 5.2.2 Over quota', false],
    ['a host that is not there', 'failed', '5.4.4', 'Host or domain name not found. Name service error', true],
    ['a host that takes no mail', 'failed', '5.0.0', '556 5.1.10 Recipient address has null MX', true],
    ['somebody who moved', 'failed', '5.1.6', '551 not our customer', true],
    [
      '"user unknown" without a word about the stage may be a filter of a Japanese carrier',
      'failed',
      '5.0.0',
      '550 : User unknown',
      false,
    ],
  ])('%s', async (_, action, status, diagnostic, permanent) => {
    expect((await mail(...report(action, status, diagnostic))).bounce).toMatchObject({
      recipient: 'hanako@citizen.example',
      permanent,
    })
  })

  test.each([
    'No one here goes by that address.',
    'there is nobody of that name',
    "can't accept user",
    'recipient not ok',
    'Recipient is not local.',
    'bad recipient, not in validrcptto',
    'non-existent mailbox',
    'no hanako@citizen.example in name directory',
    'mailbox h.suzuki@inner.example is unavailable',
    'User (h.suzuki@inner.example) unknown.',
    'los datos son erróneos, no existe ese usuario',
    'nessun utente con questo nome',
    'recipient domain must exist',
    'all host address lookups failed permanently',
    'h.suzuki@inner.example has been replaced by h.sato@inner.example',
  ])('a server that refuses the recipient so, refuses for good: %s', async (words) => {
    const { bounce } = await mail(...report('failed', '5.0.0', `550 ${words} (in reply to RCPT TO command)`))
    expect(bounce!.permanent).toBe(true)
  })

  test.each([
    'the account you tried to reach is inactive',
    'mailbox unavailable or access denied',
    'sender e-mail address rejected',
    'From: domain is invalid',
    'HELO rejected: host not found',
    'host not found, try again',
    'recipient not accepted (BATV: no tag)',
    'user is over quota',
    'relaying is not permitted for that domain',
  ])('a server that refuses the recipient so, may take another mail: %s', async (words) => {
    const { bounce } = await mail(...report('failed', '5.0.0', `550 ${words} (in reply to RCPT TO command)`))
    expect(bounce!.permanent).toBe(false)
  })

  test('a notice of a telephone company that tells the envelope', async () => {
    expect(
      await mail(
        'From: post_master@phone.example',
        'To: kouhou@consulate.example',
        'Subject: Re: Passport',
        '',
        'Error: Invalid user address',
        '',
        'Message details:',
        '  MAIL FROM: kouhou@consulate.example',
        '  RCPT TO: hanako@phone.example',
        '',
      ),
    ).toMatchObject({ kind: 'bounce', bounce: { recipient: 'hanako@phone.example' } })
  })

  test('a notice without machine-readable parts', async () => {
    expect(
      await mail(
        'Return-Path: <>',
        'From: MAILER-DAEMON@mx.provider.example',
        'To: kouhou@consulate.example',
        'Subject: failure notice',
        '',
        'Hi. This is the qmail-send program at mx.provider.example.',
        '',
        '<hanako@citizen.example>:',
        'Sorry, no mailbox here by that name. (#5.1.1)',
        '',
        '--- Below this line is a copy of the message.',
        '',
        'Return-Path: <kouhou@consulate.example>',
        'Message-ID: <reply-8@consulate.example>',
        'To: hanako@citizen.example',
        '',
        'Dear Ms. Suzuki',
      ),
    ).toEqual({
      kind: 'bounce',
      bounce: {
        recipient: 'hanako@citizen.example',
        status: '5.1.1',
        permanent: true,
        reason: '<hanako@citizen.example>: Sorry, no mailbox here by that name. (#5.1.1)',
        messageId: 'reply-8@consulate.example',
      },
      bounces: [expect.objectContaining({ recipient: 'hanako@citizen.example', permanent: true })],
    })
  })
})

describe('hostile mail', () => {
  const pieces = [
    '>>> RCPT TO:<',
    '550 ',
    '5.1.1 ',
    '@',
    'a',
    ' ',
    '\t',
    '\r\n',
    '<',
    '>',
    ':',
    'user unknown ',
    'mailbox ',
    'Final-Recipient: rfc822; ',
    'Message-ID: ',
    '----- ',
    '不在',
    '(',
    'recipient ',
    'not ',
    '.',
  ]

  test('whatever a mail server writes is judged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 200 }), async (body) => {
        const { kind, bounce } = await mail(
          'Return-Path: <>',
          'From: MAILER-DAEMON@mx.example',
          'Subject: failure notice',
          '',
          body.join(''),
        )
        expect(kind).toBe('bounce')
        expect(bounce!.reason.length).toBeLessThanOrEqual(400)
      }),
      { numRuns: 300 },
    )
  })

  // A pattern that goes back over what it has read would not come to an end here.
  test.each(pieces)('two million characters of %j are judged', async (piece) => {
    const lines = [
      'Return-Path: <>',
      'From: MAILER-DAEMON@mx.example',
      `Subject: failure notice ${piece.repeat(2000)}`,
      '',
      piece.repeat(2_000_000 / piece.length),
    ]
    expect((await mail(...lines)).kind).toBe('bounce')
  })
})
