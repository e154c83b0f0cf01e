import { latinWords, normal } from './words.ts'

/** Words of both languages that mean the same, by the number of their line. */
export type Glossary = {
  /** The concepts that a text names, each as often as it is named; of a longer word also those within it. */
  conceptsIn(text: string): number[]
  /** The words of a concept, in both languages. */
  wordsOf(concept: number): string[]
  size: number
}

/** A line of a glossary: what is said in Japanese, and in English. */
export type GlossaryLine = { ja: readonly string[]; en: readonly string[] }

/** Words of a phrase, at most; longer ones are not looked for. */
const mostWords = 5
/** Lines, at most, and units of one word: a glossary is written by people. */
const [mostLines, mostUnits] = [5_000, 60]

/** Reads a glossary: a line each, words of a language apart by commas, the languages by a tab. Lines without both, and those that begin with #, are left out. */
export function parseGlossary(text: string): GlossaryLine[] {
  const lines: GlossaryLine[] = []
  for (const line of text.replace(/^\ufeff/u, '').split(/\r?\n/u)) {
    const [ja = '', en = ''] = line.split('\t')
    const words = { ja: wordsOf(ja), en: wordsOf(en) }
    if (!line.startsWith('#') && words.ja.length > 0 && words.en.length > 0 && lines.length < mostLines)
      lines.push(words)
  }
  return lines
}

function wordsOf(list: string): string[] {
  return list
    .split(/[,、，;]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '' && word.length <= mostUnits)
}

/** Makes a glossary of its lines. */
export function glossaryOf(lines: readonly GlossaryLine[]): Glossary {
  const japanese = new Map<string, number[]>()
  const phrases = new Map<string, number[]>()
  /** How long the longest word is that begins with a unit: most units begin none. */
  const longest = new Map<number, number>()
  const put = (words: Map<string, number[]>, word: string, concept: number): void => {
    const concepts = words.get(word)
    if (concepts === undefined) words.set(word, [concept])
    else if (!concepts.includes(concept)) concepts.push(concept)
  }
  for (const [concept, { ja, en }] of lines.entries()) {
    for (const word of [...ja, ...en].map(normal)) {
      if (/[\u3040-\u30ff\u3400-\u9fff]/u.test(word)) {
        put(japanese, word, concept)
        longest.set(word.charCodeAt(0), Math.max(longest.get(word.charCodeAt(0)) ?? 0, word.length))
      } else {
        const phrase = latinWords(word)
        if (phrase.length > 0 && phrase.length <= mostWords) put(phrases, phrase.join(' '), concept)
      }
    }
  }
  return {
    size: lines.length,
    wordsOf: (concept) => [...lines[concept]!.ja, ...lines[concept]!.en],
    conceptsIn(text) {
      const folded = normal(text)
      const found: number[] = []
      for (let at = 0; at < folded.length; at += 1) {
        const most = longest.get(folded.charCodeAt(at)) ?? 0
        for (let end = at + 1; end <= Math.min(folded.length, at + most); end += 1)
          found.push(...(japanese.get(folded.slice(at, end)) ?? []))
      }
      const words = latinWords(folded)
      for (let at = 0; at < words.length; at += 1)
        for (let end = at + 1; end <= Math.min(words.length, at + mostWords); end += 1)
          found.push(...(phrases.get(words.slice(at, end).join(' ')) ?? []))
      return found
    },
  }
}
