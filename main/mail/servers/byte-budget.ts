import { Problem, type ErrorCode } from '../../../shared/errors.ts'

/** How much a server may say while it owes an answer. */
export type Bounds = {
  /** Seconds from start to end, however many bytes trickle in. */
  seconds?: number
  /** Bytes of an honest answer, and what it is called where more come. */
  bytes?: number
  beyond?: ErrorCode
}

/** Milliseconds between two looks at how much has come. */
const look = 50

/**
 * Waits for an answer while at most so many bytes come in; then gives up and throws server_floods, or the code told. What a server sends
 * unasked is thrown away as it comes, so that it costs no memory, but it would never end.
 */
export async function withinBytes<T>(
  received: () => number,
  bounds: Required<Pick<Bounds, 'bytes' | 'beyond'>>,
  work: Promise<T>,
  giveUp: () => void,
): Promise<T> {
  const before = received()
  let timer: NodeJS.Timeout | undefined
  const flood = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (received() - before <= bounds.bytes) return
      reject(new Problem(bounds.beyond))
      giveUp()
    }, look)
  })
  try {
    return await Promise.race([work, flood])
  } finally {
    clearInterval(timer)
    // Work that was given up may still fail later; nobody waits for it any more.
    work.catch(() => {})
  }
}
