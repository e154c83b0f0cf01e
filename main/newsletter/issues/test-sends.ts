import { randomBytes } from 'node:crypto'
import { foldAddress } from '../../../shared/newsletter/address.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Variant } from '../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../database/open.ts'
import { fillMail, prepareMail } from '../../mail/message/mail-template.ts'
import { handOver } from '../../mail/servers/hand-over.ts'
import type { SendOutcome } from '../../mail/servers/outbox.ts'
import type { MailAccess } from '../../mail/servers/server-access.ts'
import type { Line } from '../../sending/line.ts'
import { leaveToken, testToken } from '../by-mail/tokens.ts'
import { findByFolded } from '../readers/reader-rows.ts'
import { officeDates } from './delivery/office-time.ts'
import { getIssueRow } from './issue-rows.ts'
import { domainOf, mailOf, type RenderingDeps, renderIssue, requirePictures } from './prepare-mails.ts'

export type TestDeps = RenderingDeps & {
  mailSettings: () => MailAccess | null
  line: Line
  timeZone: () => string
  now: () => Date
}

export type TestResult = { sent: number; refused: { to: string; serverWords: string }[] }

/** How the subject of a test begins, so that nobody takes it for the issue. */
const marks: Record<Variant, string> = { ja: '【試し送り】', en: '[Test] ', both: '【試し送り / Test】' }

/**
 * Sends an issue as it stands to some colleagues, one after the other. Its opt-out works: whoever is a reader leaves by it, of anybody else it is
 * understood. Nothing that is not approved leaves the office by it: every address is at the office's own domain. Throws Problem mailbox_not_set,
 * test_outside, no_address, pictures_elsewhere, and what the server refuses whoever it is for.
 */
export async function sendTest(
  deps: TestDeps,
  { id, variant, to }: { id: string; variant: Variant; to: readonly string[] },
): Promise<TestResult> {
  const settings = deps.mailSettings()
  if (settings === null) throw new Problem('mailbox_not_set')
  const issue = getIssueRow(deps.db, id)
  requirePictures(deps.db, issue)
  const mail = mailOf(await renderIssue(deps, issue, variant))
  const template = prepareMail({ ...mail, subject: marks[variant] + mail.subject })
  const date = officeDates(deps.timeZone())
  const result: TestResult = { sent: 0, refused: [] }
  const domains = [mail.from.address, settings.sender.address].map((one) => domainOf(one).toLowerCase())
  const colleagues = [...new Set(to)].map((address) => {
    const folded = foldAddress(address)
    if (folded === null) throw new Problem('no_address')
    if (!domains.includes(domainOf(folded))) throw new Problem('test_outside')
    return { address, leave: tokenFor(deps.db, folded) }
  })
  for (const { address, leave } of colleagues) {
    const raw = fillMail(template, {
      address,
      date: date(deps.now().getTime()),
      messageToken: `mdg1.${randomBytes(27).toString('base64url')}`,
      leaveToken: leave,
    })
    const outcome = await deps.line.inTurn(() =>
      handOver(settings.outgoing, { from: mail.from.address, to: [address], raw }),
    )
    if (outcome.outcome === 'sent') result.sent += 1
    else if (isAboutAddress(outcome)) result.refused.push({ to: address, serverWords: outcome.serverWords })
    else if (result.sent + result.refused.length === 0)
      throw new Problem(outcome.code, { serverWords: outcome.serverWords })
    else result.refused.push({ to: address, serverWords: outcome.serverWords })
  }
  return result
}

function tokenFor(db: Database, folded: string): string {
  const reader = findByFolded(db, folded)
  return reader ? leaveToken(db, reader) : testToken(db, folded)
}

function isAboutAddress(outcome: Exclude<SendOutcome, { outcome: 'sent' }>): boolean {
  return (
    outcome.outcome === 'uncertain' ||
    outcome.refused === 'recipient' ||
    ['no_address', 'recipient_unknown', 'address_beyond_ascii'].includes(outcome.code)
  )
}
