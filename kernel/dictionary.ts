import {
  arena,
  dictionaries,
  dictionaryCount,
  dictionarySize,
  factsSize,
  mostBytes,
  mostValues,
  placeSize,
} from './layout'
import { first, hashBytes, noKeyFirst, noKeySecond, second } from './hash'

/**
 * Numbers for the distinct values of four columns, found from their bytes. Number 0 of each is the empty value. A dictionary has its facts (32 bytes a
 * value: hash, place, length, both lanes of the hash that may be stored) and behind them places that hold numbers, one more than they are: 0 is free.
 */
const sizes = memory.data(16)
const masks = memory.data(16)

/** Where the bytes of the next value go. */
let free: usize = arena

/** Values of the dictionary that has most. */
let fullest: u32 = 0

/** What hashes of values begin with: chosen for each log, so that no log can hold values that all fall on one place. */
let seed: u64 = 0

const firstMask: u32 = (1 << 12) - 1

/** Forgets all values. */
export function clearDictionaries(low: u32, high: u32): void {
  seed = ((<u64>high) << 32) | <u64>low
  free = arena
  fullest = 0
  for (let which: usize = 0; which < dictionaryCount; which += 1) {
    const mask = load<u32>(masks + 4 * which)
    if (mask !== 0) memory.fill(placesOf(which), 0, (<usize>mask + 1) * placeSize)
    store<u32>(sizes + 4 * which, 0)
    store<u32>(masks + 4 * which, firstMask)
    numberOf(<u32>which, arena, arena)
  }
}

/** False where the dictionaries must begin anew before the next line. */
export function haveRoom(): bool {
  return fullest + 2 < mostValues && free < arena + mostBytes
}

/** The number of the value that stands from `start` to before `end`. */
export function numberOf(which: u32, start: usize, end: usize): u32 {
  const hash = quickHash(start, end)
  const facts = factsOf(which)
  const places = placesOf(which)
  const mask = load<u32>(masks + 4 * <usize>which)
  let place = <u32>(hash >> 32) & mask
  while (true) {
    const number = load<u32>(places + placeSize * place)
    if (number === 0) break
    const ofNumber = facts + factsSize * (number - 1)
    if (load<u64>(ofNumber) === hash && isSame(ofNumber, start, end)) return number - 1
    place = (place + 1) & mask
  }
  return add(which, hash, start, end, place)
}

/** Where the bytes of a value begin, and how many they are. */
export function startOf(which: u32, number: u32): usize {
  return load<u32>(factsOf(which) + factsSize * number + 8)
}
export function lengthOf(which: u32, number: u32): u32 {
  return load<u32>(factsOf(which) + factsSize * number + 12)
}

/** The lanes of the hash of a value, which depend on the value alone. */
export function firstOf(which: u32, number: u32): i32 {
  return load<i32>(factsOf(which) + factsSize * number + 16)
}
export function secondOf(which: u32, number: u32): i32 {
  return load<i32>(factsOf(which) + factsSize * number + 20)
}

function factsOf(which: usize): usize {
  return dictionaries + dictionarySize * which
}

function placesOf(which: usize): usize {
  return factsOf(which) + factsSize * mostValues
}

const mixOne: u64 = 0x9e3779b97f4a7c15
const mixOther: u64 = 0xbf58476d1ce4e5b9

/**
 * Hashes in two lanes, which do not wait for each other; nothing is stored that depends on it. What a step makes of a difference between two texts depends
 * on the secret state, so that no texts can be chosen that fall on one place. The last bytes are looked at together, those before them once more where
 * they are no whole step.
 */
function quickHash(start: usize, end: usize): u64 {
  const length = <u64>(end - start)
  let one = seed ^ length
  let other = (seed << 32) | (seed >> 32)
  if (length < 8) {
    if (length !== 0) one ^= load<u64>(start) & (((<u64>1) << (length << 3)) - 1)
  } else if (length <= 16) {
    one ^= load<u64>(start)
    other ^= load<u64>(end - 8)
  } else {
    const last = end - 16
    for (let at = start; at < last; at += 16) {
      one = stirred(one ^ load<u64>(at), mixOne)
      other = stirred(other ^ load<u64>(at, 8), mixOther)
    }
    one ^= load<u64>(last)
    other ^= load<u64>(last, 8)
  }
  let hash = stirred(one, mixOne) + stirred(other, mixOther)
  hash = (hash ^ (hash >> 30)) * mixOther
  return hash ^ (hash >> 32)
}

/** Both halves of a lane by each other, and all of it by a number. */
function stirred(lane: u64, by: u64): u64 {
  return (lane & 0xffffffff) * (lane >> 32) + rotl(lane * by, 29)
}

function isSame(facts: usize, start: usize, end: usize): bool {
  const length = end - start
  if (load<u32>(facts + 12) !== <u32>length) return false
  const there: usize = load<u32>(facts + 8)
  if (length < 16) {
    if (length >= 8)
      return load<u64>(start) === load<u64>(there) && load<u64>(end - 8) === load<u64>(there + length - 8)
    return length === 0 || ((load<u64>(start) ^ load<u64>(there)) & (((<u64>1) << (length << 3)) - 1)) === 0
  }
  const last = length - 16
  for (let at: usize = 0; at < last; at += 16) if (!sameSixteen(start + at, there + at)) return false
  return sameSixteen(start + last, there + last)
}

function sameSixteen(one: usize, other: usize): bool {
  return !v128.any_true(v128.xor(v128.load(one), v128.load(other)))
}

function add(which: u32, hash: u64, start: usize, end: usize, place: u32): u32 {
  const number = load<u32>(sizes + 4 * <usize>which)
  const facts = factsOf(which) + factsSize * number
  memory.copy(free, start, end - start)
  hashBytes(start, end, noKeyFirst, noKeySecond)
  store<u64>(facts, hash)
  store<u32>(facts + 8, <u32>free)
  store<u32>(facts + 12, <u32>(end - start))
  store<i32>(facts + 16, first)
  store<i32>(facts + 20, second)
  free += end - start
  store<u32>(sizes + 4 * <usize>which, number + 1)
  store<u32>(placesOf(which) + placeSize * place, number + 1)
  fullest = max(fullest, number + 1)
  if ((number + 1) * 2 > load<u32>(masks + 4 * <usize>which)) widen(which, number + 1)
  return number
}

/** Twice as many places. */
function widen(which: u32, size: u32): void {
  const places = placesOf(which)
  const mask = load<u32>(masks + 4 * <usize>which) * 2 + 1
  store<u32>(masks + 4 * <usize>which, mask)
  memory.fill(places, 0, (<usize>mask + 1) * placeSize)
  const facts = factsOf(which)
  for (let number: u32 = 0; number < size; number += 1) {
    let place = <u32>(load<u64>(facts + factsSize * number) >> 32) & mask
    while (load<u32>(places + placeSize * place) !== 0) place = (place + 1) & mask
    store<u32>(places + placeSize * place, number + 1)
  }
}
