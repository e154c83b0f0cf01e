import { addressKind, addressKinds } from '../lines/addresses.ts'
import type { DateFormat, GoAccessFormat } from './formats.ts'

/** What GoAccess takes from a line that it counts. Texts are those of its visitor key; characters are bytes. */
export type GoAccessLine = { host: string; date: string; agent: string; status: string; bytes: bigint }

/** Reads one line (with its newline where it has one, cut where C ends a text) as GoAccess 1.7 does; null where it counts it as failed. */
export function readAsGoAccess(line: string, format: GoAccessFormat, validateAddresses: boolean): GoAccessLine | null {
  const read = new LineWalk(line, format.date, validateAddresses)
  const { log } = format
  for (let at = 0; at < log.length; at += 1) {
    const named = log[at] === '%'
    if (named) at += 1
    // A line may end before its format; a text that does not end with a newline may not.
    if (read.isAtNewline()) break
    if (read.isOver()) return null
    if (!named) read.skip()
    else if (!read.specifier(log[at]!, log[at + 1] ?? '')) return null
  }
  return read.result()
}

/** The methods that a request or a method field may begin with, for it to count as one. */
const methods =
  'OPTIONS GET HEAD POST PUT DELETE TRACE CONNECT PATCH PROPFIND PROPPATCH MKCOL COPY MOVE LOCK UNLOCK VERSION-CONTROL REPORT CHECKOUT CHECKIN UNCHECKOUT MKWORKSPACE UPDATE LABEL MERGE BASELINE-CONTROL MKACTIVITY ORDERPATCH'
    .split(' ')
    .flatMap((method) => [method, method.toLowerCase()])

/** A walk through a line: a format names what stands at each place, and a single character where it ends. */
class LineWalk {
  #line: string
  #dateFormat: DateFormat
  #validate: boolean
  #at = 0
  #host: string | null = null
  #date: string | null = null
  #agent: string | null = null
  #hasRequest = false
  #status = ''
  #bytes = 0n

  constructor(line: string, dateFormat: DateFormat, validate: boolean) {
    this.#line = line
    this.#dateFormat = dateFormat
    this.#validate = validate
  }

  isAtNewline(): boolean {
    return this.#line[this.#at] === '\n'
  }

  isOver(): boolean {
    return this.#at >= this.#line.length
  }

  /** A character of the format that names nothing passes over one of the line, whatever it is. */
  skip(): void {
    this.#at += 1
  }

  result(): GoAccessLine | null {
    if (this.#host === null || this.#date === null || !this.#hasRequest) return null
    return { host: this.#host, date: this.#date, agent: this.#agent ?? '-', status: this.#status, bytes: this.#bytes }
  }

  /** Reads what a specifier names; false where the line fails by it. */
  specifier(name: string, end: string): boolean {
    if (name === '^') {
      const found = end === '' ? this.#line.length : this.#line.indexOf(end, this.#at)
      if (found >= 0) this.#at = found
      return true
    }
    const bracketed = name === 'h' && this.#line[this.#at] === '['
    if (bracketed) this.#at += 1
    const token = this.#token(bracketed ? ']' : end)
    if (name === 'R') return true
    if (name === 'u') {
      this.#agent = token === null || token === '' ? '-' : decoded(token)
      return true
    }
    if (token === null) return name === 'q'
    switch (name) {
      case 'h':
        this.#host = token
        return !this.#validate || isIp(this.#host)
      case 'd':
        this.#date = this.#dateFormat === 'day/month/year' ? dayMonthYear(token) : yearMonthDay(token)
        return this.#date !== null
      case 't':
        return isTime(token)
      case 'r':
        this.#hasRequest = true
        return true
      case 'U':
        this.#hasRequest = true
        return token !== ''
      case 'm':
        return methods.some((method) => token.startsWith(method))
      case 's':
        this.#status = token
        return isStatus(token)
      case 'b':
        this.#bytes = count(token)
        return true
      default:
        return true
    }
  }

  /** What stands before the next unescaped `end`, without blanks around it; null where there is none. */
  #token(end: string): string | null {
    const { length } = this.#line
    if (end !== '' && !this.#line.includes(end, this.#at)) return null
    for (let at = this.#at; at <= length; at += 1) {
      if (at === length || this.#line[at] === end) {
        const token = this.#line.slice(this.#at, at)
        this.#at = at
        return trimmed(token)
      }
      if (this.#line[at] === '\\') {
        at += 1
        if (at >= length) return null
      }
    }
    return null
  }
}

/** C's isspace. */
function trimmed(text: string): string {
  return text.replace(/^[ \t-\r]+/, '').replace(/[ \t-\r]+$/, '')
}

/** Percent encoding undone, up to a null, without line ends. */
function decoded(token: string): string {
  const text = token.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const end = text.indexOf('\0')
  return trimmed((end < 0 ? text : text.slice(0, end)).replace(/[\r\n]/g, ''))
}

/** inet_pton: no zeros before numbers, no zone. */
function isIp(text: string): boolean {
  if (/[[\]%]/.test(text) || /(?:^|[.:])0\d+\./.test(text) || /\.0\d+$/.test(text)) return false
  const kind = addressKind(Buffer.from(text, 'latin1'), 0, text.length)
  return kind === addressKinds.v4 || kind === addressKinds.v6
}

function isStatus(token: string): boolean {
  if (!/^[+-]?\d+$/.test(token)) return false
  const status = Number(token)
  return status >= 100 && status <= 599
}

/** strtoull: what is no number counts as none, and a negative one wraps. */
function count(token: string): bigint {
  const found = /^([+-]?)(\d+)$/.exec(token)
  if (found === null) return 0n
  const value = BigInt(found[2]!)
  if (value > 0xffff_ffff_ffff_ffffn) return 0n
  return found[1] === '-' ? BigInt.asUintN(64, -value) : value
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** strptime with %d/%b/%Y, which takes the 30th of February: the date as GoAccess writes it. */
function dayMonthYear(token: string): string | null {
  const found = /^ *(\d{1,2})\/([A-Za-z]+)\/ *(\d{1,4})$/.exec(token)
  if (found === null) return null
  const name = found[2]!.toLowerCase()
  const month = months.findIndex((one) => one === name || one.slice(0, 3) === name) + 1
  return dateOf(Number(found[3]), month, Number(found[1]))
}

function yearMonthDay(token: string): string | null {
  const found = /^ *(\d{1,4})- *(\d{1,2})- *(\d{1,2})$/.exec(token)
  return found === null ? null : dateOf(Number(found[1]), Number(found[2]), Number(found[3]))
}

function dateOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

function isTime(token: string): boolean {
  const found = /^ *(\d{1,2}): *(\d{1,2}): *(\d{1,2})$/.exec(token)
  return found !== null && Number(found[1]) <= 23 && Number(found[2]) <= 59 && Number(found[3]) <= 61
}
