import { readFileSync, rmSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../../shared/errors.ts'
import { replaceFile } from '../database/replace-file.ts'

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
 * Slows down whoever tries passphrases at an unattended desk, also across a restart: the count stands in a small file beside
 * the data. Who has the files can try elsewhere, and what stands against that is the stretching.
 */
export function countAttempts(now: () => Date, file: string): Attempts {
  let { wrong, closedUntil } = readCount(file)
  const keep = () => {
    try {
      if (wrong === 0) rmSync(file, { force: true })
      else replaceFile(file, `${JSON.stringify({ wrong, closedUntil })}\n`)
    } catch {
      // A full disk or a folder without write access keeps nobody out, and lets nobody in faster while the program runs.
    }
  }
  const check = () => {
    // A clock that was set back makes nobody wait longer than the longest wait.
    closedUntil = Math.min(closedUntil, now().getTime() + longestWait * 1000)
    const left = Math.ceil((closedUntil - now().getTime()) / 1000)
    if (left > 0) throw new Problem('too_many_attempts', { seconds: left })
  }
  return {
    check,
    async during(attempt) {
      check()
      try {
        const made = await attempt()
        if (wrong > 0) {
          wrong = 0
          keep()
        }
        return made
      } catch (error) {
        if (error instanceof Problem && (error.code === 'wrong_passphrase' || error.code === 'wrong_recovery_key')) {
          wrong += 1
          const wait = wrong < free ? 0 : Math.min(firstWait * 2 ** (wrong - free), longestWait)
          closedUntil = now().getTime() + wait * 1000
          keep()
        }
        throw error
      }
    },
  }
}

const Count = z.object({ wrong: z.number().int().min(0).max(10_000), closedUntil: z.number().int() })

function readCount(file: string): z.infer<typeof Count> {
  try {
    return Count.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { wrong: 0, closedUntil: 0 }
  }
}
