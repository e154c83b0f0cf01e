import type { Checks } from '../../../shared/newsletter/issue/finding.ts'
import { fillMail, prepareMail } from '../../mail/message/mail-template.ts'
import { checkIssue } from './checks/check-issue.ts'
import { documentOf, type IssueColumns } from './issue-rows.ts'
import { mailOf, type RenderingDeps, renderIssue } from './prepare-mails.ts'
import { headerOf } from './preview.ts'
import { issueText } from './rendering/issue-text.ts'

/** Checks an issue with the mail that would be made of it; the variant of both languages is the largest. */
export async function lookOver(deps: RenderingDeps, issue: IssueColumns): Promise<Checks> {
  const rendered = await renderIssue(deps, issue, 'both')
  const document = documentOf(issue)
  return checkIssue(document, rendered.facts, {
    octets: Buffer.byteLength(rendered.html),
    images: [...rendered.images.values()].reduce((sum, { bytes }) => sum + bytes.length, 0),
    // Without a mailbox there is no mail yet, and nobody who could be written to.
    header: rendered.frame.from.address === '' ? '' : headerOf(fillMail(prepareMail(mailOf(rendered)), noReader)),
    text: { ja: issueText(document, rendered.facts, 'ja'), en: issueText(document, rendered.facts, 'en') },
  })
}

const noReader = {
  address: 'reader@mail.invalid',
  date: 'Thu, 01 Jan 1970 00:00:00 +0000',
  messageToken: `mdg1.${'-'.repeat(36)}`,
  leaveToken: `mdg1.${'-'.repeat(36)}`,
}
