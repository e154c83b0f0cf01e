import type { Allowance } from './allowances.ts'
import type { Waiting } from './ledger.ts'

/** The mails of one issue that wait in this thread, in memory: which leaves next, and when there is one again. */
export type WaitingMails = {
  /** The next mail that may leave now; null where none may. */
  next(now: number): Waiting | null
  /** Comes before all others: it did not leave after all. */
  putBack(mail: Waiting): void
  /** Comes again at its `nextAt`. */
  putOff(mail: Waiting): void
  /** When one may leave again (milliseconds since 1970); infinite where nothing waits for a time. */
  nextAt(now: number): number
  /** Lets mails of readers up to this number leave that have not been tried yet. */
  open(openTo: number): void
  /** Whether more readers are soon wanted: so few of those wait that may be sent to, and there are others. */
  wantsMore(): boolean
  /** How many wait, for their time or for a connection; and those that have no time to wait for. */
  size(): number
  ready(): number
}

/** So many mails are left of those that may leave when others are wanted: half a block, so that the next one is announced while they leave and few are open. */
const fewLeft = 250

/**
 * @param allowanceOf the limit of a domain; null where it has none
 * @param openTo the number of the last reader who may be sent to
 */
export function waitingMails(
  all: readonly Waiting[],
  allowanceOf: (domain: string) => Allowance | null,
  { now, openTo }: { now: number; openTo: number },
): WaitingMails {
  let at = 0
  const first = all.filter(({ nextAt }) => nextAt === null || nextAt <= now)
  /** So many of them may leave. */
  let opened = 0
  const back: Waiting[] = []
  /** The next to be tried again stands last. */
  const later = all.filter(({ nextAt }) => nextAt !== null && nextAt > now).toSorted((a, b) => b.nextAt! - a.nextAt!)
  const held = new Map<string, { allowance: Allowance; mails: Waiting[] }>()

  const fromHeld = (moment: number): Waiting | null => {
    for (const [domain, { allowance, mails }] of held) {
      if (!allowance.take(moment)) continue
      const mail = mails.shift()!
      if (mails.length === 0) held.delete(domain)
      return mail
    }
    return null
  }
  const ready = (): number => back.length + opened - at
  const inTurn = (): Waiting | null => back.pop() ?? (at < opened ? first[at++]! : null)
  const open = (to: number): void => {
    while (opened < first.length && first[opened]!.reader <= to) opened += 1
  }
  open(openTo)

  return {
    next(moment) {
      while (later.length > 0 && later.at(-1)!.nextAt! <= moment) back.push(later.pop()!)
      const waited = fromHeld(moment)
      if (waited) return waited
      for (let mail = inTurn(); mail; mail = inTurn()) {
        const allowance = allowanceOf(mail.domain)
        if (allowance === null) return mail
        const before = held.get(mail.domain)
        if (before) before.mails.push(mail)
        else if (allowance.take(moment)) return mail
        else held.set(mail.domain, { allowance, mails: [mail] })
      }
      return null
    },
    putBack: (mail) => void back.push(mail),
    putOff(mail) {
      const place = later.findLastIndex((one) => one.nextAt! >= mail.nextAt!)
      later.splice(place + 1, 0, mail)
    },
    nextAt(moment) {
      if (back.length > 0 || at < opened) return moment
      const times = [...held.values()].map(({ allowance }) => allowance.nextAt(moment))
      return Math.min(later.at(-1)?.nextAt ?? Number.POSITIVE_INFINITY, ...times)
    },
    open,
    wantsMore: () => opened < first.length && opened - at < fewLeft,
    size: () =>
      back.length +
      first.length -
      at +
      later.length +
      [...held.values()].reduce((sum, { mails }) => sum + mails.length, 0),
    ready,
  }
}
