import { foldDomain, foldLetters } from './domain-name.ts'

/** Why a text is refused as a reader's address. */
export const addressRefusals = [
  'empty',
  'no-at',
  'two-addresses',
  'two-at-signs',
  'blank-inside',
  'bad-local-part',
  'bad-domain',
  'too-long',
] as const
export type AddressRefusal = (typeof addressRefusals)[number]

export type CheckedAddress =
  | {
      refused: null /** As it was typed, without what stood around it. */
      address: string /** As it is compared. */
      folded: string
    }
  | { refused: AddressRefusal }

/**
 * Reads a text that somebody typed as one address: `taro@host`, `<taro@host>`, `Taro <taro@host>`, `mailto:taro@host`, full-width characters and
 * invisible ones among them. The rule is RFC 5321 with quoted local parts and address literals, RFC 6531 beyond ASCII, and the `a..b@` and `a.@` that
 * Japanese carriers once gave out.
 */
export function checkAddress(text: string): CheckedAddress {
  if (text.length > longestText) return { refused: 'too-long' }
  const typed = withoutSurroundings(text)
  if (typed === '') return { refused: 'empty' }
  const ats = unquotedAts(typed)
  if (ats.length === 0) return { refused: 'no-at' }
  if (ats.length > 1) return { refused: separator.test(typed) ? 'two-addresses' : 'two-at-signs' }
  const local = typed.slice(0, ats[0])
  const domain = typed.slice(ats[0]! + 1).replaceAll('\u3002', '.')
  if (/\s/.test(domain) || (/\s/.test(local) && !isQuoted(local))) return { refused: 'blank-inside' }
  const foldedLocal = foldLocalPart(local)
  if (foldedLocal === null) return { refused: octetsOf(local) > 64 ? 'too-long' : 'bad-local-part' }
  const foldedDomain = foldDomain(domain)
  if (foldedDomain === null) return { refused: 'bad-domain' }
  const folded = `${foldedLocal}@${foldedDomain}`
  return octetsOf(folded) > longestPath
    ? { refused: 'too-long' }
    : { refused: null, address: `${local}@${domain}`, folded }
}

/** An address as addresses are compared: two that fold to the same are one mailbox. Null where the text is no address. */
export function foldAddress(text: string): string | null {
  const checked = checkAddress(text)
  return checked.refused === null ? checked.folded : null
}

/** Characters that are looked at; no address with a name beside it is longer. */
const longestText = 1000

/** Octets of an address between its angle brackets (RFC 5321 4.5.3.1.3, less the brackets). */
const longestPath = 254

const separator = /[\s,;/|\u3001]/

/** Characters that show nothing: formatting, selectors, joiners and fillers. They are pasted with an address and are none of it. */
const invisible = new RegExp(
  [
    '\\p{Cf}|\\u034f|\\u115f|\\u1160|\\u17b4|\\u17b5|[\\u180b-\\u180f]|\\u2800|\\u3164|[\\ufe00-\\ufe0f]|\\uffa0',
    '[\\u{e0100}-\\u{e01ef}]',
  ].join('|'),
  'gu',
)

/** The address in a text as it was typed, in characters of one width; what is around it is the fashion of a mail program or a list. */
function withoutSurroundings(text: string): string {
  if (/^[\w.+-]+@[\w.-]+\w$/.test(text)) return text
  const plain = text.replace(invisible, '').normalize('NFKC').replace(invisible, '').trim()
  const inBrackets = /^[^<>@]*<([^<>]*)>[,;.\u3002]?$/.exec(plain)?.[1] ?? plain
  const link = /^\s*mailto:(.*)$/is.exec(inBrackets)?.[1]
  const address = link === undefined ? inBrackets : percentDecoded(link.replace(/\?.*$/s, ''))
  return address.trim().replace(/[,;\u3001\u3002.]+$/, '')
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFKC').replace(invisible, '')
  } catch {
    return text
  }
}

/** Places of the @ signs outside quotation marks. */
function unquotedAts(address: string): number[] {
  const found: number[] = []
  let quoted = false
  for (let at = 0; at < address.length; at += 1) {
    const character = address[at]
    if (character === '\\' && quoted) at += 1
    else if (character === '"') quoted = !quoted
    else if (character === '@' && !quoted) found.push(at)
  }
  return found
}

function isQuoted(local: string): boolean {
  return local.length > 2 && local.startsWith('"') && local.endsWith('"')
}

/** Quotation marks that need not stand are left out: `"taro"@host` is `taro@host` (RFC 5321 4.1.2). */
function foldLocalPart(local: string): string | null {
  if (octetsOf(local) > 64) return null
  if (!isQuoted(local)) return dotted.test(local) ? foldLetters(local) : null
  const inside = local.slice(1, -1)
  if (!/^(?:[^"\\\p{C}]|\\[\x20-\x7e])+$/u.test(inside)) return null
  const meant = foldLetters(inside.replace(/\\(.)/g, '$1'))
  return dotted.test(meant) ? meant : `"${meant.replace(/["\\]/g, '\\$&')}"`
}

/** Atoms of RFC 5321 and RFC 6531 with single dots between them, or the dots of Japanese carriers in a row and at the end. */
const dotted =
  /^(?:[\w!#$%&'*+/=?^`{|}~-]|(?![\p{C}\p{Z}])[^\0-\x7f])(?:[\w!#$%&'*+/=?^`{|}~.-]|(?![\p{C}\p{Z}])[^\0-\x7f])*$/u

/** Octets in UTF-8. */
function octetsOf(text: string): number {
  if (/^[\0-\x7f]*$/.test(text)) return text.length
  let octets = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    octets += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return octets
}
