import type { Reply } from '../../shared/letters/reply.ts'
import { isRetry } from '../../shared/letters/reply.ts'
import { client } from '../client.ts'

/** A lock does not wait longer than this for a server, in milliseconds. */
const longest = 8000

/** Sends what waits only so that it could be taken back: behind the lock nobody takes it back, and nothing leaves. */
export async function sendBeforeLocking(replies: readonly Reply[], me: string): Promise<void> {
  const waiting = replies.filter((reply) => reply.state === 'waiting' && !isRetry(reply) && reply.by.accountId === me)
  if (waiting.length === 0) return
  await Promise.allSettled(waiting.map(({ id }) => client.letters.sendNow({ replyId: id })))
  const ids = new Set(waiting.map((reply) => reply.id))
  const until = Date.now() + longest
  while (Date.now() < until) {
    const queue = await client.letters.queue({})
    // Once it is on its way the desk itself waits for it.
    if (!queue.some((reply) => ids.has(reply.id) && reply.state === 'waiting' && !isRetry(reply))) return
    await new Promise((resolve) => {
      setTimeout(resolve, 50)
    })
  }
}
