import { isOutOfReach, type ErrorCode } from '../../shared/errors.ts'

/**
 * Seconds until a mail that was not sent leaves again by itself, or null where that is for a person to say: what the
 * server refused for good (5xx, RFC 5321 4.2.1), and what it put off six times. Without a connection it waits three days.
 */
export function resendDelay(failure: { code: ErrorCode; permanent: boolean }, attempts: number): number | null {
  if (failure.permanent) return null
  if (isOutOfReach(failure.code)) return attempts > 900 ? null : Math.min(300, 15 * 2 ** Math.min(attempts - 1, 10))
  return [60, 300, 900, 3600, 14_400][attempts - 1] ?? null
}
