import { domainToUnicode } from 'node:url'
import { imitates } from './imitations.ts'

/** What a person must know about a link before it is opened, told of the very address that will be opened. */
export type LinkTruth = {
  kind: 'web' | 'mail'
  /** The address as it is opened: ASCII alone, and of a mail only what RFC 6068 calls safe. */
  url: string
  /** Where it leads, as it may be trusted: a host that could imitate another stands as on the wire; for mail every recipient. */
  places: Place[]
  insecure: boolean
  /** A name may imitate another, or another name was put in front of it (user@host). */
  disguised: boolean
}

/** A host or a mail address in the form that deceives nobody, and in its other form beside it: '' where there is none. */
export type Place = { name: string; otherForm: string; disguised: boolean }

/** Reads the true destination of a link; null where it may not be opened at all. Only http, https and mailto may. */
export function truthOf(link: string): LinkTruth | null {
  const url = URL.parse(link)
  if (url?.protocol === 'mailto:') return mailTruth(url)
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null
  const place = placeOf(url.hostname)
  return {
    kind: 'web',
    url: url.href,
    places: [place],
    insecure: url.protocol === 'http:',
    disguised: place.disguised || url.username !== '' || url.password !== '',
  }
}

/** Header fields that a link may fill in; others could attach a file of this computer in some mail programs (RFC 6068, section 4). */
const safeFields = new Set(['to', 'cc', 'bcc', 'subject', 'body'])
const recipientFields = new Set(['to', 'cc', 'bcc'])

function mailTruth(url: URL): LinkTruth {
  const fields = url.search
    .slice(1)
    .split('&')
    .map((field) => ({ field, name: field.split('=', 1)[0]!.toLowerCase(), value: field.replace(/^[^=]*=?/, '') }))
    .filter(({ name }) => safeFields.has(name))
  const search = fields.map(({ field }) => field).join('&')
  const path = withoutSentences(url.pathname)
  const recipients = [path, ...fields.filter(({ name }) => recipientFields.has(name)).map(({ value }) => value)]
  const places = recipients
    // Some mail programs part recipients by semicolons as well.
    .flatMap((list) => list.split(/,|;|%2C|%3B/i))
    .filter((address) => address !== '')
    .map(mailPlace)
  const opened = `mailto:${path}${search === '' ? '' : `?${search}`}`
  return { kind: 'mail', url: opened, places, insecure: false, disguised: places.some(({ disguised }) => disguised) }
}

/** A host of a URL in both its forms, the one that deceives nobody first. */
function placeOf(wire: string): Place {
  // Longer ones are no names of the DNS (RFC 1035 2.3.4), and take long to decode.
  const looks = wire.length > 253 ? wire : domainToUnicode(wire) || wire
  if (looks === wire) return { name: wire, otherForm: '', disguised: false }
  const disguised = imitates(looks)
  return disguised ? { name: wire, otherForm: looks, disguised } : { name: looks, otherForm: wire, disguised }
}

/**
 * A URL without a host keeps spaces and quotation marks as they are. Encoded, nothing in it reads as a sentence of the question, and no mail
 * program takes a part of it for something else.
 */
function withoutSentences(path: string): string {
  return path.replaceAll(/[^!-~]|["<>`{|}\\^]/gu, (one) => encodeURIComponent(one))
}

/**
 * A recipient as it stands in the link, in the form that deceives nobody: as people read it where it is one name at one host, else as it is
 * sent, which is ASCII alone. A second @ puts another name in front of the true one.
 */
function mailPlace(sent: string): Place {
  const address = readable(sent)
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at + 1)
  const host = address.slice(at + 1)
  // What ends a host in an address of the web would leave the rest of it unread.
  const wire = at < 0 || /[/\\?#:@%]/.test(host) || address.length > 320 ? null : URL.parse(`https://${host}`)?.hostname
  if (!wire || local.indexOf('@') < at) return { name: sent, otherForm: '', disguised: local.indexOf('@') < at }
  const place = placeOf(wire)
  const name = sentName(sent)
  if (!imitates(local))
    return { ...place, name: local + place.name, otherForm: place.otherForm && local + place.otherForm }
  return { name: name + place.name, otherForm: local + (place.otherForm || place.name), disguised: true }
}

/** The part of a recipient before its host, with the @, as it is sent. */
function sentName(sent: string): string {
  return /^.*(?:@|%40)/i.exec(sent)![0]
}

/** A part of a URL as people read it; what cannot be seen, is only room, or turns the direction of writing, stays encoded. */
function readable(text: string): string {
  try {
    return decodeURIComponent(text).replaceAll(unseen, (one) => encodeURIComponent(one))
  } catch {
    return text
  }
}

const unseen = /[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu
