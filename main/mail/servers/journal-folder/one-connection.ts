import { setTimeout as pause } from 'node:timers/promises'
import { type ImapSession, openSession, type Waits } from '../imap-session.ts'
import { type News, watchNews } from '../mailbox-news.ts'
import type { ServerAccess } from '../server-access.ts'
import { journalProblem } from './journal-problem.ts'

/** A connection to the mail server for one work after the other; it is opened with the first, and again where it was lost. */
export type OneConnection = {
  /** Throws Problem journal_unreachable, journal_refused, journal_folder_missing, journal_full. */
  use<T>(work: (session: ImapSession) => Promise<T>): Promise<T>
  /** Waits until something came or went, so many milliseconds have passed, or somebody wants to use it. Throws as `use`. */
  rest(milliseconds: number): Promise<void>
  /** Opens it anew. */
  begin(): Promise<void>
  close(): Promise<void>
}

/**
 * Nothing leaves before it is used.
 * @param begin what is to be done with a connection that was just opened
 */
export function oneConnection(
  server: ServerAccess,
  waits: Waits,
  begin: (session: ImapSession) => Promise<void>,
): OneConnection {
  let open: { session: ImapSession; news: News } | null = null
  let line: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let resting: AbortController | null = null
  const over = new AbortController()

  const present = async (): Promise<{ session: ImapSession; news: News }> => {
    over.signal.throwIfAborted()
    if (open?.session.client.usable) return open
    open = null
    const session = await openSession(server, waits, over.signal)
    try {
      const news = watchNews(session)
      await begin(session)
      return (open = { session, news })
    } catch (failure) {
      await session.close()
      throw failure
    }
  }
  const leave = async (): Promise<void> => {
    const left = open
    open = null
    await left?.session.close()
  }
  const inLine = <T>(work: () => Promise<T>): Promise<T> => {
    const answer = line.then(work).catch(async (failure: unknown) => {
      const problem = journalProblem(failure)
      // A folder that was exchanged is found by a connection that opens it anew, and by no other.
      if (problem.code === 'journal_folder_missing') await leave()
      throw problem
    })
    line = answer.catch(() => undefined)
    return answer
  }
  return {
    use(work) {
      waiting += 1
      resting?.abort()
      return inLine(async () => {
        try {
          const { session, news } = await present()
          news.clear()
          return await work(session)
        } finally {
          waiting -= 1
        }
      })
    },
    rest: (milliseconds) =>
      inLine(async () => {
        if (waiting > 0) return
        const { news } = await present()
        if (waiting > 0) return
        const control = (resting = new AbortController())
        const timer = setTimeout(() => control.abort(), milliseconds)
        try {
          await news.wait(control.signal)
        } finally {
          clearTimeout(timer)
          resting = null
        }
      }),
    begin: () =>
      inLine(async () => {
        await leave()
        await present()
      }),
    async close() {
      over.abort()
      resting?.abort()
      await Promise.race([line, pause(3000, undefined, { ref: false })])
      await leave()
    },
  }
}
