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
  hashRest(start, end, <i32>(end - start), one, two)
}

/** The lanes of the former of two texts that were hashed together. */
export let formerFirst: i32 = 0
export let formerSecond: i32 = 0

/**
 * Hashes two texts as `hashBytes` does each, from a key of its own: what one waits for is done meanwhile for the other. The lanes of
 * the latter stand where those of a single one do.
 */
export function hashTwo(
  former: usize,
  formerEnd: usize,
  formerOne: i32,
  formerTwo: i32,
  latter: usize,
  latterEnd: usize,
  latterOne: i32,
  latterTwo: i32,
): void {
  const steps = min(formerEnd - former, latterEnd - latter) & ~7
  for (let at: usize = 0; at < steps; at += 4) {
    const ofFormer = load<i32>(former + at)
    const ofLatter = load<i32>(latter + at)
    formerOne = rotl((formerOne ^ ofFormer) * multiplyFirst, 13)
    formerTwo = (rotl(formerTwo, 17) + ofFormer) * multiplySecond
    latterOne = rotl((latterOne ^ ofLatter) * multiplyFirst, 13)
    latterTwo = (rotl(latterTwo, 17) + ofLatter) * multiplySecond
  }
  hashRest(former + steps, formerEnd, <i32>(formerEnd - former), formerOne, formerTwo)
  formerFirst = first
  formerSecond = second
  hashRest(latter + steps, latterEnd, <i32>(latterEnd - latter), latterOne, latterTwo)
}

/** Hashes what is left of a text of so many bytes, and finishes its lanes. */
function hashRest(start: usize, end: usize, length: i32, one: i32, two: i32): void {
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
  let rest = length
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

/** Two lanes as one whole number of so many bits, which are at least 32. */
export function asNumber(bits: i32, one: i32, two: i32): f64 {
  return <f64>(((<u64>(<u32>one >> (64 - bits))) << 32) | <u64>(<u32>two))
}
