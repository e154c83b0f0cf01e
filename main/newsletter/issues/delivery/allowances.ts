/** A limit of so many mails in any hour: it fills up evenly, and at most a minute's worth of it can be used at once. */
export type Allowance = {
  /** Uses one of it; false where none is left. */
  take(now: number): boolean
  /** When there is one again (milliseconds since 1970). */
  nextAt(now: number): number
  /** What is to be written down; null where nothing was used since. */
  changed(): { remaining: number; at: number } | null
}

const hour = 3_600_000

/** @param kept what was left when it was last written down, by this program or an earlier one */
export function newAllowance(perHour: number, kept: { remaining: number; at: number } | null): Allowance {
  const most = Math.max(1, Math.floor(perHour / 60))
  // What is there at once and what fills up within an hour are the limit together.
  const perMillisecond = Math.max(perHour - most, perHour / 2) / hour
  let { remaining, at } = kept ?? { remaining: most, at: 0 }
  let used = false
  const fill = (now: number): void => {
    // A clock that was put back fills nothing.
    remaining = Math.min(most, remaining + Math.max(0, now - at) * perMillisecond)
    at = now
  }
  return {
    take(now) {
      fill(now)
      if (remaining < 1) return false
      remaining -= 1
      used = true
      return true
    },
    nextAt(now) {
      fill(now)
      return remaining >= 1 ? now : now + Math.ceil((1 - remaining) / perMillisecond)
    },
    changed() {
      if (!used) return null
      used = false
      return { remaining, at }
    },
  }
}
