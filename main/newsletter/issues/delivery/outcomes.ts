import { shownAs } from './shown-words.ts'
import type { Handed } from '../../../mail/servers/pipelined.ts'
import { type Delays, nextTry } from './delays.ts'
import type { Outcome, Waiting } from './ledger.ts'

/** What follows from what became of a mail: its row, whether it leaves again, and what it says of the server or the whole delivery. */
export type Judged = {
  row: Outcome
  /** `back`: at once, for nothing was said against it; `off`: at its time. */
  again: 'back' | 'off' | null
  /** Set where the server takes no mail of this delivery: it stands still until somebody has seen to it. */
  pause: string | null
}

/** Times in a row that a line may end before a mail was handed over, until the mail itself is put off. */
const mostLost = 3

/**
 * Judges what a server said. What is certain is refused or put off; what is not stays uncertain, and never leaves again by itself. Whatever is
 * said of the sender, and whatever ended the line before the mail was written, is no fault of the reader.
 * @param lost how often the line has ended with this mail before it was handed over
 */
export function judge(
  handed: Handed,
  mail: Waiting & { address: string },
  lost: number,
  { now, delays, random }: { now: number; delays: Delays; random: number },
): Judged {
  const words = 'words' in handed ? shownAs(handed.words, mail.address) : ''
  const row = (state: Outcome['state'], why: string, more: Partial<Outcome> = {}): Outcome => ({
    issue: mail.issue,
    reader: mail.reader,
    state,
    why,
    words,
    at: now,
    tries: mail.tries + 1,
    deferredAt: mail.deferredAt,
    nextAt: null,
    ...more,
  })
  const waiting = (why: string): Outcome => row('waiting', why, { tries: mail.tries })
  const putOff = (why: string): Judged => {
    const deferredAt = mail.deferredAt ?? now
    const nextAt = nextTry(delays, mail.tries + 1, deferredAt, now, random)
    return nextAt === null
      ? { row: row('refused', why, { deferredAt }), again: null, pause: null }
      : { row: row('deferred', why, { deferredAt, nextAt }), again: 'off', pause: null }
  }
  switch (handed.outcome) {
    case 'accepted':
      return { row: row('accepted', ''), again: null, pause: null }
    case 'uncertain':
      return { row: row('uncertain', handed.why), again: null, pause: null }
    case 'not-sent':
      return lost >= mostLost ? putOff(handed.why) : { row: waiting(handed.why), again: 'back', pause: null }
  }
  const { to, code, why } = handed
  if (to === 'sender') return { row: waiting(why), again: 'back', pause: code >= 500 ? words : null }
  // A server that has lost its place says nothing of the reader (RFC 5321 section 4.2.4).
  const isPassing = (code >= 400 && code < 500) || (to === 'data' && code === 503)
  return isPassing ? putOff(why) : { row: row('refused', why), again: null, pause: null }
}
