import { paragraphsOf, type Cell, type Inline } from '../../../../shared/newsletter/issue/document.ts'
import { fillVariables } from '../rendering/issue-facts.ts'

/** What a cell says to its readers, a line for each paragraph: variables filled in where the mail fills them, words without their readings. */
export function saidWords(cell: Cell, variables: Readonly<Record<string, string>>): string {
  return paragraphsOf(cell)
    .map(({ content }) => (content ?? []).map((inline) => saidInline(inline, variables)).join(''))
    .join('\n')
}

function saidInline(inline: Inline, variables: Readonly<Record<string, string>>): string {
  if (inline.type === 'hardBreak') return '\n'
  return inline.type === 'text' ? fillVariables(inline.text, variables) : inline.attrs.base
}

/**
 * What was to be filled in and stands there still: names that there are not, names of which a part is bold, braces of the Japanese keyboard,
 * braces that nothing closes, and what other programs fill in.
 */
export function unfilled(said: string): string[] {
  return [...new Set(said.match(places) ?? [])]
}

const places =
  /[{｛]{2}[^{}｛｝\n]{0,60}[}｝]{2}|[{｛](?:number|title|month|date)[}｝]|[{｛]{2}|[}｝]{2}|\$\{[^{}\n]{1,60}\}|\*\|[^|\n]{1,60}\|\*|%%\w{1,60}%%/gu

/** Whether something belongs to one reader alone: the address by which they leave, as it stands in every mail that they got. */
export function isPersonal(text: string): boolean {
  return /mdg1\.[\w-]{36}/.test(text)
}

/** What programs that sort out advertising dislike, and people too: rows of signs, words in capitals, signs of money in a row. */
export function isShouting(text: string): boolean {
  const letters = /(?<!\p{L})\p{Lu}{4,40}(?:[\s-]{1,5}\p{Lu}{2,40}){2}(?!\p{L})/u.test(text)
  return letters || /[!！?？]{2,}|[★☆◆■●♪]{2,}|[$¥€]{2,}/u.test(text)
}
