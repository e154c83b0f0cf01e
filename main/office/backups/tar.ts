import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs'
import { Problem } from '../../../shared/errors.ts'

/**
 * One file of many, as POSIX ustar has it, so that any tar opens a backup without this program. Written and read strictly: plain files of short
 * names and nothing else, each exactly once. (A library would read what others write, too: links, devices, paths. None of it may come in here.)
 */
export type Entry = { name: string; bytes: number /** Where its content begins. */; at: number }

const block = 512
/** Octets that are read or written at one time. */
const chunk = 1 << 20
/** Eleven octal digits say as much; what is larger stands in eight octets behind a mark, as GNU tar, bsdtar and 7-Zip read it. */
const largestOctal = 0o77777777777

const isName = (name: string): boolean => /^[a-z][a-z-]{0,30}(\.[a-z]{2,6})?$/.test(name)

/** Gives the content of a file in pieces, each only valid until the next one. */
export function* piecesOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, 'r')
  try {
    yield* piecesAt(descriptor, 0, fstatSync(descriptor).size)
  } finally {
    closeSync(descriptor)
  }
}

/** Gives a part of an open file in pieces. Throws backup_damaged where it ends too early. */
export function* piecesAt(descriptor: number, at: number, bytes: number): Generator<Buffer> {
  const buffer = Buffer.allocUnsafe(Math.min(chunk, bytes))
  for (let done = 0; done < bytes; ) {
    const read = readSync(descriptor, buffer, 0, Math.min(buffer.length, bytes - done), at + done)
    if (read === 0) throw new Problem('backup_damaged')
    yield buffer.subarray(0, read)
    done += read
  }
}

/** Writes an entry behind what is there. Throws where the content is not as long as was said. */
export function writeEntry(
  descriptor: number,
  { name, bytes, at }: { name: string; bytes: number /** Seconds since 1970. */; at: number },
  pieces: Iterable<Buffer>,
): void {
  writeAll(descriptor, headerOf(name, bytes, at))
  let written = 0
  for (const piece of pieces) {
    writeAll(descriptor, piece)
    written += piece.length
  }
  if (written !== bytes) throw new Problem('backup_damaged')
  writeAll(descriptor, Buffer.alloc(padding(bytes)))
}

/** Ends the archive. */
export function writeEnd(descriptor: number): void {
  writeAll(descriptor, Buffer.alloc(2 * block))
}

/** The entry that begins at a place; null at the end of the archive, with nothing behind it. Throws backup_damaged. */
export function readEntry(descriptor: number, place: number): Entry | null {
  const header = readBlock(descriptor, place)
  if (header.every((octet) => octet === 0)) {
    const isEnd = readBlock(descriptor, place + block).every((octet) => octet === 0)
    if (!isEnd || fstatSync(descriptor).size !== place + 2 * block) throw new Problem('backup_damaged')
    return null
  }
  const name = header.subarray(0, 100).toString('latin1').replace(/\0+$/, '')
  const bytes = sizeIn(header)
  const made = Number.parseInt(header.subarray(136, 147).toString('latin1'), 8)
  // What this program writes has one shape: a header that differs in one bit is not it.
  const isWhole = bytes <= fstatSync(descriptor).size - place - block
  if (!isName(name) || !isWhole || !headerOf(name, bytes, made).equals(header)) throw new Problem('backup_damaged')
  return { name, bytes, at: place + block }
}

/** Where the next entry begins. Throws backup_damaged where anything but zeros lies in between. */
export function placeBehind(descriptor: number, { at, bytes }: Entry): number {
  const rest = padding(bytes)
  const behind = Buffer.alloc(rest)
  if (readSync(descriptor, behind, 0, rest, at + bytes) !== rest || behind.some((octet) => octet !== 0))
    throw new Problem('backup_damaged')
  return at + bytes + rest
}

/** All entries of an archive in order. Throws backup_damaged. */
export function* entriesOf(descriptor: number): Generator<Entry> {
  const seen = new Set<string>()
  for (let entry = readEntry(descriptor, 0); entry !== null; ) {
    if (seen.has(entry.name)) throw new Problem('backup_damaged')
    seen.add(entry.name)
    yield entry
    entry = readEntry(descriptor, placeBehind(descriptor, entry))
  }
}

function headerOf(name: string, bytes: number, at: number): Buffer {
  if (!isName(name)) throw new RangeError(`no entry is named ${name}`)
  const header = Buffer.alloc(block)
  header.write(name, 0, 'latin1')
  header.write('0000600\0', 100, 'latin1')
  header.write('0000000\0', 108, 'latin1')
  header.write('0000000\0', 116, 'latin1')
  if (bytes <= largestOctal) header.write(`${octal(bytes, 11)}\0`, 124, 'latin1')
  else {
    header.writeUInt8(0x80, 124)
    header.writeBigUInt64BE(BigInt(bytes), 128)
  }
  header.write(`${octal(Number.isSafeInteger(at) && at >= 0 ? Math.min(at, largestOctal) : 0, 11)}\0`, 136, 'latin1')
  header.write('        0', 148, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((all, octet) => all + octet, 0)
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1')
  return header
}

function sizeIn(header: Buffer): number {
  if (header[124] === 0x80) return Number(header.readBigUInt64BE(128))
  const digits = header.subarray(124, 135).toString('latin1')
  return /^[0-7]{11}$/.test(digits) ? Number.parseInt(digits, 8) : Number.NaN
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')

const padding = (bytes: number): number => (block - (bytes % block)) % block

function readBlock(descriptor: number, at: number): Buffer {
  const header = Buffer.alloc(block)
  if (readSync(descriptor, header, 0, block, at) !== block) throw new Problem('backup_damaged')
  return header
}

function writeAll(descriptor: number, octets: Buffer): void {
  for (let done = 0; done < octets.length; ) done += writeSync(descriptor, octets, done)
}
