import { cookieOf, type ReadLine, splitRequest } from './access-line.ts'
import { withoutPort } from './aws.ts'
import { type LineReader, readerOfTexts } from './reader.ts'
import { commonTime, countedTime, isoTime } from './times.ts'

/** An object of a line, its names in small letters. */
type Fields = ReadonlyMap<string, unknown>

/** The access log of Caddy: `request` holds who asked for what, and the headers. */
export function caddy(visitorCookie?: string): LineReader {
  return jsonLines((fields) => {
    const request = objectIn(fields, 'request')
    if (request === null || !fields.has('status')) return 'fields'
    const headers = objectIn(request, 'headers')
    const client = text(request, 'client_ip', 'remote_ip')
    const cookies = headers === null ? undefined : text(headers, 'cookie')
    return {
      seconds: timeOf(text(fields, 'ts')),
      address: client ?? withoutPort(text(request, 'remote_addr') ?? ''),
      agent: headers === null ? null : (text(headers, 'user-agent') ?? ''),
      cookie: cookies === undefined ? undefined : cookieOf(cookies, visitorCookie),
      method: text(request, 'method') ?? '',
      target: text(request, 'uri') ?? '-',
      status: text(fields, 'status') ?? '',
      bytes: text(fields, 'size') ?? '-',
      referrer: headers === null ? undefined : text(headers, 'referer'),
    }
  })
}

/** The dataset “HTTP requests” of Cloudflare’s Logpush. */
export function cloudflare(): LineReader {
  return jsonLines((fields) => {
    if (!fields.has('clientip') || !fields.has('edgeresponsestatus')) return 'fields'
    return {
      seconds: timeOf(text(fields, 'edgestarttimestamp', 'edgeendtimestamp')),
      address: text(fields, 'clientip') ?? '',
      agent: fields.has('clientrequestuseragent') ? (text(fields, 'clientrequestuseragent') ?? '') : null,
      method: text(fields, 'clientrequestmethod') ?? '',
      target: text(fields, 'clientrequesturi', 'clientrequestpath') ?? '-',
      status: text(fields, 'edgeresponsestatus') ?? '',
      bytes: text(fields, 'edgeresponsebytes') ?? '-',
      referrer: text(fields, 'clientrequestreferer'),
    }
  })
}

/** The access log of Traefik in JSON. */
export function traefikJson(): LineReader {
  return jsonLines((fields) => {
    if (!fields.has('downstreamstatus') || !fields.has('requestmethod')) return 'fields'
    return {
      seconds: timeOf(text(fields, 'startutc', 'startlocal', 'time')),
      address: text(fields, 'clienthost') ?? withoutPort(text(fields, 'clientaddr') ?? ''),
      agent: fields.has('request_user-agent') ? (text(fields, 'request_user-agent') ?? '') : null,
      method: text(fields, 'requestmethod') ?? '',
      target: text(fields, 'requestpath') ?? '-',
      status: text(fields, 'downstreamstatus') ?? '',
      bytes: text(fields, 'downstreamcontentsize') ?? '-',
      referrer: text(fields, 'request_referer'),
    }
  })
}

/** A `log_format` of nginx that writes JSON: its names are the administrator’s own, mostly those of the variables. */
export function nginxJson(visitorCookie?: string): LineReader {
  return jsonLines((fields) => {
    const request = text(fields, 'request')
    const target = text(fields, 'request_uri', 'uri', 'url', 'path', 'document_uri', 'request_path')
    const asked =
      request !== undefined && request.includes(' ')
        ? splitRequest(request)
        : { method: text(fields, 'request_method', 'method', 'verb') ?? '', target: target ?? request ?? '-' }
    const agents = ['http_user_agent', 'user_agent', 'useragent', 'agent', 'ua', 'http_agent']
    const cookies = text(fields, 'http_cookie', 'cookie')
    return {
      seconds: timeOf(
        text(fields, 'time_iso8601', 'time_local', 'msec', '@timestamp', 'timestamp', 'time', 'ts', 'date'),
      ),
      address:
        text(fields, 'remote_addr', 'remote_ip', 'client_ip', 'clientip', 'client', 'ip', 'remote_host', 'host_ip') ??
        '',
      agent: agents.some((name) => fields.has(name)) ? (text(fields, ...agents) ?? '') : null,
      cookie:
        visitorCookie === undefined
          ? undefined
          : (text(fields, `cookie_${visitorCookie}`.toLowerCase()) ?? cookieOf(cookies ?? '', visitorCookie)),
      ...asked,
      status: text(fields, 'status', 'response', 'status_code', 'response_code') ?? '',
      bytes: text(fields, 'body_bytes_sent', 'bytes_sent', 'bytes', 'size', 'response_size', 'bytes_out') ?? '-',
      referrer: text(fields, 'http_referer', 'http_referrer', 'referer', 'referrer'),
    }
  })
}

function jsonLines(read: (fields: Fields) => ReadLine): LineReader {
  return readerOfTexts((line) => {
    if (!line.startsWith('{')) return 'fields'
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      return 'fields'
    }
    return read(fieldsOf(value as object))
  })
}

function fieldsOf(value: object): Fields {
  return new Map(Object.entries(value).map(([name, one]): [string, unknown] => [name.toLowerCase(), one]))
}

function objectIn(fields: Fields, name: string): Fields | null {
  const value = fields.get(name)
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? fieldsOf(value) : null
}

/** The first of these fields that holds a text or a number, or a list that begins with one. Characters are bytes, as in the line. */
function text(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = fields.get(name)
    const one: unknown = Array.isArray(value) ? value[0] : value
    if (typeof one === 'string') return asBytes(one)
    if (typeof one === 'number') return String(one)
  }
  return undefined
}

/** JSON escapes may name any character; each of them becomes its bytes. */
function asBytes(value: string): string {
  for (let at = 0; at < value.length; at += 1)
    if (value.charCodeAt(at) > 255) return Buffer.from(value, 'utf8').toString('latin1')
  return value
}

function timeOf(value: string | undefined): number | null {
  if (value === undefined) return null
  return isoTime(value) ?? countedTime(value) ?? commonTime(value)
}
