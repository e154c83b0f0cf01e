/** Bytes that stay where they are until they are sent, and are then read piece by piece. */
export type ByteSource = { size: number; read(into: Uint8Array, at: number): Promise<void> }

/** What crosses between the desk and a process of its own: a small value, and then its bytes in chunks. */
export type ParcelMessage<Value> = { value: Value; lengths: number[] } | Uint8Array<ArrayBuffer>

/** Hands one message over; resolves once it is taken, so that a large mail does not wait in memory a second time. Never rejects. */
export type Post<Value> = (message: ParcelMessage<Value>) => Promise<void>

/** Sends a value with some byte arrays, which stay the caller's. Rejects only where a file among them cannot be read any more. */
export async function sendParcel<Value>(
  post: Post<Value>,
  value: Value,
  bytes: (Uint8Array | ByteSource)[],
): Promise<void> {
  const lengths = bytes.map(sizeOf)
  await post({ value, lengths })
  let left = sum(lengths)
  let chunk = new Uint8Array(Math.min(left, chunkBytes))
  let filled = 0
  for (const source of bytes) {
    const size = sizeOf(source)
    for (let at = 0; at < size; ) {
      const length = Math.min(size - at, chunk.length - filled)
      if ('read' in source) await source.read(chunk.subarray(filled, filled + length), at)
      else chunk.set(source.subarray(at, at + length), filled)
      at += length
      filled += length
      if (filled < chunk.length) continue
      await post(chunk)
      left -= filled
      // Always memory of its own: it may be handed over to another thread whole, with nothing of other mails around it.
      chunk = new Uint8Array(Math.min(left, chunkBytes))
      filled = 0
    }
  }
}

/**
 * Puts together what `sendParcel` took apart; to be told every message in order. Throws a RangeError for what `sendParcel` would not send, and for
 * more than `most` bytes.
 */
export function receiveParcels<Value>(
  received: (value: Value, bytes: Uint8Array<ArrayBuffer>[]) => void,
  most: () => number = () => Infinity,
): (message: ParcelMessage<Value>) => void {
  let open: { value: Value; lengths: number[]; memory: Uint8Array<ArrayBuffer>; filled: number } | null = null
  return (message) => {
    if (!ArrayBuffer.isView(message)) {
      const { value, lengths } = message
      if (!areLengths(lengths) || sum(lengths) > most()) throw new RangeError('more than was to be sent')
      open = { value, lengths, memory: new Uint8Array(sum(lengths)), filled: 0 }
    } else if (open !== null) {
      open.memory.set(message, open.filled)
      open.filled += message.length
    }
    if (open === null || open.filled < open.memory.length) return
    const { value, lengths, memory } = open
    open = null
    let at = 0
    received(
      value,
      lengths.map((length) => memory.subarray(at, (at += length))),
    )
  }
}

/** The shell hands every message on, and none of its tasks may take long: 1 MB takes it about a millisecond. */
const chunkBytes = 250_000

/** In bytes. */
export function sizeOf(bytes: Uint8Array | ByteSource): number {
  return 'read' in bytes ? bytes.size : bytes.length
}

function areLengths(lengths: unknown): lengths is number[] {
  return Array.isArray(lengths) && lengths.every((length) => Number.isSafeInteger(length) && length >= 0)
}

function sum(lengths: number[]): number {
  return lengths.reduce((total, length) => total + length, 0)
}
