import type { ParsedMessage } from '../message/parsed-message.ts'
import { tokenIn } from './tokens.ts'
import { addressIn, addressPattern } from '../kinds/bounce-report.ts'
import { isReturned } from '../kinds/returned-message.ts'

/** Which mail a bounce or a complaint speaks of, beside what its kind tells. */
export type ReportedMail = {
  /** A token of this program, found and not verified: in the address the report came to, or in the mail that it returns. */
  token: string | null
  /** Who complains, where the report tells: addresses. A bounce names its recipients elsewhere. */
  complainants: string[]
}

/** Looks for the mail that a report speaks of: by the address that the report was sent to (VERP), then in what it returns of the mail. */
export function reportedMail(message: ParsedMessage, kind: 'bounce' | 'complaint'): ReportedMail {
  const found = tokenIn(message)
  const token = found?.by === 'address' ? found.token : (tokenReturned(message) ?? found?.token ?? null)
  return { token, complainants: kind === 'complaint' ? complainantsIn(message) : [] }
}

/** A token in the header of the returned mail: in its Message-ID, its envelope sender or how one leaves the list. */
function tokenReturned(message: ParsedMessage): string | null {
  for (const part of message.parts) {
    if (!isReturned(part)) continue
    const header = headerOf(part.text ?? '')
    const token = /(?:^|[^A-Za-z0-9_-])(mdg1\.[\w-]{10,200})/m.exec(header)?.[1]
    if (token !== undefined) return token
  }
  return null
}

/** ARF names them in fields of its own (RFC 5965 section 3.2), unless whoever writes it hides them; else whom the mail was for. */
function complainantsIn(message: ParsedMessage): string[] {
  const report = message.parts.find((part) => part.contentType === 'message/feedback-report')?.text ?? ''
  const named = valuesOf(report.slice(0, longestReport), /^(?:original-rcpt-to|removal-recipient|original-recipient)$/)
  if (named.length > 0) return named
  const returned = message.parts.find(isReturned)?.text ?? ''
  return valuesOf(headerOf(returned), /^(?:x-original-to|delivered-to|to|x-hmxmroriginalrecipient)$/)
}

const longestReport = 200_000
const longestHeader = 65_536
const mostComplainants = 20

function headerOf(text: string): string {
  const start = text.slice(0, longestHeader).replace(/^\s+/, '')
  const end = /\r?\n[ \t]*\r?\n/.exec(start)?.index
  return end === undefined ? start : start.slice(0, end)
}

/** Every address in the fields of these names. */
function valuesOf(header: string, names: RegExp): string[] {
  const everyAddress = new RegExp(addressPattern.source, 'gu')
  const values = header
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const field = /^([A-Za-z-]{2,60})[ \t]*:(.{0,2000})/.exec(line)
      return field !== null && names.test(field[1]!.toLowerCase()) ? [field[2]!] : []
    })
  const found = values.flatMap((value) => (addressIn(value) === '' ? [] : (value.match(everyAddress) ?? [])))
  return [...new Set(found.map((one) => one.replace(/^rfc822;/i, '')))].slice(0, mostComplainants)
}
