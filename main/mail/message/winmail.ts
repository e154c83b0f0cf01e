import iconv from 'iconv-lite'
import { latin1 } from '../../characters/latin1.ts'

/** What a winmail.dat holds (MS-OXTNEF): text or HTML where it has them, and files. */
export type Winmail = {
  text: string
  html: Uint8Array | null
  files: { name: string; type: string; bytes: Uint8Array }[]
}

/** Opens a winmail.dat in one pass; what is broken or cut short is read as far as it goes. Null where it is none. */
export function openWinmail(raw: Uint8Array): Winmail | null {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  if (bytes.length < 6 || bytes.readUInt32LE(0) !== signature) return null
  const found: Winmail = { text: '', html: null, files: [] }
  let codePage = 1252
  for (let at = 6; at + 9 <= bytes.length; ) {
    const attribute = bytes.readUInt32LE(at + 1)
    const length = bytes.readUInt32LE(at + 5)
    const value = bytes.subarray(at + 9, at + 9 + length)
    if (attribute === attributes.codePage && value.length >= 4) codePage = value.readUInt32LE(0)
    else if (attribute === attributes.body) found.text ||= words(value, codePage)
    else if (attribute === attributes.properties) readProperties(value, codePage, found)
    else if (attribute === attributes.fileBegins && found.files.length < mostFiles)
      found.files.push({ name: '', type: 'application/octet-stream', bytes: new Uint8Array(0) })
    else if (attribute === attributes.fileTitle) nameFile(found, words(value, codePage), false)
    else if (attribute === attributes.fileData) fillFile(found, value)
    else if (attribute === attributes.fileProperties) readFileProperties(value, codePage, found)
    at += 9 + length + 2
  }
  return found
}

const signature = 0x223e9f78
const mostFiles = 200

const attributes = {
  body: 0x0002800c,
  properties: 0x00069003,
  codePage: 0x00069007,
  fileBegins: 0x00069002,
  fileTitle: 0x00018010,
  fileData: 0x0006800f,
  fileProperties: 0x00069005,
}

function nameFile(found: Winmail, name: string, better: boolean): void {
  const file = found.files.at(-1)
  if (file !== undefined && name !== '' && (better || file.name === '')) file.name = name
}

function fillFile(found: Winmail, bytes: Uint8Array): void {
  const file = found.files.at(-1)
  if (file !== undefined) file.bytes = bytes
}

function readProperties(value: Buffer, codePage: number, found: Winmail): void {
  for (const { id, type, bytes } of propertiesOf(value)) {
    if (id === 0x1000) found.text ||= words(bytes, codePage, type)
    else if (id === 0x1013) found.html ??= type === unicode ? Buffer.from(words(bytes, codePage, type)) : bytes
  }
}

function readFileProperties(value: Buffer, codePage: number, found: Winmail): void {
  for (const { id, type, bytes } of propertiesOf(value)) {
    if (id === 0x3707) nameFile(found, words(bytes, codePage, type), true)
    else if (id === 0x370e && found.files.length > 0) {
      const said = words(bytes, codePage, type).toLowerCase()
      if (/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(said)) found.files.at(-1)!.type = said
    } else if (id === 0x3701 && type === binary && found.files.at(-1)?.bytes.length === 0) fillFile(found, bytes)
  }
}

const binary = 0x0102
const unicode = 0x001f
const eightBit = 0x001e
const object = 0x000d

/** Bytes of a value of each fixed type. */
const sizes: Record<number, number> = { 2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16 }

/** The properties of a block (MS-OXTNEF 2.1.3.4), those of several values left out; it ends where one cannot be read. */
function* propertiesOf(block: Buffer): Generator<{ id: number; type: number; bytes: Buffer }> {
  if (block.length < 4) return
  let left = block.readUInt32LE(0)
  let at = 4
  while (left > 0 && at + 4 <= block.length) {
    left -= 1
    const type = block.readUInt16LE(at)
    const id = block.readUInt16LE(at + 2)
    at += 4
    if (id >= 0x8000) {
      // A named property: its set, then a number or a name of its own.
      if (at + 24 > block.length) return
      const named = block.readUInt32LE(at + 16)
      const length = block.readUInt32LE(at + 20)
      at += named === 0 ? 24 : 24 + padded(length)
    }
    const kind = type & 0x0fff
    const long = kind === binary || kind === unicode || kind === eightBit || kind === object
    const several = (type & 0x1000) !== 0 || long
    const size = sizes[kind]
    if (!long && size === undefined) return
    let count = 1
    if (several) {
      if (at + 4 > block.length) return
      count = block.readUInt32LE(at)
      at += 4
    }
    for (; count > 0 && at <= block.length; count -= 1) {
      let length = size ?? 0
      if (long) {
        if (at + 4 > block.length) return
        length = block.readUInt32LE(at)
        at += 4
      }
      if ((type & 0x1000) === 0) yield { id, type: kind, bytes: block.subarray(at, at + length) }
      at += padded(length)
    }
  }
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function words(bytes: Uint8Array, codePage: number, type = eightBit): string {
  const charset = type === unicode ? 'utf-16le' : codePage === 65001 ? 'utf-8' : `cp${codePage}`
  const text = iconv.encodingExists(charset) ? iconv.decode(Buffer.from(bytes), charset) : latin1(bytes)
  return text.split('\0', 1)[0]!
}
