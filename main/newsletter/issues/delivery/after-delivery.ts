import type { BounceRule } from '../../../../shared/newsletter/reader.ts'
import { audited } from '../../../database/audited.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { noteBounce } from '../../by-mail/bounces.ts'
import { inSteps } from '../../../database/in-steps.ts'
import { findByNumber } from '../../readers/reader-rows.ts'
import { listAccepted, listUnknown } from './ledger.ts'

/**
 * What the list learns at the end of a delivery, in steps: which issue somebody had last, and that a server knows no such address, which counts
 * as a mail that came back. Done twice it is the same.
 */
export async function afterDelivery(
  deps: { db: Database; ledger: Database; rule: BounceRule; now: () => string; isOver: () => boolean },
  issue: number,
): Promise<void> {
  const { db, ledger, rule, now } = deps
  const over = new AbortController()
  const learn = <Learnt>(all: readonly Learnt[], note: (one: Learnt, at: string) => void): Promise<number> =>
    inSteps(
      db,
      all,
      (some) => {
        if (deps.isOver()) return over.abort()
        const at = now()
        audited(db, { accountId: null, what: 'newsletter.step', at, silent: true }, () => {
          for (const one of some) note(one, at)
        })
      },
      over.signal,
    )

  const had = prepared(db, 'UPDATE readers SET last_issue = ? WHERE number = ? AND coalesce(last_issue, 0) < ?')
  await learn(listAccepted(ledger, issue), (reader) => had.run(issue, reader, issue))
  await learn(listUnknown(ledger, issue), ({ reader, words }, at) => {
    const found = findByNumber(db, reader)
    const status = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(words)?.[0] ?? ''
    if (found) noteBounce(db, found, { report: `issue-${issue}`, at, permanent: true, status, issue, proof: '' }, rule)
  })
}
