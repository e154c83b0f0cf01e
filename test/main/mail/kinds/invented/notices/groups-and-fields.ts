import { a, one, field, daemon, type Notice } from '../notice.ts'
import { plain, report } from '../report-shape.ts'

/** Groups and lists; fields of RFC 3464 whose words say little. */
export const groupsAndFields: Notice[] = [
  // groups and lists
  one(
    false,
    plain(
      'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
      'Delivery Status Notification (Failure)',
      'Hello desk@example.net,',
      '',
      "We're writing to let you know that the group you tried to contact (reader) may not exist, or you may not have permission to post messages to the group. A few more details on why you weren't able to post:",
      '',
      ' * You might have spelled or formatted the group name incorrectly.',
      ' * The owner of the group may have removed this group.',
      ' * You may need to join the group before receiving permission to post.',
      '',
      `To: ${a}`,
    ),
  ),
  one(
    false,
    report(
      'postmaster@example.net',
      'Undeliverable: Newsletter',
      [
        "You can't send to this group: only people inside the organisation may write to it, or its owner has to approve you.",
      ],
      field(a, 'failed', '5.7.133', '550 5.7.133 the group takes letters from known senders alone'),
      a,
    ),
  ),
  one(
    false,
    report(
      'postmaster@example.net',
      'Undeliverable: Newsletter',
      ['The group takes letters from its members alone.'],
      field(a, 'failed', '5.7.124', '550 5.7.124 sender not in the allowed-senders list of the group'),
      a,
    ),
  ),
  // fields of RFC 3464, words that say little
  one(true, report(daemon, 'Zustellung nicht möglich', ['Der Brief kam nicht an.'], field(a, 'failed', '5.1.1'), a)),
  one(true, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.1.6'), a)),
  one(true, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.1.2'), a)),
  one(true, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.1.10'), a)),
  one(false, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.2.2'), a)),
  one(false, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.2.1'), a)),
  one(false, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.3.4'), a)),
  one(false, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.4.7'), a)),
  one(false, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.7.1'), a)),
  one(false, report(daemon, 'Mail not delivered', ['See the report.'], field(a, 'failed', '5.0.0'), a)),
  one(
    false,
    report(
      daemon,
      'Mail delayed',
      ['Nothing to do for you.'],
      field(a, 'delayed', '4.4.1', '451 4.4.1 no answer from host'),
      a,
    ),
  ),
  one(
    false,
    report(
      daemon,
      'Mail delayed',
      ['Nothing to do for you.'],
      field(a, 'delayed', '4.1.1', '450 4.1.1 user unknown for the moment'),
      a,
    ),
  ),
  one(
    true,
    report(
      daemon,
      'Uw bericht is niet bezorgd',
      ['Zie hieronder.'],
      field(a, 'failed', '5.1.1', '550 5.1.1 gebruiker onbekend'),
      a,
    ),
  ),
  one(
    true,
    report(
      daemon,
      'Mail not delivered',
      ['See the report.'],
      field(a, 'failed', '5.0.0', '550 5.1.1 we looked, and found no box of this name'),
      a,
    ),
  ),
]
