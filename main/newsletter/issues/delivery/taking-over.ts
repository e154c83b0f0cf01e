import { Problem } from '../../../../shared/errors.ts'
import { checkpoint, type Database } from '../../../database/open.ts'
import { type Decided, stillSo } from '../../../database/once.ts'
import type { Announcing } from './announcing.ts'
import { listBlocks } from './blocks.ts'
import type { KeptThread } from './keep-thread.ts'
import type { OwnLedger } from './own-ledger.ts'
import { checkSeals, deskOf, findRight, getIssue, keepMails, type PreparedMails, takeOverRight } from './rights.ts'
import type { By } from './by.ts'

/** How this desk goes on with what another one delivered. */
export type TakingOver = {
  /** A person says so. Throws Problem not_found, mailbox_not_set, ledger_missing, issue_seal_broken, delivery_elsewhere, journal_unreachable. */
  takeOver(issueId: string, by: By & { accountId: string }): Promise<void>
  /** Writes down anew how its readers stand by what the other desk has reported; nothing has left from here before. */
  rebuild(issueId: string): Promise<void>
}

export function takingOver(deps: {
  db: Database
  ledger: OwnLedger
  announcing: Announcing
  thread: () => KeptThread
  mails: (issueId: string) => Promise<PreparedMails>
  goOn(issueId: string): void
  decided: Decided
  over: AbortSignal
  at: () => string
  canSend: () => boolean
}): TakingOver {
  const { db } = deps

  async function rebuild(issueId: string): Promise<void> {
    deps.announcing.forget(issueId)
    await deps.thread().prepare(issueId, getIssue(db, issueId).number, 'blocks')
    // Whoever takes over next knows as much.
    deps.announcing.reportAll(issueId)
  }

  return {
    rebuild,
    async takeOver(issueId, by) {
      const before = findRight(db, issueId)
      const goesOn = before?.state === 'running' || before?.state === 'paused'
      if (!before || !goesOn || before.desk === deskOf(db)) throw new Problem('not_found')
      if (!deps.canSend()) throw new Problem('mailbox_not_set')
      if (listBlocks(db, issueId).length === 0) throw new Problem('ledger_missing')
      const mails = await deps.mails(issueId)
      checkSeals(db, issueId, mails)
      deps.ledger.home().settle()
      by.commit(
        () => {
          takeOverRight(db, issueId, { by: by.accountId, at: deps.at() })
          keepMails(db, issueId, mails)
        },
        { about: issueId },
      )
      checkpoint(db)
      const isOurs = (): boolean => findRight(db, issueId)?.desk === deskOf(db)
      if (!(await stillSo(deps.decided, isOurs, deps.over)))
        throw new Problem(db.open && !isOurs() ? 'delivery_elsewhere' : 'journal_unreachable')
      await rebuild(issueId)
      deps.goOn(issueId)
    },
  }
}
