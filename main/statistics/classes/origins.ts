import type { CountryTable } from '../countries/country-table.ts'
import { countryFinder } from '../countries/find-country.ts'
import { parseIpv4, parseIpv6 } from '../countries/parse-address.ts'
import type { InternalRule } from './internal.ts'

/** What is kept of an address. */
export type OriginClass = {
  /** ISO 3166-1; '' where it is not known. */
  country: string
  /** Second-level and top-level domain of a host name (`ad.jp`); '' of an address that is a number. */
  domain: string
}

/** Numbers that stand for what is kept of addresses: nothing of them leads back to one. */
export type Origins = {
  /** For readers of lines: the number of what is kept of the address that stands in `bytes`. */
  numberOf(bytes: Uint8Array, start: number, end: number): number
  /** The same of an IPv4 address. */
  numberOfFour(address: number): number
  classOf(number: number): OriginClass
}

/** The number of the office's own addresses. */
const internalOrigin = 1
const unknownOrigin = 0

/** Domains that have numbers of their own: a hostile log must not fill the memory. */
const mostDomains = 20_000

/** Addresses that are remembered; their place is that of the upper bits of a product. */
const latelySize = 1 << 17
const latelyShift = 32 - 17

/** True of the number of the office's own addresses. */
export function isInternal(origin: number): boolean {
  return origin === internalOrigin
}

/** Cuts from addresses what is kept of them. */
export function openOrigins(table: CountryTable, internal: InternalRule): Origins {
  const finder = countryFinder(table)
  const nothing: OriginClass = { country: '', domain: '' }
  const classes: OriginClass[] = [nothing, nothing, ...table.codes.map((country) => ({ country, domain: '' }))]
  const domains = new Map<string, number>()
  const words = new Uint16Array(8)

  // Visitors come again: what was found of the last addresses is at hand, each beside its number. (In memory alone, as long as the thread lives.)
  const lately = new Uint32Array(latelySize * 2)

  function ofFour(address: number): number {
    const place = (Math.imul(address, 0x9e3779b1) >>> latelyShift) * 2
    if (lately[place] === address && lately[place + 1] !== 0) return lately[place + 1]!
    const number = internal.four(address) ? internalOrigin : finder.four(address) + 2
    lately[place] = address
    lately[place + 1] = number
    return number
  }
  function ofSix(): number {
    // IPv4 within IPv6 (RFC 4291, section 2.5.5.2).
    if (words[5] === 0xffff && words[0] === 0 && words[1] === 0 && words[2] === 0 && words[3] === 0 && words[4] === 0)
      return ofFour(words[6]! * 65_536 + words[7]!)
    return internal.six(words) ? internalOrigin : finder.six(words) + 2
  }
  function ofName(host: string): number {
    if (internal.name(host)) return internalOrigin
    const domain = domainOf(host)
    const known = domains.get(domain)
    if (known !== undefined) return known
    if (domains.size >= mostDomains) return unknownOrigin
    const number = classes.push({ country: '', domain }) - 1
    domains.set(domain, number)
    return number
  }

  return {
    numberOf(bytes, start, end) {
      const four = parseIpv4(bytes, start, end)
      if (four >= 0) return ofFour(four)
      if (parseIpv6(bytes, start, end, words)) return ofSix()
      return ofName(
        Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start)
          .toString('latin1')
          .toLowerCase(),
      )
    },
    numberOfFour: ofFour,
    classOf: (number) => classes[number]!,
  }
}

/** The last two labels of a host name. */
function domainOf(host: string): string {
  const labels = host.replace(/\.$/, '').split('.')
  return labels.slice(-2).join('.')
}
