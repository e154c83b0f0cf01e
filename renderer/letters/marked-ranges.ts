import { findFolded } from '../../shared/fold-text.ts'
import { markedWords } from '../../shared/letters/search/read-search.ts'

/** Where the words that a search looks for stand in a text, in order and without overlaps: as the search finds them, Latin words from their beginning. */
export function markedRanges(text: string, search: string): { start: number; end: number }[] {
  const found = markedWords(search)
    .flatMap((word) => placesOf(word, text))
    .toSorted((a, b) => a.start - b.start)
  const ranges: { start: number; end: number }[] = []
  for (const range of found) {
    const last = ranges.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else ranges.push({ ...range })
  }
  return ranges
}

function placesOf(word: string, text: string): { start: number; end: number }[] {
  const places = findFolded(text, word)
  return startsLatin.test(word)
    ? places.filter(({ start }) => !endsLatin.test(text.slice(Math.max(0, start - 2), start)))
    : places
}

/** A letter, digit or mark that is written in words with spaces between them. */
const latin = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー〆]]`
const startsLatin = new RegExp(`^${latin}`, 'v')
const endsLatin = new RegExp(`${latin}$`, 'v')
