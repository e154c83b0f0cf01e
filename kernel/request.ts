import { endOfPath, hyphen, numberSign, questionMark, slash, space } from './bytes'

// What `readRequest` found last: a target's path and, of its query, the parameters of a campaign.
export let method: u8 = 0
export let pathStart: usize = 0
export let pathEnd: usize = 0
/** True where the target named scheme and host. */
export let isAbsolute: bool = false
/** Both 0 where the query names no campaign. */
export let campaignStart: usize = 0
export let campaignEnd: usize = 0

/** How a request was made, as the column `method` has it. */
const other: u8 = 0
const get: u8 = 1
const post: u8 = 2
const head: u8 = 3

/**
 * Takes a request line (RFC 9112, section 3) apart: METHOD TARGET PROTOCOL, the last left out by HTTP/0.9. What is no request (`-`,
 * the bytes of a TLS handshake) has method `other` and an empty path.
 */
export function readRequest(start: usize, end: usize): void {
  isAbsolute = false
  campaignStart = 0
  campaignEnd = 0
  const afterMethod = endOfMethod(start, end)
  if (afterMethod === 0) {
    method = other
    pathStart = end
    pathEnd = end
    return
  }
  method = methodAt(start, afterMethod)
  let from = afterMethod + 1
  let to = endOfTarget(from, end)
  while (from < to && load<u8>(from) === space) from += 1
  while (to > from && load<u8>(to - 1) === space) to -= 1
  if (load<u8>(from) !== slash) from = withoutHost(from, to)
  const at = endOfPath(from, to)
  pathStart = from
  pathEnd = at
  if (at < to && load<u8>(at) === questionMark) findCampaign(at + 1, to)
}

/** Where the space behind the method stands; 0 where the request does not begin with one. */
function endOfMethod(start: usize, end: usize): usize {
  // Nearly all begin with `GET `.
  if (start + 4 <= end && load<u32>(start) === 0x20544547) return start + 3
  const last = min(end, start + 21)
  for (let at = start; at < last; at += 1) {
    const byte = load<u8>(at)
    if (byte === space) return at > start ? at : 0
    const isLetter = <u8>((byte | 32) - 97) < 26
    if (!isLetter && (at === start || (byte !== hyphen && byte !== 95))) return 0
  }
  return 0
}

function methodAt(start: usize, end: usize): u8 {
  const word = load<u32>(start)
  if (end - start === 3 && (word & 0xffffff) === 0x544547) return get
  if (end - start !== 4) return other
  if (word === 0x54534f50) return post
  if (word === 0x44414548) return head
  return other
}

/** A target may hold spaces: it ends before the last ` HTTP/`, which stands within eleven bytes of the end. */
function endOfTarget(start: usize, end: usize): usize {
  for (let at = end - 6; at >= start - 1 && at > end - 12; at -= 1)
    if (load<u32>(at) === 0x54544820 && load<u16>(at, 4) === 0x2f50) return max(at, start)
  return end
}

/** Where the path of a target begins that names scheme and host; the start itself where it does not. */
function withoutHost(start: usize, end: usize): usize {
  if (end - start < 7 || !isHttp(start)) return start
  let at = start + 4
  if ((load<u8>(at) | 32) === 115 && end - start >= 8) at += 1
  if (load<u8>(at) !== 58 || load<u16>(at, 1) !== 0x2f2f) return start
  isAbsolute = true
  at += 3
  while (at < end) {
    const byte = load<u8>(at)
    if (byte === slash || byte === questionMark || byte === numberSign) break
    at += 1
  }
  return at
}

function isHttp(at: usize): bool {
  return (load<u32>(at) | 0x20202020) === 0x70747468
}

/** From the first parameter `utm_…` to the end of the last: the rest of a query is often another one each time, and nothing of it is kept. */
function findCampaign(start: usize, end: usize): void {
  let isCampaign = false
  for (let at = start; at < end; at += 1) {
    const byte = load<u8>(at)
    if (byte === 117 && (at === start || load<u8>(at - 1) === 38) && at + 4 <= end && load<u32>(at) === 0x5f6d7475) {
      if (campaignStart === 0) campaignStart = at
      isCampaign = true
    } else if (byte === 38 && isCampaign) {
      campaignEnd = at
      isCampaign = false
    }
  }
  if (isCampaign) campaignEnd = end
}
