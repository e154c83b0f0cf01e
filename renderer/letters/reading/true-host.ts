// The tests of the rules see this file without the rest of the window.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./punycode.d.ts" />
// The file itself is named, because Node would answer `punycode` with its own deprecated module.
import { toUnicode } from 'punycode/punycode.es6.js'
import { imitates } from './imitations.ts'

/** What a person must know about a link before it is opened. */
export type LinkTruth = {
  kind: 'web' | 'mail' | 'refused'
  /** Where it leads, as it may be trusted: a name that could imitate another stands as on the wire; for mail the address. */
  host: string
  /** The same host in its other form, beside it: as on the wire, or as an imitation looks; '' where there is none. */
  otherForm: string
  insecure: boolean
  /** The name may imitate another, or another name was put in front of it (user@host). */
  disguised: boolean
}

/** Reads the true destination of a link. Only http, https and mailto may be opened at all. */
export function truthOf(link: string): LinkTruth {
  const refused: LinkTruth = { kind: 'refused', host: '', otherForm: '', insecure: false, disguised: false }
  let url: URL
  try {
    url = new URL(link)
  } catch {
    return refused
  }
  if (url.protocol === 'mailto:') return { ...refused, kind: 'mail', ...mailTo(readable(url.pathname)) }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused
  const named = namesOf(url.hostname)
  return {
    kind: 'web',
    ...named,
    insecure: url.protocol === 'http:',
    disguised: named.disguised || url.username !== '',
  }
}

type Named = Pick<LinkTruth, 'host' | 'otherForm' | 'disguised'>

/** A host of a URL in both its forms, the one that deceives nobody first. */
function namesOf(wire: string): Named {
  // Longer ones are no names of the DNS (RFC 1035 2.3.4), and take long to decode.
  const looks = wire.length > 253 ? wire : toUnicode(wire)
  if (looks === wire) return { host: wire, otherForm: '', disguised: false }
  const disguised = imitates(looks)
  return disguised ? { host: wire, otherForm: looks, disguised } : { host: looks, otherForm: wire, disguised }
}

/** The address, its host in the form that deceives nobody. */
function mailTo(address: string): Named {
  const at = address.lastIndexOf('@')
  const wire = at < 0 ? null : URL.parse(`https://${address.slice(at + 1)}`)?.hostname
  if (!wire || address.length > 320) return { host: address, otherForm: '', disguised: false }
  const named = namesOf(wire)
  const local = address.slice(0, at + 1)
  return { ...named, host: local + named.host, otherForm: named.otherForm && local + named.otherForm }
}

/** A part of a URL as people read it; what cannot be seen, or turns the direction of writing, stays encoded. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, (one) => encodeURIComponent(one))
  } catch {
    return text
  }
}
