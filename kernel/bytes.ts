export const newline: u8 = 10
export const carriageReturn: u8 = 13
export const space: u8 = 32
export const quote: u8 = 34
export const numberSign: u8 = 35
export const plus: u8 = 43
export const hyphen: u8 = 45
export const slash: u8 = 47
export const colon: u8 = 58
export const questionMark: u8 = 63
export const openBracket: u8 = 91
export const backslash: u8 = 92
export const closeBracket: u8 = 93

/** Where the next newline stands; every line has one. */
export function endOfLine(from: usize): usize {
  let at = from
  while (true) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(10)))
    if (hits !== 0) return at + ctz(hits)
    at += 16
  }
}

/** Where the next quote, backslash or newline stands. */
export function endOfPlain(from: usize): usize {
  let at = from
  while (true) {
    const bytes = v128.load(at)
    const quotes = i8x16.eq(bytes, i8x16.splat(34))
    const backslashes = i8x16.eq(bytes, i8x16.splat(92))
    const newlines = i8x16.eq(bytes, i8x16.splat(10))
    const hits = i8x16.bitmask(v128.or(v128.or(quotes, backslashes), newlines))
    if (hits !== 0) return at + ctz(hits)
    at += 16
  }
}

/** Where the next question mark or number sign stands; `end` where there is none before it. */
export function endOfPath(from: usize, end: usize): usize {
  for (let at = from; at < end; at += 16) {
    const bytes = v128.load(at)
    const hits = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(63)), i8x16.eq(bytes, i8x16.splat(35))))
    if (hits !== 0) return min(at + ctz(hits), end)
  }
  return end
}

export function isDigit(byte: u8): bool {
  return <u8>(byte - 48) < 10
}

/** Two digits as a number; 100 where they are none. */
export function twoDigits(at: usize): i32 {
  const tens = <u8>(load<u8>(at) - 48)
  const ones = <u8>(load<u8>(at, 1) - 48)
  return tens < 10 && ones < 10 ? <i32>tens * 10 + <i32>ones : 100
}
