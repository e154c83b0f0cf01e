import { cookieOf, type ReadLine } from './access-line.ts'
import { type LineReader, readerOfTexts } from './reader.ts'
import { splitDoubled } from './split-fields.ts'
import { isoTime } from './times.ts'

/** What readers of this family are told about the file they read. */
export type ExtendedOptions = {
  /** The fields that the file begins with, where it says none. */
  fields?: readonly string[]
  /** CloudFront: tabs between fields, values encoded as in a URL. Else spaces, and a plus for a space. */
  encoded: boolean
  visitorCookie?: string | undefined
}

/**
 * The extended log format of W3C (IIS and others): a line `#Fields:` names the fields of the lines behind it, and may come again. Times
 * are UTC. Also the standard log of CloudFront, which differs in its tabs and its names.
 */
export function extended(options: ExtendedOptions): LineReader {
  let fields: readonly string[] = options.fields ?? []
  let date = ''
  return readerOfTexts(
    (line) =>
      readLine(options.encoded || line.includes('\t') ? line.split('\t') : splitDoubled(line), fields, date, options),
    (line) => {
      const [name, ...values] = line.split(/\s+/)
      if (name?.toLowerCase() === '#fields:')
        fields = values.filter((one) => one !== '').map((one) => one.toLowerCase())
      if (name?.toLowerCase() === '#date:') date = values[0] ?? ''
    },
  )
}

/** The fields of CloudFront's standard log, for files whose head was cut off. */
export const cloudfrontFields =
  'date time x-edge-location sc-bytes c-ip cs-method cs(host) cs-uri-stem sc-status cs(referer) cs(user-agent) cs-uri-query cs(cookie)'.split(
    ' ',
  )

/** True where lines with these fields can be access lines. */
export function areAccessFields(fields: readonly string[]): boolean {
  const has = (...names: string[]) => names.some((name) => fields.includes(name))
  return has('time') && has('c-ip', 'c-dns') && has('cs-uri-stem', 'cs-uri') && has('sc-status') && has('cs-method')
}

function readLine(values: string[], fields: readonly string[], date: string, options: ExtendedOptions): ReadLine {
  // A file of CloudFront names more fields from year to year; of one whose head was cut off the first ones are known.
  if (options.fields === fields ? values.length < fields.length : values.length !== fields.length) return 'fields'
  const value = (...names: string[]): string | undefined => {
    for (const name of names) {
      const index = fields.indexOf(name)
      if (index >= 0) return values[index]
    }
    return undefined
  }
  const stem = value('cs-uri-stem')
  const query = value('cs-uri-query')
  const agent = value('cs(user-agent)')
  const cookies = value('cs(cookie)')
  const text = (one: string): string => (options.encoded ? decoded(decoded(one)) : one.replaceAll('+', ' '))
  return {
    seconds: isoTime(`${value('date') ?? date} ${value('time') ?? ''}`),
    address: value('c-ip', 'c-dns') ?? '',
    agent: agent === undefined ? null : text(agent),
    cookie: cookies === undefined ? undefined : cookieOf(text(cookies), options.visitorCookie),
    method: value('cs-method') ?? '',
    target:
      stem === undefined ? (value('cs-uri') ?? '-') : query === undefined || query === '-' ? stem : `${stem}?${query}`,
    status: value('sc-status') ?? '',
    bytes: value('sc-bytes') ?? '-',
    referrer: value('cs(referer)'),
  }
}

/** Percent encoding as bytes, since a text here is one; a sign that begins none stays. */
function decoded(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
