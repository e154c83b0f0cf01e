import type { Ahead } from './ahead.ts'
import type { Delays } from './delays.ts'
import type { Result } from './going.ts'
import type { HandingOver } from './handing-over.ts'
import { judge } from './outcomes.ts'
import type { Leaving } from './turn-changes.ts'

/** How a mail leaves of which it is written down that it does. */
export type Departure = {
  /** Hands it over, and tells what became of it. */
  leave(one: Leaving): void
  /** It did not leave after all, for nothing that anybody said of it. */
  stay(one: Leaving): void
}

/** @param waitAgain what was announced, or was to be, waits as before */
export function departureBy(deps: {
  handing: () => HandingOver
  delays: Delays
  now(): number
  random(): number
  waitAgain(ahead: Ahead): void
  onResult(result: Result): void
}): Departure {
  const { handing, delays, now } = deps
  /** How often a line ended with a mail before it was handed over. */
  const lostLines = new Map<string, number>()
  return {
    leave({ going, mail, to, announced, free, next }) {
      // What was announced had left, to what the server says, with the mail before.
      const left = announced?.left ?? (going.left += 1)
      if (next) {
        next.left = going.left += 1
        free.announce(next)
      }
      const order = {
        issue: going.issue,
        template: going.templates.get(mail.variant)!,
        to,
        addressed: announced?.addressed ?? null,
        next: next?.addressed.envelope ?? null,
      }
      void handing()
        .hand(order, free.connection)
        .then((handed) => {
          free.done(handed)
          const key = `${mail.issue} ${mail.reader}`
          const times = (lostLines.get(key) ?? 0) + 1
          const place = { now: now(), delays, random: deps.random() }
          const judged = judge(handed, { ...mail, address: to.address }, times, place)
          if (handed.outcome === 'not-sent' && judged.again === 'back') lostLines.set(key, times)
          else lostLines.delete(key)
          deps.onResult({ going, mail, judged, left })
        })
    },
    stay({ going, mail, free, next }) {
      const { issue, reader, tries, deferredAt } = mail
      const waiting = { issue, reader, tries, deferredAt, nextAt: null, state: 'waiting' as const }
      const row = { ...waiting, why: '', words: '', at: now() }
      if (next) deps.waitAgain(next)
      free.done(null)
      deps.onResult({ going, mail, judged: { row, again: 'back', pause: null, blames: 'reader' }, left: 0 })
    },
  }
}
