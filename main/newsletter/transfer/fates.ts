import { checkAddress } from '../../../shared/newsletter/address.ts'
import type { Fate, RefusalWhy } from '../../../shared/newsletter/import.ts'
import { suggestAddress } from '../../../shared/newsletter/suggest-address.ts'
import type { Database } from '../../database/open.ts'
import { addressHash } from '../readers/address-hash.ts'
import { findByFolded, type ReaderColumns } from '../readers/reader-rows.ts'
import { findAway } from '../readers/states.ts'
import { listTags } from '../readers/tags.ts'
import type { FileRow } from './read-row.ts'

/** A row with what becomes of it. */
export type FatedRow = {
  row: FileRow
  /** As it would be kept. */
  address: string
  folded: string
  fate: Fate
  why: RefusalWhy | null
  /** Since when the reader is here, or stays away. */
  knownSince: string
  suggestion: string
  decided: 'corrected' | 'kept' | null
}

/** What the rows before have taken: an address comes in once, with its first row. */
export type Taken = Map<string, number>

/** What an office without readers, and one that nobody has left, need not be asked with every row. */
export type Office = { hasReaders: boolean; hasAway: boolean }

export function officeOf(db: Database): Office {
  const any = (table: string): boolean => db.prepare(`SELECT 1 FROM ${table} LIMIT 1`).get() !== undefined
  return { hasReaders: any('readers'), hasAway: any('do_not_mail') }
}

/** Says what becomes of a row at this moment; `decided` is what a person said of the suggestion. */
export function fateOf(
  db: Database,
  row: FileRow,
  taken: Taken,
  office: Office,
  decided: FatedRow['decided'] = null,
): FatedRow {
  const suggestion = suggestionFor(row.typed)
  const checked = checkAddress(decided === 'corrected' ? suggestion : row.typed)
  const fated: FatedRow = {
    row,
    address: row.typed,
    folded: '',
    fate: 'refused',
    why: null,
    knownSince: '',
    suggestion,
    decided,
  }
  if (checked.refused !== null)
    return suggestion === '' || decided === 'kept'
      ? { ...fated, why: 'not-an-address', suggestion: '' }
      : { ...fated, fate: 'suggested' }
  const { address } = checked
  // Most are folded as they are typed: one text then, not two of each row.
  const folded = checked.folded === row.typed ? row.typed : checked.folded
  const first = taken.get(folded)
  if (first !== undefined && first !== row.line)
    return { ...fated, address, folded, why: 'twice-in-file', suggestion: '' }
  const here = office.hasReaders ? findByFolded(db, folded) : null
  if (here) {
    taken.set(folded, row.line)
    return { ...fated, address, folded, suggestion: decided ? suggestion : '', ...ofReader(db, row, here) }
  }
  const away = office.hasAway ? findAway(db, addressHash(db)(folded)) : null
  if (away) {
    taken.set(folded, row.line)
    return { ...fated, address, folded, why: away.why, knownSince: away.at, suggestion: decided ? suggestion : '' }
  }
  if (suggestion !== '' && decided === null) return { ...fated, address, folded, fate: 'suggested' }
  taken.set(folded, row.line)
  return { ...fated, address, folded, fate: 'added' }
}

/** Somebody who is here already: their state is their own, and whoever opted out stays so. */
function ofReader(db: Database, row: FileRow, here: ReaderColumns): Pick<FatedRow, 'fate' | 'why' | 'knownSince'> {
  if (here.opted_out_at !== null && here.state !== 'pending') {
    const knownSince = here.opted_out_at
    return row.state === here.state
      ? { fate: 'unchanged', why: null, knownSince }
      : { fate: 'refused', why: here.state === 'complained' ? 'complained' : 'opted-out', knownSince }
  }
  return { fate: isNew(db, row, here) ? 'updated' : 'unchanged', why: null, knownSince: here.since }
}

/** Whether a row says something about a reader that the list does not have. */
function isNew(db: Database, row: FileRow, here: ReaderColumns): boolean {
  return (
    (row.language !== null && row.language !== here.language) ||
    (row.name !== '' && row.name !== here.name) ||
    (row.reading !== '' && row.reading !== here.reading) ||
    missingTags(db, row, here.id).length > 0
  )
}

/** Tags of a row that a reader does not have. */
export function missingTags(db: Database, row: FileRow, readerId: string): string[] {
  if (row.tags.length === 0) return []
  const tags = listTags(db, readerId)
  return row.tags.filter((tag) => !tags.includes(tag))
}

/**
 * The address as it was probably meant, or empty. It hangs on the host alone, and a list has far fewer hosts than readers: those with nothing to
 * suggest are asked once.
 */
function suggestionFor(typed: string): string {
  const host = typed.slice(typed.lastIndexOf('@') + 1)
  if (soundHosts.has(host)) return ''
  const suggestion = suggestAddress(typed)
  if (suggestion === null && typed !== host && checkAddress(typed).refused === null) {
    if (soundHosts.size > 20_000) soundHosts.clear()
    soundHosts.add(host)
  }
  return suggestion ?? ''
}

const soundHosts = new Set<string>()
