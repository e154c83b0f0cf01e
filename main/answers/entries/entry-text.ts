import { createHash } from 'node:crypto'
import type { EntryContent, EntryText, Pair } from '../../../shared/answers/entries.ts'
import { otherSide, sides } from '../../../shared/answers/sides.ts'
import type { Language } from '../../../shared/office/account.ts'

/** An entry with nothing in it. */
export function emptyText(): EntryText {
  return { question: { id: 'question', ja: '', en: '', older: null }, answer: [], links: [] }
}

/**
 * An entry as it is written, over what it was: where one side of a paragraph was changed and the other not, the other is older from now on, until
 * it is written too or somebody says that both are in step.
 */
export function writtenOver(before: EntryText, { question, answer, links }: EntryContent): EntryText {
  const known = new Map(before.answer.map((pair) => [pair.id, pair]))
  return {
    question: pairOver(before.question, { ...question, id: 'question' }),
    answer: answer.map((pair) => pairOver(known.get(pair.id), pair)),
    links: links.map(({ ja, en }) => ({ ja, en })),
  }
}

function pairOver(before: Pair | undefined, { id, ja, en, inStep }: EntryContent['answer'][number]): Pair {
  const pair: Pair = { id, ja, en, older: null }
  if (!before || inStep || ja === '' || en === '') return pair
  // A side that was not there before is written to the other as it is.
  if (before.ja === '' || before.en === '') return pair
  const changed = { ja: ja !== before.ja, en: en !== before.en }
  if (changed.ja === changed.en) return { ...pair, older: changed.ja ? null : before.older }
  const newer: Language = changed.ja ? 'ja' : 'en'
  // The older side was written: it has followed.
  if (before.older?.side === newer) return pair
  const was = before.older?.was ?? before[newer]
  return { ...pair, older: pair[newer] === was ? null : { side: otherSide(newer), was } }
}

/** Which sides of an entry were changed. */
export function changedSides(before: EntryText, after: EntryText): Language[] {
  const said = (text: EntryText, side: Language): string =>
    JSON.stringify([pairsOf(text).map((pair) => pair[side]), text.links.map((link) => link[side])])
  return sides.filter((side) => said(before, side) !== said(after, side))
}

/** Question and answer, in this order. */
export function pairsOf({ question, answer }: EntryText): Pair[] {
  return [question, ...answer]
}

/** Paragraphs that are missing on each side, and those that are older than the other. */
export function gapsOf(text: EntryText): Record<'missing' | 'older', Record<Language, number>> {
  const count = (is: (pair: Pair, side: Language) => boolean): Record<Language, number> => ({
    ja: pairsOf(text).filter((pair) => is(pair, 'ja')).length,
    en: pairsOf(text).filter((pair) => is(pair, 'en')).length,
  })
  return {
    missing: count((pair, side) => pair[side] === '' && pair[otherSide(side)] !== ''),
    older: count((pair, side) => pair.older?.side === side),
  }
}

/** SHA-256 of what an entry says, in hex. */
export function hashOfText(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
