import type { EntryCheck, EntryMark } from '../../../shared/answers/entries.ts'
import type { SideText } from './sides.ts'

type Remaining = EntryCheck['remaining'][number]

/** Most that a person looks through. */
const most = 300

/**
 * Names that were called ordinary, digits and words with capitals that are left on the sides of an entry, each once, in the order of reading; and how
 * many more there are than a person is shown.
 */
export function remainingIn(
  texts: readonly SideText[],
  marks: readonly EntryMark[],
): { listed: Remaining[]; more: number } {
  const found = new Map<string, Remaining>()
  const tell = (one: Remaining): void => {
    const key = `${one.side} ${one.string}`
    if (!found.has(key)) found.set(key, one)
  }
  for (const { side, text } of texts) {
    for (const mark of marks)
      if (mark.side === side && mark.kind === 'name') tell({ string: mark.string, what: 'name', side })
    for (const [string] of text.matchAll(
      /[\p{Nd}〇零一二三四五六七八九十百千万億]{1,40}(?:[\p{Nd}.,/:-]{0,40}\p{Nd})?/gu,
    ))
      if (/\p{Nd}/u.test(string)) tell({ string, what: 'digits', side })
    // At the beginning of a sentence every word has a capital.
    for (const { 0: string, index } of text.matchAll(/\p{Lu}[\p{L}\p{M}'’-]{0,40}/gu))
      if (
        /\p{L}/u.test(text[index - 1] ?? '') === false &&
        !/(?:^|[.!?:]["”’)]?\s{1,3}|\n)$/u.test(text.slice(Math.max(0, index - 5), index))
      )
        tell({ string, what: 'capitals', side })
  }
  const all = [...found.values()]
  return { listed: all.slice(0, most), more: Math.max(0, all.length - most) }
}
