import type { ReaderConditions } from '../../../shared/newsletter/reader.ts'
import { dayOf, kindCount, kindOf, partsOf, type Register } from './register.ts'

/** Whether the reader of a number is meant. */
export type Test = (number: number) => boolean

/**
 * Conditions as a test over the register, made for one pass over it; null where nobody can meet them (a tag that nobody has). State,
 * language and kind of consent are one look into a table.
 */
export function testOf(register: Register, conditions: ReaderConditions): Test | null {
  const { kinds, since, lastIssue } = register
  const meant = meantKinds(conditions)
  const tags = conditions.tags.map((tag) => register.tags.get(tag))
  if (tags.includes(undefined)) return null
  const marks = tags as Uint8Array[]
  const from = conditions.since.from === null ? -Infinity : dayOf(conditions.since.from)
  const until = conditions.since.until === null ? Infinity : dayOf(conditions.since.until)
  const { from: issueFrom, until: issueUntil, none } = conditions.lastIssue
  const [lowest, highest] = none ? [-1, -1] : [issueFrom ?? (issueUntil === null ? -1 : 0), issueUntil ?? Infinity]
  const byKind: Test = (number) => meant[kinds[number]!] === 1
  const plain = from === -Infinity && until === Infinity && lowest === -1 && highest === Infinity
  if (plain && marks.length === 0) return byKind
  return (number) =>
    byKind(number) &&
    since[number]! >= from &&
    since[number]! <= until &&
    lastIssue[number]! >= lowest &&
    lastIssue[number]! <= highest &&
    marks.every((mark) => mark[number] === 1)
}

/** How many readers meet conditions. */
export function countReaders(register: Register, conditions: ReaderConditions): number {
  const test = testOf(register, conditions)
  let count = 0
  if (test) for (let number = 1; number < register.end; number += 1) if (test(number)) count += 1
  return count
}

/** How many readers of each kind there are. */
export function countKinds(register: Register): { kind: number; count: number }[] {
  const counts = new Int32Array(kindCount)
  for (let number = 1; number < register.end; number += 1) counts[register.kinds[number]!]! += 1
  return [...counts].flatMap((count, kind) => (kind > 0 && count > 0 ? [{ kind, count }] : []))
}

/** By kind: 1 where it is meant. Nobody of kind 0 is on the list. */
function meantKinds({ states, languages, hows }: ReaderConditions): Uint8Array {
  const meant = new Uint8Array(kindCount)
  for (let kind = 1; kind < kindCount; kind += 1) {
    const { state, language, how } = partsOf(kind)
    const fits =
      (states.length === 0 || states.includes(state)) &&
      (languages.length === 0 || languages.includes(language)) &&
      (hows.length === 0 || (how !== null && hows.includes(how)))
    if (fits) meant[kindOf(state, language, how)] = 1
  }
  return meant
}
