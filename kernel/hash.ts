/** Both lanes of the hash that was made last. */
export let first: i32 = 0
export let second: i32 = 0

/** What hashes begin with that have no key. */
export const noKeyFirst: i32 = 0x2545f491
export const noKeySecond: i32 = 0x1e3779b1

const multiplyFirst = <i32>0x85ebca6b
const multiplySecond = <i32>0xc2b2ae35
const finishFirst = <i32>0x9e3779b1
const finishSecond = <i32>0x27d4eb2d

/** Hashes bytes from `start` to before `end` into the lanes, four at a time, from a key or from the lanes of what came before. Days that are open hold such hashes: they may never change. */
export function hashBytes(start: usize, end: usize, one: i32, two: i32): void {
  let at = start
  for (; at + 8 <= end; at += 8) {
    const words = load<u64>(at)
    const low = <i32>words
    const high = <i32>(words >> 32)
    one = rotl((one ^ low) * multiplyFirst, 13)
    two = (rotl(two, 17) + low) * multiplySecond
    one = rotl((one ^ high) * multiplyFirst, 13)
    two = (rotl(two, 17) + high) * multiplySecond
  }
  if (at + 4 <= end) {
    const word = load<i32>(at)
    one = rotl((one ^ word) * multiplyFirst, 13)
    two = (rotl(two, 17) + word) * multiplySecond
    at += 4
  }
  let rest = <i32>(end - start)
  for (; at < end; at += 1) rest = (rest << 8) ^ load<u8>(at)
  one = (one ^ rest) * multiplyFirst
  two = (rotl(two, 17) + rest) * multiplySecond
  one ^= one >>> 16
  two ^= two >>> 13
  one = (one + two) * finishFirst
  two = (two ^ (one >>> 15)) * finishSecond
  first = one ^ (one >>> 15)
  second = two ^ (two >>> 16)
}

/** Makes the lanes those of two hashes together: of that whose lanes are given, and of the one that stands in them. */
export function hashWith(one: i32, two: i32): void {
  let low = rotl((one ^ first) * multiplyFirst, 13)
  let high = (rotl(two, 17) + second) * multiplySecond
  low = (low + high) * finishFirst
  high = (high ^ (low >>> 15)) * finishSecond
  first = low ^ (low >>> 15)
  second = high ^ (high >>> 16)
}

/** The lanes as one whole number of so many bits, which are at least 32. */
export function asNumber(bits: i32): f64 {
  return <f64>(((<u64>(<u32>first >> (64 - bits))) << 32) | <u64>(<u32>second))
}
