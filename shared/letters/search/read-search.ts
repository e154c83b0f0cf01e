import type { Day } from '../../days.ts'
import { labelKey, type Topic } from '../topics.ts'
import { findState, findThing, isNoTopic, type OperatorName, type SoughtState, type SoughtThing } from './operators.ts'
import { type Span, spanOf } from './spans.ts'
import { longestSearch, mostTerms, type Term, termsOf } from './terms.ts'

/** One thing that a letter must be or have, or must not where it is negated. */
export type Condition = { negated: boolean } & (
  | { kind: 'words'; in: 'anywhere' | 'subject' | 'from' | 'to'; text: string; whole: boolean }
  | { kind: 'topic'; id: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'is'; state: SoughtState }
  | { kind: 'has'; thing: SoughtThing }
  | { kind: 'received'; from: Day | null; to: Day | null }
  | { kind: 'number'; year: number | null; number: number }
)

/** Why a search cannot be read: what is wrong, and which term of it, as it was typed. */
export type SearchFault =
  | { why: 'too-long' | 'too-many' }
  | {
      why: 'no-value' | 'no-words' | 'no-state' | 'no-thing' | 'no-topic' | 'no-day' | 'no-number'
      operator: OperatorName
      /** The operator as it was typed, with its colon. */
      name: string
      value: string
    }

/** What must be known to read a search: the day it is in the office, and its topics. */
export type SearchGround = { today: Day; topics: readonly Pick<Topic, 'id' | 'name'>[] }

/** What a search asks for; or, where any part of it cannot be read, why: then nothing is to be searched. */
export function readSearch(typed: string, ground: SearchGround): { conditions: Condition[] } | { fault: SearchFault } {
  if (typed.length > longestSearch) return { fault: { why: 'too-long' } }
  const terms = termsOf(typed)
  if (terms.length > mostTerms) return { fault: { why: 'too-many' } }
  const conditions: Condition[] = []
  for (const term of terms) {
    const read = readTerm(term, ground)
    if (typeof read === 'string') return { fault: faultOf(typed, term, read) }
    conditions.push({ negated: term.negated, ...read })
  }
  return { conditions }
}

/** Why one term of a search cannot be read; null where it can. */
export function faultOfTerm(typed: string, term: Term, ground: SearchGround): SearchFault | null {
  const read = readTerm(term, ground)
  return typeof read === 'string' ? faultOf(typed, term, read) : null
}

/** The words that are to be found, for marking them: neither what must not be there, nor what is no text. */
export function markedWords(typed: string): string[] {
  return termsOf(typed)
    .filter(({ negated, operator }) => !negated && (operator === null || isText(operator)))
    .map(({ value }) => value)
    .filter((value) => value !== '')
}

type Why = Exclude<SearchFault['why'], 'too-long' | 'too-many'>
// What each kind asks for, without what they have in common.
type Asked = Condition extends infer One ? (One extends Condition ? Omit<One, 'negated'> : never) : never

const isText = (operator: OperatorName): operator is 'from' | 'to' | 'subject' =>
  operator === 'from' || operator === 'to' || operator === 'subject'

function readTerm({ operator, value, whole }: Term, { today, topics }: SearchGround): Asked | Why {
  if (operator === null) return { kind: 'words', in: 'anywhere', text: value, whole }
  if (value.trim() === '') return 'no-value'
  if (isText(operator))
    return /[\p{L}\p{N}]/u.test(value) ? { kind: 'words', in: operator, text: value, whole } : 'no-words'
  switch (operator) {
    case 'tag':
      return { kind: 'tag', tag: value.trim() }
    case 'topic': {
      const id = topicOf(value, topics)
      return id === null ? 'no-topic' : { kind: 'topic', id }
    }
    case 'is': {
      const state = findState(value)
      return state === null ? 'no-state' : { kind: 'is', state }
    }
    case 'has': {
      const thing = findThing(value)
      return thing === null ? 'no-thing' : { kind: 'has', thing }
    }
    case 'number':
      return numberOf(value) ?? 'no-number'
    default: {
      const span = spanOf(value, today)
      return span === null ? 'no-day' : { kind: 'received', ...received(operator, span) }
    }
  }
}

/** Before a span is before its first day, after it from the day behind its last on. */
function received(
  operator: 'on' | 'before' | 'after',
  { from, to }: Span,
): Span | { from: Day | null; to: Day | null } {
  if (operator === 'on') return { from, to }
  return operator === 'before' ? { from: null, to: from } : { from: to, to: null }
}

/** A topic by either name, whatever stands in brackets behind it; 'none' for letters without one. */
function topicOf(value: string, topics: SearchGround['topics']): string | null {
  const key = labelKey(value)
  const named = (whole: boolean) =>
    topics.find(({ name }) => [name.ja, name.en].some((one) => (whole ? labelKey(one) : withoutBrackets(one)) === key))
  const topic = named(true) ?? named(false)
  return topic?.id ?? (isNoTopic(value) ? 'none' : null)
}

const withoutBrackets = (name: string): string => labelKey(name).split('(')[0]!.trim()

/** L-2026-1184, 2026-1184, or 1184 of whatever year. */
function numberOf(value: string): Asked | null {
  const parts = /^(?:l[-\s]?)?(?:(\d{4})-)?(\d{1,9})$/iu.exec(
    value
      .normalize('NFKC')
      .replaceAll(/[‐−ー]/gu, '-')
      .trim(),
  )
  return parts && { kind: 'number', year: parts[1] === undefined ? null : Number(parts[1]), number: Number(parts[2]) }
}

function faultOf(typed: string, { operator, start, negated, value, valueStart }: Term, why: Why): SearchFault {
  const name = typed.slice(negated ? start + 1 : start, valueStart).trim()
  return { why, operator: operator!, name, value }
}
