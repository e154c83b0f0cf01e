import { parseIpv4, parseIpv6 } from './parse-address.ts'
import type { CountryTable } from './country-table.ts'

/** Lines are read as they come; no line of such a table is longer. */
const longestLine = 200

/** What is no table of ranges. */
export class NoRanges extends Error {}

/**
 * Makes a table of lines `FIRST,LAST,CODE`, as DB-IP and others publish them: addresses or numbers, IPv4 and IPv6 in any order of the two,
 * ranges of each ascending. Throws NoRanges for what is none.
 */
export async function tableOfRanges(lines: AsyncIterable<string>, name: string): Promise<CountryTable> {
  const codes: string[] = ['']
  const numbers = new Map<string, number>([['', 0]])
  const four = new Bounds()
  const six = new Bounds()
  for await (const line of lines) {
    if (line === '') continue
    const [first = '', last = '', code = ''] = line.length > longestLine ? [] : line.replaceAll('"', '').split(',')
    const range = rangeOf(first, last)
    if (range === null || !/^[A-Z]{2}$|^$/.test(code.trim())) throw new NoRanges()
    // Places of no country (`ZZ`) are none.
    const named = code.trim() === 'ZZ' ? '' : code.trim()
    let number = numbers.get(named)
    if (number === undefined) {
      number = codes.push(named) - 1
      numbers.set(named, number)
    }
    if (number > 255) throw new NoRanges()
    ;(range.six ? six : four).add(range.first, range.after, number)
  }
  if (four.size === 0 && six.size === 0) throw new NoRanges()
  const whole4 = four.ended()
  const whole6 = six.ended()
  return {
    codes,
    name,
    starts4: Uint32Array.from(whole4.starts, Number),
    codes4: Uint8Array.from(whole4.codes),
    high6: Uint32Array.from(whole6.starts, (start) => Number(start >> 32n)),
    low6: Uint32Array.from(whole6.starts, (start) => Number(start & 0xffffffffn)),
    codes6: Uint8Array.from(whole6.codes),
  }
}

/** Bounds of one family; neighbours of one country become one, and what lies between ranges is of none. */
class Bounds {
  #starts: bigint[] = []
  #codes: number[] = []
  #after = 0n
  #last = 0n

  get size(): number {
    return this.#starts.length
  }

  add(first: bigint, after: bigint, code: number): void {
    if (first < this.#last || after < first) throw new NoRanges()
    this.#last = first
    // Of IPv6 several ranges can lie within the same 64 bits: those are the first one's, whole.
    const from = first < this.#after ? this.#after : first
    if (after <= from) return
    if (from > this.#after) this.#bound(this.#after, 0)
    this.#bound(from, code)
    this.#after = after
  }

  ended(): { starts: bigint[]; codes: number[] } {
    this.#bound(this.#after, 0)
    // What lies behind the last address has no start of its own.
    if (this.#starts.at(-1) === 1n << 32n || this.#starts.at(-1) === 1n << 64n) {
      this.#starts.pop()
      this.#codes.pop()
    }
    return { starts: this.#starts, codes: this.#codes }
  }

  #bound(start: bigint, code: number): void {
    if (code === (this.#codes.at(-1) ?? 0)) return
    this.#starts.push(start)
    this.#codes.push(code)
  }
}

/** First and the one behind the last; of IPv6 the upper 64 bits. Null for what is no range. */
function rangeOf(first: string, last: string): { six: boolean; first: bigint; after: bigint } | null {
  const from = addressOf(first.trim())
  const to = addressOf(last.trim())
  if (from === null || to === null || from.six !== to.six) return null
  return from.six
    ? { six: true, first: from.value >> 64n, after: (to.value >> 64n) + 1n }
    : { six: false, first: from.value, after: to.value + 1n }
}

function addressOf(text: string): { six: boolean; value: bigint } | null {
  if (/^\d{1,39}$/.test(text)) {
    const value = BigInt(text)
    return value >> 128n > 0n ? null : { six: value >> 32n > 0n, value }
  }
  const bytes = Buffer.from(text, 'latin1')
  if (text.includes(':')) {
    const words = new Uint16Array(8)
    if (!parseIpv6(bytes, 0, bytes.length, words)) return null
    return { six: true, value: words.reduce((sum, word) => (sum << 16n) | BigInt(word), 0n) }
  }
  const value = parseIpv4(bytes, 0, bytes.length)
  return value < 0 ? null : { six: false, value: BigInt(value) }
}
