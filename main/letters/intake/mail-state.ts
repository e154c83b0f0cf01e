import type { Problem } from '../../../shared/errors.ts'
import type { MailStatus } from '../../../shared/letters/intake.ts'
import { certificateOf } from '../../mail/servers/certificate-problem.ts'
import { serverWordsOf } from '../problem-of.ts'

/** How it stands with the mailbox, for the status bar; every change is announced. */
export type MailState = {
  status(): Pick<MailStatus, 'connection' | 'failure' | 'pulling'>
  connection(now: MailStatus['connection']): void
  failed(problem: Problem, nextTryAt: string | null): void
  pullBegins(): void
  expected(count: number): void
  stored(count: number): void
  /** `trouble`: what went wrong although the connection holds, as a folder that is missing. */
  pullEnds(trouble: Problem | null): void
  /** The pull was given up. */
  pullStops(): void
}

export function newMailState(now: () => Date, onChanged: () => void): MailState {
  const status: ReturnType<MailState['status']> = { connection: 'off', failure: null, pulling: null }
  const failureOf = (problem: Problem, nextTryAt: string | null) => ({
    code: problem.code,
    serverWords: serverWordsOf(problem),
    ...certificateOf(problem),
    since: status.failure?.since ?? now().toISOString(),
    nextTryAt,
  })
  return {
    status: () => ({ ...status }),
    connection(connection) {
      if (status.connection === connection) return
      status.connection = connection
      onChanged()
    },
    failed(problem, nextTryAt) {
      status.connection = 'failed'
      status.failure = failureOf(problem, nextTryAt)
      onChanged()
    },
    pullBegins() {
      status.pulling = { done: 0, total: 0 }
    },
    expected(count) {
      if (!status.pulling || count === 0) return
      status.pulling = { done: status.pulling.done, total: status.pulling.total + count }
      onChanged()
    },
    stored(count) {
      if (!status.pulling) return
      const done = status.pulling.done + count
      status.pulling = { done, total: Math.max(done, status.pulling.total) }
      onChanged()
    },
    pullEnds(trouble) {
      status.pulling = null
      status.failure = trouble && failureOf(trouble, null)
      onChanged()
    },
    pullStops() {
      status.pulling = null
      onChanged()
    },
  }
}
