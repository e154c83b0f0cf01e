import type { EntryContent, EntryText } from '../../../shared/answers/entries.ts'
import { otherSide } from '../../../shared/answers/sides.ts'
import { visibleText } from '../../../shared/answers/visible-text.ts'
import type { Language } from '../../../shared/office/account.ts'

/** What follows: the side that is being written so that it says what the other one does. Until one leaves it, both are in step. */
type Following = { follows?: Language | null }

/** An entry as it is written in the window. */
export type Draft = {
  question: EntryContent['question'] & Following
  answer: (EntryContent['answer'][number] & Following)[]
  links: EntryContent['links']
}
export type DraftPair = Draft['answer'][number]
export type DraftLink = Draft['links'][number]

/** What the desk keeps, as it is written on; an entry always has a paragraph to begin with. */
export function draftOf({ question, answer, links }: EntryText, newId: () => string): Draft {
  const written = ({ ja, en }: { ja: string; en: string }) => ({ ja, en, inStep: false })
  return {
    question: written(question),
    answer:
      answer.length === 0
        ? [{ ...written({ ja: '', en: '' }), id: newId() }]
        : answer.map((pair) => ({ ...written(pair), id: pair.id })),
    links: links.map(({ ja, en }) => ({ ja: { ...ja }, en: { ...en } })),
  }
}

/**
 * A pair with another text on a side. Whoever writes a side that was missing or older lets it follow: it may be kept several times meanwhile, and
 * the other side is not older for that.
 */
export function pairWith<P extends Draft['question']>(
  pair: P,
  side: Language,
  text: string,
  older: Language | null,
): P {
  const missing = pair[side].trim() === '' && pair[otherSide(side)].trim() !== ''
  const follows = pair.follows === side || older === side || missing ? side : null
  return { ...pair, [side]: text, follows, inStep: follows !== null }
}

/** A draft with another pair in the place of one, found by its id; 'question' is the question. */
export function withPair(draft: Draft, id: string, next: <P extends Draft['question']>(pair: P) => P): Draft {
  return id === 'question'
    ? { ...draft, question: next(draft.question) }
    : { ...draft, answer: draft.answer.map((pair) => (pair.id === id ? next(pair) : pair)) }
}

/** Whether a string stands in a paragraph of a side, or in the words of a link (link-0). */
export function saysIt(draft: Draft, field: string, side: Language, string: string): boolean {
  const at = linkPlace(field)
  if (at !== null) return draft.links[at]?.[side].text.includes(string) ?? false
  return [{ ...draft.question, id: 'question' }, ...draft.answer].some(
    (pair) => pair.id === field && pair[side].includes(string),
  )
}

/** A draft that says something else for a string on a side of a paragraph, or in the words of a link (link-0). */
export function saidInstead(draft: Draft, field: string, side: Language, string: string, instead: string): Draft {
  const at = linkPlace(field)
  if (at === null)
    return withPair(draft, field, (pair) => ({ ...pair, [side]: pair[side].replaceAll(string, instead) }))
  return withLink(draft, at, side, { text: draft.links[at]?.[side].text.replaceAll(string, instead) ?? '' })
}

/** The place of a link by the name of its field (link-0); null for any other field. */
export function linkPlace(field: string): number | null {
  const found = /^link-(\d+)$/u.exec(field)
  return found ? Number(found[1]) : null
}

/** A draft with another part of a link on a side. */
export function withLink(draft: Draft, at: number, side: Language, part: { text?: string; address?: string }): Draft {
  return {
    ...draft,
    links: draft.links.map((one, index) => (index === at ? { ...one, [side]: { ...one[side], ...part } } : one)),
  }
}

/** A list with something that was taken out of it back at its place, or at the end where the list has become shorter. */
export function putBack<T>(list: readonly T[], one: T, at: number): T[] {
  return list.toSpliced(at, 0, one)
}

/** A list in which one has gone a place up or down. */
export function moved<T>(list: readonly T[], at: number, by: 1 | -1): T[] {
  return list.toSpliced(at, 1).toSpliced(at + by, 0, list[at]!)
}

/** What is kept of a draft: paragraphs and links in which nothing is written are left out. */
export function contentOf({ question, answer, links }: Draft): EntryContent {
  return {
    question: trimmed(question),
    answer: answer
      .filter(({ ja, en }) => ja.trim() + en.trim() !== '')
      .map((pair) => ({ ...trimmed(pair), id: pair.id })),
    links: links
      .map(({ ja, en }) => ({ ja: trimmedLink(ja), en: trimmedLink(en) }))
      .filter(({ ja, en }) => ja.text + ja.address + en.text + en.address !== ''),
  }
}

/** As the desk keeps it. */
const trimmed = ({ ja, en, inStep }: Draft['question']): Draft['question'] => ({
  ja: visibleText(ja).trim(),
  en: visibleText(en).trim(),
  inStep,
})
const trimmedLink = ({ text, address }: DraftLink['ja']): DraftLink['ja'] => ({
  text: visibleText(text).trim(),
  address: visibleText(address).trim(),
})

/** What a draft says, to tell two of them apart. */
export function wordsOf(draft: Draft): string {
  const { question, answer, links } = contentOf(draft)
  return JSON.stringify([[question, ...answer].map(({ ja, en }) => [ja, en]), links])
}

/** Where a text has changed since it was another one: from the first character that differs to the last, in UTF-16 units; null where nothing was added. */
export function changedRange(was: string, is: string): { start: number; end: number } | null {
  let start = 0
  while (start < was.length && start < is.length && was[start] === is[start]) start += 1
  let last = 0
  while (last < was.length - start && last < is.length - start && was.at(-1 - last) === is.at(-1 - last)) last += 1
  const end = is.length - last
  return end > start ? { start, end } : null
}
