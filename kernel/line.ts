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
import { agentColumn, finishRow, isPossible, rows } from './rows'

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
  let number: i64 = 0
  let value: i64 = 0
  let digits = 0
  let dots = 0
  let at = start
  for (; ; at += 1) {
    const byte = load<u8>(at)
    if (isDigit(byte)) {
      value = value * 10 + <i64>(byte - 48)
      digits += 1
      if (digits > 3 || value > 255) break
    } else if (byte === 46 && digits > 0) {
      number = number * 256 + value
      value = 0
      digits = 0
      dots += 1
      if (dots > 3) break
    } else break
  }
  let byte = load<u8>(at)
  four = dots === 3 && digits > 0 && (byte === space || byte === newline) ? number * 256 + value : -1
  while (byte !== space && byte !== newline) byte = load<u8>((at += 1))
  return at
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
  let at = start
  let number: i64 = 0
  let byte = load<u8>(at)
  while (isDigit(byte)) {
    number = number * 10 + <i64>(byte - 48)
    byte = load<u8>((at += 1))
  }
  const digits = at - start
  if (digits === 0 && byte === hyphen) byte = load<u8>((at += 1))
  else if (digits === 0 || digits > 15) return false
  readTo = at
  count = number
  return byte <= space
}

// The date that was read last, which is that of most lines: its eleven bytes and its first second, which is -1 where there was none yet.
let dateBegin: u64 = 0
let dateEnd: u32 = 0
let dateSeconds: i64 = -1

/** `10/Oct/2000:13:55:36 -0700]`, into `seconds`. */
function readTime(at: usize): bool {
  const isSameDate = dateSeconds >= 0 && load<u64>(at) === dateBegin && load<u32>(at, 7) === dateEnd
  if (!isSameDate && !readDate(at)) return false
  const hour = twoDigits(at + 12)
  const minute = twoDigits(at + 15)
  const second = twoDigits(at + 18)
  const sign = load<u8>(at, 21)
  const zoneHours = twoDigits(at + 22)
  const zoneMinutes = twoDigits(at + 24)
  if (load<u8>(at, 11) !== colon || load<u8>(at, 14) !== colon || load<u8>(at, 17) !== colon) return false
  if (load<u8>(at, 20) !== space || load<u8>(at, 26) !== closeBracket || (sign !== plus && sign !== hyphen))
    return false
  if (hour > 23 || minute > 59 || second > 60 || zoneHours > 15 || zoneMinutes > 59) return false
  const offset = zoneHours * 3600 + zoneMinutes * 60
  seconds = dateSeconds + <i64>(hour * 3600 + minute * 60 + second + (sign === hyphen ? offset : -offset))
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
