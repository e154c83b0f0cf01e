import { z } from 'zod'
import { ReaderId } from '../reader.ts'
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

/**
 * Why a delivery stands still. `seal`: what would be sent is not what was approved; `ledger`: what became of its mails is not known here any more,
 * so that going on could send some twice; `uncertain`: of as many mails as there are connections nobody knows whether they arrived; `copied`: the
 * data were restored or copied, so that others may have delivered since.
 */
export const PauseWhy = z.enum(['editor', 'server', 'limit', 'seal', 'locked', 'ledger', 'uncertain', 'copied'])
export type PauseWhy = z.infer<typeof PauseWhy>

/** What becomes of mails of which nobody knows whether they arrived. */
export const Settling = z.enum(['arrived', 'not-arrived', 'again'])
export type Settling = z.infer<typeof Settling>

/** One delivery as it goes on. */
export const DeliveryProgress = z.object({
  counts: DeliveryCounts,
  readers: Count,
  state: z.enum(['planned', 'running', 'paused', 'done', 'cancelled']),
  pause: z.object({ why: PauseWhy, serverWords: z.string() }).nullable(),
  /** What keeps mails from leaving for now; it is tried again by itself. An error code. */
  trouble: z.object({ why: z.string(), serverWords: z.string() }).nullable(),
  connections: Count,
  perMinute: Count,
  /** Seconds that are left by the rate so far; null where nobody can tell yet. */
  secondsLeft: z.number().min(0).nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** The workstation that delivers, where it is another one, and when it last did something that came here. */
  elsewhere: z.object({ name: z.string(), lastAt: z.string().nullable() }).nullable(),
})
export type DeliveryProgress = z.infer<typeof DeliveryProgress>

/** A delivery that has begun and not ended; `stands` where it is paused, or keeps trying. */
export const DeliveryUnderWay = z.object({ id: z.uuid(), number: Count, connections: Count, stands: z.boolean() })
export type DeliveryUnderWay = z.infer<typeof DeliveryUnderWay>

export const DomainRow = z.object({ domain: z.string(), counts: DeliveryCounts, readers: Count })
export type DomainRow = z.infer<typeof DomainRow>

/** What of the readers who were not reached is shown: any state where none is named; what is sought stands in address, domain or words. */
export const NotReachedFilter = z.object({
  states: z.array(DeliveryState).max(8).default([]),
  search: z.string().max(200).default(''),
  domain: z.string().max(255).nullable().default(null),
})
export type NotReachedFilter = z.infer<typeof NotReachedFilter>

/** A reader whose mail did not arrive, or not certainly. */
export const NotReached = z.object({
  readerId: ReaderId,
  /** Empty where the reader was erased since. */
  address: z.string(),
  variant: Variant,
  state: DeliveryState,
  /** An error code of the program; empty where the server's words say it. */
  why: z.string(),
  serverWords: z.string(),
  at: z.string(),
  tries: Count,
})
export type NotReached = z.infer<typeof NotReached>
