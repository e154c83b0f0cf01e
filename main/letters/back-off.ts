import { isLoginRefused, isOutOfReach, type ErrorCode } from '../../shared/errors.ts'

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

/**
 * Seconds until a reply that was not sent leaves again by itself, or null where that is for its writer to say: what the
 * server refused for good (5xx, RFC 5321 4.2.1), and what it put off six times. Without a connection it waits three days.
 */
export function resendDelay(failure: { code: ErrorCode; permanent: boolean }, attempts: number): number | null {
  if (failure.permanent) return null
  if (isOutOfReach(failure.code)) return attempts > 900 ? null : Math.min(300, 15 * 2 ** Math.min(attempts - 1, 10))
  return [60, 300, 900, 3600, 14_400][attempts - 1] ?? null
}
