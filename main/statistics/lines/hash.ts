/** The two lanes of the hash that `hashBytes` made last: a function in the hot path answers without making an object. */
export const lanes = { first: 0, second: 0 }

/** The key of a keyed hash: two random 32-bit numbers. Keys live one day of one server and are destroyed with what was made with them. */
export type HashKey = { readonly first: number; readonly second: number }

/** The start of hashes that only find equal values again within one process. */
export const noKey: HashKey = { first: 0x2545f491, second: 0x1e3779b1 }

/** Hashes bytes from `start` to before `end` into `lanes`, four at a time, from a key or from the lanes of what came before. */
export function hashBytes(view: DataView, start: number, end: number, first: number, second: number): void {
  let one = first
  let two = second
  let at = start
  for (const last = end - 4; at <= last; at += 4) {
    const word = view.getInt32(at, true)
    one = Math.imul(one ^ word, 0x85ebca6b)
    one = (one << 13) | (one >>> 19)
    two = Math.imul(((two << 17) | (two >>> 15)) + word, 0xc2b2ae35)
  }
  let rest = end - start
  for (; at < end; at += 1) rest = (rest << 8) ^ view.getUint8(at)
  one = Math.imul(one ^ rest, 0x85ebca6b)
  two = Math.imul(((two << 17) | (two >>> 15)) + rest, 0xc2b2ae35)
  one ^= one >>> 16
  two ^= two >>> 13
  one = Math.imul(one + two, 0x9e3779b1)
  two = Math.imul(two ^ (one >>> 15), 0x27d4eb2d)
  lanes.first = one ^ (one >>> 15)
  lanes.second = two ^ (two >>> 16)
}

/** Takes two more numbers into `lanes`. */
export function hashNumbers(one: number, two: number): void {
  let first = Math.imul(lanes.first ^ one, 0x85ebca6b)
  first = (first << 13) | (first >>> 19)
  let second = Math.imul(((lanes.second << 17) | (lanes.second >>> 15)) + two, 0xc2b2ae35)
  first = Math.imul(first + second, 0x9e3779b1)
  second = Math.imul(second ^ (first >>> 15), 0x27d4eb2d)
  lanes.first = first ^ (first >>> 15)
  lanes.second = second ^ (second >>> 16)
}

/** The lanes as one whole number below 2 to the 53rd. */
export function lanesAsNumber(): number {
  return (lanes.first >>> 11) * 4_294_967_296 + (lanes.second >>> 0)
}

/** The lanes as one whole number below 2 to the 48th. */
export function lanesAs48Bits(): number {
  return (lanes.first >>> 16) * 4_294_967_296 + (lanes.second >>> 0)
}
