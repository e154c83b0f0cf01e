import { parseIpv4 } from '../countries/parse-address.ts'
import { addressKind } from './addresses.ts'
import { readRequest, requestParts } from './request-line.ts'
import { hashBytes, noKey } from './hash.ts'
import { scanQuoted, scanned } from './scan-quoted.ts'
import type { LineReader } from './reader.ts'
import { daysOf, monthNumber } from './times.ts'
import type { BadLine, TakenLines } from './take-lines.ts'

const newline = 10
const space = 32
const quote = 34
const backslash = 92
const openBracket = 91

/** How the formats of this family differ. */
type Shape = {
  /** `HOST:PORT ` stands before the address. */
  host: boolean
  /** Referrer and agent stand behind the bytes: not at all, at once, or after more numbers. */
  agent: 'none' | 'next' | 'later'
}

/** Where the last line was read to, and what was in it: functions of the hot path answer without making objects. */
const found = { at: 0, seconds: 0, status: 0, count: 0, start: 0, end: 0 }

/**
 * The Common Log Format and its kin (Apache, nginx, lighttpd): ADDRESS IDENT USER [TIME] "REQUEST" STATUS BYTES, and "REFERRER" "AGENT".
 * It reads bytes and makes no string. A quote ends a field where what must follow it follows, so that quotes which a server left as
 * they came do not break the line; a backslash keeps the byte behind it from ending anything.
 */
export function commonFamily(shape: Shape): LineReader {
  return {
    take(bytes, view, start, end, taken) {
      let at = start
      while (at < end) {
        taken.lines += 1
        const first = bytes[at]!
        if (first === newline || first === 35 || (first === 13 && bytes[at + 1] === newline)) {
          at = endOfLine(bytes, at) + 1
          continue
        }
        const reason = takeLine(bytes, view, at, shape, taken)
        if (reason !== null) taken.fail(reason)
        at = endOfLine(bytes, found.at) + 1
      }
    },
  }
}

/** Reads the line that begins at `start`; leaves in `found.at` a place in it. Every line ends with a newline. */
function takeLine(bytes: Uint8Array, view: DataView, start: number, shape: Shape, taken: TakenLines): BadLine | null {
  let at = start
  if (shape.host) {
    at = endOfWord(bytes, at)
    found.at = at
    if (bytes[at] !== space || at === start) return 'fields'
    at += 1
  }
  const address = at
  at = endOfWord(bytes, at)
  const addressEnd = at
  found.at = at
  if (bytes[at] !== space) return 'fields'
  const four = parseIpv4(bytes, address, addressEnd)
  if (four < 0 && addressKind(bytes, address, addressEnd) === 0) return 'address'
  let byte = bytes[at]!
  while (byte !== openBracket && byte !== newline) byte = bytes[(at += 1)]!
  found.at = at
  if (byte === newline) return 'time'
  if (!readTime(bytes, at + 1)) return 'time'
  const seconds = found.seconds
  at = found.at
  if (bytes[at] !== space || bytes[at + 1] !== quote) return 'fields'
  const request = at + 2
  scanQuoted(view, request)
  found.at = scanned.at
  if (!(bytes[found.at] === quote && endsRequest(bytes, found.at)) && !readQuoted(bytes, request, endsRequest))
    return 'request'
  const requestEnd = found.at
  if (!readStatus(bytes, requestEnd + 2)) return 'status'
  const status = found.status
  if (!readCount(bytes, found.at)) return 'bytes'
  const count = found.count
  at = found.at

  const { batch } = taken
  const { dictionaries } = batch
  let referrerNumber = 0
  let agentNumber = 0
  if (shape.agent !== 'none') {
    if (shape.agent === 'later') while (bytes[at] !== quote && bytes[at] !== newline) at += 1
    else if (bytes[at] === space) at += 1
    found.at = at
    if (bytes[at] !== quote) return 'fields'
    const referrer = at + 1
    if (!readHashed(bytes, view, referrer, endsReferrer)) return 'fields'
    const referrerEnd = found.at
    referrerNumber = isNone(bytes, referrer, referrerEnd)
      ? 0
      : dictionaries.referrers.numberOfHashed(bytes, view, referrer, referrerEnd)
    const agent = referrerEnd + 3
    let agentEnd: number
    // A server that cuts off an agent leaves its quote out; where the file itself ends there the line was not finished.
    if (readHashed(bytes, view, agent, endsAgent)) {
      agentEnd = found.at
      found.at += 1
    } else if (found.at === taken.tornAt) return 'unfinished'
    else {
      agentEnd = bytes[found.at - 1] === 13 ? found.at - 1 : found.at
      hashBytes(view, agent, agentEnd, noKey.first, noKey.second)
    }
    agentNumber =
      agentEnd > agent
        ? dictionaries.agents.numberOfHashed(bytes, view, agent, agentEnd)
        : taken.numberOf('agents', '-')
  }
  const lineEnd = endOfLine(bytes, found.at)

  const row = batch.rows
  readRequest(bytes, request, requestEnd)
  const parts = requestParts
  batch.time[row] = seconds
  batch.status[row] = status
  batch.bytes[row] = count
  batch.method[row] = parts.method
  batch.path[row] = dictionaries.paths.numberOf(bytes, view, parts.pathStart, parts.pathEnd)
  batch.query[row] =
    parts.campaignEnd > 0 ? dictionaries.queries.numberOf(bytes, view, parts.campaignStart, parts.campaignEnd) : 0
  if (parts.pathEnd === parts.pathStart) batch.path[row] = taken.numberOf('paths', parts.absolute ? '/' : '-')
  batch.referrer[row] = referrerNumber
  batch.agent[row] = agentNumber
  batch.origin[row] = 0
  found.at = lineEnd
  taken.took(bytes, view, address, addressEnd, false, start, lineEnd, four)
  return null
}

function isNone(bytes: Uint8Array, start: number, end: number): boolean {
  return end === start || (end === start + 1 && bytes[start] === 45)
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] !== newline) at += 1
  return at
}

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from
  let byte = bytes[at]!
  while (byte !== space && byte !== newline) byte = bytes[(at += 1)]!
  return at
}

/** Sets `found.at` to the quote that ends the field; false where the line ends before. */
function readQuoted(bytes: Uint8Array, from: number, isEnd: (bytes: Uint8Array, quote: number) => boolean): boolean {
  let at = from
  for (;;) {
    const byte = bytes[at]!
    if (byte === quote) {
      if (isEnd(bytes, at)) {
        found.at = at
        return true
      }
    } else if (byte === newline) {
      found.at = at
      return false
    } else if (byte === backslash && bytes[at + 1] !== newline) at += 1
    at += 1
  }
}

/** The same, and puts the hash of the field into `lanes`: most fields hold neither quotes nor backslashes, and are looked at once. */
function readHashed(
  bytes: Uint8Array,
  view: DataView,
  from: number,
  isEnd: (bytes: Uint8Array, quote: number) => boolean,
): boolean {
  scanQuoted(view, from)
  found.at = scanned.at
  if (bytes[found.at] === quote && isEnd(bytes, found.at)) return true
  if (!readQuoted(bytes, from, isEnd)) return false
  hashBytes(view, from, found.at, noKey.first, noKey.second)
  return true
}

/** Behind the request stand a space, three digits, and a space or the end of the line. */
function endsRequest(bytes: Uint8Array, at: number): boolean {
  return (
    bytes[at + 1] === space &&
    isDigit(bytes[at + 2]!) &&
    isDigit(bytes[at + 3]!) &&
    isDigit(bytes[at + 4]!) &&
    bytes[at + 5]! <= space
  )
}

function endsReferrer(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === space && bytes[at + 2] === quote
}

function endsAgent(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1]
  return next === newline || next === space || next === 13
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function readStatus(bytes: Uint8Array, at: number): boolean {
  found.status = (bytes[at]! - 48) * 100 + (bytes[at + 1]! - 48) * 10 + bytes[at + 2]! - 48
  if (bytes[at + 3] !== space) return false
  found.at = at + 4
  return found.status >= 100 && found.status < 600
}

/** A count of bytes, or `-`. */
function readCount(bytes: Uint8Array, start: number): boolean {
  let at = start
  let count = 0
  let byte = bytes[at]!
  while (byte >= 48 && byte <= 57) {
    count = count * 10 + byte - 48
    byte = bytes[(at += 1)]!
  }
  const digits = at - start
  if (digits === 0 && byte === 45) byte = bytes[(at += 1)]!
  else if (digits === 0 || digits > 15) return false
  found.at = at
  found.count = count
  return byte <= space
}

const day = { text: new Uint8Array(11), seconds: -1 }

/** `10/Oct/2000:13:55:36 -0700]` at `at`, into `found`. The date is worked out once for each day of the log. */
function readTime(bytes: Uint8Array, at: number): boolean {
  let same = day.seconds >= 0
  for (let index = 0; index < 11 && same; index += 1) same = bytes[at + index] === day.text[index]
  if (!same && !readDay(bytes, at)) return false
  const hour = twoDigits(bytes, at + 12)
  const minute = twoDigits(bytes, at + 15)
  const second = twoDigits(bytes, at + 18)
  const sign = bytes[at + 21]
  const zoneHours = twoDigits(bytes, at + 22)
  const zoneMinutes = twoDigits(bytes, at + 24)
  if (bytes[at + 11] !== 58 || bytes[at + 14] !== 58 || bytes[at + 17] !== 58 || bytes[at + 20] !== space) return false
  if (bytes[at + 26] !== 93 || (sign !== 43 && sign !== 45)) return false
  if (hour > 23 || minute > 59 || second > 60 || zoneHours > 15 || zoneMinutes > 59) return false
  const offset = zoneHours * 3600 + zoneMinutes * 60
  found.seconds = day.seconds + hour * 3600 + minute * 60 + second + (sign === 45 ? offset : -offset)
  found.at = at + 27
  return true
}

/** Two digits as a number; 100 where they are none. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48
  const ones = bytes[at + 1]! - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 100
}

function readDay(bytes: Uint8Array, at: number): boolean {
  // The eleven bytes stand before the end of the line, or one of them is a newline and no date.
  const text = String.fromCharCode(...bytes.subarray(at, at + 11))
  if (!/^\d\d\/\w{3}\/\d{4}$/.test(text)) return false
  const days = daysOf(Number(text.slice(7)), monthNumber(text.slice(3, 6)), Number(text.slice(0, 2)))
  if (days === null) return false
  day.text.set(bytes.subarray(at, at + 11))
  day.seconds = days * 86_400
  return true
}
