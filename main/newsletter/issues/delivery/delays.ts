/** How long what did not go waits, in milliseconds. */
export type Delays = {
  /** What a server puts off (4xx) is tried again after these, the last one again and again. */
  deferred: readonly number[]
  /** So long after it was first put off, it counts as refused (RFC 5321 section 4.5.4.1 asks for days). */
  giveUp: number
  /** A server that cannot be reached, or ends connections without taking a mail: the first wait, doubled each time, and the longest. */
  server: { first: number; longest: number }
}

const minute = 60_000

export const usualDelays: Delays = {
  deferred: [5, 15, 30, 60, 120, 240].map((minutes) => minutes * minute),
  giveUp: 48 * 60 * minute,
  server: { first: 1000, longest: 5 * minute },
}

/** When a mail that was put off is tried again; null where that was long enough. */
export function nextTry(
  { deferred, giveUp }: Delays,
  tries: number,
  deferredAt: number,
  now: number,
  random: number,
): number | null {
  if (now - deferredAt >= giveUp) return null
  const wait = deferred[Math.min(tries, deferred.length) - 1] ?? deferred[0]!
  // Not all of those that were put off together come again together.
  return Math.min(now + Math.round(wait * (0.9 + random * 0.2)), Math.max(deferredAt + giveUp, now + 1))
}

/** How long a server is left alone after so many failures in a row. */
export function serverWait({ server }: Delays, failures: number, random: number): number {
  return Math.round(Math.min(server.longest, server.first * 2 ** Math.min(failures - 1, 20)) * (1 - random / 4))
}
