import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import type { Ahead, Receiver } from './ahead.ts'
import { asOne } from './as-one.ts'
import type { FreeConnection } from './connection-pool.ts'
import { type Going, moved } from './going.ts'
import { begin, finish, type Outcome, type Waiting } from './ledger.ts'
import type { Means } from './means.ts'
import { mostOnTheirWay } from './stops.ts'

/** A mail that leaves once it lasts that it does, by a connection that waits for it; and the one that is announced with it. */
export type Leaving = {
  going: Going
  mail: Waiting
  to: Receiver
  /** What was announced of it; null where nothing was. */
  announced: Ahead | null
  free: FreeConnection
  next: Ahead | null
}

/** What a turn writes into the ledger, all of it in one change. */
export type TurnChanges = {
  /**
   * Writes down what became of mails, and which leave next. Throws what the disk refuses: then nothing of it is so, and what was chosen waits as
   * before.
   * @param from the deliveries whose mails may leave
   */
  write(moment: number, outcomes: readonly Outcome[], from: readonly Going[]): Leaving[]
}

type OptedOut = { going: Going; mail: Waiting }
type ReaderNow = { number: number; id: string; address: string | null; state: string }

/** Milliseconds between two checkpoints. */
const checkpointEvery = 1000

/** @param use what mails leave by now */
export function turnChanges(deps: {
  ledger: Database
  office: Database
  use: () => Means
  onCannotWrite(failure: unknown): void
}): TurnChanges {
  const { ledger, office } = deps
  const changes = asOne(ledger, 'BEGIN IMMEDIATE')
  const looks = asOne(office, 'BEGIN')
  const readerNow = prepared<[number], ReaderNow>(
    office,
    'SELECT number, id, address, state FROM readers WHERE number = ? AND erased_at IS NULL',
  )
  let lastCheckpoint = 0

  function choose(moment: number, from: readonly Going[], leaving: Leaving[], optedOut: OptedOut[]): void {
    const { pool, connections } = deps.use()
    const rooms = new Map(from.map((going) => [going, mostOnTheirWay(going, connections) - going.onTheirWay]))
    for (let one = pool.takeExpecting(); one; one = pool.takeExpecting()) {
      const { free, ahead } = one
      const { going, mail, addressed } = ahead
      const room = rooms.get(going) ?? 0
      if (room > 0 && isStillSo(addressed.to) && begin(ledger, mail, moment)) {
        leaving.push({ going, mail, to: addressed.to, announced: ahead, free, next: null })
        rooms.set(going, room - 1)
      } else {
        going.waiting.putBack(mail)
        free.done(null)
      }
    }
    for (const going of from) {
      let room = rooms.get(going)!
      while (room > 0 && pool.hasFree(moment)) {
        const one = nextOf(going, moment, optedOut)
        if (!one) break
        if (!begin(ledger, one.mail, moment)) continue
        leaving.push({ going, ...one, announced: null, free: pool.take(moment)!, next: null })
        room -= 1
      }
    }
    for (const one of leaving) if (one.free.mayAnnounce()) one.next = nextAhead(one.going, moment, optedOut)
  }

  /** The mail that leaves after another by the same connection, where no domain has a limit of its own. */
  function nextAhead(going: Going, moment: number, optedOut: OptedOut[]): Ahead | null {
    const { book, handing } = deps.use()
    const one = book.limitsDomains ? null : nextOf(going, moment, optedOut)
    if (!one) return null
    const { mail, to } = one
    try {
      return { going, mail, addressed: handing.address(going.issue, to), left: 0 }
    } catch {
      // An address that no mail can be sent to is told when its turn has come.
      going.waiting.putBack(mail)
      return null
    }
  }

  /** The next mail whose reader is still to be mailed to: whoever has opted out a moment ago gets nothing. */
  function nextOf(going: Going, moment: number, optedOut: OptedOut[]): { mail: Waiting; to: Receiver } | null {
    for (let mail = going.waiting.next(moment); mail; mail = going.waiting.next(moment)) {
      const reader = readerNow.get(mail.reader)
      if (reader?.state === 'active' && reader.address !== null)
        return { mail, to: { id: reader.id, number: reader.number, address: reader.address } }
      const { issue, tries } = mail
      const nothing = { why: '', words: '', deferredAt: null, nextAt: null }
      optedOut.push({ going, mail })
      finish(ledger, { issue, reader: mail.reader, tries, at: moment, ...nothing, state: 'opted-out' })
    }
    return null
  }

  /** Whether somebody is to be mailed to at the same address as before. */
  function isStillSo({ number, address }: Receiver): boolean {
    const reader = readerNow.get(number)
    return reader?.state === 'active' && reader.address === address
  }

  /** What is written stands in the log all the same where this fails. */
  function bringIn(moment: number): void {
    if (moment - lastCheckpoint < checkpointEvery) return
    lastCheckpoint = moment
    try {
      // The log keeps its length and is written anew from its beginning: a file that grows takes the disk twice as long.
      ledger.pragma('wal_checkpoint(PASSIVE)')
    } catch (failure) {
      deps.onCannotWrite(failure)
    }
  }

  return {
    write(moment, outcomes, from) {
      const leaving: Leaving[] = []
      const optedOut: OptedOut[] = []
      try {
        changes.run(() => {
          for (const one of outcomes) finish(ledger, one)
          if (from.length > 0) looks.run(() => choose(moment, from, leaving, optedOut))
          deps.use().book.save()
        })
      } catch (failure) {
        for (const { going, mail } of [...optedOut, ...leaving]) going.waiting.putBack(mail)
        for (const { free, next } of leaving) {
          free.done(null)
          next?.going.waiting.putBack(next.mail)
        }
        throw failure
      }
      for (const { going, mail } of leaving) moved(going, mail, 'sending')
      for (const { going, mail } of optedOut) moved(going, mail, 'opted-out')
      bringIn(moment)
      return leaving
    },
  }
}
