/** What was wrong with a compressed file. */
export class BadBzip2 extends Error {}

const mostBlock = 900_000
const longestCode = 20

/** Inflates bzip2 as its pieces come, stream after stream, block by block: at most 900 KB of a block and its table stand in memory. */
export async function* bunzip2(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const bits = new BitSource(pieces)
  await bits.fill(4)
  do {
    const level = bits.magic()
    const table = new Uint32Array(level * 100_000)
    for (;;) {
      // A block of 900 KB is never longer than this when compressed; less stands here only at the end of the file.
      await bits.fill(mostBlock * 2)
      const [high, low] = [bits.read(24), bits.read(24)]
      if (high === 0x177245 && low === 0x385090) break
      if (high !== 0x314159 || low !== 0x265359) throw new BadBzip2('no block')
      yield* block(bits, table)
    }
    bits.read(32)
    bits.toByte()
    await bits.fill(4)
  } while (bits.has(4))
}

/** Bits from pieces of bytes, the highest of a byte first. */
class BitSource {
  #pieces: AsyncIterator<Buffer>
  #bytes: Buffer = Buffer.alloc(0)
  #at = 0
  #held = 0
  #count = 0

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  /** Waits until so many bytes lie ready, or the file has ended. */
  async fill(wanted: number): Promise<void> {
    if (this.#bytes.length - this.#at >= wanted) return
    const parts = [this.#bytes.subarray(this.#at)]
    let length = parts[0]!.length
    while (length < wanted) {
      const { value, done } = await this.#pieces.next()
      if (done) break
      parts.push(value)
      length += value.length
    }
    this.#bytes = Buffer.concat(parts)
    this.#at = 0
  }

  has(bytes: number): boolean {
    return this.#bytes.length - this.#at >= bytes
  }

  /** The size of blocks in hundreds of kilobytes, behind the mark of the format. */
  magic(): number {
    if (this.read(24) !== 0x425a68) throw new BadBzip2('no stream')
    const level = this.read(8) - 48
    if (level < 1 || level > 9) throw new BadBzip2('no level')
    return level
  }

  toByte(): void {
    this.#count -= this.#count % 8
    this.#at -= this.#count / 8
    this.#count = 0
    this.#held = 0
  }

  read(count: number): number {
    if (count > 24) return this.read(count - 16) * 65_536 + this.read(16)
    while (this.#count < count) {
      if (this.#at >= this.#bytes.length) throw new BadBzip2('ends early')
      this.#held = ((this.#held << 8) | this.#bytes[this.#at]!) >>> 0
      this.#at += 1
      this.#count += 8
    }
    this.#count -= count
    const value = (this.#held >>> this.#count) & ((1 << count) - 1)
    this.#held &= (1 << this.#count) - 1
    return value
  }
}

/** Decodes one block: Huffman codes, runs and moves to the front, the Burrows-Wheeler transform, runs of bytes, and its check sum. */
function* block(bits: BitSource, table: Uint32Array): Generator<Buffer> {
  const sum = bits.read(32)
  if (bits.read(1) === 1) throw new BadBzip2('randomised')
  const origin = bits.read(24)
  const symbols = readSymbols(bits)
  const count = readMoved(bits, symbols, table)
  if (origin >= count) throw new BadBzip2('origin')
  sortBack(table, count)

  let crc = 0xffffffff
  let at = table[origin]! >>> 8
  let last = -1
  let run = 0
  let out = Buffer.allocUnsafe(1 << 20)
  let size = 0
  for (let left = count; left > 0; left -= 1) {
    const entry = table[at]!
    const byte = entry & 255
    at = entry >>> 8
    let times = 1
    if (run === 4) {
      times = byte
      run = 0
    } else {
      run = byte === last ? run + 1 : 1
      last = byte
    }
    for (; times > 0; times -= 1) {
      out[size] = last
      size += 1
      crc = (crc << 8) ^ crcTable[(crc >>> 24) ^ last]!
      if (size === out.length) {
        yield out
        out = Buffer.allocUnsafe(1 << 20)
        size = 0
      }
    }
    // Behind four equal bytes stands how often more of it come, whatever that is.
    if (run === 0) last = -1
  }
  if (~crc >>> 0 !== sum) throw new BadBzip2('check sum')
  if (size > 0) yield out.subarray(0, size)
}

function readSymbols(bits: BitSource): number[] {
  const rows = bits.read(16)
  const symbols: number[] = []
  for (let row = 0; row < 16; row += 1) {
    if ((rows & (0x8000 >> row)) === 0) continue
    const columns = bits.read(16)
    for (let column = 0; column < 16; column += 1)
      if ((columns & (0x8000 >> column)) !== 0) symbols.push(row * 16 + column)
  }
  if (symbols.length === 0) throw new BadBzip2('no symbols')
  return symbols
}

/** Fills the table with the bytes of the block as the transform left them; answers how many. */
function readMoved(bits: BitSource, symbols: number[], table: Uint32Array): number {
  const groups = bits.read(3)
  const selectorCount = bits.read(15)
  if (groups < 2 || groups > 6 || selectorCount === 0) throw new BadBzip2('groups')
  const order = [...Array(groups).keys()]
  const selectors = new Uint8Array(selectorCount)
  for (let index = 0; index < selectorCount; index += 1) {
    let place = 0
    while (bits.read(1) === 1) if ((place += 1) >= groups) throw new BadBzip2('selector')
    const [chosen] = order.splice(place, 1)
    order.unshift(chosen!)
    selectors[index] = chosen!
  }
  const alphabet = symbols.length + 2
  const codes = Array.from({ length: groups }, () => readCodes(bits, alphabet))
  const front = [...symbols]
  let count = 0
  let run = 0
  let weight = 1
  for (let group = 0; group < selectorCount; group += 1) {
    const code = codes[selectors[group]!]!
    for (let index = 0; index < 50; index += 1) {
      const symbol = readCode(bits, code)
      if (symbol < 2) {
        run += weight << symbol
        weight <<= 1
        if (run > table.length) throw new BadBzip2('run')
        continue
      }
      if (run > 0) {
        if (count + run > table.length) throw new BadBzip2('too long')
        table.fill(front[0]!, count, count + run)
        count += run
        run = 0
        weight = 1
      }
      if (symbol === alphabet - 1) return count
      if (count === table.length) throw new BadBzip2('too long')
      const byte = front[symbol - 1]!
      front.copyWithin(1, 0, symbol - 1)
      front[0] = byte
      table[count] = byte
      count += 1
    }
  }
  throw new BadBzip2('no end')
}

/** A canonical Huffman code: for each length the first code, how many there are, and where their symbols begin. */
type Code = { firsts: Int32Array; counts: Int32Array; starts: Int32Array; symbols: Uint16Array }

function readCodes(bits: BitSource, alphabet: number): Code {
  const lengths = new Uint8Array(alphabet)
  let length = bits.read(5)
  for (let symbol = 0; symbol < alphabet; symbol += 1) {
    while (bits.read(1) === 1) length += bits.read(1) === 1 ? -1 : 1
    if (length < 1 || length > longestCode) throw new BadBzip2('code length')
    lengths[symbol] = length
  }
  const counts = new Int32Array(longestCode + 2)
  for (const one of lengths) counts[one]! += 1
  const firsts = new Int32Array(longestCode + 2)
  const starts = new Int32Array(longestCode + 2)
  for (let one = 1; one <= longestCode; one += 1) {
    firsts[one + 1] = (firsts[one]! + counts[one]!) << 1
    starts[one + 1] = starts[one]! + counts[one]!
  }
  const symbols = new Uint16Array(alphabet)
  const next = starts.slice()
  for (let symbol = 0; symbol < alphabet; symbol += 1) symbols[next[lengths[symbol]!]!++] = symbol
  return { firsts, counts, starts, symbols }
}

function readCode(bits: BitSource, { firsts, counts, starts, symbols }: Code): number {
  let code = 0
  for (let length = 1; length <= longestCode; length += 1) {
    code = (code << 1) | bits.read(1)
    const index = code - firsts[length]!
    if (index >= 0 && index < counts[length]!) return symbols[starts[length]! + index]!
  }
  throw new BadBzip2('code')
}

/** Puts into each entry of the table, above its byte, where the next one stands. */
function sortBack(table: Uint32Array, count: number): void {
  const sums = new Uint32Array(257)
  for (let index = 0; index < count; index += 1) sums[(table[index]! & 255) + 1]! += 1
  for (let byte = 0; byte < 256; byte += 1) sums[byte + 1]! += sums[byte]!
  for (let index = 0; index < count; index += 1) {
    const place = sums[table[index]! & 255]!++
    table[place]! |= index << 8
  }
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit += 1) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  return crc
})
