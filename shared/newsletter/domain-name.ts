import { decodeLabel, encodeLabel } from './punycode.ts'

/**
 * A domain name in the one form in which names are compared: small letters, labels beyond ASCII as the DNS has them (`xn--…`, RFC 5890), no dot at
 * its end. Null where it is no name that mail can go to: one label alone, an empty or too long label, a label with other
 * characters than letters, digits and hyphens, or nothing before an ending such as .co.jp. An address literal (`[192.0.2.1]`, RFC 5321 4.1.3) is kept.
 */
export function foldDomain(domain: string): string | null {
  if (domain.length > longestDomain + 1) return null
  if (domain.startsWith('[')) return isLiteral(domain) ? domain.toLowerCase() : null
  const labels = foldLetters(domain).replaceAll('\u3002', '.').replace(/\.$/, '').split('.')
  const folded = labels.map(foldLabel)
  if (folded.length < 2 || folded.some((label) => label === null)) return null
  const name = folded.join('.')
  return name.length > longestDomain || /(?:^|\.)\d+$/.test(name) || japaneseEndings.test(name) ? null : name
}

/** Letters of one width and of one case, in one composition; the last sigma of a word is the same letter. */
export function foldLetters(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  let folded = text
  for (let times = 0; times < 4; times += 1) {
    const again = folded.normalize('NFKC').replaceAll('Σ', 'σ').toLowerCase()
    if (again === folded) break
    folded = again
  }
  return folded
}

/** Octets of a name as people write it (RFC 1035). */
const longestDomain = 253

/** The kinds of names under .jp: none of them is anybody's host. */
const japaneseEndings = /^(?:ac|ad|co|ed|go|gr|lg|ne|or)\.jp$/

function foldLabel(label: string): string | null {
  const plain = label.startsWith('xn--') ? (decoded(label) ?? label) : label
  if (/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(plain)) return plain.length > 63 ? null : plain
  if (!/^[\p{L}\p{M}\p{N}\u30fb-]+$/u.test(plain) || plain.startsWith('-') || plain.endsWith('-')) return null
  if (/^\p{M}/u.test(plain)) return null
  const encoded = encodeLabel(plain)
  return encoded === null || encoded.length > 59 ? null : `xn--${encoded}`
}

/** What stands behind `xn--`, where that is a label beyond ASCII; a label that only looks so stays as it is. */
function decoded(label: string): string | null {
  const letters = decodeLabel(label.slice(4))
  if (letters === null) return null
  const folded = foldLetters(letters)
  return /^[\p{L}\p{M}\p{N}\u30fb-]+$/u.test(folded) && /[^\da-z-]/.test(folded) ? folded : null
}

function isLiteral(domain: string): boolean {
  const inside = /^\[(.*)\]$/.exec(domain)?.[1] ?? ''
  const byte = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
  if (new RegExp(`^${byte}(?:\\.${byte}){3}$`).test(inside)) return true
  const groups = /^IPv6:([\da-f:]{2,39})$/i.exec(inside)?.[1]
  if (groups === undefined || /:::|::.*::|^:[^:]|[^:]:$/.test(groups)) return false
  const given = groups.split(':').filter((group) => group !== '')
  return given.every((group) => group.length <= 4) && (groups.includes('::') ? given.length <= 7 : given.length === 8)
}
