/** The number that an IPv4 address in `bytes` from `start` to before `end` is; -1 where it is none. */
export function parseIpv4(bytes: Uint8Array, start: number, end: number): number {
  let number = 0
  let value = 0
  let digits = 0
  let dots = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48
      digits += 1
      if (digits > 3 || value > 255) return -1
    } else if (byte === 46 && digits > 0) {
      number = number * 256 + value
      value = 0
      digits = 0
      dots += 1
    } else return -1
  }
  return dots === 3 && digits > 0 ? number * 256 + value : -1
}

/** Puts the eight words of an IPv6 address into `words`; false where it is none. Brackets around it and a zone behind it are left out. */
export function parseIpv6(bytes: Uint8Array, start: number, end: number, words: Uint16Array): boolean {
  let at = bytes[start] === 91 && bytes[end - 1] === 93 ? start + 1 : start
  let last = at === start ? end : end - 1
  for (let look = at; look < last; look += 1) if (bytes[look] === 37) last = look
  let count = 0
  let gap = -1
  if (bytes[at] === 58 && bytes[at + 1] === 58 && at + 1 < last) {
    gap = 0
    at += 2
  }
  while (at < last) {
    if (count > 7) return false
    const from = at
    let value = 0
    for (; at < last && at - from < 5; at += 1) {
      const digit = hexDigit(bytes[at]!)
      if (digit < 0) break
      value = value * 16 + digit
    }
    if (at < last && bytes[at] === 46) {
      const four = parseIpv4(bytes, from, last)
      if (four < 0 || count > 6) return false
      words[count] = Math.floor(four / 65_536)
      words[count + 1] = four % 65_536
      count += 2
      break
    }
    if (at === from || at - from > 4) return false
    words[count] = value
    count += 1
    if (at === last) break
    if (bytes[at] !== 58) return false
    at += 1
    if (bytes[at] === 58 && at < last) {
      if (gap >= 0) return false
      gap = count
      at += 1
    } else if (at === last) return false
  }
  if (gap < 0) return count === 8
  if (count > 7) return false
  words.copyWithin(8 - (count - gap), gap, count)
  words.fill(0, gap, 8 - (count - gap))
  return true
}

function hexDigit(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48
  if (byte >= 97 && byte <= 102) return byte - 87
  return byte >= 65 && byte <= 70 ? byte - 55 : -1
}
