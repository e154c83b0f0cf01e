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

/** `free` stands for any word that neither begins another thought nor names another matter; `loose` also for a comma. */
const classes: Record<string, string> = { free: classOf(false), loose: classOf(true) }

function lettersOf(pattern: string): string {
  return pattern.replace(/[a-zA-Z]+/g, (name) => classes[name] ?? wordKinds[name as WordKind]).replace(/\s+/g, '')
}

function classOf(withComma: boolean): string {
  const bounds: WordKind[] = [
    'other',
    'print',
    'copy',
    'third',
    'when',
    'how',
    'link',
    'canI',
    'fails',
    'not',
    'never',
    'ask',
  ]
  return `[^${bounds.map((kind) => wordKinds[kind]).join('')}${withComma ? '' : ','}]`
}
