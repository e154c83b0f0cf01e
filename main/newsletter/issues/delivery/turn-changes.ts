import type { Database } from '../../../database/open.ts'
import { prepared } from '../../../database/prepared.ts'
import { asOne } from './as-one.ts'
import type { FreeConnection } from './connection-pool.ts'
import { type Going, moved, type Result } from './going.ts'
import { begin, finish, type Waiting } from './ledger.ts'
import type { Means } from './means.ts'
import { mostOnTheirWay } from './stops.ts'

/** A mail that leaves once it lasts that it does, by a connection that waits for it. */
export type Leaving = { going: Going; mail: Waiting & { address: string; id: string }; free: FreeConnection }

/** What a turn writes into the ledger, all of it in one change. */
export type TurnChanges = {
  /**
   * Writes down what became of mails, and which leave next. Throws what the disk refuses: then nothing of it is so, and what was chosen waits as
   * before.
   * @param from the deliveries whose mails may leave
   */
  write(moment: number, results: readonly Result[], from: readonly Going[]): Leaving[]
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
    for (const going of from) {
      let room = mostOnTheirWay(going, connections) - going.onTheirWay
      while (room > 0 && pool.hasFree(moment)) {
        const mail = nextOf(going, moment, optedOut)
        if (!mail) break
        leaving.push({ going, mail, free: pool.take(moment)! })
        room -= 1
      }
    }
  }

  /** The next mail whose reader is still to be mailed to: whoever has opted out a moment ago gets nothing. */
  function nextOf(going: Going, moment: number, optedOut: OptedOut[]): Leaving['mail'] | null {
    for (let mail = going.waiting.next(moment); mail; mail = going.waiting.next(moment)) {
      const reader = readerNow.get(mail.reader)
      if (reader?.state === 'active' && reader.address !== null) {
        if (begin(ledger, mail, moment)) return { ...mail, address: reader.address, id: reader.id }
        continue
      }
      const { issue, tries } = mail
      const nothing = { why: '', words: '', deferredAt: null, nextAt: null }
      optedOut.push({ going, mail })
      finish(ledger, { issue, reader: mail.reader, tries, at: moment, ...nothing, state: 'opted-out' })
    }
    return null
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
    write(moment, results, from) {
      const leaving: Leaving[] = []
      const optedOut: OptedOut[] = []
      try {
        changes.run(() => {
          for (const { judged } of results) finish(ledger, judged.row)
          if (from.length > 0) looks.run(() => choose(moment, from, leaving, optedOut))
          deps.use().book.save()
        })
      } catch (failure) {
        for (const { going, mail } of [...optedOut, ...leaving]) going.waiting.putBack(mail)
        for (const { free } of leaving) free.done(null)
        throw failure
      }
      for (const { going, mail } of leaving) moved(going, mail, 'sending')
      for (const { going, mail } of optedOut) moved(going, mail, 'opted-out')
      bringIn(moment)
      return leaving
    },
  }
}
