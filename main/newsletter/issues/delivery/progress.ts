import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DeliveryCounts, DeliveryProgress } from '../../../../shared/newsletter/issue/delivery.ts'
import type { FromThread } from './orders.ts'
import type { Right } from './rights.ts'

type Told = Extract<FromThread, { says: 'progress' }>

/** How deliveries go, as the thread tells it while it runs. */
export type LiveProgress = {
  note(told: Told): void
  /** The ledger could not be written. */
  trouble(code: ErrorCode): void
  end(issueId: string): void
  /** What was planned did not begin by itself, and why; returns whether that is news. Forgotten once it has begun or is planned anew. */
  notBegun(issueId: string, code: ErrorCode): boolean
  begun(issueId: string): void
  /** @param written what stands in the ledger, where nothing is told */
  of(
    issueId: string,
    stand: { right: Right | null; planned: boolean },
    written: () => DeliveryCounts,
    elsewhere: DeliveryProgress['elsewhere'],
  ): DeliveryProgress
}

/** Milliseconds over which the rate is taken. */
const rateOver = 30_000

export function liveProgress(now: () => number): LiveProgress {
  const live = new Map<string, { told: Told; before: { at: number; gone: number }[] }>()
  const failed = new Map<string, ErrorCode>()
  let disk: { code: ErrorCode; at: number } | null = null
  return {
    note(told) {
      const before = live.get(told.issueId)?.before ?? []
      const samples = [...before, { at: told.at, gone: goneOf(told.counts) }].filter(
        ({ at }) => told.at - at <= rateOver,
      )
      live.set(told.issueId, { told, before: samples })
      disk = null
    },
    trouble(code) {
      disk = { code, at: now() }
    },
    end: (issueId) => void live.delete(issueId),
    notBegun(issueId, code) {
      const isNews = failed.get(issueId) !== code
      failed.set(issueId, code)
      return isNews
    },
    begun: (issueId) => void failed.delete(issueId),
    of(issueId, { right, planned }, written, elsewhere) {
      const going = right?.state === 'running' && elsewhere === null ? live.get(issueId) : undefined
      const counts = going?.told.counts ?? written()
      const perMinute = going ? rateOf(going.before) : 0
      const left = counts.waiting + counts.sending
      const early = planned ? failed.get(issueId) : undefined
      const { why, words } = going?.told.trouble ?? { why: early ?? '', words: '' }
      const trouble = why === '' ? null : { why, serverWords: words }
      return {
        counts,
        readers: Object.values(counts).reduce((sum, one) => sum + one, 0),
        state: right?.state ?? (planned ? 'planned' : 'cancelled'),
        pause: right?.pauseWhy ? { why: right.pauseWhy, serverWords: right.pauseWords } : null,
        trouble: disk ? { why: disk.code, serverWords: '' } : trouble,
        connections: going?.told.connections ?? 0,
        perMinute,
        secondsLeft: right?.state !== 'running' || perMinute === 0 ? null : Math.ceil((left / perMinute) * 60),
        startedAt: right?.begunAt ?? null,
        endedAt: right?.endedAt ?? null,
        elsewhere,
      }
    },
  }
}

/** Mails that have left for good, one way or another. */
const goneOf = (counts: DeliveryCounts): number =>
  counts.accepted + counts.refused + counts.uncertain + counts.bounced + counts.deferred

function rateOf(samples: { at: number; gone: number }[]): number {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last || last.at <= first.at) return 0
  return Math.max(0, Math.round(((last.gone - first.gone) / (last.at - first.at)) * 60_000))
}
