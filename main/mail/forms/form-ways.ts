import { htmlBlocks, type HtmlLine } from '../html/html-blocks.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/** One way to look at a mail: the rows of its tables and lists, the lines of its HTML, or those of its text. */
export type FormWay = { rows: string[][] } | { lines: FormLine[]; of: 'html' | 'text' }

export type FormLine = HtmlLine

/** The ways in which a mail can hold a form, the surest first: in a row the cells keep the answers apart. */
export function waysOf(message: ParsedMessage): FormWay[] {
  const before = kept.get(message)
  if (before !== undefined) return before
  const ways = [...(message.html === null ? [] : waysOfHtml(message.html)), ...waysOfText(message)]
  kept.set(message, ways)
  return ways
}

/** Kept for as long as the mail is, since several schemas look at one. */
const kept = new WeakMap<ParsedMessage, FormWay[]>()

function waysOfText(message: ParsedMessage): FormWay[] {
  // Text that was only made from the HTML has lost its blank lines and what was bold.
  const own = message.html === null || message.parts.some((part) => part.contentType === 'text/plain' && part.size > 0)
  return own ? [{ of: 'text', lines: message.text.split('\n').map((text) => ({ text, strong: false })) }] : []
}

function waysOfHtml(html: string): FormWay[] {
  const blocks = htmlBlocks(html)
  const rows = blocks.flatMap((block) => ('cells' in block ? [block.cells] : []))
  const lines = blocks.flatMap((block): FormLine[] =>
    'cells' in block
      ? block.cells.flatMap((cell) => cell.split('\n').map((text) => ({ text, strong: false })))
      : [block],
  )
  return [...(rows.length === 0 ? [] : [{ rows }]), { of: 'html', lines }]
}
