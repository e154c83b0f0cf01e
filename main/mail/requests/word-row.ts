import { changingWords } from './words/changing.ts'
import { connectingWords } from './words/connecting.ts'
import { idiomWords } from './words/idioms.ts'
import { modalityWords } from './words/modality.ts'
import { namingWords } from './words/naming.ts'
import { peopleWords } from './words/people.ts'
import { printingWords } from './words/printing.ts'
import { startingWords } from './words/starting.ts'
import { stoppingWords } from './words/stopping.ts'
import { type WordKind, wordKinds } from './words/word-kinds.ts'

/** A sentence as a row of word kinds, one letter each, and the words themselves. */
export type WordRow = { kinds: string; words: string[] }

/**
 * Reads a folded sentence into its words: at each place the longest one that is known. Unknown English words are one each, unknown Japanese
 * characters in a row one together.
 */
export function wordRow(sentence: string): WordRow {
  const words: string[] = []
  let kinds = ''
  const put = (kind: WordKind, word: string): void => {
    if (
      kind === 'unknown' &&
      kinds.endsWith(wordKinds.unknown) &&
      japanese.test(word) &&
      japanese.test(words.at(-1)!)
    ) {
      words[words.length - 1] += word
      return
    }
    kinds += wordKinds[kind]
    words.push(word)
  }
  for (let at = 0; at < sentence.length; ) {
    const place = /^[\s]$/.test(sentence[at]!) ? null : longestAt(sentence, at)
    if (place === null) {
      at += 1
      continue
    }
    put(place.kind, place.word)
    at += place.word.length
  }
  const glued = words.map((word, at) =>
    kinds[at] === wordKinds.unknown && ending.test(word) ? wordKinds.glue : kinds[at],
  )
  return { kinds: glued.join(''), words }
}

/** One or two kana that no word claims are the end of one: り, す, った. */
const ending = /^[\u3041-\u3096]{1,2}$/
const japanese = /[\u3041-\u9fff]/

/** Of two words that are as long the one that stands first here counts. */
const vocabulary = [
  ...idiomWords,
  ...stoppingWords,
  ...changingWords,
  ...printingWords,
  ...modalityWords,
  ...peopleWords,
  ...namingWords,
  ...startingWords,
  ...connectingWords,
]

/** Each pattern is a word of its own, so that the longest one counts, not the first. */
const known = {
  english: vocabulary.flatMap(([kind, { en = [] }]) =>
    en.map((word) => ({ kind, pattern: new RegExp(`(?:${word})(?![a-z0-9])`, 'y') })),
  ),
  japanese: vocabulary.flatMap(([kind, { ja = [] }]) => ja.map((word) => ({ kind, pattern: new RegExp(word, 'y') }))),
}

function longestAt(sentence: string, at: number): { kind: WordKind; word: string } | null {
  const character = sentence[at]!
  if (character === ',') return { kind: 'comma', word: character }
  if (character === '@') return { kind: 'someAddress', word: '@' }
  const latin = /[a-z0-9#]/.test(character)
  let best: { kind: WordKind; word: string } | null = null
  for (const { kind, pattern } of latin || character === '?' ? known.english : known.japanese) {
    pattern.lastIndex = at
    const word = pattern.exec(sentence)?.[0] ?? ''
    if (word.length > (best?.word.length ?? 0)) best = { kind, word }
  }
  if (best !== null) return best
  if (latin) return { kind: 'unknown', word: /[a-z0-9'’-]*/y.exec(sentence.slice(at, at + 60))?.[0] || character }
  return /[\p{L}\p{N}]/u.test(character) ? { kind: 'unknown', word: character } : null
}
