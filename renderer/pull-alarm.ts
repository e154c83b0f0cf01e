import { useEffect } from 'react'
import type { MailStatus } from '../shared/letters/intake.ts'
import { isStalled } from '../shared/letters/mail-trouble.ts'
import { client } from './client.ts'

/** Tells the person once, outside the window, when nothing could be pulled for an hour; who looks at the window sees it there. */
export function usePullAlarm(status: MailStatus | undefined, now: string): void {
  const stalledSince = status && isStalled(status, now) ? (status.failure?.since ?? null) : null
  useEffect(() => {
    if (stalledSince !== null) void client.shell.notify({ kind: 'pull-failed', count: 0 }).catch(() => undefined)
  }, [stalledSince])
}
