import { Problem } from '../../../shared/errors.ts'
import type { Seal, Variant } from '../../../shared/newsletter/issue/issue.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Change } from '../../../shared/office/audit.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type MailTemplate, sealOf } from '../../mail/message/mail-template.ts'
import type { CommandContext, ErrandContext } from '../../serve.ts'
import { keepMails } from './delivery/rights.ts'
import { frameText } from './frame.ts'
import { getIssueRow, hadAHand, type IssueColumns } from './issue-rows.ts'
import { lookOver } from './look-over.ts'
import { prepareMails, requirePictures, type RenderingDeps } from './prepare-mails.ts'
import { breakSeals, findSeal, findSealedMails, insertSeals } from './seals.ts'
import { keepVersion } from './versions.ts'

export type ApprovalDeps = RenderingDeps & {
  colleague: (accountId: string) => Colleague
  /** Active readers by the variant that they get. */
  readers: () => Promise<Record<Variant, number>>
}

/** Asks for the approval of an issue as it stands. Throws Problem issue_sealed, issue_findings, issue_changed, pictures_elsewhere. */
export async function askApproval(
  deps: RenderingDeps,
  id: string,
  { account, commit, now }: ErrandContext,
): Promise<void> {
  const { db } = deps
  const issue = getIssueRow(db, id)
  if (issue.state !== 'draft') throw new Problem('issue_sealed')
  await requireNothingToMend(deps, issue)
  commit(
    () => {
      requireUnchanged(db, issue)
      // The next revision: whoever looks at the one before sees that it is asked for.
      const revision = issue.revision + 1
      const at = now()
      prepared(
        db,
        `UPDATE issues SET state = 'asked', asked_at = ?, asked_by = ?, note = '', revision = ?, frame = ? WHERE id = ?`,
      ).run(at, account.id, revision, frameText(deps.frame()), id)
      keepVersion(db, id, { ...issue, revision, asked: true }, { at, by: account.id })
    },
    { about: id, changes: [stateChange(issue, 'asked')] },
  )
}

/**
 * Seals what a supervisor saw: that and nothing else is delivered. Throws Problem issue_changed, own_issue, issue_findings, mailbox_not_set,
 * pictures_elsewhere.
 */
export async function approveIssue(
  deps: ApprovalDeps,
  { id, revision }: { id: string; revision: number },
  { account, commit, now }: ErrandContext,
): Promise<Seal> {
  const { db } = deps
  const issue = getIssueRow(db, id)
  if (issue.state !== 'asked' || issue.revision !== revision) throw new Problem('issue_changed')
  if (account.id === issue.asked_by || hadAHand(db, id, account.id)) throw new Problem('own_issue')
  await requireNothingToMend(deps, issue)
  const frame = deps.frame()
  const mails = await prepareMails(deps, issue)
  const readers = await deps.readers()
  const changes: Change[] = [
    stateChange(issue, 'approved'),
    ...[...mails].map(([variant, mail]) => ({ thing: 'seal' as const, from: '', to: `${variant} ${sealOf(mail)}` })),
  ]
  return commit(
    () => {
      requireUnchanged(db, issue)
      if (frameText(frame) !== frameText(deps.frame())) throw new Problem('issue_changed')
      insertSeals(db, id, mails, frame, { at: now(), by: account.id })
      keepMails(db, id, mails)
      return findSeal(db, id, readers, deps.colleague)!
    },
    { about: id, changes },
  )
}

/** Takes the request or the seal back: the issue can be changed again. Throws Problem issue_delivering. */
export function reopenIssue(
  { id, note }: { id: string; note: string },
  { db, about }: Pick<CommandContext, 'db' | 'about'>,
): void {
  const issue = getIssueRow(db, id)
  if (!['draft', 'asked', 'approved', 'scheduled'].includes(issue.state)) throw new Problem('issue_delivering')
  about(id, issue.state === 'draft' ? [] : [stateChange(issue, 'draft')])
  breakSeals(db, id, 'draft')
  prepared(db, 'UPDATE issues SET asked_at = NULL, asked_by = NULL, note = ? WHERE id = ?').run(note, id)
}

/**
 * What is delivered of an approved issue: the mails that were approved, made anew where this desk has not kept them. That they are those of the
 * seal is looked at again where they leave. Throws Problem issue_not_approved, issue_seal_broken, mailbox_not_set.
 */
export async function approvedMails(deps: RenderingDeps, id: string): Promise<Map<Variant, MailTemplate>> {
  const issue = getIssueRow(deps.db, id)
  if (issue.state !== 'approved' && issue.state !== 'scheduled')
    throw new Problem(issue.state === 'draft' || issue.state === 'asked' ? 'issue_not_approved' : 'issue_begun')
  if (issue.frame !== frameText(deps.frame())) throw new Problem('issue_seal_broken')
  return sealedMails(deps, id)
}

/**
 * The mails of an issue that has a seal, whether they leave already or not; that they are those of the seal is for whoever lets them leave to see.
 * Throws Problem pictures_elsewhere where not all of its pictures have come here.
 */
export async function sealedMails(deps: RenderingDeps, id: string): Promise<Map<Variant, MailTemplate>> {
  const kept = findSealedMails(deps.db, id)
  if (kept) return kept
  const issue = getIssueRow(deps.db, id)
  requirePictures(deps.db, issue)
  return prepareMails(deps, issue)
}

const stateChange = ({ state }: Pick<IssueColumns, 'state'>, to: IssueColumns['state']): Change => ({
  thing: 'issueState',
  from: state,
  to,
})

async function requireNothingToMend(deps: RenderingDeps, issue: IssueColumns): Promise<void> {
  requirePictures(deps.db, issue)
  const { findings } = await lookOver(deps, issue)
  const count = findings.filter(({ weight }) => weight === 'fix').length
  if (count > 0) throw new Problem('issue_findings', { count })
}

/** What was looked at while others could write is what stands there still. */
function requireUnchanged(db: Database, issue: IssueColumns): void {
  const now = getIssueRow(db, issue.id)
  const same = (['revision', 'state', 'number', 'day', 'asked_at', 'document', 'title_ja', 'title_en'] as const).every(
    (column) => now[column] === issue[column],
  )
  if (!same) throw new Problem('issue_changed')
}
