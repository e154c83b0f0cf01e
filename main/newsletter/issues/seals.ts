import { Variant, type Seal } from '../../../shared/newsletter/issue/issue.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type MailTemplate, sealOf, unpackTemplate } from '../../mail/message/mail-template.ts'
import { type Frame, frameText } from './frame.ts'
import type { Doer, IssueColumns } from './issue-rows.ts'

export type SealColumns = { variant: Variant; hash: Buffer; approved_at: string; approved_by: string }

export function listSeals(db: Database, issueId: string): SealColumns[] {
  const rows = prepared<[string], SealColumns>(
    db,
    'SELECT variant, hash, approved_at, approved_by FROM issue_seals WHERE issue_id = ?',
  ).all(issueId)
  return Variant.options.flatMap((variant) => rows.find((row) => row.variant === variant) ?? [])
}

/** The seal of an issue as people see it; null where it is not approved. */
export function findSeal(
  db: Database,
  issueId: string,
  readers: Readonly<Record<Variant, number>>,
  colleague: (accountId: string) => Colleague,
): Seal | null {
  const seals = listSeals(db, issueId)
  const [first] = seals
  if (!first) return null
  return {
    by: colleague(first.approved_by),
    at: first.approved_at,
    hashes: seals.map(({ variant, hash }) => ({ variant, hash: hash.toString('hex'), readers: readers[variant] })),
  }
}

/** Seals an issue: these mails, between this frame. The tables refuse whoever wrote it or asked for it. */
export function insertSeals(
  db: Database,
  issueId: string,
  mails: ReadonlyMap<Variant, MailTemplate>,
  frame: Frame,
  { at, by }: Doer,
): void {
  for (const [variant, mail] of mails)
    prepared(
      db,
      'INSERT INTO issue_seals (issue_id, variant, hash, approved_at, approved_by) VALUES (?, ?, ?, ?, ?)',
    ).run(issueId, variant, Buffer.from(sealOf(mail), 'hex'), at, by)
  prepared(db, `UPDATE issues SET state = 'approved', frame = ? WHERE id = ?`).run(frameText(frame), issueId)
}

/** Takes the seal away with everything that was made under it; the issue stands as told. */
export function breakSeals(db: Database, issueId: string, state: 'draft' | 'asked'): void {
  for (const table of ['issue_seals', 'issue_mails'])
    prepared(db, `DELETE FROM ${table} WHERE issue_id = ?`).run(issueId)
  prepared(db, `UPDATE issues SET state = ?, frame = '', planned_at = NULL WHERE id = ?`).run(state, issueId)
}

/**
 * Breaks the seals of issues that were approved between another frame: their mails would come from somebody else, or lead elsewhere, than was
 * approved. They wait for approval again. Returns how many that were.
 */
export function breakSealsOfOthers(db: Database, frame: Frame, at: string): number {
  const others = prepared<[string], Pick<IssueColumns, 'id' | 'state'>>(
    db,
    `SELECT id, state FROM issues WHERE state IN ('approved', 'scheduled') AND frame <> ?`,
  ).all(frameText(frame))
  for (const { id, state } of others)
    audited(
      db,
      {
        accountId: null,
        what: 'newsletter.sealBroken',
        about: id,
        changes: [{ thing: 'issueState', from: state, to: 'asked' }],
        at,
      },
      () => breakSeals(db, id, 'asked'),
    )
  return others.length
}

/**
 * Makes issues that wait for approval new ones where another frame stands around them now: whoever looked at them before saw other mails than they
 * would approve. Returns how many that were.
 */
export function renewAsked(db: Database, frame: Frame, at: string): number {
  const text = frameText(frame)
  const count = prepared<[string], { count: number }>(
    db,
    `SELECT count(*) AS count FROM issues WHERE state = 'asked' AND frame <> ?`,
  ).get(text)!.count
  if (count === 0) return 0
  audited(db, { accountId: null, what: 'newsletter.step', at, silent: true }, () =>
    prepared(db, `UPDATE issues SET revision = revision + 1, frame = ? WHERE state = 'asked' AND frame <> ?`).run(
      text,
      text,
    ),
  )
  return count
}

/** The mails that were kept when they were approved; null where this desk has not all of them, or they are not those of the seal any more. */
export function findSealedMails(db: Database, issueId: string): Map<Variant, MailTemplate> | null {
  const mails = new Map<Variant, MailTemplate>()
  for (const { variant, hash } of listSeals(db, issueId)) {
    const kept = prepared<[string, string], { template: Buffer }>(
      db,
      'SELECT template FROM issue_mails WHERE issue_id = ? AND variant = ?',
    ).get(issueId, variant)
    const mail = kept && readTemplate(kept.template)
    if (!mail || sealOf(mail) !== hash.toString('hex')) return null
    mails.set(variant, mail)
  }
  return mails.size === 0 ? null : mails
}

function readTemplate(packed: Buffer): MailTemplate | null {
  try {
    return unpackTemplate(packed)
  } catch {
    return null
  }
}
