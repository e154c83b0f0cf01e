import { Problem } from '../../../../shared/errors.ts'
import type { Database } from '../../../database/open.ts'
import { listPlanned } from './rights.ts'

/** Issues that begin by themselves once their time has come. */
export type Schedule = { /** Somebody has planned something. */ look(): void; stop(): void }

/** Milliseconds between two looks at most: a computer that slept does not count its sleep; and how late an issue may still begin by itself. */
const longestSleep = 60_000
const latest = 24 * 3_600_000

/**
 * @param begin may fail, such as without a mailbox; then it is tried again a minute later
 * @param onFailed told of each that did not begin: `planned_missed` where its time is over
 */
export function startSchedule(deps: {
  db: Database
  now: () => Date
  begin: (issueId: string, plannedAt: string) => Promise<void>
  onFailed: (issueId: string, failure: unknown) => void
}): Schedule {
  let timer: NodeJS.Timeout | undefined
  let over = false
  let running = false
  const look = (): void => {
    clearTimeout(timer)
    if (over || running) return
    const now = deps.now().getTime()
    // Whoever opens the program days later decides for themselves.
    const [missed, all] = split(listPlanned(deps.db), ({ plannedAt }) => now - Date.parse(plannedAt) >= latest)
    for (const { id } of missed) deps.onFailed(id, new Problem('planned_missed'))
    const due = all.filter(({ plannedAt }) => Date.parse(plannedAt) <= now)
    if (due.length === 0) return sleep(all.map(({ plannedAt }) => Date.parse(plannedAt) - now))
    running = true
    void beginAll(due).finally(() => {
      running = false
      if (!over) sleep([])
    })
  }
  const beginAll = async (issues: { id: string; plannedAt: string }[]): Promise<void> => {
    for (const { id, plannedAt } of issues)
      if (!over) await deps.begin(id, plannedAt).catch((failure: unknown) => deps.onFailed(id, failure))
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

function split<One>(all: readonly One[], is: (one: One) => boolean): [One[], One[]] {
  return [all.filter(is), all.filter((one) => !is(one))]
}
