import { foldText } from '../../shared/fold-text.ts'

/**
 * Cuts a text into the words of the search index, separated by spaces: Japanese as overlapping pairs of characters (and
 * the last one of each run alone), everything else as its words. 旅券の更新 becomes 旅券 券の の更 更新 新.
 */
export function indexWords(text: string): string {
  return runsOf(foldText(text)).flatMap((run) => run.japanese ? pairs(run.text) : [run.text]).join(' ')
}

/**
 * The FTS5 expression for what a person typed: every word must be found, in any order; a word is found wherever its
 * characters stand together, Latin words by their beginning too. Null where nothing in it can be sought.
 * Everything is quoted, so that no input is a syntax error.
 */
export function matchExpression(search: string): string | null {
  const phrases = search.split(/\s+/u).map(phraseOf).filter((phrase) => phrase !== null)
  return phrases.length === 0 ? null : phrases.join(' AND ')
}

type Run = { text: string, japanese: boolean }

const word = /(?<japanese>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー〆]+)|[\p{L}\p{N}\p{M}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー〆]|[^\p{L}\p{N}\p{M}]|$)/gu

function runsOf(folded: string): Run[] {
  return Array.from(folded.matchAll(word), (match) => ({ text: match[0], japanese: match.groups?.['japanese'] !== undefined }))
}

function pairs(run: string): string[] {
  const characters = [...run]
  return characters.map((character, index) => character + (characters[index + 1] ?? ''))
}

/** One word of the search: a phrase whose last token may go on. */
function phraseOf(typed: string): string | null {
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
  const goesOn = !last.japanese || [...last.text].length === 1
  return `"${tokens.join(' ')}"${goesOn ? '*' : ''}`
}
