const low = 4_294_967_296

/** What stands in no packed list of hashes. */
export class BadHashes extends Error {}

/** Used again: an import packs thousands of hours, one after the other; what a larger one needs goes with it. */
let room = Buffer.alloc(0)
const mostKept = 1 << 23

function roomFor(bytes: number): Buffer {
  if (bytes > mostKept) return Buffer.allocUnsafe(bytes)
  if (room.length < bytes) room = Buffer.allocUnsafeSlow(bytes + (1 << 16))
  return room
}

/** Packs hashes of 48 bits in ascending order, into memory that may hold them only until the next are packed: how many, their lower halves of four bytes, and the steps between their upper halves, mostly one byte each. */
export function packHashes(hashes: Float64Array): Buffer {
  const packed = roomFor(4 + hashes.length * 7)
  packed.writeUInt32LE(hashes.length, 0)
  let at = 4 + hashes.length * 4
  let last = 0
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length)
  for (let index = 0; index < hashes.length; index += 1) {
    const hash = hashes[index]!
    const high = Math.floor(hash / low)
    view.setUint32(4 + index * 4, hash - high * low, true)
    let step = high - last
    last = high
    for (; step > 127; step >>>= 7, at += 1) packed[at] = (step & 127) | 128
    packed[at] = step
    at += 1
  }
  return packed.subarray(0, at)
}

/** Unpacks what `packHashes` packed. Throws BadHashes for anything else. */
export function unpackHashes(packed: Buffer): Float64Array {
  const count = packed.length < 4 ? 0 : packed.readUInt32LE(0)
  let at = 4 + count * 4
  if (packed.length < at + count) throw new BadHashes()
  const hashes = new Float64Array(count)
  let high = 0
  for (let index = 0; index < count; index += 1) {
    let step = 0
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at]
      if (byte === undefined || shift > 14) throw new BadHashes()
      at += 1
      step |= (byte & 127) << shift
      if (byte < 128) break
    }
    high += step
    hashes[index] = high * low + packed.readUInt32LE(4 + index * 4)
    if (high > 65_535 || (index > 0 && hashes[index]! < hashes[index - 1]!)) throw new BadHashes()
  }
  if (at !== packed.length) throw new BadHashes()
  return hashes
}
