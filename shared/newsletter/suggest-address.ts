import { checkAddress } from './address.ts'
import { foldLetters } from './domain-name.ts'
import { hostsNearby, type KnownHosts, knownHosts } from './known-hosts.ts'

/**
 * The address that somebody most likely meant where the host is a slip of one that many people use (`gmial.com`, `docomo.co.jp`, `yahoo.co.jo`), in
 * small letters after the @; null where there is nothing to suggest. Also a text that is no address for its host can get one (`taro@gmail`). A host
 * that exists is never a slip, whatever it looks like, nor is one of a government, a school or a company. To be shown, never to be done.
 */
export function suggestAddress(text: string): string | null {
  const checked = checkAddress(text)
  const address = checked.refused === null ? checked.address : checked.refused === 'bad-domain' ? text.trim() : ''
  const at = address.lastIndexOf('@')
  if (at < 1) return null
  const host = suggestHost(address.slice(at + 1))
  if (host === null) return null
  const suggested = `${address.slice(0, at)}@${host}`
  return checkAddress(suggested).refused === null ? suggested : null
}

/** The host that was most likely meant; null where there is nothing to suggest. */
export function suggestHost(written: string): string | null {
  if (written.length > longestHost) return null
  const typed = foldLetters(written)
  const host = typed
    .replace(/[,\u3001\u3002]/g, '.')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|[\s.]+$/g, '')
  if (host === '') return null
  // Where only the dots are wrong the host is found with right ones.
  if (isReal(host)) return host !== typed && whole.has(host) ? host : null
  return (
    firstOf(knownHosts.map((known) => meantBy(host, known))) ??
    firstOf(hostNames.map((name) => (host[0] === name[0] && apart(host, name) === 1 ? name : null)))
  )
}

const longestHost = 60

/** The top names of RFC 2606 and RFC 6761. Nobody's host lies there: one stands for the host of its name, whose ending it takes the place of. */
const endingsForExamples = ['example', 'test', 'invalid', 'localhost']

/** Endings that are given only to governments, schools and the like; nobody there writes from a service. */
const endingsOfBodies = /(?:^|\.)(?:(?:go|ac|lg|ed|ad)\.jp|gov|edu|mil|int)$/

const whole = new Set(knownHosts.flatMap(({ name, endings }) => endings.map((ending) => `${name}.${ending}`)))

/** Hosts that are long enough for one letter more or less to be a slip, wherever it stands, the dot among them. */
const hostNames = knownHosts.flatMap(({ name, endings, rare }) =>
  rare && name.length >= 5 ? endings.slice(0, 2).map((ending) => `${name}.${ending}`) : [],
)

function isReal(host: string): boolean {
  if (whole.has(host) || hostsNearby.has(host) || endingsOfBodies.test(host)) return true
  // What lies below a host of a provider is a host of the provider: m3.biglobe.ne.jp.
  const above = host.indexOf('.')
  return above >= 0 && whole.has(host.slice(above + 1))
}

function meantBy(host: string, known: KnownHosts): string | null {
  if (host[0] !== known.name[0] && host[1] !== known.name[0]) return null
  const dots = known.name.split('.').length
  const labels = host.split('.')
  const name = labels.slice(0, dots).join('.')
  const ending = labels.slice(dots).join('.')
  if (endingsForExamples.includes(ending)) {
    const slip = isSlipOf(name, known) && !namesNearby.has(name) && !knownHosts.some((other) => other.name === name)
    return slip ? `${known.name}.${ending}` : null
  }
  if (name === known.name) {
    const near = endingMeant(ending, known.endings)
    if (near !== null) return `${name}.${near}`
    return known.alone || ending === '' ? onlyHost(known) : null
  }
  if (!isSlipOf(name, known)) return null
  const meant = known.endings.includes(ending) ? ending : endingMeant(ending, known.endings)
  return meant === null ? null : `${known.name}.${meant}`
}

/** The first labels of hosts that exist and look like a slip of another. */
const namesNearby = new Set([...hostsNearby].map((host) => host.split('.')[0]!))

/** `taro@yahoo` can be either of two. */
function onlyHost({ name, endings, alone }: KnownHosts): string | null {
  return alone || endings.length === 1 ? `${name}.${endings[0]!}` : null
}

/** One letter more, less, other or exchanged with its neighbour; the first letter is the one that people get right. */
function isSlipOf(name: string, { name: meant, rare }: KnownHosts): boolean {
  if (!rare || meant.length < 5 || name === meant) return false
  const begins = name[0] === meant[0] || (name[0] === meant[1] && name[1] === meant[0])
  return begins && (apart(name, meant) === 1 || (meant.length >= 8 && apart(name, meant) === 2))
}

/** The one of the endings that is a letter, or a dot, away from what is written; that a top name exists (.co, .cm, .om) does not make it meant. */
function endingMeant(ending: string, endings: readonly string[]): string | null {
  if (ending === '' || endings.includes(ending)) return null
  // Only the endings of the two countries: .ca and .cn are as far from .con as .com is.
  const usual = endings.filter((one) => /^(?:com|net|jp|co\.jp|ne\.jp|or\.jp)$/.test(one))
  const near = usual.find((one) => apart(ending, one) === 1)
  if (near !== undefined && ending.length > 1) return near
  if (/^com?\.jp$|^c\.jp$/.test(ending) && usual.includes('co.jp')) return 'co.jp'
  return ending === 'com.com' && usual.includes('com') ? 'com' : null
}

function firstOf(found: readonly (string | null)[]): string | null {
  return found.find((one) => one !== null) ?? null
}

/** Letters left out, put in, taken for another or exchanged between two words: 0, 1, 2, or 3 for any more (optimal string alignment). */
function apart(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return 3
  let above: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, above[j - 2]! + 1)
      next.push(least)
    }
    above = row
    row = next
  }
  return Math.min(3, row[other.length]!)
}
