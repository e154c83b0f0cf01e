import { methods } from './batch.ts'

/** What `readRequest` found last; a target lies in the bytes from `pathStart` to before `targetEnd`. */
export const requestParts = {
  method: 0,
  pathStart: 0,
  /** Where the query begins, or the target ends. */
  pathEnd: 0,
  targetEnd: 0,
  /** True where the target named scheme and host. */
  absolute: false,
  /** Where in the query the parameters of a campaign begin, and where the last of them ends; both 0 where it names none. */
  campaignStart: 0,
  campaignEnd: 0,
}

/**
 * Takes a request line (RFC 9112, section 3) apart: METHOD TARGET PROTOCOL, the last left out by HTTP/0.9. What is no request (`-`,
 * the bytes of a TLS handshake) has method `other` and an empty path.
 */
export function readRequest(bytes: Uint8Array, start: number, end: number): void {
  const parts = requestParts
  parts.absolute = false
  parts.campaignStart = 0
  parts.campaignEnd = 0
  const method = endOfMethod(bytes, start, end)
  if (method < 0) {
    parts.method = methods.other
    parts.pathStart = end
    parts.pathEnd = end
    parts.targetEnd = end
    return
  }
  parts.method = methodAt(bytes, start, method)
  let from = method + 1
  let to = endOfTarget(bytes, from, end)
  while (from < to && bytes[from] === 32) from += 1
  while (to > from && bytes[to - 1] === 32) to -= 1
  if (bytes[from] !== 47) from = withoutHost(bytes, from, to)
  let at = from
  while (at < to && bytes[at] !== 63 && bytes[at] !== 35) at += 1
  parts.pathStart = from
  parts.pathEnd = at
  parts.targetEnd = to
  if (bytes[at] === 63) findCampaign(bytes, at + 1, to)
}

/** Where the space behind the method stands; -1 where the request does not begin with one. */
function endOfMethod(bytes: Uint8Array, start: number, end: number): number {
  const last = Math.min(end, start + 21)
  for (let at = start; at < last; at += 1) {
    const byte = bytes[at]!
    if (byte === 32) return at > start ? at : -1
    const letter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
    if (!letter && (at === start || (byte !== 45 && byte !== 95))) return -1
  }
  return -1
}

function methodAt(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start]
  const second = bytes[start + 1]
  if (end - start === 3 && first === 71 && second === 69 && bytes[start + 2] === 84) return methods.get
  if (end - start !== 4) return methods.other
  const third = bytes[start + 2]
  const fourth = bytes[start + 3]
  if (first === 80 && second === 79 && third === 83 && fourth === 84) return methods.post
  if (first === 72 && second === 69 && third === 65 && fourth === 68) return methods.head
  return methods.other
}

/** A target may hold spaces: it ends before the last ` HTTP/`, which stands within eleven bytes of the end. */
function endOfTarget(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end - 6; at >= start - 1 && at > end - 12; at -= 1)
    if (
      bytes[at] === 32 &&
      bytes[at + 1] === 72 &&
      bytes[at + 2] === 84 &&
      bytes[at + 3] === 84 &&
      bytes[at + 4] === 80 &&
      bytes[at + 5] === 47
    )
      return Math.max(at, start)
  return end
}

/** Where the path of a target begins that names scheme and host; the start itself where it does not. */
function withoutHost(bytes: Uint8Array, start: number, end: number): number {
  const isHttp = bytes[start]! === 104 || bytes[start]! === 72
  if (!isHttp) return start
  const scheme = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 8))).toLowerCase()
  if (!scheme.startsWith('http://') && scheme !== 'https://') return start
  requestParts.absolute = true
  let at = start + (scheme === 'https://' ? 8 : 7)
  while (at < end && bytes[at] !== 47 && bytes[at] !== 63 && bytes[at] !== 35) at += 1
  return at
}

/** From the first parameter `utm_…` to the end of the last: the rest of a query is often another one each time, and nothing of it is kept. */
function findCampaign(bytes: Uint8Array, start: number, end: number): void {
  const parts = requestParts
  let isCampaign = false
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!
    if (byte === 117 && (at === start || bytes[at - 1] === 38) && isUtm(bytes, at, end)) {
      if (parts.campaignStart === 0) parts.campaignStart = at
      isCampaign = true
    } else if (byte === 38 && isCampaign) {
      parts.campaignEnd = at
      isCampaign = false
    }
  }
  if (isCampaign) parts.campaignEnd = end
}

function isUtm(bytes: Uint8Array, at: number, end: number): boolean {
  return at + 4 <= end && bytes[at + 1] === 116 && bytes[at + 2] === 109 && bytes[at + 3] === 95
}
