import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { NotReachedFilter } from '../../../shared/newsletter/issue/delivery.ts'
import { csvOf } from '../../tables/csv/write-csv.ts'
import type { ErrandContext, Handlers } from '../../serve.ts'
import { turn } from '../../database/in-steps.ts'
import { approvedMails } from './approval.ts'
import type { By } from './delivery/by.ts'
import type { Delivery } from './delivery/index.ts'
import { deskOf, findRight } from './delivery/rights.ts'
import type { NotReachedRow } from './delivery/report.ts'
import { getIssueRow, listDelivering } from './issue-rows.ts'
import { notReachedLines } from './not-reached-lines.ts'
import type { RenderingDeps } from './prepare-mails.ts'

type DeliveryCalls =
  | 'deliverIssue'
  | 'pauseDelivery'
  | 'resumeDelivery'
  | 'takeOverDelivery'
  | 'cancelDelivery'
  | 'delivery'
  | 'deliveriesUnderWay'
  | 'deliveryDomains'
  | 'notReached'
  | 'exportNotReached'
  | 'settleDelivery'
  | 'tryAgain'

/** How an issue is delivered, and what became of it. */
export function deliveryHandlers(
  deps: RenderingDeps & { delivery: Delivery; now: () => Date; timeZone: () => string },
): Pick<Handlers<Contract['newsletter']>, DeliveryCalls> {
  const { db, delivery } = deps
  return {
    async deliverIssue({ id, at }, context) {
      const mails = await approvedMails(deps, id)
      if (at === null) await delivery.begin(id, mails, byOf(context))
      else {
        if (Date.parse(at) <= deps.now().getTime()) throw new Problem('bad_input', { field: 'at' })
        delivery.plan(id, new Date(at).toISOString(), mails, byOf(context))
      }
      return {}
    },
    pauseDelivery({ id }, context) {
      delivery.pause(id, byOf(context))
      return {}
    },
    resumeDelivery({ id }, context) {
      delivery.resume(id, byOf(context))
      return {}
    },
    async takeOverDelivery({ id }, context) {
      await delivery.takeOver(id, { accountId: context.account.id, commit: context.commit })
      return {}
    },
    cancelDelivery({ id }, context) {
      if (getIssueRow(db, id).state === 'scheduled') delivery.plan(id, null, new Map(), byOf(context))
      else delivery.cancel(id, byOf(context))
      return {}
    },
    delivery({ id }) {
      const { state } = getIssueRow(db, id)
      return state === 'scheduled' || findRight(db, id) !== null ? delivery.progress(id) : null
    },
    deliveriesUnderWay: () =>
      listDelivering(db).flatMap(({ id, number }) => {
        const progress = delivery.progress(id)
        if (progress === null || (progress.state !== 'running' && progress.state !== 'paused')) return []
        const stands = progress.state === 'paused' || progress.trouble !== null
        return [{ id, number, connections: progress.connections, stands }]
      }),
    deliveryDomains: ({ id }) => (isHere(id) ? delivery.domains(id) : []),
    async notReached({ id, state, offset, limit, ...filter }) {
      const rows: NotReachedRow[] = []
      let total = 0
      await walk(id, { ...filter, states: state === null ? [] : [state] }, (row) => {
        if (total >= offset && rows.length < limit) rows.push(row)
        total += 1
      })
      return { total, rows }
    },
    async exportNotReached({ id, language, ...filter }, { record }) {
      const lines = notReachedLines(language, deps.timeZone())
      const cells = [lines.head]
      await walk(id, filter, (row) => void cells.push(lines.of(row)))
      const rows = cells.length - 1
      record(id, [{ thing: 'rows', from: '', to: String(rows) }])
      return { bytes: new Uint8Array(csvOf(cells)), rows }
    },
    settleDelivery({ id, readerId, as }, context) {
      delivery.settle(id, { readers: [readerId] }, as, byOf(context))
      return {}
    },
    tryAgain({ id, states, domain }, context) {
      const tried = delivery.tryAgain(id, { filter: { states, domain, search: '' } }, byOf(context))
      return { tried }
    },
  }

  /** What became of single mails is known where they leave. */
  function isHere(id: string): boolean {
    return findRight(db, id)?.desk === deskOf(db)
  }

  /** Everybody whom a filter means; others have their turn in between. */
  async function walk(id: string, filter: NotReachedFilter, see: (row: NotReachedRow) => void): Promise<void> {
    if (!isHere(id)) return
    let seen = 0
    for (const row of delivery.notReached(id, filter)) {
      see(row)
      if ((seen += 1) % 500 === 0) await turn()
    }
  }
}

const byOf = ({ account, commit }: ErrandContext): By => ({ accountId: account.id, commit })
