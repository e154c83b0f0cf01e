import type { EntryContent, EntryText } from '../../../shared/answers/entries.ts'
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

/** The languages in the order in which they stand beside each other. */
export const sides = ['ja', 'en'] as const satisfies readonly Language[]
export const otherSide = (side: Language): Language => (side === 'ja' ? 'en' : 'ja')

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

const trimmed = ({ ja, en, inStep }: Draft['question']): Draft['question'] => ({ ja: ja.trim(), en: en.trim(), inStep })
const trimmedLink = ({ text, address }: DraftLink['ja']): DraftLink['ja'] => ({
  text: text.trim(),
  address: address.trim(),
})

/** Whether a draft says what the desk keeps. */
export function saysTheSame(draft: Draft, text: EntryText): boolean {
  const { question, answer, links } = contentOf(draft)
  const said = (pairs: readonly { ja: string; en: string }[]): string =>
    JSON.stringify([pairs.map(({ ja, en }) => [ja, en])])
  return (
    said([question, ...answer]) === said([text.question, ...text.answer]) &&
    JSON.stringify(links) === JSON.stringify(text.links)
  )
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
