import type { Finding, FindingCode } from '../../../../shared/newsletter/issue/finding.ts'
import { found } from './found.ts'
import { isWellFormed, type IssueLink, sameLink } from './links-in.ts'
import { isPersonal, unfilled } from './said-words.ts'

/** What is wrong with the links of an issue, or looks wrong to a program that sorts mail. */
export function linkFindings(links: readonly IssueLink[]): Finding[] {
  const findings: Finding[] = []
  const places = new Map<string, IssueLink>()
  const words = new Map<string, IssueLink>()
  for (const link of links) {
    const add = (code: FindingCode, ...shown: string[]): void =>
      void findings.push(found(code, { pair: link.pair, place: link.place, language: link.language }, shown))
    const href = link.href.trim()
    const said = link.words.trim()
    const names = unfilled(href)
    if (href === '' || href === '#') add('link-empty', link.words)
    else if (names.length > 0) add('variable-unknown', ...names)
    else if (!isWellFormed(href)) add('link-malformed', href)
    else if (isPersonal(href)) add('token-in-text')
    else {
      // A link without a word is one that nobody sees and that is read aloud as its address.
      if (said === '' && link.inText) add('link-empty', href)
      if (isElsewhere(said, new URL(href))) add('link-elsewhere', said, href)
      if (isDistrusted(new URL(href))) add('link-distrusted', href)
      const at = `${link.language} ${sameLink(href)}`
      const before = places.get(at)
      // An issue may tell as often as it likes whom to write to.
      if (before && before.pair !== link.pair && !/^(?:mailto|tel):/i.test(href)) add('link-twice', href)
      places.set(at, link)
      const other = said === '' ? undefined : words.get(`${link.language} ${said}`)
      // Whoever hears the links alone cannot tell two of the same words apart (WCAG 2.4.4).
      if (other && sameLink(other.href) !== sameLink(href)) add('link-words', said)
      words.set(`${link.language} ${said}`, link)
    }
  }
  return findings
}

/** Whether the words of a link are an address themselves, and another than the one that it leads to. */
function isElsewhere(said: string, url: URL): boolean {
  const words = said.normalize('NFKC').slice(0, 2000)
  if (url.protocol === 'mailto:')
    return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(words) && words.toLowerCase() !== decoded(url.pathname).toLowerCase()
  if (url.protocol === 'tel:') {
    const [shown, called] = [words, url.pathname].map((one) => one.replaceAll(/\D/g, '').slice(-7)) as [string, string]
    return /^[+\d][\d\s().-]{6,}$/.test(words) && shown !== called
  }
  if (/^[^\s@/]+@[^\s@/]+$/.test(words)) return false
  const host = shownHost.exec(words)?.[1]
  if (host === undefined || !URL.canParse(`https://${host}`)) return false
  return bare(new URL(`https://${host}`).hostname) !== bare(url.hostname)
}

/** Words that are an address: by how they begin, or by the last part of a name, which a file (案内.pdf) does not have. */
const shownHost =
  /^(?=https?:|www\.|[^/?#:]{1,253}\.(?:com|org|net|gov|edu|int|info|biz|[a-z]{2})(?:[:/?#]|$))(?:https?:\/\/)?((?:[\p{L}\d-]{1,63}\.){1,8}[\p{L}][\p{L}\d-]{1,62})(?::\d{1,5})?(?:[/?#]\S*)?$/iu

const bare = (host: string): string => host.replace(/^www\./, '')

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Services whose addresses do not tell where they lead. */
const shorteners: ReadonlySet<string> = new Set([
  'bit.ly',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'ow.ly',
  'is.gd',
  'buff.ly',
  'x.gd',
  'ux.nu',
  'urx.space',
  'onl.la',
  'lin.ee',
  'cutt.ly',
  'rebrand.ly',
  'rb.gy',
  'shorturl.at',
])

/** Addresses that hide where they lead: shortened ones, and numbers instead of a name. */
function isDistrusted({ protocol, hostname }: URL): boolean {
  if (protocol !== 'https:' && protocol !== 'http:') return false
  return shorteners.has(bare(hostname)) || /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
}
