import { Problem } from '../../../../shared/errors.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { checkpoint, type Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { noteTrouble } from '../../../database/troubles.ts'
import { type Decided, stillSo } from '../../../database/once.ts'
import { unpackTemplate } from '../../../mail/message/mail-template.ts'
import type { By } from './by.ts'
import { sum } from './going-on.ts'
import type { KeptThread } from './keep-thread.ts'
import type { Prepared } from './orders.ts'
import type { OwnLedger } from './own-ledger.ts'
import {
  checkSeals,
  deskOf,
  findRight,
  getIssue,
  keepMails,
  type PreparedMails,
  setPlanned,
  takeRight,
} from './rights.ts'

/** How the delivery of an issue begins, now or at its time. */
export type Beginning = {
  /** See `Delivery`. */
  begin(issueId: string, mails: PreparedMails, by: By): Promise<{ readers: number }>
  plan(issueId: string, at: string | null, mails: PreparedMails, by: By): void
}

export function beginning(deps: {
  db: Database
  ledger: OwnLedger
  thread: () => KeptThread
  go(issueId: string): void
  at: () => string
  canSend: () => boolean
  /** The end of this office. */
  over: AbortSignal
  decided: Decided
}): Beginning {
  const { db } = deps
  const underWay = new Set<string>()

  /** @param byItself its time has come, which somebody may have taken back or put off meanwhile */
  function checkMayBegin(issueId: string, mails: PreparedMails, byItself = false): { number: number } {
    const issue = getIssue(db, issueId)
    if (findRight(db, issueId)) throw new Problem('issue_begun')
    const isPlanned = issue.state === 'scheduled' && issue.planned_at !== null && issue.planned_at <= deps.at()
    const mayBegin = byItself ? isPlanned : issue.state === 'approved' || issue.state === 'scheduled'
    if (!mayBegin) throw new Problem('issue_not_approved')
    checkSeals(db, issueId, mails)
    return issue
  }

  const isOurs = (issueId: string): boolean => findRight(db, issueId)?.desk === deskOf(db)

  /** The right to deliver, once it is known whom it goes to; nothing leaves before it stands in the file. */
  function take(issueId: string, { readers, blocks }: Prepared, mails: PreparedMails, by: By): void {
    if (sum(readers) === 0) throw new Problem('issue_without_readers')
    for (const variant of Object.keys(readers))
      if (!mails.has(variant as Variant)) throw new Problem('issue_not_approved')
    const at = deps.at()
    by.commit(
      () => {
        checkMayBegin(issueId, mails, by.accountId === null)
        keepMails(db, issueId, mails)
        takeRight(db, issueId, { readers, blocks, by: by.accountId, at })
      },
      { about: issueId },
    )
    checkpoint(db)
  }

  return {
    async begin(issueId, mails, by) {
      if (!deps.canSend()) throw new Problem('mailbox_not_set')
      const { number } = checkMayBegin(issueId, mails, by.accountId === null)
      if (underWay.has(issueId)) throw new Problem('issue_begun')
      if (by.accountId !== null) deps.ledger.home().settle()
      else if (!deps.ledger.home().isHere()) throw new Problem('planned_copied')
      underWay.add(issueId)
      try {
        // Nobody's number is given anew any more once whom it goes to is written down.
        if (!(await deps.decided(deps.over))) throw new Problem('journal_unreachable')
        const whom = await deps.thread().prepare(issueId, number, 'list')
        try {
          take(issueId, whom, mails, by)
        } catch (failure) {
          // What failed behind the commit takes nothing back: the right stands, and with it the list of whom it goes to.
          if (findRight(db, issueId) === null) {
            deps.thread().forget(issueId)
            throw failure
          }
          noteTrouble(db, 'newsletter.delivery', failure, deps.at())
        }
        // Another workstation may have begun it at the same time: the journal says which of them delivers it.
        if (!(await stillSo(deps.decided, () => isOurs(issueId)))) {
          if (!db.open || isOurs(issueId)) throw new Problem('journal_unreachable')
          deps.thread().forget(issueId)
          throw new Problem('issue_begun')
        }
        deps.go(issueId)
        return { readers: sum(whom.readers) }
      } finally {
        underWay.delete(issueId)
      }
    },
    plan(issueId, moment, mails, by) {
      if (underWay.has(issueId)) throw new Problem('issue_begun')
      if (moment !== null) checkMayBegin(issueId, mails)
      else if (getIssue(db, issueId).state !== 'scheduled') throw new Problem('issue_not_approved')
      // Known from now on, so that a copy of this office does not begin as well.
      deps.ledger.home().settle()
      by.commit(
        () => {
          if (moment !== null) keepMails(db, issueId, mails)
          setPlanned(db, issueId, moment)
        },
        { about: issueId },
      )
      checkpoint(db)
    },
  }
}

/** The mails of an issue as they were kept when it was planned or begun. */
export function keptMails(db: Database, issueId: string): PreparedMails {
  const rows = prepared<[string], { variant: Variant; template: Buffer }>(
    db,
    'SELECT variant, template FROM issue_mails WHERE issue_id = ?',
  ).all(issueId)
  return new Map(rows.map(({ variant, template }) => [variant, unpackTemplate(template)]))
}
