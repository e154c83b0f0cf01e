import { Problem } from '../../shared/errors.ts'

/** Wrong attempts that cost nothing; after them each doubles the wait, from 5 seconds to 5 minutes. */
const free = 3
const firstWait = 5
const longestWait = 300

export type Attempts = {
  /** Throws too_many_attempts with the seconds that are left to wait. */
  check(): void
  /** Runs one attempt: a wrong passphrase or recovery key counts, a right one begins anew. */
  during<T>(attempt: () => Promise<T>): Promise<T>
}

/**
 * Slows down whoever tries passphrases at an unattended desk. In memory only: who has the files can try elsewhere, and what stands
 * against that is the stretching.
 */
export function countAttempts(now: () => Date): Attempts {
  let wrong = 0
  let closedUntil = 0
  const check = () => {
    const left = Math.ceil((closedUntil - now().getTime()) / 1000)
    if (left > 0) throw new Problem('too_many_attempts', { seconds: left })
  }
  return {
    check,
    async during(attempt) {
      check()
      try {
        const made = await attempt()
        wrong = 0
        return made
      } catch (error) {
        if (error instanceof Problem && (error.code === 'wrong_passphrase' || error.code === 'wrong_recovery_key')) {
          wrong += 1
          const wait = wrong < free ? 0 : Math.min(firstWait * 2 ** (wrong - free), longestWait)
          closedUntil = now().getTime() + wait * 1000
        }
        throw error
      }
    },
  }
}
