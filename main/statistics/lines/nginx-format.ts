import { cookieOf, type ReadLine, splitRequest } from './access-line.ts'
import { type LineReader, readerOfTexts } from './reader.ts'
import { commonTime, countedTime, isoTime } from './times.ts'

/** A `log_format` of nginx, taken apart: before each variable stands a text, and one behind the last. */
export type NginxFormat = { texts: string[]; names: string[] }

/** Reads a pasted `log_format` directive (ngx_http_log_module), or only what it would write. Null where no access log can be read by it. */
export function parseNginxFormat(pasted: string): NginxFormat | null {
  const directive = /^\s*log_format\s+\S+\s+(?:escape=\w+\s+)?([\s\S]*?);?\s*$/.exec(pasted)
  const said = (directive === null ? pasted.trim().replace(/;$/, '') : directive[1]!).trim()
  const quoted = /^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")(?:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))*$/.test(said)
  const format = quoted ? withoutQuotes(said) : said
  const texts: string[] = []
  const names: string[] = []
  let last = 0
  for (const found of format.matchAll(/\$(?:\{(\w+)\}|(\w+))/g)) {
    const before = format.slice(last, found.index)
    // Between two variables without anything between them nobody can tell where one ends.
    if (before === '' && names.length > 0) return null
    texts.push(before)
    names.push((found[1] ?? found[2]!).toLowerCase())
    last = found.index + found[0].length
  }
  texts.push(format.slice(last))
  const has = (...wanted: string[]) => wanted.some((name) => names.includes(name))
  const enough = has(...timeNames) && has(...addressNames) && has('status') && has('request', 'request_uri', 'uri')
  return enough ? { texts, names } : null
}

const timeNames = ['time_iso8601', 'time_local', 'msec']
const addressNames = ['remote_addr', 'realip_remote_addr', 'proxy_protocol_addr']

/** Reads lines as a `log_format` writes them: each value ends where the text behind its variable stands first. */
export function nginxLines({ texts, names }: NginxFormat, visitorCookie?: string): LineReader {
  return readerOfTexts((line): ReadLine => {
    const values = new Map<string, string>()
    if (!line.startsWith(texts[0]!)) return 'fields'
    let at = texts[0]!.length
    for (const [index, name] of names.entries()) {
      const behind = texts[index + 1]!
      const isLast = index === names.length - 1
      const end =
        behind === ''
          ? line.length
          : isLast && line.endsWith(behind)
            ? line.length - behind.length
            : line.indexOf(behind, at)
      if (end < at) return 'fields'
      values.set(name, line.slice(at, end))
      at = end + behind.length
    }
    return lineOf(values, visitorCookie)
  })
}

function lineOf(values: Map<string, string>, visitorCookie: string | undefined): ReadLine {
  const value = (...wanted: string[]): string | undefined => {
    for (const name of wanted) if (values.has(name)) return values.get(name)
    return undefined
  }
  const request = value('request')
  const target = value('request_uri', 'uri', 'document_uri') ?? '-'
  const query = value('args', 'query_string')
  const cookies = value('http_cookie')
  return {
    seconds: timeOf(value('time_iso8601'), value('time_local'), value('msec')),
    address: value(...addressNames)!,
    agent: value('http_user_agent') ?? null,
    cookie:
      visitorCookie === undefined
        ? undefined
        : (value(`cookie_${visitorCookie.toLowerCase()}`) ?? cookieOf(cookies ?? '', visitorCookie)),
    ...(request === undefined
      ? // A format that names no method writes what was fetched.
        {
          method: value('request_method') ?? 'GET',
          target: query === undefined || query === '-' || target.includes('?') ? target : `${target}?${query}`,
        }
      : splitRequest(request)),
    status: value('status')!,
    bytes: value('body_bytes_sent', 'bytes_sent') ?? '-',
    referrer: value('http_referer'),
  }
}

function timeOf(iso: string | undefined, local: string | undefined, count: string | undefined): number | null {
  if (iso !== undefined) return isoTime(iso)
  if (local !== undefined) return commonTime(local)
  return countedTime(count ?? '')
}

function withoutQuotes(said: string): string {
  return [...said.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
    .map((found) => (found[1] ?? found[2]!).replace(/\\(['"\\$])/g, '$1'))
    .join('')
}
