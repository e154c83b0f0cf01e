import type { ReaderConditions } from '../../../shared/newsletter/reader.ts'
import { bounded, countWanted, findWanted, isUnbound, walkToPage, type Page, type Wanted } from './counts.ts'
import { dayOf, kindCount, partsOf } from './kinds.ts'
import type { Register } from './register.ts'
import { roomForMarks, roomForNumbers } from './room.ts'
import type { Sort } from './sorted.ts'

/** Whether the reader of a number is meant. */
export type Test = (number: number) => boolean

/** Conditions as tables and bounds: state, language and kind of consent are one look into a table, and so are all tags together. */
type Bounds = {
  kinds: Uint8Array
  /** Null where any tags will do. */
  tagSets: Uint8Array | null
  since: [number, number]
  lastIssue: [number, number]
}

/** Marks whoever meets conditions, by number, in one pass; in the room for marks. */
export function markMeant({ columns, tags }: Register, conditions: ReaderConditions): Uint8Array {
  const { kinds, since, lastIssue, tagSets, end } = columns
  const bounds = boundsOf(tags, conditions)
  const { kinds: meant, tagSets: tagged } = bounds
  const [from, until] = bounded(bounds.since)
  const [lowest, highest] = bounded(bounds.lastIssue)
  const marks = roomForMarks(end)
  for (let number = 1; number < end; number += 1) {
    const day = since[number]!
    const issue = lastIssue[number]!
    // Without a branch for what hangs on each reader: those cost more than all the rest of it.
    const within = +(day >= from) & +(day <= until) & +(issue >= lowest) & +(issue <= highest)
    marks[number] = meant[kinds[number]!]! & within & (tagged === null ? 1 : tagged[tagSets[number]!]!)
  }
  return marks
}

/** Conditions as a test of one reader by number. */
export function testOf({ columns, tags }: Register, conditions: ReaderConditions): Test {
  const { kinds, since, lastIssue, tagSets } = columns
  const bounds = boundsOf(tags, conditions)
  const { kinds: meant, tagSets: tagged } = bounds
  if (isPlain(bounds)) return (number) => meant[kinds[number]!] === 1
  const [[from, until], [lowest, highest]] = [bounds.since, bounds.lastIssue]
  return (number) =>
    meant[kinds[number]!] === 1 &&
    since[number]! >= from &&
    since[number]! <= until &&
    lastIssue[number]! >= lowest &&
    lastIssue[number]! <= highest &&
    (tagged === null || tagged[tagSets[number]!] === 1)
}

/** How many readers meet conditions. */
export function countReaders(register: Register, conditions: ReaderConditions): number {
  const bounds = boundsOf(register.tags, conditions)
  const { kindCounts } = register.columns
  if (isPlain(bounds)) return bounds.kinds.reduce((count, meant, kind) => count + meant * kindCounts[kind]!, 0)
  return countWanted(register, wantedOf(bounds)) ?? countMarks(markMeant(register, conditions))
}

function countMarks(marks: Uint8Array): number {
  let count = 0
  for (let number = 0; number < marks.length; number += 1) count += marks[number]!
  return count
}

/** The numbers of whoever meets conditions, in any order; in the room for numbers. */
export function findMeant(register: Register, conditions: ReaderConditions): Int32Array {
  const found = findWanted(register, wantedOf(boundsOf(register.tags, conditions)))
  if (found) return found
  const marks = markMeant(register, conditions)
  // One more, for each is written where the next that is meant will stand.
  const numbers = roomForNumbers(marks.length + 1)
  let length = 0
  for (let number = 0; number < marks.length; number += 1) {
    numbers[length] = number
    length += marks[number]!
  }
  return numbers.subarray(0, length)
}

/** The numbers of those who stand on a page in an order; null where it is better looked for among all who are meant. */
export const findPage = (register: Register, sort: Sort, conditions: ReaderConditions, page: Page): Int32Array | null =>
  walkToPage(register, sort, wantedOf(boundsOf(register.tags, conditions)), page)

const wantedOf = ({ kinds, tagSets, since, lastIssue }: Bounds): Wanted => ({
  isMeant: (kind, tagSet) => kinds[kind] === 1 && (tagSets === null || tagSets[tagSet] === 1),
  since,
  lastIssue,
})

/** How many readers of each kind there are. */
export function countKinds({ columns: { kindCounts } }: Register): { kind: number; count: number }[] {
  return [...kindCounts].flatMap((count, kind) => (kind > 0 && count > 0 ? [{ kind, count }] : []))
}

function boundsOf(tags: Register['tags'], conditions: ReaderConditions): Bounds {
  const { from, until } = conditions.since
  const { from: issueFrom, until: issueUntil, none } = conditions.lastIssue
  return {
    kinds: meantKinds(conditions),
    tagSets: conditions.tags.length === 0 ? null : tags.holding(conditions.tags),
    since: [from === null ? -Infinity : dayOf(from), until === null ? Infinity : dayOf(until)],
    lastIssue: none ? [-1, -1] : [issueFrom ?? (issueUntil === null ? -Infinity : 0), issueUntil ?? Infinity],
  }
}

function isPlain({ tagSets, since, lastIssue }: Bounds): boolean {
  return tagSets === null && isUnbound(since) && isUnbound(lastIssue)
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
    if (fits) meant[kind] = 1
  }
  return meant
}
