import { findOperator, type OperatorName } from './operators.ts'

/** One word, phrase or operator of a search, and where it stands in what was typed. */
export type Term = {
  start: number
  end: number
  /** With a minus before it: letters without it. */
  negated: boolean
  /** Null of a plain word or phrase. */
  operator: OperatorName | null
  /** Without quotes; empty where nothing follows the colon. */
  value: string
  valueStart: number
  /** In quotes, and whether the closing one is there: without it somebody is still writing. */
  quoted: boolean
  whole: boolean
}

/** A search is no longer than so many characters, and asks for no more than so many things. */
export const longestSearch = 200
export const mostTerms = 40

/**
 * What was typed as its words, phrases and operators, in order. Everything that is no operator is a word. One pass: each character is looked at
 * a fixed number of times, whatever is typed.
 */
export function termsOf(typed: string): Term[] {
  const text = typed.slice(0, longestSearch)
  const terms: Term[] = []
  let at = 0
  while (at < text.length) {
    if (isSpace(text[at]!)) {
      at += 1
      continue
    }
    const term = termAt(text, at)
    terms.push(term)
    at = term.end
  }
  return terms
}

/** A term as it is typed in a language; null where no quotes can hold its value. */
export function typedTerm(
  { negated, operator, value }: Pick<Term, 'negated' | 'operator' | 'value'>,
  name: (operator: OperatorName) => string,
): string | null {
  const written = quotedValue(value, operator === null)
  return written === null ? null : `${negated ? '-' : ''}${operator === null ? '' : `${name(operator)}:`}${written}`
}

function quotedValue(value: string, plain: boolean): string | null {
  const bare =
    value !== '' &&
    ![...value].some(isSpace) &&
    !quotes.has(value[0]!) &&
    !(plain && (startsMinus(value) || hasColon(value)))
  if (bare) return value
  for (const [open, closings] of quotes)
    if (![...closings].some((close) => value.includes(close))) return `${open}${value}${closings[0]}`
  return null
}

/** Opening quotes with those that close them. */
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['“', '”"'],
  ['”', '”"'],
  ['＂', '＂"'],
  ['「', '」'],
  ['『', '』'],
])

const isSpace = (character: string): boolean => /\s/u.test(character)
const isMinus = (character: string | undefined): boolean => character === '-' || character === '－' || character === '−'
const isColon = (character: string | undefined): boolean => character === ':' || character === '：'
const startsMinus = (value: string): boolean => isMinus(value[0])
const hasColon = (value: string): boolean => value.includes(':') || value.includes('：')

function termAt(text: string, start: number): Term {
  const negated = isMinus(text[start]) && start + 1 < text.length && !isSpace(text[start + 1]!)
  const from = negated ? start + 1 : start
  const named = operatorAt(text, from)
  if (named === null) return { start, negated, operator: null, ...valueAt(text, from) }
  const { operator, end } = named
  // "from: Yamada" means the same; what is an operator of its own is no value.
  const next = afterSpaces(text, end)
  const parted = next > end && next < text.length && !isMinus(text[next]) && operatorAt(text, next) === null
  const value = valueAt(text, parted ? next : end)
  return { start, negated, operator, ...(isDated(operator) ? withNextWord(text, value) : value) }
}

/** The longest name of an operator; a colon behind more is none of theirs. */
const longestName = 12

function operatorAt(text: string, from: number): { operator: OperatorName; end: number } | null {
  for (let at = from; at < text.length && at <= from + longestName; at += 1) {
    if (isSpace(text[at]!)) return null
    if (!isColon(text[at])) continue
    const operator = findOperator(text.slice(from, at))
    return operator && { operator, end: at + 1 }
  }
  return null
}

type Value = Pick<Term, 'value' | 'valueStart' | 'quoted' | 'whole' | 'end'>

function valueAt(text: string, from: number): Value {
  const closings = quotes.get(text[from] ?? '')
  let end = closings === undefined ? from : from + 1
  const first = end
  while (end < text.length && !(closings === undefined ? isSpace(text[end]!) : closings.includes(text[end]!))) end += 1
  const whole = closings !== undefined && end < text.length
  return {
    value: text.slice(first, end),
    valueStart: from,
    quoted: closings !== undefined,
    whole,
    end: whole ? end + 1 : end,
  }
}

function afterSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text[at]!)) at += 1
  return at
}

const isDated = (operator: OperatorName): boolean => operator === 'on' || operator === 'before' || operator === 'after'

/** "last week" is one value of a day also without quotes. */
function withNextWord(text: string, value: Value): Value {
  if (value.quoted || !/^(?:last|this)$/iu.test(value.value)) return value
  const next = valueAt(text, afterSpaces(text, value.end))
  if (next.quoted || !/^(?:week|month|year)$/iu.test(next.value)) return value
  return { ...value, value: `${value.value} ${next.value}`, end: next.end }
}
