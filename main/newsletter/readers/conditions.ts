import type { ReaderConditions } from '../../../shared/newsletter/reader.ts'
import { type Along, countAlong, findAlong, type MeantGroup, type Sieve, sieveAlong } from './counts.ts'
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
  const [from, until] = bounds.since.map(bounded) as [number, number]
  const [lowest, highest] = bounds.lastIssue.map(bounded) as [number, number]
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
  const along = alongOf(bounds)
  const counted = along && countAlong(register, along)
  return counted ?? countMarks(markMeant(register, conditions))
}

function countMarks(marks: Uint8Array): number {
  let count = 0
  for (let number = 0; number < marks.length; number += 1) count += marks[number]!
  return count
}

/** The numbers of whoever meets conditions, in any order; in the room for numbers. */
export function findMeant(register: Register, conditions: ReaderConditions): Int32Array {
  const along = alongOf(boundsOf(register.tags, conditions))
  const found = along && findAlong(register, along)
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

/** What nobody passes who does not meet conditions on state, language, kind of consent and tags; null where that would cost more than it spares. */
export const sieveOf = (register: Register, sort: Sort, conditions: ReaderConditions): Sieve | null =>
  sieveAlong(register, sort, groupsOf(boundsOf(register.tags, conditions)))

const groupsOf =
  ({ kinds, tagSets }: Bounds): MeantGroup =>
  (kind, tagSet) =>
    kinds[kind] === 1 && (tagSets === null || tagSets[tagSet] === 1)

/** Null where a day and an issue are asked for at once: then every reader is looked at. */
function alongOf(bounds: Bounds): Along | null {
  const { since, lastIssue } = bounds
  const isMeant = groupsOf(bounds)
  if (isUnbound(lastIssue)) return { order: 'since', between: since, isMeant }
  return isUnbound(since) ? { order: 'lastIssue', between: lastIssue, isMeant } : null
}

/** How many readers of each kind there are. */
export function countKinds({ columns: { kindCounts } }: Register): { kind: number; count: number }[] {
  return [...kindCounts].flatMap((count, kind) => (kind > 0 && count > 0 ? [{ kind, count }] : []))
}

/** Bounds in 31 bits, where whole numbers are compared quickest. */
const most = 0x3fff_ffff
const bounded = (bound: number): number => Math.max(-most, Math.min(most, bound))

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

const isUnbound = ([lowest, highest]: readonly [number, number]): boolean =>
  lowest === -Infinity && highest === Infinity

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
