import { foldText } from '../../../shared/fold-text.ts'
import { kindCount } from './kinds.ts'

/** What the register knows of one reader. */
export type Entry = {
  /** 0 for somebody who is not on the list. */
  kind: number
  since: number
  lastIssue: number
  tagSet: number
  /** 0 for whoever came by none. */
  import: number
  id: string
  address: string
  folded: string
  name: string
  reading: string
}

/** Readers by number, in columns. Numbers that nobody on the list has are of kind 0 and have no texts. */
export type Columns = {
  /** Readers that are on the list. */
  size: number
  /** One more than the highest number. */
  end: number
  /** State, language and kind of consent in one number (`kindOf`). */
  kinds: Uint16Array
  /** Days since 1970. */
  since: Int32Array
  /** -1 before the first issue. */
  lastIssue: Int32Array
  tagSets: Uint32Array
  /** The import that brought a reader, by a number of the register; 0 for none. */
  imports: Uint32Array
  ids: string[]
  addresses: string[]
  folded: string[]
  names: string[]
  readings: string[]
  /** How many readers there are of each kind. */
  kindCounts: Int32Array
}

/** @param end one more than the highest number that is expected */
export function newColumns(end: number): Columns {
  const room = Math.ceil(end * 1.25) + 1000
  return {
    size: 0,
    end,
    kinds: new Uint16Array(room),
    since: new Int32Array(room),
    lastIssue: new Int32Array(room),
    tagSets: new Uint32Array(room),
    imports: new Uint32Array(room),
    ids: nothing(end),
    addresses: nothing(end),
    folded: nothing(end),
    names: nothing(end),
    readings: nothing(end),
    kindCounts: new Int32Array(kindCount),
  }
}

/** Puts a reader in the place of whoever has had their number. */
export function putEntry(columns: Columns, number: number, entry: Entry): void {
  if (number >= columns.end) grow(columns, number + 1)
  takeEntry(columns, number)
  columns.size += entry.kind === 0 ? 0 : 1
  columns.kindCounts[entry.kind]! += 1
  columns.kinds[number] = entry.kind
  columns.since[number] = entry.since
  columns.lastIssue[number] = entry.lastIssue
  columns.tagSets[number] = entry.tagSet
  columns.imports[number] = entry.import
  columns.ids[number] = entry.id
  columns.addresses[number] = entry.address
  // Most are folded as they are typed: one text then, not two.
  columns.folded[number] = entry.folded === entry.address ? entry.address : entry.folded
  columns.names[number] = entry.name
  columns.readings[number] = entry.reading
}

/** Takes whoever has a number off the list. */
export function takeEntry(columns: Columns, number: number): void {
  if (number >= columns.end) return
  const kind = columns.kinds[number]!
  if (kind !== 0) {
    columns.size -= 1
    columns.kindCounts[kind]! -= 1
  }
  columns.kinds[number] = 0
  columns.tagSets[number] = 0
  columns.imports[number] = 0
  for (const texts of textsOf(columns)) texts[number] = ''
}

/** What a name is sorted by: kana in the order of the syllabary, whichever way they are written; names without a reading as they are. */
export function nameKey(name: string, reading: string): string {
  const sorted = reading === '' ? name : reading
  return sorted === '' ? '' : foldText(sorted).replaceAll(/\s+/gu, '')
}

const textsOf = (columns: Columns): string[][] => [
  columns.ids,
  columns.addresses,
  columns.folded,
  columns.names,
  columns.readings,
]

const nothing = (length: number): string[] => Array.from({ length }, () => '')

function grow(columns: Columns, end: number): void {
  if (end > columns.kinds.length) {
    const room = Math.ceil(end * 1.25) + 1000
    columns.kinds = grown(columns.kinds, new Uint16Array(room))
    columns.since = grown(columns.since, new Int32Array(room))
    columns.lastIssue = grown(columns.lastIssue, new Int32Array(room))
    columns.tagSets = grown(columns.tagSets, new Uint32Array(room))
    columns.imports = grown(columns.imports, new Uint32Array(room))
  }
  for (const texts of textsOf(columns)) while (texts.length < end) texts.push('')
  columns.end = end
}

function grown<Column extends Uint16Array | Int32Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
