import { foldAddress } from '../../../shared/newsletter/address.ts'
import { Problem } from '../../../shared/errors.ts'
import type { IssuePreview, Variant } from '../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../database/open.ts'
import { fillMail, prepareMail, tokenPlace } from '../../mail/message/mail-template.ts'
import { issueToken, leaveToken } from '../by-mail/tokens.ts'
import { findByFolded, findReaderRow, type ReaderColumns } from '../readers/reader-rows.ts'
import { officeDates } from './delivery/office-time.ts'
import { getIssueRow } from './issue-rows.ts'
import { mailOf, type RenderedIssue, type RenderingDeps, renderIssue } from './prepare-mails.ts'

/** An issue as its readers get it, for a page that may load nothing: its images stand within the HTML. */
export async function previewIssue(deps: RenderingDeps, id: string, variant: Variant): Promise<IssuePreview> {
  return shownOf(await renderIssue(deps, getIssueRow(deps.db, id), variant))
}

/** The mail of an issue as one reader gets it, by id or address. Throws Problem not_found, mailbox_not_set. */
export async function readerMail(
  deps: RenderingDeps & { timeZone: () => string; now: () => Date },
  id: string,
  named: string,
): Promise<IssuePreview & { readerId: string; variant: Variant; header: string }> {
  const { db } = deps
  const issue = getIssueRow(db, id)
  const reader = findReader(db, named)
  const rendered = await renderIssue(deps, issue, reader.language)
  const token = leaveToken(db, reader)
  const mail = fillMail(prepareMail(mailOf(rendered)), {
    address: reader.address ?? '',
    date: officeDates(deps.timeZone())(deps.now().getTime()),
    messageToken: issueToken(db, reader, issue.number),
    leaveToken: token,
  })
  const shown = shownOf(rendered)
  return {
    ...shown,
    html: shown.html.replaceAll(tokenPlace, token),
    text: shown.text.replaceAll(tokenPlace, token),
    readerId: reader.id,
    variant: reader.language,
    header: headerOf(mail),
  }
}

/** The header of a mail, up to the empty line. */
export function headerOf(mail: Buffer): string {
  return mail.toString('utf8', 0, mail.indexOf('\r\n\r\n')).replaceAll('\r\n', '\n')
}

/** Octets of images that a preview shows at most: more than any issue that can be approved. */
const mostShown = 16_000_000

/** The HTML with its images in it instead of beside it. */
function shownOf({ html, text, subject, images }: RenderedIssue): IssuePreview {
  let shown = html
  let octets = 0
  for (const [cid, { type, bytes }] of images) {
    octets += bytes.length
    if (octets > mostShown) break
    shown = shown.replaceAll(`cid:${cid}`, `data:${type};base64,${bytes.toString('base64')}`)
  }
  return { html: shown, text, subject, octets: Buffer.byteLength(html) }
}

function findReader(db: Database, named: string): ReaderColumns {
  const folded = named.includes('@') ? foldAddress(named) : null
  const reader = folded === null ? findReaderRow(db, named) : findByFolded(db, folded)
  if (!reader || reader.address === null) throw new Problem('not_found')
  return reader
}
