// The tests of the rules see this file without the rest of the window.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./punycode.d.ts" />
// The file itself is named, because Node would answer `punycode` with its own deprecated module.
import { toUnicode } from 'punycode/punycode.es6.js'

/** What a person must know about a link before it is opened. */
export type LinkTruth = {
  kind: 'web' | 'mail' | 'refused'
  /** The host as read by people, its own letters decoded; for mail the address. */
  host: string
  /** The host as it stands on the wire, where that differs; else ''. */
  rawHost: string
  insecure: boolean
  /** The name may imitate another, or another name was put in front of it (user@host). */
  disguised: boolean
}

/** Reads the true destination of a link. Only http, https and mailto may be opened at all. */
export function truthOf(link: string): LinkTruth {
  const refused: LinkTruth = { kind: 'refused', host: '', rawHost: '', insecure: false, disguised: false }
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return refused
  }
  if (url.protocol === 'mailto:') {
    return { kind: 'mail', host: decoded(url.pathname), rawHost: '', insecure: false, disguised: false }
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused
  const host = toUnicode(url.hostname)
  return {
    kind: 'web',
    host,
    rawHost: host === url.hostname ? '' : url.hostname,
    insecure: url.protocol === 'http:',
    disguised: url.username !== '' || imitates(host),
  }
}

/** Letters of these scripts look like Latin ones (UTS 39, confusables); Japanese names do not. */
function imitates(host: string): boolean {
  return /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(host)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
