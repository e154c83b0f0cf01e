import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/**
 * Which country an address is of, as bounds: from each bound on to the next the code of its place holds. Codes are ISO 3166-1; the first
 * is '', which stands where nothing is known. Of IPv6 the upper 64 bits decide: networks are not smaller.
 */
export type CountryTable = {
  codes: readonly string[]
  starts4: Uint32Array
  codes4: Uint8Array
  /** The upper and the lower half of the upper 64 bits. */
  high6: Uint32Array
  low6: Uint32Array
  codes6: Uint8Array
  /** Whose table it is, and of when. */
  name: string
}

/** What is no packed table. */
export class BadTable extends Error {}

const mark = Buffer.from('countries 1\n')
/** No table that anybody publishes unpacks to more. */
const mostBytes = 64_000_000

/**
 * Packs a table: about three and a half bytes a range before compression, less than one behind it.
 * @param level zstd's: 19 takes seconds
 */
export function packCountries(table: CountryTable, level = 6): Buffer {
  const name = Buffer.from(table.name)
  const head = Buffer.alloc(12)
  head.writeUInt16LE(name.length, 0)
  head.writeUInt16LE(table.codes.length, 2)
  head.writeUInt32LE(table.starts4.length, 4)
  head.writeUInt32LE(table.high6.length, 8)
  const codes = Buffer.from(table.codes.map((code) => code.padEnd(2, '-')).join(''), 'latin1')
  const steps: number[] = []
  let last = 0n
  for (const start of table.starts4) {
    pushStep(steps, BigInt(start) - last)
    last = BigInt(start)
  }
  last = 0n
  for (let at = 0; at < table.high6.length; at += 1) {
    const start = (BigInt(table.high6[at]!) << 32n) | BigInt(table.low6[at]!)
    pushStep(steps, start - last)
    last = start
  }
  const bytes = Buffer.concat([head, name, codes, table.codes4, table.codes6, Buffer.from(steps)])
  const params = { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_windowLog]: 23 }
  return Buffer.concat([mark, zstdCompressSync(bytes, { params })])
}

/** Unpacks what `packCountries` packed. Throws BadTable for anything else; where only bounds of IPv6 are none, when they are asked for. */
export function unpackCountries(packed: Uint8Array): CountryTable {
  try {
    if (!mark.equals(packed.subarray(0, mark.length))) throw new BadTable()
    return tableIn(zstdDecompressSync(packed.subarray(mark.length), { maxOutputLength: mostBytes, chunkSize: 1 << 20 }))
  } catch (failure) {
    throw failure instanceof BadTable ? failure : new BadTable()
  }
}

function tableIn(bytes: Buffer): CountryTable {
  let at = 12
  const take = (length: number): Buffer => {
    if (at + length > bytes.length) throw new BadTable()
    at += length
    return bytes.subarray(at - length, at)
  }
  const [nameLength, codeCount] = [bytes.readUInt16LE(0), bytes.readUInt16LE(2)]
  const [count4, count6] = [bytes.readUInt32LE(4), bytes.readUInt32LE(8)]
  const name = take(nameLength).toString()
  const codes = take(codeCount * 2)
    .toString('latin1')
    .match(/../g)!
    .map((code) => (code === '--' ? '' : code))
  const [codes4, codes6] = [new Uint8Array(take(count4)), new Uint8Array(take(count6))]
  if (codes[0] !== '' || greatestOf(codes4) >= codeCount || greatestOf(codes6) >= codeCount) throw new BadTable()
  const starts4 = new Uint32Array(count4)
  at = readNarrowSteps(bytes, at, starts4)
  const begin6 = at
  let read6: { high: Uint32Array; low: Uint32Array } | null = null
  const six = () => {
    if (read6 !== null) return read6
    read6 = { high: new Uint32Array(count6), low: new Uint32Array(count6) }
    if (readSteps(bytes, begin6, read6.high, read6.low) !== bytes.length) throw new BadTable()
    return read6
  }
  return {
    codes,
    starts4,
    codes4,
    // Half of the work, which most logs need not wait for.
    get high6() {
      return six().high
    },
    get low6() {
      return six().low
    },
    codes6,
    name,
  }
}

/** Numbers of 32 bits in ascending order, as the steps between them. Returns the place behind the last step. */
function readNarrowSteps(bytes: Buffer, start: number, numbers: Uint32Array): number {
  const { length } = numbers
  let at = start
  let last = 0
  for (let index = 0; index < length; index += 1) {
    let byte = bytes[at] ?? noByte
    at += 1
    last += byte & 127
    for (let factor = 128; byte > 127; factor *= 128) {
      byte = bytes[at] ?? noByte
      at += 1
      last += (byte & 127) * factor
    }
    if (byte === noByte || last >= 4_294_967_296) throw new BadTable()
    numbers[index] = last
  }
  return at
}

/** Numbers of 64 bits in ascending order, as the steps between them, into their upper and lower halves. Returns the place behind the last step. */
function readSteps(bytes: Buffer, start: number, highs: Uint32Array, lows: Uint32Array): number {
  let at = start
  let high = 0
  let low = 0
  for (let index = 0; index < lows.length; index += 1) {
    let byte = bytes[at] ?? noByte
    at += 1
    low += byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at] ?? noByte
      if (byte === noByte || shift > 63) throw new BadTable()
      at += 1
      const seven = byte & 127
      if (shift < 28) low += seven << shift
      else if (shift === 28) {
        low += (seven & 15) * 268_435_456
        high += seven >> 4
      } else high += seven * powers[shift - 32]!
    }
    if (byte === noByte) throw new BadTable()
    if (low >= 4_294_967_296) {
      low -= 4_294_967_296
      high += 1
    }
    if (high >= 4_294_967_296) throw new BadTable()
    highs[index] = high
    lows[index] = low
  }
  return at
}

/** In the place of a byte that is not there. */
const noByte = -1

const powers = Array.from({ length: 32 }, (_, power) => 2 ** power)

function greatestOf(codes: Uint8Array): number {
  let greatest = 0
  for (const code of codes) if (code > greatest) greatest = code
  return greatest
}

function pushStep(steps: number[], step: bigint): void {
  let left = step
  for (; left > 127n; left >>= 7n) steps.push(Number(left & 127n) | 128)
  steps.push(Number(left))
}
