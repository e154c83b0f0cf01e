import type { Told } from './decided.ts'
import { namesNewsletter } from './naming.ts'
import { asks } from './other-business.ts'
import type { Sentence } from './sentences.ts'
import { wordRow } from './word-row.ts'
import { wordKinds } from './words/word-kinds.ts'
import type { Writing } from './writing.ts'

/** Where somebody writes: `n` in a mail that names the newsletter, `i` under an issue without naming it, `o` anywhere else. */
export type Place = 'n' | 'i' | 'o'

export function placeOf({ subject, body, ofNewsletter }: Writing): Place {
  if (!ofNewsletter) return 'o'
  return [...subject, ...body].some(namesNewsletter) ? 'n' : 'i'
}

/**
 * What sentences look like, as names of features, each once: the kinds of their words alone, in twos and threes (`k`, and beside the place), English
 * words alone and in twos (`w`), four or five letters in a row (`c`), two to four Japanese characters (`j`), what the rules read in them (`r`), and whether
 * something is asked. What several sentences look like is what each of them does, together.
 */
export function featuresOf(sentences: readonly Sentence[], place: Place, told: readonly Told[]): string[] {
  const found = new Set<string>([`place ${place}`])
  if (sentences.some(asks)) found.add('asks')
  addRules(found, sentences, place, told)
  for (const { text } of sentences) {
    addKinds(found, text, place)
    addEnglish(found, text)
    addLetters(found, text)
    addJapanese(found, text)
  }
  return [...found]
}

function addRules(found: Set<string>, sentences: readonly Sentence[], place: Place, told: readonly Told[]): void {
  const said = told.filter(({ sentence }) => sentences.includes(sentence))
  if (said.length === 0) found.add(`r none ${place}`)
  for (const { asks: wish, force, named, bare } of said) {
    found.add(`r ${wish} ${force}`)
    found.add(`r ${wish} ${force}${named ? ' named' : ''}${bare ? ' bare' : ''} ${place}`)
  }
}

function addKinds(found: Set<string>, text: string, place: Place): void {
  const row = `^${[...wordRow(text).kinds].filter((kind) => !silent.has(kind)).join('')}$`
  for (let at = 0; at < row.length; at += 1) {
    const [one, two, three, four] = [row[at]!, row[at + 1], row[at + 2], row[at + 3]]
    found.add(`k ${one}`).add(`${place} ${one}`)
    if (two !== undefined) found.add(`k ${one}${two}`).add(`${place} ${one}${two}`)
    if (three !== undefined) found.add(`k ${one}${two}${three}`).add(`k ${one}.${three}`)
    if (four !== undefined) found.add(`k ${one}.${four}`)
  }
}

/** Words that say nothing of what is wanted. */
const silent = new Set<string>([wordKinds.glue, wordKinds.courtesy])

function addEnglish(found: Set<string>, text: string): void {
  const words = text.match(/[a-z']{1,24}|\?|@/g) ?? []
  words.forEach((word, at) => {
    found.add(`w ${word}`)
    if (at > 0) found.add(`w ${words[at - 1]} ${word}`)
  })
}

/** Misspelt words and other forms of known ones have most letters in common with them. */
function addLetters(found: Set<string>, text: string): void {
  for (const run of text.match(/[a-z' ?@,.!]+/g) ?? []) {
    const bounded = ` ${run.trim()} `
    for (let at = 0; at + 4 <= bounded.length; at += 1) {
      found.add(`c ${bounded.slice(at, at + 4)}`)
      if (at + 5 <= bounded.length) found.add(`c ${bounded.slice(at, at + 5)}`)
    }
  }
}

function addJapanese(found: Set<string>, text: string): void {
  for (const run of text.match(/[\u3041-\u9fffー]+/g) ?? []) {
    const bounded = `^${run}$`
    for (let at = 0; at < bounded.length; at += 1) {
      for (const length of [2, 3, 4])
        if (at + length <= bounded.length) found.add(`j ${bounded.slice(at, at + length)}`)
    }
  }
}
