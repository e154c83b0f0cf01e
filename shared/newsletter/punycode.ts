/** Encodes one label of a domain name for the DNS, without the `xn--` before it (RFC 3492); null where it is too long to be one. */
export function encodeLabel(label: string): string | null {
  const points = Array.from(label, (character) => character.codePointAt(0)!)
  if (points.length > longestLabel) return null
  let encoded = points
    .filter((point) => point < firstPoint)
    .map((point) => String.fromCodePoint(point))
    .join('')
  const basic = encoded.length
  let handled = basic
  if (basic > 0) encoded += '-'
  let point = firstPoint
  let delta = 0
  let bias = firstBias
  while (handled < points.length) {
    const next = Math.min(...points.filter((one) => one >= point))
    delta += (next - point) * (handled + 1)
    point = next
    for (const one of points) {
      if (one < point) delta += 1
      if (one !== point) continue
      encoded += digitsOf(delta, bias)
      bias = adapted(delta, handled + 1, handled === basic)
      delta = 0
      handled += 1
    }
    delta += 1
    point += 1
  }
  return encoded.length > longestLabel ? null : encoded
}

/** Decodes one label that stood behind `xn--`; null where it is none (RFC 3492). */
export function decodeLabel(encoded: string): string | null {
  if (encoded.length > longestLabel || !/^[\da-z-]*$/i.test(encoded)) return null
  const dash = encoded.lastIndexOf('-')
  const points = Array.from(encoded.slice(0, Math.max(0, dash)), (character) => character.codePointAt(0)!)
  let point = firstPoint
  let bias = firstBias
  let place = 0
  for (let at = dash + 1; at < encoded.length; ) {
    const before = place
    let weight = 1
    for (let step = base; ; step += base) {
      const digit = digitValue(encoded[at++])
      if (digit === null) return null
      place += digit * weight
      const threshold = thresholdOf(step, bias)
      if (digit < threshold) break
      weight *= base - threshold
    }
    bias = adapted(place - before, points.length + 1, before === 0)
    point += Math.floor(place / (points.length + 1))
    place %= points.length + 1
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
    points.splice(place, 0, point)
    place += 1
  }
  return String.fromCodePoint(...points)
}

/** Octets of one label (RFC 1035). */
const longestLabel = 63

const base = 36
const firstPoint = 0x80
const firstBias = 72

function digitsOf(number: number, bias: number): string {
  let digits = ''
  let rest = number
  for (let step = base; ; step += base) {
    const threshold = thresholdOf(step, bias)
    if (rest < threshold) return digits + rest.toString(base).replace(/./, asDigit)
    const digit = threshold + ((rest - threshold) % (base - threshold))
    digits += asDigit(digit.toString(base))
    rest = Math.floor((rest - threshold) / (base - threshold))
  }
}

/** The digits of RFC 3492 begin with the letters: a is 0, 0 is 26. */
function asDigit(usual: string): string {
  const value = Number.parseInt(usual, base)
  return value < 26 ? String.fromCodePoint(97 + value) : String.fromCodePoint(22 + value)
}

function digitValue(character: string | undefined): number | null {
  if (character === undefined) return null
  const code = character.toLowerCase().codePointAt(0)!
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : null
}

function thresholdOf(step: number, bias: number): number {
  return Math.max(1, Math.min(26, step - bias))
}

function adapted(delta: number, handled: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? 700 : 2))
  rest += Math.floor(rest / handled)
  let step = 0
  for (; rest > 455; step += base) rest = Math.floor(rest / 35)
  return step + Math.floor((36 * rest) / (rest + 38))
}
