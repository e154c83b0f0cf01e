import { createHash } from 'node:crypto'

/** A source of choices that is the same for the same name, so that a mail stays as it is when others are added. */
export type Random = {
  below: (limit: number) => number
  pick: <T>(choices: readonly T[]) => T
  chance: (of: number) => boolean
  hex: (digits: number) => string
  base64url: (characters: number) => string
}

export function randomNamed(name: string): Random {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0)
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const from = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join('')
  return {
    below,
    pick: (choices) => choices[below(choices.length)]!,
    chance: (of) => next() < of,
    hex: (digits) => from('0123456789abcdef', digits),
    base64url: (characters) => from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', characters),
  }
}
