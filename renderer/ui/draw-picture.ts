/** A picture as it leaves the office. */
export type DrawnPicture = {
  type: 'image/jpeg' | 'image/png'
  width: number
  height: number
  bytes: Uint8Array<ArrayBuffer>
}

/** Pixels. */
export type MostPixels = { width: number; height: number }

export type DrawQuestion = { id: number; file: Blob; most: MostPixels }
export type DrawAnswer = { id: number; drawn: DrawnPicture | null }

/**
 * Draws a picture anew in a worker: turned as its camera says, no larger than is needed, and with nothing left of what else the file said
 * (place, camera, name). Null where it cannot be read.
 */
export function drawPicture(file: Blob, most: MostPixels): Promise<DrawnPicture | null> {
  return new Promise((resolve) => {
    const id = (last += 1)
    waiting.set(id, resolve)
    worker ??= startWorker()
    worker.postMessage({ id, file, most } satisfies DrawQuestion)
  })
}

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, (drawn: DrawnPicture | null) => void>()

function startWorker(): Worker {
  const started = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<DrawAnswer>) => {
    waiting.get(data.id)?.(data.drawn)
    waiting.delete(data.id)
  })
  started.addEventListener('error', () => {
    for (const answer of waiting.values()) answer(null)
    waiting.clear()
    worker = null
  })
  return started
}
