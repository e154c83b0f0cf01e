import { hashBytes, lanes, noKey } from './hash.ts'

/** Numbers for the distinct values of one column, found from their bytes without making a string. Number 0 is the empty value. */
export class Dictionary {
  size = 0
  /** Bytes that all values take together. */
  bytes = 0
  #slots = new Int32Array(1 << 10).fill(-1)
  #starts = new Uint32Array(1 << 9)
  #ends = new Uint32Array(1 << 9)
  #firsts = new Int32Array(1 << 9)
  #seconds = new Int32Array(1 << 9)
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
    const mask = this.#slots.length - 1
    let slot = first & mask
    for (let number = this.#slots[slot]!; number !== -1; number = this.#slots[slot]!) {
      if (this.#firsts[number] === first && this.#seconds[number] === second && this.#isAt(number, view, start, end))
        return number
      slot = (slot + 1) & mask
    }
    return this.#add(bytes, start, end, first, second, slot)
  }

  /** The value of a number, as UTF-8 reads it. */
  text(number: number): string {
    return this.#arena.toString('utf8', this.#starts[number], this.#ends[number])
  }

  /** Puts the hash of a value into `lanes`: it depends on the value alone, not on its number. */
  hashOf(number: number): void {
    lanes.first = this.#firsts[number]!
    lanes.second = this.#seconds[number]!
  }

  #isAt(number: number, view: DataView, start: number, end: number): boolean {
    let there = this.#starts[number]!
    if (this.#ends[number]! - there !== end - start) return false
    const arena = this.#arenaView
    let at = start
    for (const last = end - 4; at <= last; at += 4, there += 4)
      if (view.getInt32(at) !== arena.getInt32(there)) return false
    for (; at < end; at += 1, there += 1) if (view.getUint8(at) !== arena.getUint8(there)) return false
    return true
  }

  #add(bytes: Uint8Array, start: number, end: number, first: number, second: number, slot: number): number {
    const number = this.size
    if (number === this.#starts.length) this.#widen()
    const length = end - start
    if (this.bytes + length > this.#arena.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(this.#arena.length * 2, this.bytes + length))
      this.#arena.copy(larger, 0, 0, this.bytes)
      this.#arena = larger
      this.#arenaView = new DataView(larger.buffer)
    }
    this.#arena.set(bytes.subarray(start, end), this.bytes)
    this.#starts[number] = this.bytes
    this.bytes += length
    this.#ends[number] = this.bytes
    this.#firsts[number] = first
    this.#seconds[number] = second
    this.size += 1
    if (this.size * 2 > this.#slots.length) this.#rehash()
    else this.#slots[slot] = number
    return number
  }

  #widen(): void {
    this.#starts = copied(this.#starts, new Uint32Array(this.#starts.length * 2))
    this.#ends = copied(this.#ends, new Uint32Array(this.#ends.length * 2))
    this.#firsts = copied(this.#firsts, new Int32Array(this.#firsts.length * 2))
    this.#seconds = copied(this.#seconds, new Int32Array(this.#seconds.length * 2))
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number += 1) {
      let slot = this.#firsts[number]! & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

function copied<Numbers extends Uint32Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}
