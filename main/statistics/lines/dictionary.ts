import { hashBytes, lanes, noKey } from './hash.ts'

/** Numbers for the distinct values of one column, found from their bytes without making a string. Number 0 is the empty value. */
export class Dictionary {
  size = 0
  /** Bytes that all values take together. */
  bytes = 0
  #slots = new Int32Array(1 << 10).fill(-1)
  /** By number: both lanes of the hash, start and end in the arena; beside each other, so that one value is one line of the processor's cache. */
  #facts = new Int32Array(1 << 11)
  #arena = Buffer.allocUnsafeSlow(1 << 16)
  #arenaView = new DataView(this.#arena.buffer)

  constructor() {
    this.numberOf(this.#arena, this.#arenaView, 0, 0)
  }

  /** The number of the value that stands in `bytes` from `start` to before `end`; `view` shows the same bytes. */
  numberOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    hashBytes(view, start, end, noKey.first, noKey.second)
    return this.numberOfHashed(bytes, view, start, end)
  }

  /** The same where `lanes` hold the hash of these bytes without a key. */
  numberOfHashed(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const { first, second } = lanes
    const facts = this.#facts
    const mask = this.#slots.length - 1
    let slot = first & mask
    for (let number = this.#slots[slot]!; number !== -1; number = this.#slots[slot]!) {
      if (facts[number * 4] === first && facts[number * 4 + 1] === second && this.#isAt(number, view, start, end))
        return number
      slot = (slot + 1) & mask
    }
    return this.#add(bytes, start, end, first, second, slot)
  }

  /** The value of a number, as UTF-8 reads it. */
  text(number: number): string {
    return this.#arena.toString('utf8', this.#facts[number * 4 + 2], this.#facts[number * 4 + 3])
  }

  /** Puts the hash of a value into `lanes`: it depends on the value alone, not on its number. */
  hashOf(number: number): void {
    lanes.first = this.#facts[number * 4]!
    lanes.second = this.#facts[number * 4 + 1]!
  }

  #isAt(number: number, view: DataView, start: number, end: number): boolean {
    let there = this.#facts[number * 4 + 2]!
    if (this.#facts[number * 4 + 3]! - there !== end - start) return false
    const arena = this.#arenaView
    let at = start
    for (const last = end - 4; at <= last; at += 4, there += 4)
      if (view.getInt32(at, true) !== arena.getInt32(there, true)) return false
    for (; at < end; at += 1, there += 1) if (view.getUint8(at) !== arena.getUint8(there)) return false
    return true
  }

  #add(bytes: Uint8Array, start: number, end: number, first: number, second: number, slot: number): number {
    const number = this.size
    if (number * 4 === this.#facts.length) this.#facts = copied(this.#facts)
    const length = end - start
    if (this.bytes + length > this.#arena.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.#arena.length * 2, this.bytes + length))
      this.#arena.copy(larger, 0, 0, this.bytes)
      this.#arena = larger
      this.#arenaView = new DataView(larger.buffer)
    }
    this.#arena.set(bytes.subarray(start, end), this.bytes)
    const from = this.bytes
    this.bytes += length
    this.#facts.set([first, second, from, this.bytes], number * 4)
    this.size += 1
    if (this.size * 2 > this.#slots.length) this.#rehash()
    else this.#slots[slot] = number
    return number
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number += 1) {
      let slot = this.#facts[number * 4]! & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

/** The same numbers with as much room behind them. */
function copied(from: Int32Array): Int32Array<ArrayBuffer> {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}
