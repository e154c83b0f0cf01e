import { isLoginRefused, type ErrorCode } from '../../shared/errors.ts'

/**
 * Milliseconds until the mailbox is tried again after so many failures in a row: 1 second, doubled up to 5 minutes, a
 * random part of it off, so that workstations do not come back all at once. After a refused login at once the longest:
 * many servers lock an account that keeps knocking.
 */
export function reconnectDelay(failures: number, code: ErrorCode, random: number): number {
  const longest = 300_000
  const full =
    isLoginRefused(code) || code.startsWith('sign_in_')
      ? longest
      : Math.min(longest, 1000 * 2 ** Math.min(failures - 1, 20))
  return Math.round(full * (1 - random / 2))
}
