import { Problem } from '../../../../shared/errors.ts'
import type { NotReachedFilter, Settling } from '../../../../shared/newsletter/issue/delivery.ts'
import { checkpoint, type Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { messageDomainOf } from '../../../mail/message/mail-template.ts'
import { issueToken } from '../../by-mail/tokens.ts'
import { keptMails } from './beginning.ts'
import type { Announcing } from './announcing.ts'
import type { By } from './by.ts'
import type { GoingOn } from './going-on.ts'
import type { KeptThread } from './keep-thread.ts'
import { findIssue, listUncertain, settleUncertain, waitAnew } from './ledger.ts'
import type { OwnLedger } from './own-ledger.ts'
import { notReached } from './report.ts'
import { getRight, resumeRight } from './rights.ts'

/** Which mails are tried again, or settled: those of some readers, or all that stand so, of one domain where one is named. */
export type Chosen = { readers: readonly string[] } | { filter: NotReachedFilter }

/** What a person, or the folder of sent mails, says of single mails of a delivery. See `Delivery`. */
export type Settlings = {
  settle(issueId: string, chosen: Chosen, to: Settling, by: By): number
  settleBySent(issueId: string, isInSent: (messageId: string) => Promise<boolean>): Promise<number>
  tryAgain(issueId: string, chosen: Chosen, by: By): number
}

export function settlings(deps: {
  db: Database
  ledger: OwnLedger
  thread: () => KeptThread
  goOn: GoingOn['goOn']
  announcing: Announcing
  now: () => Date
  isOver: () => boolean
}): Settlings {
  const { db } = deps
  const time = (): number => deps.now().getTime()

  /** The ledger and the number of an issue in it. Throws Problem ledger_missing. */
  function place(issueId: string): { ledger: Database; issue: number } {
    const ledger = deps.ledger.openIfThere()
    const issue = ledger && findIssue(ledger, issueId)
    if (issue === null) throw new Problem('ledger_missing')
    return { ledger: ledger!, issue }
  }

  /** The numbers of chosen readers who stand in one of these states. */
  function numbersOf(issueId: string, chosen: Chosen, states: NotReachedFilter['states']): number[] {
    if ('filter' in chosen) {
      const { filter } = chosen
      const wanted = filter.states.length === 0 ? states : states.filter((one) => filter.states.includes(one))
      if (wanted.length === 0) return []
      const { ledger, issue } = place(issueId)
      const rows = notReached({ db, ledger }, issue, { ...filter, states: wanted })
      return [...rows].map(({ number }) => number)
    }
    const numberOf = prepared<[string], { number: number }>(db, 'SELECT number FROM readers WHERE id = ?')
    return chosen.readers.flatMap((id) => numberOf.get(id)?.number ?? [])
  }

  /** Lets a delivery look at what waits, which may have been over. */
  function awake(issueId: string, readers: readonly number[], work: () => number, by: By): number {
    const right = getRight(db, issueId)
    by.commit(() => right.state === 'done' && resumeRight(db, issueId), { about: issueId })
    checkpoint(db)
    const count = work()
    checkpoint(deps.ledger.open())
    // Nobody who takes over takes these for settled any more.
    deps.announcing.reportAll(issueId, readers)
    if (right.state === 'done' || right.state === 'running') deps.goOn(issueId)
    return count
  }

  return {
    settle(issueId, chosen, to, by) {
      const { ledger, issue } = place(issueId)
      const readers = numbersOf(issueId, chosen, ['uncertain'])
      const state = ({ arrived: 'accepted', 'not-arrived': 'refused', again: 'waiting' } as const)[to]
      const settled = (): number => settleUncertain(ledger, issue, readers, state, time())
      if (to === 'again') return awake(issueId, readers, settled, by)
      by.commit(() => getRight(db, issueId), { about: issueId })
      const count = settled()
      deps.announcing.reportAll(issueId, readers)
      deps.thread().recount(issueId)
      return count
    },
    async settleBySent(issueId, isInSent) {
      const { ledger, issue } = place(issueId)
      const [mail] = keptMails(db, issueId).values()
      const domain = mail ? messageDomainOf(mail) : ''
      const idOf = prepared<[number], { id: string }>(db, 'SELECT id FROM readers WHERE number = ?')
      let count = 0
      const uncertain = listUncertain(ledger, issue)
      for (const number of uncertain) {
        const reader = idOf.get(number)
        if (!reader || !(await isInSent(`<${issueToken(db, { id: reader.id, number }, issue)}@${domain}>`))) continue
        if (deps.isOver()) return count
        count += settleUncertain(ledger, issue, [number], 'accepted', time())
      }
      deps.announcing.reportAll(issueId, uncertain)
      deps.thread().recount(issueId)
      return count
    },
    tryAgain(issueId, chosen, by) {
      const { ledger, issue } = place(issueId)
      const readers = numbersOf(issueId, chosen, ['refused', 'deferred', 'bounced'])
      return awake(issueId, readers, () => waitAnew(ledger, issue, readers), by)
    },
  }
}
