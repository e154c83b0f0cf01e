/** Numbers from 0 up to 1, the same for the same seed, so that a failure can be repeated (xorshift). */
export type Random = () => number

export function seeded(start: number): Random {
  let state = start
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}
