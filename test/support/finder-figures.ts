import { findPersonal, type Knowledge } from '../../main/personal-data/find-personal.ts'
import { readNameLists } from '../../main/personal-data/names/lists.ts'
import { loadTokenizer } from '../../main/personal-data/names/tokens.ts'
import type { WriterFields } from '../../shared/answers/personal-data.ts'
import { type Figures, figuresOf, type Known } from './found-or-missed.ts'

/** What the finder stands on, with the lists and the dictionary of the product. */
export const knowledge: Knowledge = { lists: readNameLists(), tokenize: loadTokenizer() }

/** A letter of which it is known what is personal in it, and what the form said of its writer. */
export type Letter = Known & { fields: WriterFields }

/** What the finder finds and misses in letters, as of 2026. */
export function measured(letters: readonly Letter[]): Figures {
  return figuresOf(letters.map((known) => ({ known, marks: findPersonal(known.text, known.fields, knowledge, 2026) })))
}

/** The same of both halves of a hand, whose letters came without a form. */
export function halves({ development, judged }: { development: Known[]; judged: Known[] }): [Figures, Figures] {
  const [first, second] = [development, judged].map((half) => measured(half.map((known) => ({ ...known, fields: {} }))))
  return [first!, second!]
}

/** Prints figures, also those of each kind. */
export function told(name: string, { letters, items, recall, kinds, falseMarks, falseCertain }: Figures): void {
  const each = Object.entries(kinds).map(([kind, [found, all]]) => `${kind} ${found}/${all}`)
  console.log(
    `${name}: ${letters} letters, ${items} items, recall ${recall.toFixed(4)}, false marks a letter ${falseMarks.toFixed(2)}, certain ones ${falseCertain.toFixed(3)}\n  ${each.join(', ')}`,
  )
}

/** The strings that the finder marks in a text. */
export function markedIn(text: string): string[] {
  return findPersonal(text, {}, knowledge, 2026).map(({ start, end }) => text.slice(start, end))
}
