import type {
  DeliveryState,
  DomainRow,
  NotReached,
  NotReachedFilter,
} from '../../../../shared/newsletter/issue/delivery.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { noCounts } from './ledger.ts'

/** Where readers stand by the domain of their address, the largest first. */
export function listDomains(ledger: Database, issue: number): DomainRow[] {
  const rows = prepared<[number], { domain: string; state: DeliveryState; readers: number }>(
    ledger,
    'SELECT domain, state, count(*) AS readers FROM recipients WHERE issue = ? GROUP BY domain, state',
  ).all(issue)
  const domains = new Map<string, DomainRow>()
  for (const { domain, state, readers } of rows) {
    const row = domains.get(domain) ?? { domain, counts: noCounts(), readers: 0 }
    row.counts[state] += readers
    row.readers += readers
    domains.set(domain, row)
  }
  return [...domains.values()].toSorted((a, b) => b.readers - a.readers || (a.domain < b.domain ? -1 : 1))
}

/** One row of those who were not reached, with the number that the next page begins after. */
export type NotReachedRow = NotReached & { number: number }

/**
 * Who did not get an issue, and why, in the order of the list, from after a reader's number on; as long as somebody takes the next. `others` are
 * states that count besides: whoever still waits in a delivery that has ended.
 */
export function* notReached(
  deps: { db: Database; ledger: Database },
  issue: number,
  filter: NotReachedFilter,
  { after = 0, others = [] }: { after?: number; others?: readonly DeliveryState[] } = {},
): Generator<NotReachedRow> {
  const reader = prepared<[number], { id: string; address: string | null }>(
    deps.db,
    'SELECT id, address FROM readers WHERE number = ?',
  )
  const wanted = new Set<DeliveryState>(filter.states.length > 0 ? filter.states : [...notReachedStates, ...others])
  const sought = filter.search.trim().toLowerCase()
  for (let from = after; ; ) {
    const rows = listAfter(deps.ledger, issue, from)
    for (const row of rows) {
      if (!wanted.has(row.state) || (filter.domain !== null && row.domain !== filter.domain)) continue
      const { id, address } = reader.get(row.reader) ?? { id: '', address: null }
      const text = `${address ?? ''} ${row.domain} ${row.words} ${row.why}`.toLowerCase()
      if (id === '' || (sought !== '' && !text.includes(sought))) continue
      yield {
        number: row.reader,
        readerId: id,
        address: address ?? '',
        variant: row.variant,
        state: row.state,
        why: row.why,
        serverWords: row.words,
        at: row.at === 0 ? '' : new Date(row.at).toISOString(),
        tries: row.tries,
      }
    }
    if (rows.length < pageOf) return
    from = rows.at(-1)!.reader
  }
}

/** What is listed where nothing is chosen: whatever did not end well. */
export const notReachedStates: readonly DeliveryState[] = ['deferred', 'refused', 'uncertain', 'bounced', 'opted-out']

/** Rows that are read together. */
const pageOf = 500

type Row = {
  reader: number
  variant: Variant
  domain: string
  state: DeliveryState
  why: string
  words: string
  at: number
  tries: number
}

function listAfter(ledger: Database, issue: number, after: number): Row[] {
  return prepared<[number, number, number], Row>(
    ledger,
    `SELECT reader, variant, domain, state, why, words, at, tries FROM recipients
    WHERE issue = ? AND reader > ? AND state <> 'accepted' ORDER BY reader LIMIT ?`,
  ).all(issue, after, pageOf)
}
