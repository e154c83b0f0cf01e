import { crc32 } from 'node:zlib'
import type { ReadImage } from './image-type.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Chunks that the picture is made of, those of animations as well; all others (texts, EXIF, times, whatever is private) are left out. */
const ofPicture: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'acTL',
  'fcTL',
  'fdAT',
])

/** Reads a PNG with the check of each of its chunks; null where the bytes are none, or it is broken. Throws RangeError where it is cut. */
export function readPng(bytes: Buffer): ReadImage | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  const kept: Buffer[] = [signature]
  let size: { width: number; height: number } | null = null
  let hasData = false
  for (let at = 8; ; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + length
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    if ((type === 'IHDR') !== (size === null)) return null
    if (type === 'IHDR') {
      if (length !== 13) return null
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
    }
    hasData ||= type === 'IDAT'
    // A capital first letter says that the picture cannot be drawn without it.
    if (!ofPicture.has(type) && /^[A-Z]/.test(type)) return null
    if (ofPicture.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'IEND')
      return size !== null && hasData ? { type: 'image/png', ...size, bytes: Buffer.concat(kept) } : null
    at = end
  }
}
