import {
  backslash,
  carriageReturn,
  closeBracket,
  colon,
  endOfLine,
  endOfPlain,
  hyphen,
  isDigit,
  newline,
  numberSign,
  openBracket,
  plus,
  quote,
  space,
  twoDigits,
} from './bytes'
import { haveRoom, numberOf } from './dictionary'
import { dayAt, fail, isAddress, originOf } from './host'
import { agents, fours, hasFour, methods, origins, paths, queries, referrers, sizes, statuses, times } from './layout'
import { campaignEnd, campaignStart, isAbsolute, method, pathEnd, pathStart, readRequest } from './request'
import { agentColumn, finishRow, hashWaiting, isPossible, rows } from './rows'

// Why a line is none, by the places that the program has them at.
const good: i32 = -1
const badFields: i32 = 0
const badAddress: i32 = 1
const badTime: i32 = 2
const badRequest: i32 = 3
const badStatus: i32 = 4
const badBytes: i32 = 5
const unfinished: i32 = 6

// Where referrer and agent stand behind the bytes.
const agentNext: i32 = 1
const agentLater: i32 = 2

const pathColumn: u32 = 0
const queryColumn: u32 = 1
const referrerColumn: u32 = 2

const aHyphen = memory.data<u8>([45])
const aSlash = memory.data<u8>([47])

/** Lines that the last call has read. */
export let lines: i32 = 0

/**
 * Reads lines from `start` to before `end`, each with its newline, until there are so many rows or the dictionaries have no room; answers where the next one
 * begins.
 * @param hasHost true where `HOST:PORT ` stands before the address
 * @param agent 0 where neither referrer nor agent stands behind the bytes, 1 where they stand there at once, 2 after more numbers
 * @param tornAt where the newline stands that the last line of the file had not
 */
export function takeLines(start: usize, end: usize, mostRows: u32, hasHost: bool, agent: i32, tornAt: usize): usize {
  lines = 0
  let at = start
  while (at < end && rows < mostRows && haveRoom()) {
    lines += 1
    const first = load<u8>(at)
    if (first === newline || first === numberSign || (first === carriageReturn && load<u8>(at, 1) === newline)) {
      at = endOfLine(at) + 1
      continue
    }
    const reason = takeLine(at, hasHost, agent, tornAt)
    if (reason === good) at = lineEnd + 1
    else {
      fail(reason, lines)
      at = endOfLine(at) + 1
    }
  }
  hashWaiting()
  return at
}

// What was read last, and where it ended: the hot path answers without making objects.
let lineEnd: usize = 0
let readTo: usize = 0
let seconds: i64 = 0
let four: i64 = 0
let count: i64 = 0

function takeLine(start: usize, hasHost: bool, agentStands: i32, tornAt: usize): i32 {
  let address = start
  if (hasHost) {
    while (load<u8>(address) !== space && load<u8>(address) !== newline) address += 1
    if (load<u8>(address) !== space || address === start) return badFields
    address += 1
  }
  const addressEnd = readAddress(address)
  if (load<u8>(addressEnd) !== space) return badFields
  if (four < 0 && !isAddress(address, addressEnd)) return badAddress
  let at = addressEnd
  while (load<u8>(at) !== openBracket && load<u8>(at) !== newline) at += 1
  if (load<u8>(at) === newline || !readTime(at + 1)) return badTime
  at += 28
  if (load<u8>(at) !== space || load<u8>(at, 1) !== quote) return badFields
  const request = at + 2
  const requestEnd = endOfRequest(request)
  if (requestEnd === 0) return badRequest
  const status = digit(requestEnd + 2) * 100 + digit(requestEnd + 3) * 10 + digit(requestEnd + 4)
  if (load<u8>(requestEnd, 5) !== space || status < 100 || status > 599) return badStatus
  if (!readCount(requestEnd + 6)) return badBytes
  at = readTo
  let referrer: usize = 0
  let referrerEnd: usize = 0
  let agent: usize = 0
  let agentEnd: usize = 0
  if (agentStands !== 0) {
    if (agentStands === agentLater) while (load<u8>(at) !== quote && load<u8>(at) !== newline) at += 1
    else if (load<u8>(at) === space) at += 1
    if (load<u8>(at) !== quote) return badFields
    referrer = at + 1
    referrerEnd = endOfReferrer(referrer)
    if (referrerEnd === 0) return badFields
    agent = referrerEnd + 3
    agentEnd = endOfAgent(agent)
    at = agentEnd
    if (agentEnd === 0) {
      // A server that cuts off an agent leaves its quote out; where the file itself ends there the line was not finished.
      at = endOfLine(agent)
      if (at === tornAt) return unfinished
      agentEnd = load<u8>(at - 1) === carriageReturn ? at - 1 : at
    }
  }
  lineEnd = endOfLine(at)
  if (!isPossible(<f64>seconds)) return badTime

  const row = <usize>rows
  readRequest(request, requestEnd)
  store<f64>(times + 8 * row, <f64>seconds)
  store<u16>(statuses + 2 * row, <u16>status)
  store<f64>(sizes + 8 * row, <f64>count)
  store<u8>(methods + row, method)
  store<u32>(
    paths + 4 * row,
    pathEnd > pathStart ? numberOf(pathColumn, pathStart, pathEnd) : standIn(pathColumn, isAbsolute ? aSlash : aHyphen),
  )
  store<u32>(queries + 4 * row, campaignEnd > 0 ? numberOf(queryColumn, campaignStart, campaignEnd) : 0)
  store<u32>(referrers + 4 * row, isNone(referrer, referrerEnd) ? 0 : numberOf(referrerColumn, referrer, referrerEnd))
  let agentNumber: u32 = 0
  if (agentStands !== 0)
    agentNumber = agentEnd > agent ? numberOf(agentColumn, agent, agentEnd) : standIn(agentColumn, aHyphen)
  store<u32>(agents + 4 * row, agentNumber)
  store<u32>(fours + 4 * row, <u32>four)
  store<u8>(hasFour + row, four < 0 ? 0 : 1)
  store<u32>(origins + 4 * row, four < 0 ? originOf(address, addressEnd) : 0)
  finishRow(address, addressEnd, false, start, lineEnd)
  return good
}

/** The number of a value of one byte, for what is empty. */
function standIn(column: u32, byte: usize): u32 {
  return numberOf(column, byte, byte + 1)
}

function isNone(start: usize, end: usize): bool {
  return end === start || (end === start + 1 && load<u8>(start) === hyphen)
}

function digit(at: usize): i32 {
  return <i32>load<u8>(at) - 48
}

/** Answers where the word ends, and leaves in `four` the IPv4 address that it is, or -1. */
function readAddress(start: usize): usize {
  const bytes = v128.load(start)
  const digits = i8x16.bitmask(i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(48)), i8x16.splat(10)))
  let dots = i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(46)))
  // No address of IPv4 is longer than fifteen bytes.
  const length = ctz(~(digits | dots))
  dots &= (1 << length) - 1
  const first = ctz(dots)
  const afterFirst = dots & (dots - 1)
  const second = ctz(afterFirst)
  const third = ctz(afterFirst & (afterFirst - 1))
  const end = start + <usize>length
  const behind = load<u8>(end)
  four = -1
  if (length < 16 && popcnt(dots) === 3 && (behind === space || behind === newline)) {
    const one = octet(start, first)
    const two = octet(start + <usize>first + 1, second - first - 1)
    const three = octet(start + <usize>second + 1, third - second - 1)
    const last = octet(start + <usize>third + 1, length - third - 1)
    if ((one | two | three | last) < 256)
      four = ((<i64>one) << 24) | ((<i64>two) << 16) | ((<i64>three) << 8) | <i64>last
    return end
  }
  let at = start
  while (load<u8>(at) !== space && load<u8>(at) !== newline) at += 1
  return at
}

/** The number that so many digits are; 256 or more where it is none of an address. */
function octet(at: usize, digits: i32): i32 {
  if (<u32>(digits - 1) > 2) return 256
  const shifted = load<u32>(at) << ((4 - digits) << 3)
  return ((shifted >> 8) & 15) * 100 + ((shifted >> 16) & 15) * 10 + (shifted >> 24) - 48
}

/** Behind the request stand a space, three digits, and a space or the end of the line. Of these functions each answers where the quote stands, or 0. */
function endOfRequest(from: usize): usize {
  let at = from
  while (true) {
    at = endOfPlain(at)
    if (load<u8>(at) === quote) {
      if (
        load<u8>(at, 1) === space &&
        isDigit(load<u8>(at, 2)) &&
        isDigit(load<u8>(at, 3)) &&
        isDigit(load<u8>(at, 4)) &&
        load<u8>(at, 5) <= space
      )
        return at
      at += 1
    } else if (load<u8>(at) === newline) return 0
    else at = behindBackslash(at)
  }
}

function endOfReferrer(from: usize): usize {
  let at = from
  while (true) {
    at = endOfPlain(at)
    if (load<u8>(at) === quote) {
      if (load<u8>(at, 1) === space && load<u8>(at, 2) === quote) return at
      at += 1
    } else if (load<u8>(at) === newline) return 0
    else at = behindBackslash(at)
  }
}

function endOfAgent(from: usize): usize {
  let at = from
  while (true) {
    at = endOfPlain(at)
    if (load<u8>(at) === quote) {
      const next = load<u8>(at, 1)
      if (next === newline || next === space || next === carriageReturn) return at
      at += 1
    } else if (load<u8>(at) === newline) return 0
    else at = behindBackslash(at)
  }
}

/** A backslash keeps the byte behind it from ending anything, but not a line. */
function behindBackslash(at: usize): usize {
  return load<u8>(at, 1) === newline ? at + 1 : at + 2
}

/** A count of bytes, or `-`; leaves in `readTo` where it ends. */
function readCount(start: usize): bool {
  const digits = load<u64>(start) ^ 0x3030303030303030
  const others = notDigits(digits)
  if (others === 0) return readLongCount(start)
  const length = <u32>(ctz(others) >> 3)
  readTo = start + length
  if (length === 0) {
    count = 0
    if (load<u8>(start) !== hyphen) return false
    readTo = start + 1
    return load<u8>(readTo) <= space
  }
  // The digits that are there become the last of eight; two, four and eight of them are put together at once.
  const eight = digits << ((8 - length) << 3)
  const pairs = (eight * 10 + (eight >> 8)) & 0x00ff00ff00ff00ff
  const fours = (pairs * 100 + (pairs >> 16)) & 0x0000ffff0000ffff
  count = <i64>((fours * 10_000 + (fours >> 32)) & 0xffffffff)
  return load<u8>(readTo) <= space
}

/** What has eight digits and more. */
function readLongCount(start: usize): bool {
  let at = start
  let number: i64 = 0
  let byte = load<u8>(at)
  while (isDigit(byte)) {
    number = number * 10 + <i64>(byte - 48)
    byte = load<u8>((at += 1))
  }
  if (at - start > 15) return false
  readTo = at
  count = number
  return byte <= space
}

/** Of eight bytes with what digits have in common taken out, the highest bit of the first that is none; those behind it may be marked or not. 0 where all are. */
function notDigits(bytes: u64): u64 {
  return ((bytes + 0x7676767676767676) | bytes) & 0x8080808080808080
}

// The date that was read last, which is that of most lines: its eleven bytes and its first second, which is -1 where there was none yet.
let dateBegin: u64 = 0
let dateEnd: u32 = 0
let dateSeconds: i64 = -1

// The zone that was read last, and the seconds by which it is ahead. No zone has the bytes that stand for none.
let zoneBytes: u64 = 1
let zoneSeconds: i32 = 0

/** `10/Oct/2000:13:55:36 -0700]`, into `seconds`. */
function readTime(at: usize): bool {
  const isSameDate = dateSeconds >= 0 && load<u64>(at) === dateBegin && load<u32>(at, 7) === dateEnd
  if (!isSameDate && !readDate(at)) return false
  // ` -0700]` and a byte that may be any.
  const zone = load<u64>(at, 20) << 8
  if (zone !== zoneBytes && !readZone(at, zone)) return false
  // `13:55:36` without what digits have in common: of the colons nothing is left.
  const clock = load<u64>(at, 12) ^ 0x30303a30303a3030
  if ((((clock + 0x76767f76767f7676) | clock) & 0x8080808080808080) !== 0 || load<u8>(at, 11) !== colon) return false
  const pairs = clock * 10 + (clock >> 8)
  const hour = <i32>(pairs & 255)
  const minute = <i32>((pairs >> 24) & 255)
  const second = <i32>((pairs >> 48) & 255)
  if (hour > 23 || minute > 59 || second > 60) return false
  seconds = dateSeconds + <i64>(hour * 3600 + minute * 60 + second - zoneSeconds)
  return true
}

function readZone(at: usize, bytes: u64): bool {
  const sign = load<u8>(at, 21)
  const hours = twoDigits(at + 22)
  const minutes = twoDigits(at + 24)
  if (load<u8>(at, 20) !== space || load<u8>(at, 26) !== closeBracket || (sign !== plus && sign !== hyphen))
    return false
  if (hours > 15 || minutes > 59) return false
  zoneBytes = bytes
  zoneSeconds = sign === hyphen ? -(hours * 3600 + minutes * 60) : hours * 3600 + minutes * 60
  return true
}

function readDate(at: usize): bool {
  const days = dayAt(at)
  if (days < 0) return false
  dateBegin = load<u64>(at)
  dateEnd = load<u32>(at, 7)
  dateSeconds = <i64>days * 86_400
  return true
}
