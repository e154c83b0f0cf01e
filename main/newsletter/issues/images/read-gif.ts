import type { ReadImage } from './image-type.ts'

/** Introducers of GIF89a: an image, an extension, the end; labels of extensions. */
const image = 0x2c
const extension = 0x21
const trailer = 0x3b
const graphicControl = 0xf9
const application = 0xff

/** Reads a GIF, also one that moves; null where the bytes are none, or it is broken. Throws RangeError where it is cut. */
export function readGif(bytes: Buffer): ReadImage | null {
  if (!/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return null
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
  let at = 13 + tableLength(bytes.readUInt8(10))
  const kept: Buffer[] = [bytes.subarray(0, at)]
  let images = 0
  for (;;) {
    const start = at
    const introducer = bytes.readUInt8(at)
    if (introducer === trailer)
      return images === 0
        ? null
        : { type: 'image/gif', ...size, bytes: Buffer.concat([...kept, Buffer.from([trailer])]) }
    if (introducer === image) {
      // Position, size, flags; the table of colours; the width of the codes; the data.
      at = endOfBlocks(bytes, at + 11 + tableLength(bytes.readUInt8(at + 9)))
      kept.push(bytes.subarray(start, at))
      images += 1
    } else if (introducer === extension) {
      at = endOfBlocks(bytes, at + 2)
      if (isOfPicture(bytes, start)) kept.push(bytes.subarray(start, at))
    } else return null
  }
}

/** Octets of a table of colours by the flags that announce it. */
const tableLength = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** Where the blocks end that begin here, each with its length before it, an empty one at the end. Throws RangeError. */
function endOfBlocks(bytes: Buffer, from: number): number {
  let at = from
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1
  return at + 1
}

/** How long a frame stands and how often all of them are shown; notes and what programs have left are not the picture. */
function isOfPicture(bytes: Buffer, start: number): boolean {
  const label = bytes.readUInt8(start + 1)
  if (label === graphicControl) return true
  return (
    label === application && /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString('latin1', start + 3, start + 14))
  )
}
