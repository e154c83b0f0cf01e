import type { Database } from '../../../database/open.ts'
import { listPlanned } from './rights.ts'

/** Issues that begin by themselves once their time has come. */
export type Schedule = { /** Somebody has planned something. */ look(): void; stop(): void }

/** Milliseconds between two looks at most: a computer that slept does not count its sleep; and how late an issue may still begin by itself. */
const longestSleep = 60_000
const latest = 24 * 3_600_000

/** @param begin may fail, such as without a mailbox; then it is tried again a minute later */
export function startSchedule(deps: {
  db: Database
  now: () => Date
  begin: (issueId: string) => Promise<void>
}): Schedule {
  let timer: NodeJS.Timeout | undefined
  let over = false
  let running = false
  const look = (): void => {
    clearTimeout(timer)
    if (over || running) return
    const now = deps.now().getTime()
    // Whoever opens the program days later decides for themselves.
    const all = listPlanned(deps.db).filter(({ plannedAt }) => now - Date.parse(plannedAt) < latest)
    const due = all.filter(({ plannedAt }) => Date.parse(plannedAt) <= now)
    if (due.length === 0) return sleep(all.map(({ plannedAt }) => Date.parse(plannedAt) - now))
    running = true
    void beginAll(due.map(({ id }) => id)).finally(() => {
      running = false
      if (!over) sleep([])
    })
  }
  const beginAll = async (ids: string[]): Promise<void> => {
    for (const id of ids) if (!over) await deps.begin(id).catch(() => undefined)
  }
  const sleep = (waits: number[]): void => {
    timer = setTimeout(look, Math.min(longestSleep, ...waits)).unref()
  }
  look()
  return {
    look,
    stop() {
      over = true
      clearTimeout(timer)
    },
  }
}
