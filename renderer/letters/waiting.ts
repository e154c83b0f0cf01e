import type { Reply } from '../../shared/letters/reply.ts'
import type { Words } from '../../shared/words/index.ts'

/** Whole seconds until an instant, never below zero. */
export function secondsUntil(at: string, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(at) - Date.parse(now)) / 1000))
}

/** That a reply could not be sent, when it is tried again and for which time. */
export function retryWords(reply: Pick<Reply, 'leavesAt' | 'attempts'>, now: string, words: Words): string {
  const seconds = secondsUntil(reply.leavesAt, now)
  const say = words.letters.resend
  const attempt = reply.attempts + 1
  return seconds < 100 ? say.seconds(seconds, attempt) : say.minutes(Math.round(seconds / 60), attempt)
}
