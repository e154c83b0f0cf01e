import { Problem } from '../../../shared/errors.ts'

/** A part of the statistics as octets: the length of its head, the head as JSON, and what it speaks of, one behind the other. */
export function joinPart(head: object, blobs: readonly Uint8Array[]): Buffer {
  const text = Buffer.from(JSON.stringify({ ...head, lengths: blobs.map(({ length }) => length) }))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(text.length)
  return Buffer.concat([length, text, ...blobs])
}

/** Takes it apart again. Throws Problem journal_object_lost for what is no part. */
export function splitPart(bytes: Buffer): { head: unknown; blobs: Buffer[] } {
  try {
    const from = 4 + bytes.readUInt32LE(0)
    const { lengths, ...head } = JSON.parse(bytes.subarray(4, from).toString()) as { lengths: number[] }
    let at = from
    const blobs = lengths.map((length) => bytes.subarray(at, (at += length)))
    if (at !== bytes.length) throw new RangeError('more or less than it says')
    return { head, blobs }
  } catch {
    throw new Problem('journal_object_lost', { reason: 'changed' })
  }
}
