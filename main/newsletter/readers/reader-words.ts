import { searchPhrases } from '../../search/search-words.ts'
import type { Columns } from './columns.ts'
import { roomForNumbers } from './room.ts'
import { findInIndex, gatherWords, meetsAll, plainWord, wordsIn, type WordIndex } from './word-index.ts'

/**
 * What readers are found by: the words of address, name and reading, in memory alone, so that nobody's words outlive their row. They are gathered, in
 * steps, when somebody first searches; readers who change afterwards are looked at themselves until the words are gathered again.
 */
export type ReaderWords = {
  /** Whether `find` may be asked. */
  isWhole(): boolean
  build(): Promise<void>
  /** The numbers of the readers in whom every word of a search is found, in no order; in the room for numbers. */
  find(search: string): Int32Array
  /** A reader has changed. */
  touch(number: number): void
  /** All of them have changed. */
  drop(): void
}

/** More changed readers than these, and the words are gathered again. */
const mostTouched = 2000

export function newReaderWords(columns: () => Readonly<Columns>): ReaderWords {
  let index: WordIndex | null = null
  let building: Promise<void> | null = null
  const touched = new Set<number>()

  const wordsOf = (number: number): string[] => {
    const { folded, names, readings } = columns()
    return wordsIn(folded[number] ?? '', names[number] ?? '', readings[number] ?? '')
  }

  async function gather(): Promise<void> {
    const of = columns()
    index = null
    touched.clear()
    const found = await gatherWords(of.end, wordsOf)
    // The whole register may have been read anew meanwhile.
    if (columns() === of) index = found
  }

  return {
    isWhole: () => index !== null && touched.size <= mostTouched,
    build: () => (building ??= gather().finally(() => (building = null))),
    find(search) {
      const phrases = searchPhrases(search).map(({ tokens, goesOn }) => ({ tokens: tokens.map(plainWord), goesOn }))
      if (index === null || phrases.length === 0) return new Int32Array(0)
      const found = roomForNumbers(columns().end)
      let length = findInIndex(index, phrases, touched, found)
      for (const number of touched) if (meetsAll(wordsOf(number), phrases)) found[length++] = number
      return found.subarray(0, length)
    },
    touch: (number) => void touched.add(number),
    drop() {
      index = null
      touched.clear()
    },
  }
}
