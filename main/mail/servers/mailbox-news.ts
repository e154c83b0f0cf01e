import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../../shared/errors.ts'
import type { ImapSession } from './imap-session.ts'

/** Whether something came or went in the open folder since it was last looked through. */
export type News = {
  /** Forgets the news: the folder is about to be looked through. */
  clear(): void
  /** Says that there is news, as the server would. */
  tell(): void
  /**
   * Waits until mails came or went, or the signal is aborted. Uses IDLE (RFC 2177), or NOOP where the server has none.
   * Throws Problem when the connection ends. Notices a connection that died while the computer slept.
   */
  wait(signal: AbortSignal): Promise<void>
}

export function watchNews(session: ImapSession): News {
  const { client } = session
  let arrived = false
  let wake = (): void => {}
  const tell = (): void => {
    arrived = true
    wake()
  }
  client.on('exists', tell)
  client.on('expunge', tell)
  return {
    clear() {
      arrived = false
    },
    tell,
    async wait(signal) {
      if (arrived || signal.aborted) return
      const woken = Promise.withResolvers<void>()
      const over = new AbortController()
      const aborted = (): void => woken.resolve()
      wake = aborted
      signal.addEventListener('abort', aborted)
      const deaf = session.onEnd(woken.reject)
      const clock = watchForSleep(session)
      const flood = watchForFlood(session, woken.reject)
      const idling = keepIdling(session, over.signal).catch(woken.reject)
      try {
        await woken.promise
      } finally {
        over.abort()
        wake = () => {}
        signal.removeEventListener('abort', aborted)
        deaf()
        clearInterval(clock)
        clearInterval(flood)
        // A NOOP ends the IDLE; if even that fails the connection is closed, and the next call says so.
        if (client.usable) await session.ask(() => client.noop(), { seconds: session.waits.probe }).catch(() => {})
        await idling
      }
    },
  }
}

/** IDLEs again and again, since a server may end an IDLE at any time. */
async function keepIdling(session: ImapSession, over: AbortSignal): Promise<void> {
  const { client } = session
  let short = 0
  while (!over.aborted && client.usable) {
    const began = Date.now()
    await client.idle()
    // A server that ends each IDLE at once must not keep the processor busy; one that refuses IDLE does so once, and is then polled.
    short = Date.now() - began < 1000 ? short + 1 : 0
    if (short > 1) await pause(Math.min(short * 250, 5000), undefined, { signal: over }).catch(() => {})
  }
}

/** Bytes of news while one waits: a hundred thousand mails marked as read elsewhere are a third of it. */
const mostNews = 16 * 1024 * 1024

/** A server that never stops talking keeps the processor busy: the connection is ended, and tried again later. */
function watchForFlood(session: ImapSession, reject: (problem: Problem) => void): NodeJS.Timeout {
  const before = session.received()
  const timer = setInterval(() => {
    if (session.received() - before <= mostNews) return
    reject(new Problem('server_floods'))
    session.client.close()
  }, 250)
  timer.unref()
  return timer
}

/** After a sleep of the computer the clock has jumped: a NOOP tests whether the connection outlived it. */
function watchForSleep(session: ImapSession): NodeJS.Timeout {
  const beat = session.waits.beat * 1000
  let last = Date.now()
  const clock = setInterval(() => {
    const slept = Date.now() - last > 3 * beat
    last = Date.now()
    if (slept)
      session.ask(() => session.client.noop(), { seconds: session.waits.probe }).catch(() => session.client.close())
  }, beat)
  clock.unref()
  return clock
}
