import { expect, test } from 'vitest'
import { classify } from '../../../../main/mail/kinds/classify.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { layouts } from './invented/layouts.ts'
import { findings } from './invented/network.ts'
import type { Notice } from './invented/notice.ts'
import { notices } from './invented/own-words.ts'
import { replies } from './invented/replies.ts'
import { report } from './invented/report-shape.ts'

// Developed on the half with even numbers; the other half only judges. A reply, a finding and a notice are in one half alone.

const to = 'reader@citizen.example'
const filled = (text: string): string => text.replaceAll('{to}', to).replaceAll('{domain}', 'citizen.example')

/** Layouts that tell at which command the mail was refused; a reply that says "unknown" after DATA can be judged in these alone. */
const telling = [
  'postfix',
  'exim',
  'eximReport',
  'qmail',
  'sendmail',
  'gmailOld',
  'yahoo',
  'courier',
  'mdaemon',
  'proofpoint',
  'hmailserver',
]
const names = Object.keys(layouts)

type Numbered = Notice & { half: 'seen' | 'judged'; name: string }

const halfOf = (index: number): Numbered['half'] => (index % 2 === 0 ? 'seen' : 'judged')

const inventedReplies = replies.flatMap(({ gone, at, said }, index): Numbered[] => {
  const choice = at === 'data' && /unknown/i.test(said) ? telling : names
  return [0, 1, 2].map((turn) => {
    const name = choice[(index * 7 + turn * 5) % choice.length]!
    const mail = layouts[name]!(to, { at, said: filled(said) })
    return { right: [[to, gone]], mail, half: halfOf(index), name: `${name}: ${said}` }
  })
})

const inventedFindings = findings.map(({ gone, status, said }, index): Numbered => {
  const fields = [
    `Final-Recipient: rfc822; ${to}`,
    `Action: ${status.startsWith('4') ? 'delayed' : 'failed'}`,
    `Status: ${status}`,
    `Diagnostic-Code: X-Other; ${filled(said)}`,
  ]
  const mail = report(
    'Mail Delivery System <MAILER-DAEMON@mx.example.net>',
    'Undelivered Mail Returned to Sender',
    [`<${to}>: ${filled(said)}`],
    fields,
    to,
  )
  return { right: [[to, gone]], mail, half: halfOf(index), name: said }
})

const invented = [
  ...inventedReplies,
  ...inventedFindings,
  ...notices.map((notice, index): Numbered => ({ ...notice, half: halfOf(index), name: notice.mail.join('\n') })),
]

async function judge(reports: Numbered[]) {
  const count = { reports: reports.length, recipients: 0, named: 0, rightly: 0, wrongly: 0, missed: 0 }
  const wrong: string[] = []
  for (const { right, mail, name } of reports) {
    const { bounces } = classify(await parseMessage(Buffer.from(mail.join('\r\n'))))
    for (const [recipient, gone] of right) {
      const told = bounces.find((one) => one.recipient === recipient)
      count.recipients += 1
      if (told !== undefined) count.named += 1
      if (told?.permanent === true && gone) count.rightly += 1
      if (told?.permanent === true && !gone) count.wrongly += 1
      if (told?.permanent !== true && gone) count.missed += 1
      if (told === undefined || told.permanent !== gone)
        wrong.push(`${gone ? 'gone' : 'stays'}, told ${told?.permanent} ${told?.status} · ${name}`)
    }
  }
  return {
    ...count,
    precision: count.rightly / (count.rightly + count.wrongly),
    recall: count.rightly / (count.rightly + count.missed),
    wrong,
  }
}

test.each(['seen', 'judged'] as const)(
  'of the invented reports, the half that is %s: 98 of 100 told permanent are so, and 9 of 10 permanent ones are told',
  async (half) => {
    const { wrong, ...figures } = await judge(invented.filter((one) => one.half === half))
    console.log(`invented reports, ${half}:`, figures, half === 'seen' ? wrong : '')
    expect(figures.reports).toBeGreaterThan(200)
    expect(figures.named / figures.recipients).toBeGreaterThan(0.98)
    expect(figures.precision).toBeGreaterThanOrEqual(0.98)
    expect(figures.recall).toBeGreaterThanOrEqual(0.9)
  },
)
