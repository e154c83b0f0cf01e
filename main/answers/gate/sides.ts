import type { EntryText } from '../../../shared/answers/entries.ts'
import type { Language } from '../../../shared/office/account.ts'
import { pairsOf } from '../entries/entry-text.ts'

/** A place of an entry within the text of its side. */
type Part = { field: string; start: number; end: number }

/** One side of an entry as one text, and where in it each of its fields stands. */
export type SideText = { side: Language; text: string; parts: Part[] }

/** Question, paragraphs, words and addresses of the links of a language, with an empty line between them. */
export function sideText({ question, answer, links }: EntryText, side: Language): SideText {
  const fields = [
    ...pairsOf({ question, answer, links }).map((pair) => ({ field: pair.id, text: pair[side] })),
    ...links.flatMap((link, at) => [
      { field: `link-${at}`, text: link[side].text },
      { field: `link-${at}`, text: link[side].address },
    ]),
  ]
  const parts: Part[] = []
  let text = ''
  for (const one of fields) {
    if (text !== '') text += '\n\n'
    parts.push({ field: one.field, start: text.length, end: text.length + one.text.length })
    text += one.text
  }
  return { side, text, parts }
}

/** The field in which a place of the side begins, and the place there; cut at the end of that field. */
export function placeIn(
  { parts }: SideText,
  start: number,
  end: number,
): { field: string; start: number; end: number } | null {
  const part = parts.find((one) => one.start <= start && start < one.end)
  return part ? { field: part.field, start: start - part.start, end: Math.min(end, part.end) - part.start } : null
}
