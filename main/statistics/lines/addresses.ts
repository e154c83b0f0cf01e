/** What the address of a line can be. */
export const addressKinds = { none: 0, name: 1, v4: 4, v6: 6 } as const

/** Tells what stands in `bytes` from `start` to before `end`: an IPv4 or IPv6 address, a host name (RFC 1123), or none of them (0). */
export function addressKind(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start
  if (length < 1 || length > 253) return addressKinds.none
  if (isIpv4(bytes, start, end)) return addressKinds.v4
  for (let at = start; at < end; at += 1) if (bytes[at] === 58) return isIpv6(bytes, start, end) ? addressKinds.v6 : 0
  return isHostName(bytes, start, end) ? addressKinds.name : addressKinds.none
}

/** Four numbers up to 255 with dots between. */
function isIpv4(bytes: Uint8Array, start: number, end: number): boolean {
  let dots = 0
  let digits = 0
  let value = 0
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48
      digits += 1
      if (digits > 3 || value > 255) return false
    } else if (byte === 46 && digits > 0) {
      dots += 1
      digits = 0
      value = 0
    } else return false
  }
  return dots === 3 && digits > 0
}

/** The text forms of RFC 4291, section 2.2, with brackets around or a zone behind (RFC 4007) where they stand. */
function isIpv6(bytes: Uint8Array, start: number, end: number): boolean {
  let from = start
  let to = end
  if (bytes[from] === 91 && bytes[to - 1] === 93) {
    from += 1
    to -= 1
  }
  for (let at = from; at < to; at += 1) if (bytes[at] === 37) to = at
  let groups = 0
  let gap = false
  let at = from
  if (bytes[at] === 58 && bytes[at + 1] !== 58) return false
  while (at < to) {
    if (bytes[at] === 58) {
      if (bytes[at + 1] === 58 && at + 1 < to) {
        if (gap) return false
        gap = true
        at += 2
        continue
      }
      at += 1
      if (at === to) return false
    }
    const group = at
    while (at < to && isHex(bytes[at]!)) at += 1
    if (bytes[at] === 46 && at < to) {
      if (!isIpv4(bytes, group, to)) return false
      groups += 2
      at = to
      break
    }
    if (at === group || at - group > 4) return false
    if (at < to && bytes[at] !== 58) return false
    groups += 1
  }
  return gap ? groups < 8 : groups === 8
}

function isHostName(bytes: Uint8Array, start: number, end: number): boolean {
  let label = 0
  let onlyDigits = true
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte === 46) {
      if (label === 0 || bytes[at - 1] === 45) return false
      // A dot at the end is the root.
      if (at === end - 1) break
      label = 0
      onlyDigits = true
      continue
    }
    const digit = byte >= 48 && byte <= 57
    const letter = (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90)
    // The underscore is no letter of a host name, but stands in many of those that resolvers answer.
    if (!digit && !letter && byte !== 95 && (byte !== 45 || label === 0)) return false
    if (!digit) onlyDigits = false
    label += 1
    if (label > 63) return false
  }
  // Whatever ends in a number would be an address of IPv4, and has been found to be none.
  return label > 0 && !onlyDigits && bytes[end - 1] !== 45
}

function isHex(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102) || (byte >= 65 && byte <= 70)
}
