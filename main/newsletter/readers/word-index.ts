import { indexWords, type Phrase } from '../../search/search-words.ts'
import { sortedInSteps, turn } from '../in-steps.ts'

/** The words of many readers. Words stand for their place in `words`. */
export type WordIndex = {
  /** Each word once, sorted. */
  words: string[]
  /** The words of reader `n`, in their order: from `textStarts[n]` up to `textStarts[n + 1]`. */
  texts: Int32Array
  textStarts: Int32Array
  /** Who has word `w`: from `readerStarts[w]` up to `readerStarts[w + 1]`. */
  readers: Int32Array
  readerStarts: Int32Array
  /** Whom a search has looked at already, while it runs: a new one for each search would be most of its work. */
  seen: Uint8Array
}

/** Readers whose words are gathered before others have their turn: some five milliseconds. */
const step = 1000

/** The words that somebody is found by, in their order. */
export function wordsIn(folded: string, name: string, reading: string): string[] {
  if (folded === '') return []
  const words = indexWords(name === '' && reading === '' ? folded : `${folded} ${name} ${reading}`)
  return words === '' ? [] : plainWord(words).split(' ')
}

/** Latin letters without their accents: "cafe" finds café. */
export function plainWord(word: string): string {
  // Nearly everything is plain already.
  if (/^[ -~\u3040-\u9fff]*$/u.test(word)) return word
  return word.normalize('NFD').replaceAll(accents, '').normalize('NFC')
}

const accents = /(?<=\p{Script=Latin}\p{M}*)\p{M}/gu

/** The words of the readers below a number, gathered in steps. */
export async function gatherWords(end: number, wordsOf: (number: number) => string[]): Promise<WordIndex> {
  const places = new Map<string, number>()
  const textStarts = new Int32Array(end + 1)
  let texts = new Int32Array(end * 6 + 1000)
  let length = 0
  for (let number = 0; number < end; number += 1) {
    textStarts[number] = length
    const words = wordsOf(number)
    if (length + words.length > texts.length) texts = longer(texts, length + words.length)
    for (const word of words) {
      let place = places.get(word)
      if (place === undefined) places.set(word, (place = places.size))
      texts[length++] = place
    }
    if (number % step === 0) await turn()
  }
  textStarts[end] = length
  texts = texts.slice(0, length)
  const compare = (one: string, other: string): number => (one < other ? -1 : 1)
  const words = await sortedInSteps([...places.keys()], compare)
  const sorted = new Int32Array(words.length)
  for (const [at, word] of words.entries()) sorted[places.get(word)!] = at
  await turn()
  for (let at = 0; at < length; at += 1) texts[at] = sorted[texts[at]!]!
  await turn()
  const readers = readersByWord(words.length, texts, textStarts)
  return { words, texts, textStarts, ...readers, seen: new Uint8Array(end + 1) }
}

/** Who has each word; somebody who has it twice stands there twice. */
function readersByWord(
  words: number,
  texts: Int32Array,
  textStarts: Int32Array,
): Pick<WordIndex, 'readers' | 'readerStarts'> {
  const readerStarts = new Int32Array(words + 1)
  for (const word of texts) readerStarts[word + 1]! += 1
  for (let word = 0; word < words; word += 1) readerStarts[word + 1]! += readerStarts[word]!
  const next = readerStarts.slice()
  const readers = new Int32Array(texts.length)
  for (let number = 0; number + 1 < textStarts.length; number += 1)
    for (let at = textStarts[number]!; at < textStarts[number + 1]!; at += 1) {
      const word = texts[at]!
      readers[next[word]!] = number
      next[word]! += 1
    }
  return { readers, readerStarts }
}

/**
 * Finds those, but for some that are left out, in whom every phrase is found. Loops count by themselves here and make nothing while they run:
 * walking along many numbers by `of` makes an object for each until it is compiled, and those cost more than the search.
 * @param found has room for everybody; their numbers are put into it, each once
 * @returns how many they are
 */
export function findInIndex(
  index: WordIndex,
  phrases: readonly Phrase[],
  leftOut: ReadonlySet<number>,
  found: Int32Array,
): number {
  const { seen } = index
  const having = ({ from, until }: Span): Int32Array =>
    index.readers.subarray(index.readerStarts[from], index.readerStarts[until])
  // Who has the rarest word of each phrase; what nearly everybody has is sooner looked for in the few who are left.
  const sought = phrases
    .map((phrase) => spansOf(index.words, phrase))
    .map((spans) => ({ spans, list: spans.map(having).reduce(shorter) }))
    .toSorted((one, other) => one.list.length - other.list.length)
  const first = sought[0]!.list
  let passed = 1
  for (let at = 0; at < first.length; at += 1) seen[first[at]!] = 1
  for (const number of leftOut) seen[number] = 0
  for (const { list } of sought.slice(1, mostCrossed)) {
    if (list.length > first.length * 4) break
    passOn(seen, list, passed)
    passed += 1
  }
  // Who stands in the list of a phrase of one word has it; a phrase of several may still be scattered.
  const unsure = sought.filter(({ spans }, at) => at >= passed || spans.length > 1).map(({ spans }) => spans)
  let length = 0
  for (let at = 0; at < first.length; at += 1) {
    const number = first[at]!
    if (seen[number] === passed && holdsAll(index, number, unsure)) found[length++] = number
    seen[number] = 0
  }
  return length
}

/** Whoever had passed so many lists and is in this one too has passed one more. */
function passOn(seen: Uint8Array, list: Int32Array, passed: number): void {
  for (let at = 0; at < list.length; at += 1) if (seen[list[at]!] === passed) seen[list[at]!] = passed + 1
}

/** Phrases whose readers are held against each other. */
const mostCrossed = 8

const shorter = (one: Int32Array, other: Int32Array): Int32Array => (other.length < one.length ? other : one)

/** Whether every phrase is found among words. */
export function meetsAll(words: readonly string[], phrases: readonly Phrase[]): boolean {
  return phrases.every(({ tokens, goesOn }) =>
    words.some((_, at) =>
      tokens.every((token, nth) => {
        const word = words[at + nth]
        return word === token || (goesOn && nth === tokens.length - 1 && word?.startsWith(token) === true)
      }),
    ),
  )
}

/** The words from `from` up to `until`: those that a token of a search means. */
type Span = { from: number; until: number }

function spansOf(words: readonly string[], { tokens, goesOn }: Phrase): Span[] {
  return tokens.map((token, at) => {
    const from = firstPlace(words, (word) => word >= token)
    if (goesOn && at === tokens.length - 1)
      return { from, until: firstPlace(words, (word) => word > token && !word.startsWith(token)) }
    return { from, until: words[from] === token ? from + 1 : from }
  })
}

/** The first place whose word is far enough; all after it are. */
function firstPlace(words: readonly string[], isFar: (word: string) => boolean): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isFar(words[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function holdsAll(index: WordIndex, number: number, phrases: readonly (readonly Span[])[]): boolean {
  for (const phrase of phrases) if (!standsIn(index, number, phrase)) return false
  return true
}

/** Whether the words of a reader hold a phrase. */
function standsIn({ texts, textStarts }: WordIndex, number: number, phrase: readonly Span[]): boolean {
  const { from, until } = phrase[0]!
  const last = textStarts[number + 1]! - phrase.length
  for (let at = textStarts[number]!; at <= last; at += 1) {
    const word = texts[at]!
    if (word >= from && word < until && goesOnAt(texts, at, phrase)) return true
  }
  return false
}

/** Whether the words after the first of a phrase follow it. */
function goesOnAt(texts: Int32Array, at: number, phrase: readonly Span[]): boolean {
  for (let nth = 1; nth < phrase.length; nth += 1) {
    const word = texts[at + nth]!
    if (word < phrase[nth]!.from || word >= phrase[nth]!.until) return false
  }
  return true
}

function longer(from: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(Math.ceil(least * 1.5))
  to.set(from)
  return to
}
