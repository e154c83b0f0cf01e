import { type WordKind, wordKinds } from './words/word-kinds.ts'

/**
 * A pattern over the letters of word kinds, written with their names: `halt (self|glue)* newsletter`. Signs of regular expressions stay what
 * they are; blanks mean nothing.
 */
export function sequence(pattern: string): RegExp {
  return new RegExp(lettersOf(pattern), 'g')
}

/** The same as a test of a whole row, or of its beginning or end where the pattern has ^ or $. */
export function shape(pattern: string): RegExp {
  return new RegExp(lettersOf(pattern))
}

function lettersOf(pattern: string): string {
  return pattern.replace(/[a-zA-Z]+/g, (name) => wordKinds[name as WordKind]).replace(/\s+/g, '')
}
