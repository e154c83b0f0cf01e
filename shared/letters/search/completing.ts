import { type OperatorName } from './operators.ts'
import { type Term, termsOf } from './terms.ts'

/** What somebody is writing where the caret stands: an operator's value, or the beginning of a word; and the place that a completion takes. */
export type Writing = {
  operator: OperatorName | null
  typed: string
  negated: boolean
  start: number
  end: number
  /** The term itself; null at an empty word. */
  term: Term | null
}

/** What is being written at the caret; null within a phrase, and in the midst of a word. */
export function writingAt(text: string, caret: number): Writing | null {
  const term = termsOf(text).find((one) => one.start < caret && caret <= one.end)
  if (!term) {
    const between = caret === 0 || /\s/u.test(text[caret - 1]!)
    const free = caret >= text.length || /\s/u.test(text[caret]!)
    return between && free ? { operator: null, typed: '', negated: false, start: caret, end: caret, term: null } : null
  }
  const { operator, negated, start, end, valueStart, value, quoted } = term
  if (operator === null) {
    if (quoted || caret < end) return null
    // A minus alone begins what must not be there.
    const minus = value === '-' || value === '－'
    return { operator: null, typed: minus ? '' : value, negated: negated || minus, start, end, term }
  }
  if (caret >= valueStart) return { operator, typed: value, negated, start, end, term }
  // Behind the colon, before a value that is parted from it by spaces.
  return /[:：]/u.test(text[caret - 1]!) ? { operator, typed: '', negated, start, end: caret, term } : null
}
