import { methods } from './batch.ts'
import { addressKind } from './addresses.ts'
import type { BadLine, TakenLines } from './take-lines.ts'

/** One access line as texts whose characters are bytes; for formats that are too rare for a reader of bytes. */
export type AccessLine = {
  /** Seconds since 1970 UTC; null where the line tells no moment. */
  seconds: number | null
  address: string
  /** Null where the format tells no agent; empty or `-` where the visitor told none. */
  agent: string | null
  /** The value of the Site's visitor cookie, where the line carries one. */
  cookie?: string | undefined
  /** The method, or '' where the request was none. */
  method: string
  target: string
  status: string
  bytes: string
  referrer?: string | undefined
}

/** What a reader of one line answers: the line, or why it is none. */
export type ReadLine = AccessLine | BadLine

/** Checks a line, which stands in the block from `start` to before `end`, and makes a row of it. */
export function takeAccessLine(read: ReadLine, start: number, end: number, taken: TakenLines): void {
  if (typeof read === 'string') return taken.fail(read)
  const status = /^[1-5]\d\d$/.test(read.status) ? Number(read.status) : 0
  const bytes = countOf(read.bytes)
  if (read.seconds === null) return taken.fail('time')
  if (!isAddress(read.address)) return taken.fail('address')
  if (status === 0) return taken.fail('status')
  if (bytes === null) return taken.fail('bytes')
  if (!taken.isPossible(read.seconds)) return taken.fail('time')
  const { batch, row } = taken
  const { path, query } = splitTarget(read.target)
  batch.time[row] = read.seconds
  batch.status[row] = status
  batch.bytes[row] = bytes
  batch.method[row] = methodOf(read.method)
  batch.path[row] = taken.numberOf('path', path)
  const campaign = campaignIn(query)
  batch.query[row] = campaign === '' ? 0 : taken.numberOf('query', campaign)
  batch.referrer[row] = isNone(read.referrer) ? 0 : taken.numberOf('referrer', read.referrer)
  batch.agent[row] = read.agent === null ? 0 : taken.numberOf('agent', read.agent === '' ? '-' : read.agent)
  taken.took(read.address, isNone(read.cookie) ? undefined : read.cookie, start, end)
}

/** What stands between two quotes of a request line: method and target; '' and '-' where it is no request. */
export function splitRequest(request: string): { method: string; target: string } {
  const space = request.indexOf(' ')
  const method = request.slice(0, Math.max(space, 0))
  if (!/^[A-Za-z][A-Za-z_-]{0,19}$/.test(method)) return { method: '', target: '-' }
  const protocol = request.lastIndexOf(' HTTP/')
  const end = protocol >= space && request.length - protocol < 12 ? protocol : request.length
  return { method, target: request.slice(space + 1, end).trim() }
}

/** The path and the query of a target; of an absolute one (RFC 9112, section 3.2.2) without scheme and host. */
export function splitTarget(target: string): { path: string; query: string } {
  let start = 0
  if (/^https?:\/\//i.test(target)) {
    const host = target.indexOf('//') + 2
    const ends = target.slice(host).search(/[/?#]/)
    start = ends < 0 ? target.length : host + ends
  }
  const ends = target.slice(start).search(/[?#]/)
  const end = ends < 0 ? target.length : start + ends
  const path = target.slice(start, end)
  const query = target[end] === '?' ? target.slice(end + 1) : ''
  return { path: path === '' ? (start > 0 ? '/' : '-') : path, query }
}

/** The part of a query in which its campaign is named, from the first parameter `utm_…` to the end of the last; '' where it names none. */
export function campaignIn(query: string): string {
  const from = query.startsWith('utm_') ? 0 : query.indexOf('&utm_') + 1
  if (from === 0 && !query.startsWith('utm_')) return ''
  const last = Math.max(from, query.lastIndexOf('&utm_') + 1)
  const end = query.indexOf('&', last)
  return query.slice(from, end < 0 ? query.length : end)
}

export function methodOf(method: string): number {
  return method === 'GET' ? methods.get : method === 'POST' ? methods.post : method === 'HEAD' ? methods.head : 0
}

/** The value of a cookie in a Cookie header; undefined where it has none of that name. */
export function cookieOf(header: string, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=')
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim()
  }
  return undefined
}

export function isAddress(text: string): boolean {
  return addressKind(Buffer.from(text, 'latin1'), 0, text.length) !== 0
}

function isNone(value: string | undefined): value is undefined | '' | '-' {
  return value === undefined || value === '' || value === '-'
}

/** A count of bytes; 0 where none was sent (`-`), null where it is no count. */
function countOf(text: string): number | null {
  if (text === '-' || text === '') return 0
  return /^\d{1,15}$/.test(text) ? Number(text) : null
}
