import { carriageReturn } from './bytes'
import { firstOf, secondOf } from './dictionary'
import { asNumber, first, formerFirst, formerSecond, hashBytes, hashTwo, hashWith, second } from './hash'
import { findKey } from './host'
import { agents, lineHashes, times, visitors } from './layout'

export const agentColumn: u32 = 3

/** Rows that are written whole; those behind them are being written. */
export let rows: u32 = 0

let hashesLines: bool = false
let earliest: f64 = 0
let before: f64 = 0

let keyFirst: i32 = 0
let keySecond: i32 = 0
let keyFrom: f64 = NaN

// The line that waits for the next one to be hashed with it; -1 where none does.
let waitingRow: i32 = -1
let waitingStart: usize = 0
let waitingEnd: usize = 0
let waitingOne: i32 = 0
let waitingTwo: i32 = 0

/** @param from moments before and from which on no line can be, in seconds since 1970 UTC */
export function beginRows(hashes: bool, from: f64, to: f64): void {
  rows = 0
  waitingRow = -1
  hashesLines = hashes
  earliest = from
  before = to
  keyFrom = NaN
}

/** No line of theirs may be waiting to be hashed. */
export function forgetRows(): void {
  rows = 0
}

export function isPossible(seconds: f64): bool {
  return seconds >= earliest && seconds < before
}

export function setKey(one: i32, two: i32): void {
  keyFirst = one
  keySecond = two
}

/**
 * Writes visitor and line of the row whose time and agent are written, and begins the next one. A visitor is a keyed hash of the cookie that stands from
 * `start` to before `end`, or of the address there and the agent; a line one of all its bytes, which is written with the next row's or by `hashWaiting`.
 */
export function finishRow(start: usize, end: usize, isCookie: bool, lineStart: usize, lineEnd: usize): void {
  const row = <usize>rows
  // A day begins and ends at a whole quarter of an hour, so the key is looked up once for each.
  const seconds = load<f64>(times + 8 * row)
  if (!(seconds >= keyFrom && seconds < keyFrom + 900)) {
    keyFrom = NaN
    findKey(seconds)
    keyFrom = Math.floor(seconds / 900) * 900
  }
  hashBytes(start, end, keyFirst, keySecond)
  if (!isCookie) {
    const agent = load<u32>(agents + 4 * row)
    hashWith(firstOf(agentColumn, agent), secondOf(agentColumn, agent))
  }
  store<f64>(visitors + 8 * row, asNumber(53, first, second))
  if (hashesLines) {
    const last = lineEnd > lineStart && load<u8>(lineEnd - 1) === carriageReturn ? lineEnd - 1 : lineEnd
    if (waitingRow < 0) {
      waitingRow = <i32>row
      waitingStart = lineStart
      waitingEnd = last
      waitingOne = keySecond
      waitingTwo = keyFirst
    } else {
      hashTwo(waitingStart, waitingEnd, waitingOne, waitingTwo, lineStart, last, keySecond, keyFirst)
      store<f64>(lineHashes + 8 * <usize>waitingRow, asNumber(48, formerFirst, formerSecond))
      store<f64>(lineHashes + 8 * row, asNumber(48, first, second))
      waitingRow = -1
    }
  }
  rows += 1
}

/** Hashes the line that waits for another one, before its bytes go. */
export function hashWaiting(): void {
  if (waitingRow < 0) return
  hashBytes(waitingStart, waitingEnd, waitingOne, waitingTwo)
  store<f64>(lineHashes + 8 * <usize>waitingRow, asNumber(48, first, second))
  waitingRow = -1
}
