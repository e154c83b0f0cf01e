import { a, b, c, one, field, daemon, below, type Notice } from '../notice.ts'
import { plain, report, returned } from '../report-shape.ts'

/** The words of others; several recipients in one notice. */
export const othersAndSeveral: Notice[] = [
  // the words of others
  one(
    true,
    report(
      daemon,
      'Returned',
      [
        'A full mailbox, a blocked sender or a wrong address are common reasons for what follows. Ours is below.',
        '',
        `<${a}>: 550 5.1.1 User unknown`,
      ],
      field(a, 'failed', '5.1.1', '550 5.1.1 User unknown'),
      a,
    ),
  ),
  one(
    true,
    report(
      daemon,
      'Returned',
      [
        'If you think that this is spam or that your host was blocked by mistake, call us.',
        '',
        `<${a}>: 550 5.1.1 no such user`,
      ],
      field(a, 'failed', '5.1.1', '550 5.1.1 no such user'),
      a,
    ),
  ),
  one(
    false,
    report(
      daemon,
      'Returned',
      [
        'Most letters come back because the user is unknown. See below for this one.',
        '',
        `<${a}>: 552 5.2.2 over quota`,
      ],
      field(a, 'failed', '5.2.2', '552 5.2.2 over quota'),
      a,
    ),
  ),
  one(
    false,
    report(
      daemon,
      'Returned',
      ['See below.', '', `<${a}>: 554 5.7.1 see https://help.example/550-5.1.1-user-unknown`],
      field(a, 'failed', '5.7.1', '554 5.7.1 see https://help.example/550-5.1.1-user-unknown'),
      a,
    ),
  ),
  // several recipients
  {
    right: [
      [a, true],
      [b, false],
    ],
    mail: report(
      daemon,
      'Undelivered Mail Returned to Sender',
      [
        'Two were not reached.',
        '',
        `<${a}>: host mx.citizen.example said: 550 5.1.1 unknown (in reply to RCPT TO command)`,
        '',
        `<${b}>: host mx.citizen.example said: 552 5.2.2 full (in reply to RCPT TO command)`,
      ],
      [...field(a, 'failed', '5.1.1', '550 5.1.1 unknown'), '', ...field(b, 'failed', '5.2.2', '552 5.2.2 full')],
      a,
    ),
  },
  {
    right: [
      [a, false],
      [b, true],
    ],
    mail: report(
      daemon,
      'Undelivered Mail Returned to Sender',
      ['Two were not reached.'],
      [
        ...field(a, 'failed', '5.7.1', '554 5.7.1 this letter is not wanted'),
        '',
        ...field(b, 'failed', '5.1.1', '550 5.1.1 no such mailbox'),
      ],
      a,
    ),
  },
  {
    right: [
      [a, false],
      [b, true],
    ],
    mail: report(
      daemon,
      'Delivery report',
      ['One waits, one has failed.'],
      [
        ...field(a, 'delayed', '4.4.1', 'connection timed out'),
        '',
        ...field(b, 'failed', '5.1.1', '550 5.1.1 unknown'),
      ],
      a,
    ),
  },
  {
    right: [[b, true]],
    mail: report(
      daemon,
      'Delivery report',
      ['One came, one has failed.'],
      [...field(a, 'delivered', '2.0.0', '250 ok'), '', ...field(b, 'failed', '5.1.1', '550 5.1.1 unknown')],
      a,
    ),
  },
  {
    right: [
      [a, true],
      [b, false],
      [c, true],
    ],
    mail: plain(
      'MAILER-DAEMON@mx.example.net',
      'failure notice',
      'Hi. This is the qmail-send program at mx.example.net.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      `<${a}>:`,
      '192.0.2.25 does not like recipient.',
      'Remote host said: 550 no such user',
      'Giving up on 192.0.2.25.',
      '',
      `<${b}>:`,
      '192.0.2.25 failed after I sent the message.',
      'Remote host said: 554 this looks like spam',
      '',
      `<${c}>:`,
      "Sorry, I couldn't find any host named town.example. (#5.1.2)",
      '',
      '--- Below this line is a copy of the message.',
      '',
      ...returned(a),
    ),
  },
  {
    right: [
      [a, false],
      [c, true],
    ],
    mail: plain(
      daemon,
      'Mail delivery failed: returning message to sender',
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      `  ${a}`,
      '    mailbox is full',
      '',
      `  ${c}`,
      '    Unrouteable address',
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
      ...returned(a),
    ),
  },
  {
    right: [
      [a, true],
      [b, true],
    ],
    mail: plain(
      'Mail Administrator <postmaster@isp.example>',
      'Mail System Error - Returned Mail',
      'Each of the following recipients was rejected by a remote mail server.',
      '',
      `    Recipient: <${a}>`,
      '    Reason:    5.1.1 no such recipient',
      '',
      `    Recipient: <${b}>`,
      '    Reason:    5.1.1 no such recipient',
      ...below,
    ),
  },
  {
    right: [
      [a, false],
      [b, true],
    ],
    mail: plain(
      daemon,
      '配信エラー',
      '下記の宛先に配信できませんでした。',
      '',
      `<${a}>`,
      '    メールボックスの容量を超えています',
      '',
      `<${b}>`,
      '    ユーザーが存在しません',
      ...below,
    ),
  },
]
