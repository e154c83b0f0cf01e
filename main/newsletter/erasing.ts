import { audited, roomFor } from '../database/audited.ts'
import type { Database } from '../database/open.ts'
import { noteTrouble } from '../database/troubles.ts'
import { countOldRequests, eraseOldRequests } from './by-mail/erase-requests.ts'
import {
  countUnconfirmedChanges,
  dropUnconfirmed,
  listUnconfirmed,
  surfaceUnconfirmedChanges,
} from './by-mail/expiring.ts'
import { forget } from './forget.ts'
import { turn } from '../database/in-steps.ts'
import { daysBefore } from './persons.ts'
import { listToErase } from './readers/forget.ts'
import { getReaderRow } from './readers/reader-rows.ts'
import { dropOldNames } from './transfer/import-rows.ts'

/** Milliseconds between two looks: an hour, so that a computer that sleeps at night erases in the morning. */
const rest = 3_600_000

/** Readers erased in one transaction. */
const together = 50

type ErasingDeps = {
  db: Database
  now: () => Date
  eraseAfterDays: () => number
  over?: AbortSignal
  /** The numbers of those who were erased. */
  onErased: (readers: readonly number[]) => void
}

/**
 * Erases, at start and then by the hour, the addresses of those who opted out so many days ago, whoever was asked to confirm and never did, and
 * mails that belong to no reader; each time there were any leaves its row.
 */
export function startErasing(deps: ErasingDeps): { stop(): Promise<void> } {
  let stopped = false
  const over = new AbortController()
  const erase = (): Promise<void> => eraseDue({ ...deps, over: over.signal }, () => stopped)
  let doing = erase()
  const timer = setInterval(() => {
    doing = doing.then(erase)
  }, rest).unref()
  return {
    async stop() {
      stopped = true
      over.abort()
      clearInterval(timer)
      await doing
    },
  }
}

/** Erases whatever is due now, some at a time. A disk that is full or gone is tried again an hour later. */
export async function eraseDue(deps: ErasingDeps, stopped = () => false): Promise<void> {
  await turn()
  try {
    dropOldNames(deps.db, deps.now().toISOString())
    while (!stopped() && (await roomFor(deps.db, deps.over)) && eraseSome(deps)) await turn()
  } catch (failure) {
    // Nothing of what failed was done.
    noteTrouble(deps.db, 'newsletter.erase', failure, deps.now().toISOString())
  }
}

/** False where nothing is due any more. */
function eraseSome({ db, now, eraseAfterDays, onErased }: ErasingDeps): boolean {
  const at = now().toISOString()
  const before = daysBefore(at, eraseAfterDays())
  const left = listToErase(db, before, together)
  const unconfirmed = listUnconfirmed(db, at, together)
  const requests = countOldRequests(db, before, together)
  const due = left.length + unconfirmed.length + requests + countUnconfirmedChanges(db, at)
  if (due === 0) return false
  const erased: number[] = []
  const changes = [{ thing: 'rows' as const, from: '', to: String(due) }]
  audited(db, { accountId: null, what: 'newsletter.eraseDue', at, changes }, () => {
    for (const { id } of left) {
      const reader = getReaderRow(db, id)
      forget(db, reader, { at, by: 'schedule' }, false)
      erased.push(reader.number)
    }
    for (const id of unconfirmed) dropUnconfirmed(db, id, at)
    eraseOldRequests(db, before, at, together)
    surfaceUnconfirmedChanges(db, at)
  })
  onErased(erased)
  return true
}
