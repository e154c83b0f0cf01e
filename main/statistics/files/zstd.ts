import { createZstdDecompress } from 'node:zlib'
import { through } from './zip.ts'

/** What was wrong with a compressed file. */
export class BadZstd extends Error {}

/** Inflates zstd frame after frame (RFC 8878): Node’s own step stops at the end of the first and loses what stood behind it in the same piece. */
export async function* unzstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const pieces = new Pieces(packed)
  while (await pieces.has(1)) {
    if (!(await pieces.has(8))) throw new BadZstd('ends early')
    const magic = pieces.peek().readUInt32LE(0)
    if (magic >>> 4 === 0x184d2a5) await pieces.skip(8 + pieces.peek().readUInt32LE(4))
    else if (magic === 0xfd2fb528) yield* through(frame(pieces), createZstdDecompress({ chunkSize: 1 << 21 }))
    else throw new BadZstd('no frame')
  }
}

/** The bytes of one frame: its header, its blocks, and the check sum where it has one. */
async function* frame(pieces: Pieces): AsyncGenerator<Buffer> {
  const descriptor = pieces.peek()[4]!
  const single = (descriptor >> 5) & 1
  const contentSize = [single, 2, 4, 8][descriptor >> 6]!
  const dictionarySize = [0, 1, 2, 4][descriptor & 3]!
  yield await pieces.take(5 + (single === 1 ? 0 : 1) + dictionarySize + contentSize)
  for (let last = 0; last === 0; ) {
    if (!(await pieces.has(3))) throw new BadZstd('ends early')
    const header = pieces.peek().readUIntLE(0, 3)
    last = header & 1
    const type = (header >> 1) & 3
    if (type === 3 || header >> 3 > mostBlock) throw new BadZstd('block')
    yield await pieces.take(3 + (type === 1 ? 1 : header >> 3))
  }
  if ((descriptor & 4) !== 0) yield await pieces.take(4)
}

/** A block of the format is never longer (section 3.1.1.2.4). */
const mostBlock = 1 << 17

/** Bytes as they come, to be looked at and taken. */
class Pieces {
  #source: AsyncIterator<Buffer>
  #bytes: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** Waits for so many bytes; false where the file ends before. */
  async has(count: number): Promise<boolean> {
    while (this.#bytes.length < count) {
      const { value, done } = await this.#source.next()
      if (done) return false
      this.#bytes = this.#bytes.length === 0 ? value : Buffer.concat([this.#bytes, value])
    }
    return true
  }

  peek(): Buffer {
    return this.#bytes
  }

  async take(count: number): Promise<Buffer> {
    if (!(await this.has(count))) throw new BadZstd('ends early')
    const taken = this.#bytes.subarray(0, count)
    this.#bytes = this.#bytes.subarray(count)
    return taken
  }

  async skip(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      if (!(await this.has(1))) throw new BadZstd('ends early')
      left -= (await this.take(Math.min(left, this.#bytes.length))).length
    }
  }
}
