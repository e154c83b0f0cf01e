import type { MailStatus } from './intake.ts'

/** True where the intake has been failing for an hour or more and nothing has come since; quiet hours without new mail are none. */
export function isStalled(status: Pick<MailStatus, 'failure' | 'lastPullAt'>, now: string): boolean {
  const { failure, lastPullAt } = status
  if (!failure || Date.parse(now) - Date.parse(failure.since) < 3_600_000) return false
  return lastPullAt === null || lastPullAt <= failure.since
}

/** Days until a certificate ends, rounded down; negative once it has. */
export function daysLeft(endsAt: string, now: string): number {
  return Math.floor((Date.parse(endsAt) - Date.parse(now)) / 86_400_000)
}

/** A certificate is spoken of so many days before it ends. */
export const certificateWarningDays = 21
