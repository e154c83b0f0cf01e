/** The last half minute before the lock is announced. */
const warningSeconds = 30

/** Where the wait for the next key or mouse move stands: at rest, announced with its seconds left, or over. */
export type IdleState = { kind: 'used' } | { kind: 'soon'; seconds: number } | { kind: 'over' }

/** Judges by the clock and not by counting, so that a computer that slept is locked as it wakes. Instants in milliseconds. */
export function idleState(lastUsed: number, now: number, idleMinutes: number): IdleState {
  const left = idleMinutes * 60 - (now - lastUsed) / 1000
  if (left <= 0) return { kind: 'over' }
  return left <= warningSeconds ? { kind: 'soon', seconds: Math.ceil(left) } : { kind: 'used' }
}
