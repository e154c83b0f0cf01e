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
  /** Whom a refusal speaks of. */
  blames: Blamed
}

/** The reader; the mail, the sender or the server; or nobody can tell. */
export type Blamed = 'reader' | 'delivery' | 'doubtful'

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
  const ended = (one: Outcome, blames: Blamed = 'reader'): Judged => ({ row: one, again: null, pause: null, blames })
  const back = (why: string, pause: string | null = null): Judged => ({
    row: row('waiting', why, { tries: mail.tries }),
    again: 'back',
    pause,
    blames: 'reader',
  })
  const putOff = (why: string): Judged => {
    const deferredAt = mail.deferredAt ?? now
    const nextAt = nextTry(delays, mail.tries + 1, deferredAt, now, random)
    return nextAt === null
      ? ended(row('refused', why, { deferredAt }))
      : { ...ended(row('deferred', why, { deferredAt, nextAt })), again: 'off' }
  }
  switch (handed.outcome) {
    case 'accepted':
      return ended(row('accepted', ''))
    case 'uncertain':
      return ended(row('uncertain', handed.why))
    case 'not-sent':
      return lost >= mostLost ? putOff(handed.why) : back(handed.why)
  }
  const { to, code, why } = handed
  if (to === 'sender') return back(why, code >= 500 ? words : null)
  // A server that has lost its place says nothing of the reader (RFC 5321 section 4.2.4).
  const isPassing = (code >= 400 && code < 500) || (to === 'data' && code === 503)
  return isPassing ? putOff(why) : ended(row('refused', why), blamedBy(handed))
}

/**
 * Whom a refusal for good speaks of, by its enhanced status (RFC 3463): of an address or a mailbox (5.1, 5.2) it is the reader; after the mail was
 * seen, what is said of system, protocol, content or policy is the same for everybody; and so is that the sender has had its share (5.4.5).
 */
function blamedBy({ to, code, why, words }: Extract<Handed, { outcome: 'refused' }>): Blamed {
  const [, subject, detail] = /\b5\.(\d{1,3})\.(\d{1,3})\b/.exec(words.slice(0, 200)) ?? []
  if (code === 0 || why === 'recipient_unknown' || subject === '1' || subject === '2') return 'reader'
  if (subject === '4' && detail === '5') return 'delivery'
  return to !== 'recipient' && ['3', '5', '6', '7'].includes(subject ?? '') ? 'delivery' : 'doubtful'
}
