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

/** Unpacks what `packCountries` packed. Throws BadTable for anything else. */
export function unpackCountries(packed: Uint8Array): CountryTable {
  try {
    if (!mark.equals(packed.subarray(0, mark.length))) throw new BadTable()
    return tableIn(zstdDecompressSync(packed.subarray(mark.length), { maxOutputLength: mostBytes }))
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
  const [codes4, codes6] = [Uint8Array.from(take(count4)), Uint8Array.from(take(count6))]
  if (codes[0] !== '' || codes4.some((code) => code >= codeCount) || codes6.some((code) => code >= codeCount))
    throw new BadTable()
  const starts4 = new Uint32Array(count4)
  const [high6, low6] = [new Uint32Array(count6), new Uint32Array(count6)]
  let [high, low] = [0, 0]
  /** Adds the next step to the 64 bits that `high` and `low` hold. */
  const step = (): void => {
    let [stepLow, stepHigh] = [0, 0]
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at]
      if (byte === undefined || shift > 63) throw new BadTable()
      at += 1
      const seven = byte & 127
      if (shift < 28) stepLow += seven * 2 ** shift
      else if (shift === 28) {
        stepLow += (seven & 15) * 2 ** 28
        stepHigh += seven >> 4
      } else stepHigh += seven * 2 ** (shift - 32)
      if (byte < 128) break
    }
    low += stepLow
    const carry = low >= 4_294_967_296 ? 1 : 0
    low -= carry * 4_294_967_296
    high += stepHigh + carry
    if (high >= 4_294_967_296) throw new BadTable()
  }
  for (let index = 0; index < count4; index += 1) {
    step()
    if (high > 0) throw new BadTable()
    starts4[index] = low
  }
  high = 0
  low = 0
  for (let index = 0; index < count6; index += 1) {
    step()
    high6[index] = high
    low6[index] = low
  }
  if (at !== bytes.length) throw new BadTable()
  return { codes, starts4, codes4, high6, low6, codes6, name }
}

function pushStep(steps: number[], step: bigint): void {
  let left = step
  for (; left > 127n; left >>= 7n) steps.push(Number(left & 127n) | 128)
  steps.push(Number(left))
}
