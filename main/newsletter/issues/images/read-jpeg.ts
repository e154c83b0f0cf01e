import type { ReadImage } from './image-type.ts'

/** Markers of ITU-T T.81: start and end of the image, start of a scan, segments with the size of the picture (but 0xC4, 0xC8, 0xCC), APPn, COM. */
const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const comment = 0xfe

/** Reads a JPEG; null where the bytes are none, or it is broken. Throws RangeError where it is cut. */
export function readJpeg(bytes: Buffer): ReadImage | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== startOfImage) return null
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let size: { width: number; height: number } | null = null
  let scans = 0
  let at = 2
  for (;;) {
    const start = at
    if (bytes.readUInt8(at) !== 0xff) return null
    while (bytes.readUInt8(at) === 0xff) at += 1
    const marker = bytes.readUInt8(at)
    at += 1
    if (marker === endOfImage) {
      if (size === null || scans === 0) return null
      return { type: 'image/jpeg', ...size, bytes: Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]) }
    }
    // What stands alone stands only within a scan.
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= startOfImage)) return null
    const length = bytes.readUInt16BE(at)
    const end = at + length
    if (length < 2 || end > bytes.length) return null
    if (isFrame(marker)) {
      if (size !== null || length < 11) return null
      size = { height: bytes.readUInt16BE(at + 3), width: bytes.readUInt16BE(at + 5) }
    }
    if (marker === startOfScan && size === null) return null
    if (isOfPicture(marker, bytes.subarray(at + 2, end)))
      kept.push(Buffer.from([0xff, marker]), bytes.subarray(at, end))
    at = end
    if (marker === startOfScan) {
      scans += 1
      at = endOfScan(bytes, end)
      kept.push(bytes.subarray(end, at))
    }
    if (at <= start) return null
  }
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** JFIF, the profile of the colours and Adobe's word about them belong to the picture; every other APPn and comments do not. */
function isOfPicture(marker: number, data: Buffer): boolean {
  if (marker === comment) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const name = data.toString('latin1', 0, 12)
  if (marker === 0xe0) return name.startsWith('JFIF\0')
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0')
  return marker === 0xee && name.startsWith('Adobe')
}

/** Where the next marker stands that ends a scan: 0xFF00 is an octet of the picture, 0xFFD0 to 0xFFD7 only divide it. Throws RangeError. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    if (next !== 0xff) at += 1
  }
  throw new RangeError('a scan without an end')
}
