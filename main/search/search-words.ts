import { foldText } from '../../shared/fold-text.ts'

/**
 * Cuts a text into the words of the search index, separated by spaces: Japanese as overlapping pairs of characters (and
 * the last one of each run alone), everything else as its words. 旅券の更新 becomes 旅券 券の の更 更新 新.
 */
export function indexWords(text: string): string {
  const folded = foldText(text)
  // One pass over UTF-16 units, since an intake does this with every character of every mail: by strings for runs and pairs it
  // took four times as long.
  const units = new Uint16Array(folded.length * 3)
  let length = 0
  let before: Kind = between
  let end = 0
  for (let at = 0; at < folded.length; at = end) {
    const point = folded.codePointAt(at)!
    const kind = kindOf(point)
    end = at + (point > 0xffff ? 2 : 1)
    // A Japanese character ends the pair of the one before it, and begins its own.
    if (kind === japanese && before === japanese)
      for (let unit = at; unit < end; unit += 1) units[length++] = folded.charCodeAt(unit)
    if (kind === japanese || (kind === letter && before !== letter)) units[length++] = space
    if (kind !== between) for (let unit = at; unit < end; unit += 1) units[length++] = folded.charCodeAt(unit)
    before = kind
  }
  return Buffer.from(units.buffer, 0, length * 2)
    .toString('utf16le')
    .slice(1)
}

/**
 * A phrase as the FTS5 index is asked for it, in one of its columns or in any: a word is found wherever its characters stand together, Latin
 * words by their beginning too. Everything is quoted, so that no input is a syntax error.
 */
export function expressionOf({ tokens, goesOn }: Phrase, column: string | null = null): string {
  return `${column === null ? '' : `${column} : `}"${tokens.join(' ')}"${goesOn ? '*' : ''}`
}

/** Whether a phrase stands in a text, as the index would say. */
export function holdsPhrase(text: string, { tokens, goesOn }: Phrase): boolean {
  return ` ${plain(indexWords(text))} `.includes(` ${plain(tokens.join(' '))}${goesOn ? '' : ' '}`)
}

/** The index tells é and e not apart. */
const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]+/gu, '')
    .normalize('NFC')

/** Tokens that must stand together, in this order; the last of them may be the beginning of a longer one. */
export type Phrase = { tokens: string[]; goesOn: boolean }

/** What a person typed as phrases, each of which must be found, in any order. */
export function searchPhrases(search: string): Phrase[] {
  return search
    .split(/\s+/u)
    .map((word) => phraseOf(word))
    .filter((phrase) => phrase !== null)
}

type Run = { text: string; japanese: boolean }

/** Runs of Japanese characters and runs of other letters, digits and their marks; all else only parts them. */
function runsOf(folded: string): Run[] {
  const runs: Run[] = []
  let kind: Kind = between
  let start = 0
  for (let at = 0; at <= folded.length; at += widthAt(folded, at)) {
    const here = at < folded.length ? kindOf(folded.codePointAt(at)!) : between
    if (here === kind) continue
    if (kind !== between) runs.push({ text: folded.slice(start, at), japanese: kind === japanese })
    kind = here
    start = at
  }
  return runs
}

function pairs(run: string): string[] {
  const cut: string[] = []
  for (let at = 0; at < run.length; at += widthAt(run, at)) {
    const second = at + widthAt(run, at)
    cut.push(run.slice(at, second < run.length ? second + widthAt(run, second) : second))
  }
  return cut
}

/** UTF-16 units of the character there. */
const widthAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)

type Kind = typeof between | typeof letter | typeof japanese
const between = 1
const letter = 2
const japanese = 3

const space = 0x20

/** Kinds of the characters below U+10000 as they were found out, 0 before. */
const kinds = new Uint8Array(0x10000)

function kindOf(point: number): Kind {
  return point > 0xffff ? findKind(point) : ((kinds[point] || (kinds[point] = findKind(point))) as Kind)
}

function findKind(point: number): Kind {
  const character = String.fromCodePoint(point)
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー〆]/u.test(character)) return japanese
  return /[\p{L}\p{N}\p{M}]/u.test(character) ? letter : between
}

/**
 * One word or phrase of a search; its last token may go on, unless it is said to be whole: then only a Japanese one may, of which a lone
 * character is the beginning of a pair. Null where nothing in it can be sought.
 */
export function phraseOf(typed: string, whole = false): Phrase | null {
  const runs = runsOf(foldText(typed))
  const last = runs.at(-1)
  if (!last) return null
  const tokens = runs.flatMap((run) => {
    if (!run.japanese) return [run.text]
    const cut = pairs(run.text)
    // The single character at the end of a run stands in the index only where the run ends; inside a text it is the
    // beginning of a pair, so that the last run of a search goes without it and a lone character is sought by prefix.
    return run === last && cut.length > 1 ? cut.slice(0, -1) : cut
  })
  const goesOn = last.japanese ? [...last.text].length === 1 : !whole
  return { tokens, goesOn }
}
