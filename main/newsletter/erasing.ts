import { audited } from '../database/audited.ts'
import type { Database } from '../database/open.ts'
import { turn } from './in-steps.ts'
import { daysBefore } from './persons.ts'
import { forgetReader, listToErase } from './readers/forget.ts'
import { getReaderRow } from './readers/reader-rows.ts'

/** Milliseconds between two looks: an hour, so that a computer that sleeps at night erases in the morning. */
const rest = 3_600_000

/** Readers erased in one transaction. */
const together = 100

type ErasingDeps = { db: Database; now: () => Date; eraseAfterDays: () => number; onErased: () => void }

/** Erases, at start and then by the hour, the addresses of those who opted out so many days ago; each time there were any leaves its row. */
export function startErasing(deps: ErasingDeps): { stop(): Promise<void> } {
  let stopped = false
  const erase = (): Promise<void> => eraseDue(deps, () => stopped)
  let doing = erase()
  const timer = setInterval(() => {
    doing = doing.then(erase)
  }, rest).unref()
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await doing
    },
  }
}

/** Erases whatever is due now, some at a time. A disk that is full or gone is tried again an hour later. */
export async function eraseDue(
  { db, now, eraseAfterDays, onErased }: ErasingDeps,
  stopped = () => false,
): Promise<void> {
  await turn()
  while (!stopped()) {
    const at = now().toISOString()
    const due = listToErase(db, daysBefore(at, eraseAfterDays()), together)
    if (due.length === 0) return
    const changes = [{ thing: 'rows' as const, from: '', to: String(due.length) }]
    try {
      audited(db, { accountId: null, what: 'newsletter.eraseDue', at, changes }, () => {
        for (const { id } of due) forgetReader(db, getReaderRow(db, id), { at, by: 'schedule' }, false)
      })
    } catch {
      return
    }
    onErased()
    await turn()
  }
}
