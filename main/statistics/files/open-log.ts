import { open } from 'node:fs/promises'
import { createGunzip } from 'node:zlib'
import { Problem } from '../../../shared/errors.ts'
import { bunzip2 } from './bzip2.ts'
import { type CountedReads, countedReads } from './counted-reads.ts'
import { pieces, through, unzipped } from './zip.ts'
import { unzstd } from './zstd.ts'

/** How a log file is packed; told by its first bytes, not by its name. */
export type Packing = 'none' | 'gzip' | 'bzip2' | 'zstd' | 'zip'

/** A log file, unpacked as it is read. Files of an archive follow each other, each ended by a newline. */
export type OpenedLog = {
  packing: Packing
  size: number
  /** Puts the next bytes into a block, from one place to before another, and answers how many; 0 at the end. */
  fill(block: Buffer, from: number, to: number): Promise<number>
  /** How many bytes of the file as it lies there have been read; of an archive about so many. */
  readBytes(): number
  close(): Promise<void>
}

/**
 * Opens a log file. Throws Problem `file_unreadable` where it cannot be opened; `fill` throws Problem `log_damaged` where the packing
 * is damaged or encrypted.
 */
export async function openLog(path: string): Promise<OpenedLog> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) throw new Problem('file_unreadable')
  try {
    const facts = await file.stat()
    if (!facts.isFile()) throw new Problem('file_unreadable')
    const head = Buffer.alloc(6)
    const { bytesRead } = await file.read(head, 0, 6, 0)
    const packing = packingOf(head.subarray(0, bytesRead))
    const counted = countedReads(file)
    const fill = packing === 'none' ? filledFrom(counted) : filledBy(unpacked(counted, facts.size, packing))
    return { packing, size: facts.size, fill, readBytes: () => counted.bytes, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

function packingOf(head: Buffer): Packing {
  const begins = (...bytes: number[]): boolean =>
    head.length >= bytes.length && bytes.every((one, at) => head[at] === one)
  if (begins(0x1f, 0x8b)) return 'gzip'
  if (begins(0x42, 0x5a, 0x68)) return 'bzip2'
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) return 'zstd'
  if (begins(0x50, 0x4b, 0x03, 0x04) || begins(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  return 'none'
}

/** What an unpacking step hands on at once: with smaller pieces handing on takes longer than unpacking. */
const large = { chunkSize: 1 << 21 }

async function* endedByNewline(file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let last = 10
  for await (const piece of file) {
    if (piece.length > 0) last = piece[piece.length - 1]!
    yield piece
  }
  if (last !== 10) yield Buffer.from('\n')
}

/** Reads straight into the block; a file that is still written grows until its end is reached. */
function filledFrom(file: CountedReads): OpenedLog['fill'] {
  let at = 0
  return async (block, from, to) => {
    const count = await file.read(block, from, to - from, at)
    at += count
    return count
  }
}

function filledBy(pieces: AsyncGenerator<Buffer>): OpenedLog['fill'] {
  let left: Buffer = Buffer.alloc(0)
  return async (block, from, to) => {
    while (left.length === 0) {
      const { value, done } = await pieces.next()
      if (done) return 0
      left = value
    }
    const count = left.copy(block, from, 0, to - from)
    left = left.subarray(count)
    return count
  }
}

async function* unpacked(file: CountedReads, size: number, packing: Packing): AsyncGenerator<Buffer> {
  try {
    if (packing === 'zip') {
      for await (const one of unzipped(file, size)) yield* endedByNewline(one)
      return
    }
    const packed = pieces(file, 0, size)
    if (packing === 'bzip2') yield* bunzip2(packed)
    else if (packing === 'gzip') yield* through(packed, createGunzip(large))
    else yield* unzstd(packed)
  } catch {
    throw new Problem('log_damaged')
  }
}
