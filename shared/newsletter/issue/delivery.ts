import { z } from 'zod'
import { Variant } from './issue.ts'

/** What became of the mail of one reader. `uncertain`: it may have arrived; it is never sent again by itself. */
export const DeliveryState = z.enum([
  'waiting',
  'sending',
  'accepted',
  'deferred',
  'refused',
  'uncertain',
  'bounced',
  'opted-out',
])
export type DeliveryState = z.infer<typeof DeliveryState>

const Count = z.number().int().min(0)
/** Readers by what became of their mail. */
export const DeliveryCounts = z.object({
  waiting: Count,
  sending: Count,
  accepted: Count,
  deferred: Count,
  refused: Count,
  uncertain: Count,
  bounced: Count,
  'opted-out': Count,
})
export type DeliveryCounts = z.infer<typeof DeliveryCounts>

/** Why a delivery stands still. */
export const PauseWhy = z.enum(['editor', 'server', 'limit', 'seal', 'locked'])

/** One delivery as it goes on. */
export const DeliveryProgress = z.object({
  counts: DeliveryCounts,
  readers: Count,
  state: z.enum(['planned', 'running', 'paused', 'done', 'cancelled']),
  pause: z.object({ why: PauseWhy, serverWords: z.string() }).nullable(),
  connections: Count,
  perMinute: Count,
  /** Seconds that are left by the rate so far; null where nobody can tell yet. */
  secondsLeft: z.number().min(0).nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
})
export type DeliveryProgress = z.infer<typeof DeliveryProgress>

export const DomainRow = z.object({ domain: z.string(), counts: DeliveryCounts, readers: Count })
export type DomainRow = z.infer<typeof DomainRow>

/** A reader whose mail did not arrive, or not certainly. */
export const NotReached = z.object({
  readerId: z.uuid(),
  /** Empty where the reader was erased since. */
  address: z.string(),
  variant: Variant,
  state: DeliveryState,
  serverWords: z.string(),
  at: z.string(),
  tries: Count,
})
export type NotReached = z.infer<typeof NotReached>
