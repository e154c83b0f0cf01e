import { indexWords, type Phrase } from '../../search/search-words.ts'
import { sortedInSteps, turn } from '../../database/in-steps.ts'

/** The words of many readers. Words stand for their place in `words`. */
export type WordIndex = {
  /** Each word once, sorted. */
  words: string[]
  /** The words of reader `n`, in their order, from `textStarts[n]` on; after them -1, so that no phrase goes on into the next. */
  texts: Int32Array
  textStarts: Int32Array
  /** Who has word `w`, and where in `texts` it stands: from `wordStarts[w]` up to `wordStarts[w + 1]`. */
  readers: Int32Array
  places: Int32Array
  wordStarts: Int32Array
  /** How many phrases each reader has passed, while a search runs: made anew for each search it would be most of its work. */
  passed: Uint8Array
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
    if (length + words.length >= texts.length) texts = longer(texts, length + words.length + 1)
    for (const word of words) {
      let place = places.get(word)
      if (place === undefined) places.set(word, (place = places.size))
      texts[length++] = place
    }
    texts[length++] = -1
    if (number % step === 0) await turn()
  }
  textStarts[end] = length
  texts = texts.slice(0, length)
  const compare = (one: string, other: string): number => (one < other ? -1 : 1)
  const words = await sortedInSteps([...places.keys()], compare)
  const sorted = new Int32Array(words.length)
  for (const [at, word] of words.entries()) sorted[places.get(word)!] = at
  await turn()
  for (let at = 0; at < length; at += 1) if (texts[at]! >= 0) texts[at] = sorted[texts[at]!]!
  await turn()
  const byWord = placesByWord(words.length, texts)
  return { words, texts, textStarts, ...byWord, passed: new Uint8Array(end + 1) }
}

/** Who has each word; somebody who has it twice stands there twice. */
function placesByWord(words: number, texts: Int32Array): Pick<WordIndex, 'readers' | 'places' | 'wordStarts'> {
  const wordStarts = new Int32Array(words + 1)
  for (const word of texts) if (word >= 0) wordStarts[word + 1]! += 1
  for (let word = 0; word < words; word += 1) wordStarts[word + 1]! += wordStarts[word]!
  const next = wordStarts.slice()
  const readers = new Int32Array(wordStarts[words]!)
  const places = new Int32Array(readers.length)
  let number = 0
  for (let place = 0; place < texts.length; place += 1) {
    const word = texts[place]!
    if (word < 0) number += 1
    else {
      const at = next[word]!
      readers[at] = number
      places[at] = place
      next[word] = at + 1
    }
  }
  return { readers, places, wordStarts }
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
  // The rarest first, but those of several words after others: whether they stand together costs more than passing somebody by.
  const sought = phrases.map((phrase) => soughtIn(index, phrase)).toSorted((one, other) => costOf(one) - costOf(other))
  for (const number of leftOut) index.passed[number] = nowhere
  let length = pass(index, sought[0]!, 0, found)
  for (let nth = 1; nth < sought.length && length > 0; nth += 1) {
    const { from, until } = sought[nth]!
    length =
      nth < nowhere && until - from < length * farAway
        ? pass(index, sought[nth]!, nth, found)
        : lookThrough(index, sought[nth]!, nth, { found, length })
  }
  index.passed.fill(0)
  return length
}

/** A phrase, and whoever has the rarest of its words: those of `readers` from one place up to another. */
type Sought = { spans: readonly Span[]; rarest: number; from: number; until: number }

function soughtIn({ words, wordStarts }: WordIndex, phrase: Phrase): Sought {
  const spans = spansOf(words, phrase)
  return spans
    .map(({ from, until }, rarest) => ({ spans, rarest, from: wordStarts[from]!, until: wordStarts[until]! }))
    .reduce((one, other) => (other.until - other.from < one.until - one.from ? other : one))
}

const costOf = ({ spans, from, until }: Sought): number => (until - from) * (spans.length > 1 ? 4 : 1)

/** Whoever has passed as many phrases as were looked for before, and has this one too, has passed one more; their numbers are put into `found`. */
function pass(index: WordIndex, sought: Sought, before: number, found: Int32Array): number {
  const { readers, places, passed } = index
  const { spans, rarest, from, until } = sought
  const stands = spans.length === 1 ? null : (alongWords(index, sought) ?? inTexts(index, spans))
  let length = 0
  for (let at = from; at < until; at += 1) {
    const number = readers[at]!
    if (passed[number] !== before) continue
    if (stands !== null && !stands(places[at]! - rarest)) continue
    passed[number] = before + 1
    found[length++] = number
  }
  return length
}

/** Whether a phrase stands at a place; asked for one place after another, each further on. */
type Stands = (place: number) => boolean

/**
 * By walking along the places of its words, which stand in far memory one after another, as the texts do not. Null where a token means several words,
 * or a word is so frequent that the way would be longer than looking.
 */
function alongWords({ places, wordStarts }: WordIndex, { spans, from, until }: Sought): Stands | null {
  const cursors = Int32Array.from(spans, (span) => wordStarts[span.from]!)
  const ends = Int32Array.from(spans, (span) => wordStarts[span.until]!)
  const way = ends.reduce((sum, end, nth) => sum + end - cursors[nth]!, 0)
  if (way > (until - from) * farAway || spans.some((span) => span.until - span.from > 1)) return null
  return (place) => {
    for (let nth = 0; nth < cursors.length; nth += 1) {
      const end = ends[nth]!
      let at = cursors[nth]!
      while (at < end && places[at]! < place + nth) at += 1
      cursors[nth] = at
      if (at === end || places[at] !== place + nth) return false
    }
    return true
  }
}

/** More passed phrases than anybody has. */
const nowhere = 255

/** So many places of a word are passed by in the time in which one text is looked into, which lies anywhere. */
const farAway = 16

/** The same by looking through the texts of those who have passed so far: where they are far fewer than have the rarest word of this phrase. */
function lookThrough(
  index: WordIndex,
  { spans }: Sought,
  before: number,
  { found, length }: { found: Int32Array; length: number },
): number {
  const { texts, textStarts, passed } = index
  const stands = inTexts(index, spans)
  let kept = 0
  for (let at = 0; at < length; at += 1) {
    const number = found[at]!
    let place = textStarts[number]!
    while (texts[place]! >= 0 && !stands(place)) place += 1
    if (texts[place]! < 0) continue
    passed[number] = before + 1
    found[kept++] = number
  }
  return kept
}

/** By looking at the words there. */
function inTexts({ texts }: WordIndex, spans: readonly Span[]): Stands {
  return (place) => {
    for (let nth = 0; nth < spans.length; nth += 1) {
      const word = texts[place + nth]!
      // Before the first text and after the last there is none.
      if (!(word >= spans[nth]!.from && word < spans[nth]!.until)) return false
    }
    return true
  }
}

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

function longer(from: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(Math.ceil(least * 1.5))
  to.set(from)
  return to
}
