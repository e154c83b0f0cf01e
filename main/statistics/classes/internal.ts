import { parseIpv4, parseIpv6 } from '../countries/parse-address.ts'

/** Tells whether an address or a host name is one of the office's own. */
export type InternalRule = {
  four(address: number): boolean
  six(words: Uint16Array): boolean
  name(host: string): boolean
}

/** A network: an address whose first bits decide. */
type Network = { words: Uint16Array; bits: number }

/** The rule that the settings name: addresses, networks (`10.0.0.0/8`), ends of host names (`.consulate.example`). Null where one of them is none of these. */
export function internalRule(entries: readonly string[]): InternalRule | null {
  const fours: { first: number; last: number }[] = []
  const sixes: Network[] = []
  const ends: string[] = []
  const names = new Set<string>()
  for (const entry of entries) {
    const [address = '', length, ...more] = entry.split('/')
    const bytes = Buffer.from(address, 'latin1')
    const bits = length === undefined ? null : /^\d{1,3}$/.test(length) ? Number(length) : -1
    const four = parseIpv4(bytes, 0, bytes.length)
    const words = new Uint16Array(8)
    if (more.length > 0) return null
    if (four >= 0) {
      if (bits !== null && (bits < 0 || bits > 32)) return null
      const size = 2 ** (32 - (bits ?? 32))
      const first = Math.floor(four / size) * size
      fours.push({ first, last: first + size - 1 })
    } else if (parseIpv6(bytes, 0, bytes.length, words)) {
      if (bits !== null && (bits < 0 || bits > 128)) return null
      sixes.push({ words, bits: bits ?? 128 })
    } else {
      if (bits !== null || !/^\.?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/i.test(entry) || !/[a-z]/i.test(entry)) return null
      if (entry.startsWith('.')) ends.push(entry.toLowerCase())
      else names.add(entry.toLowerCase())
    }
  }
  return {
    four(address) {
      for (let at = 0; at < fours.length; at += 1)
        if (address >= fours[at]!.first && address <= fours[at]!.last) return true
      return false
    },
    six: (address) => sixes.some((network) => isWithin(address, network)),
    name: (host) => names.has(host) || ends.some((end) => host.endsWith(end)),
  }
}

function isWithin(words: Uint16Array, network: Network): boolean {
  let left = network.bits
  for (let at = 0; left > 0; at += 1, left -= 16) {
    const shift = Math.max(0, 16 - left)
    if (words[at]! >> shift !== network.words[at]! >> shift) return false
  }
  return true
}
