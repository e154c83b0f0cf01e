import { glossaryOf, type Glossary } from './glossary.ts'
import { emptyPostings } from './postings.ts'
import { termsOf } from './words.ts'

/** A question with its answer, in one or both languages. */
export type Entry = { id: string; ja: Side | null; en: Side | null }
export type Side = { question: string; answer: string }

/** How much more a question says of what an entry is about than its answer does; and a concept of both languages than a word of one. */
const [ofQuestion, ofConcept] = [3, 2]
/** What the other side of an entry adds to the nearer one. */
const otherSide = 0.3

/** The terms of a text with the concepts of the glossary that it names, which are the same in both languages. */
export function comparedTerms(text: string, glossary: Glossary): string[] {
  const concepts = glossary
    .conceptsIn(text)
    .flatMap((concept) => Array.from({ length: ofConcept }, () => `§${concept}`))
  return [...termsOf(text), ...concepts]
}

/** Entries by their terms, to be asked many times. */
export type EntryIndex = { nearest(text: string, most: number): string[] }

/**
 * Makes an index of entries, which gives the ids of those nearest to a letter in either language, the nearest first. An entry is as near as the
 * nearer of its two sides, and a little nearer where both are.
 */
export function indexEntries(entries: readonly Entry[], glossary: Glossary): EntryIndex {
  const postings = emptyPostings()
  const entryOf = new Map<string, string>()
  for (const [index, { id, ja, en }] of entries.entries())
    for (const [language, side] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      if (side === null) continue
      const question = comparedTerms(side.question, glossary)
      const terms = [
        ...Array.from({ length: ofQuestion }, () => question).flat(),
        ...comparedTerms(side.answer, glossary),
      ]
      const name = `${index} ${language}`
      postings.put(name, terms)
      entryOf.set(name, id)
    }
  return {
    nearest(text, most) {
      const scores = new Map<string, { best: number; other: number }>()
      for (const { name, score } of postings.nearest(comparedTerms(text, glossary), most * 6)) {
        const id = entryOf.get(name)!
        const known = scores.get(id)
        if (known === undefined) scores.set(id, { best: score, other: 0 })
        else known.other = score
      }
      return [...scores]
        .map(([id, { best, other }]) => ({ id, score: best + otherSide * other }))
        .sort((one, other) => other.score - one.score)
        .slice(0, most)
        .map(({ id }) => id)
    },
  }
}

/** The same of entries that are asked once; at most ten unless told otherwise. */
export function similarEntries(
  text: string,
  entries: readonly Entry[],
  glossary: Glossary = glossaryOf([]),
  most = 10,
): string[] {
  return indexEntries(entries, glossary).nearest(text, most)
}

/**
 * The terms by which a text is looked for among others that know no glossary: its own, and those of every word of either language that means the
 * same as one of its words.
 */
export function widenedTerms(text: string, glossary: Glossary): string[] {
  const concepts = new Set(glossary.conceptsIn(text))
  return [...termsOf(text), ...[...concepts].flatMap((concept) => glossary.wordsOf(concept).flatMap(termsOf))]
}
