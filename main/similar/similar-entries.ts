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

/**
 * An entry that is to answer a letter has this share of what the letter has in common with itself, and this one of what the nearest entry has. Measured
 * with 37 letters of the practice office and its 12 entries: of 18 letters that one of them answers none lost it; of 19 others 5 still show one, 18
 * before. With 150 other texts among the entries the shares differed by no more than 0.08.
 */
const [ofItself, ofBest] = [0.15, 0.4]

/** The terms of a text with the concepts of the glossary that it names, which are the same in both languages. */
export function comparedTerms(text: string, glossary: Glossary): string[] {
  const concepts = glossary
    .conceptsIn(text)
    .flatMap((concept) => Array.from({ length: ofConcept }, () => `§${concept}`))
  return [...termsOf(text), ...concepts]
}

/** Entries by their terms, to be asked many times. */
export type EntryIndex = {
  /** `among` leaves entries out, `near` those that have too little in common with the text to answer it. */
  nearest(text: string, most: number, only?: { among?: (id: string) => boolean; near?: boolean }): string[]
}

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
    nearest(text, most, { among, near = false } = {}) {
      const asked = comparedTerms(text, glossary)
      const scores = new Map<string, { best: number; other: number }>()
      // Of those that are left out nobody knows how many are near.
      const looked = among === undefined ? most * 6 : entryOf.size
      for (const { name, score } of postings.nearest(asked, looked)) {
        const id = entryOf.get(name)!
        if (among?.(id) === false) continue
        const known = scores.get(id)
        if (known === undefined) scores.set(id, { best: score, other: 0 })
        else known.other = score
      }
      const found = [...scores]
        .map(([id, { best, other }]) => ({ id, score: best + otherSide * other }))
        .sort((one, other) => other.score - one.score)
      const least = near ? Math.max(ofItself * postings.withItself(asked), ofBest * (found[0]?.score ?? 0)) : 0
      return found
        .filter(({ score }) => score >= least)
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
