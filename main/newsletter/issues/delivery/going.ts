import type { Database } from '../../../database/open.ts'
import type { DeliveryCounts, DeliveryState } from '../../../../shared/newsletter/issue/delivery.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import type { MailTemplate } from '../../../mail/message/mail-template.ts'
import type { Allowance } from './allowances.ts'
import { countStates, listWaiting, type Waiting } from './ledger.ts'
import type { Blamed, Judged } from './outcomes.ts'
import { type WaitingMails, waitingMails } from './waiting-mails.ts'

/** An issue whose mails leave. */
export type Run = {
  issueId: string
  issue: number
  templates: ReadonlyMap<Variant, MailTemplate>
}

/** The same as it goes on: what waits, how many readers stand where, and how many mails are on their way. */
export type Going = Run & {
  waiting: WaitingMails
  counts: DeliveryCounts
  onTheirWay: number
  /** Nothing more of it leaves. */
  holds: boolean
  /** It has stopped by itself. */
  stopped: boolean
  /** How many mails have left in this run. */
  left: number
  /** Refusals in a row that may not speak of their readers, and how many mails had left when each was heard. */
  refusals: { reader: number; blames: Blamed; left: number }[]
  /** Mails of which nobody knew what became of them when somebody let it go on. */
  uncertainBefore: number
  /** Told of it whenever it changed. */
  dirty: boolean
  /** The number of the last reader who may be sent to, and whether further ones are asked for. */
  openTo: number
  asked: boolean
}

/** What became of a mail, which was the so many-th to leave in this run; 0 where it did not. */
export type Result = { going: Going; mail: Waiting; judged: Judged; left: number }

type Limits = { allowanceOf: (domain: string) => Allowance | null; now: number }

/** Begins with an issue, or looks anew at one that is going; what is on its way belongs to who is going already. */
export function gone(
  ledger: Database,
  run: Run & { openTo: number },
  before: Going | undefined,
  limits: Limits,
): Going {
  const waiting = waitingMails(listWaiting(ledger, run.issue), limits.allowanceOf, { ...limits, openTo: run.openTo })
  const counts = countStates(ledger, run.issue)
  const fresh = {
    ...run,
    waiting,
    counts,
    holds: false,
    stopped: false,
    left: 0,
    refusals: [],
    uncertainBefore: counts.uncertain,
    dirty: true,
    asked: false,
  }
  return before ? Object.assign(before, fresh) : { ...fresh, onTheirWay: 0 }
}

/** A mail that waited stands elsewhere now. */
export function moved(going: Going, mail: Waiting, to: DeliveryState): void {
  if (to === 'sending') going.onTheirWay += 1
  going.counts[mail.nextAt === null ? 'waiting' : 'deferred'] -= 1
  going.counts[to] += 1
  going.dirty = true
}

/** What became of a mail that was on its way stands in the ledger; where it leaves again, it waits again. */
export function arrived(going: Going, mail: Waiting, { row, again }: Judged): void {
  going.onTheirWay -= 1
  going.counts.sending -= 1
  going.counts[row.state] += 1
  going.dirty = true
  const next = { ...mail, tries: row.tries, deferredAt: row.deferredAt, nextAt: row.nextAt }
  if (again === 'back') going.waiting.putBack(next)
  if (again === 'off') going.waiting.putOff(next)
}

/** Looks anew at what waits, as other limits have it. */
export function underOtherLimits(ledger: Database, going: Going, limits: Limits): void {
  const { openTo } = going
  going.waiting = waitingMails(listWaiting(ledger, going.issue), limits.allowanceOf, { ...limits, openTo })
}

/** For how many mails connections are of use: those that could leave now, and those on their way. */
export function wantedConnections(all: readonly Going[]): number {
  return all.reduce((sum, one) => sum + one.onTheirWay + (one.holds ? 0 : Math.max(1, one.waiting.ready())), 0)
}
