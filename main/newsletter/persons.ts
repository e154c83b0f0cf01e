import { foldText } from '../../shared/fold-text.ts'
import { foldAddress } from '../../shared/newsletter/address.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { Found, Person } from '../part.ts'
import { eraseRequests, listRequestsOf } from './by-mail/erase-requests.ts'
import { forget } from './forget.ts'
import { hashOfAddress } from './readers/address-hash.ts'
import { listToErase } from './readers/forget.ts'
import { findByFolded, findByNumber, getReaderRow, type ReaderColumns } from './readers/reader-rows.ts'

/** Readers who are this person, by address or by name, and mails of the list that speak of one of their addresses; no telephone numbers. */
export function findPerson(db: Database, person: Person): Found[] {
  const readers = readersOf(db, person).map(({ id, added_at: keptSince }) => ({ id, keptSince }))
  const requests = hashesOf(db, person).flatMap((hash) => listRequestsOf(db, hash))
  const found = new Map(
    [...readers, ...requests.map(({ id, at }) => ({ id, keptSince: at }))].map((one) => [one.id, one]),
  )
  return [...found.values()].map((one) => ({ part: 'newsletter', ...one }))
}

/**
 * Forgets every reader who is this person, and what mails say of their addresses, within the transaction of whoever asks; returns how many.
 * @param onForgotten told the numbers of these readers
 */
export function erasePerson(
  db: Database,
  person: Person,
  at: string,
  onForgotten: (readers: readonly number[]) => void,
): number {
  const readers = readersOf(db, person)
  const requests = hashesOf(db, person).flatMap((hash) => listRequestsOf(db, hash).map(({ id }) => id))
  for (const { id } of readers) forget(db, getReaderRow(db, id), { at, by: 'rule' }, true)
  for (const hash of hashesOf(db, person)) eraseRequests(db, { readerId: null, hash }, at)
  onForgotten(readers.map(({ number }) => number))
  return readers.length + new Set(requests).size
}

function hashesOf(db: Database, { addresses }: Person): Buffer[] {
  return addresses.flatMap((address) => hashOfAddress(db, address) ?? [])
}

/** Whose address has been kept as long after an opt-out as the office allows. */
export function listDue(db: Database, at: string, days: number): Found[] {
  return listToErase(db, daysBefore(at, days), 10_000).map((one) => ({
    part: 'newsletter',
    id: one.id,
    keptSince: one.opted_out_at,
  }))
}

/** So many days before a moment (both ISO 8601 with Z). */
export function daysBefore(at: string, days: number): string {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString()
}

function readersOf(db: Database, { addresses, names }: Person): ReaderColumns[] {
  const found = new Map<string, ReaderColumns>()
  for (const address of addresses) {
    const folded = foldAddress(address)
    const reader = folded === null ? null : findByFolded(db, folded)
    if (reader) found.set(reader.id, reader)
  }
  for (const name of names) for (const reader of namedSo(db, name)) found.set(reader.id, reader)
  return [...found.values()]
}

/**
 * Readers with exactly this name or reading, however it is written. Every name is looked at (half a second with 200,000 readers): names stand in no
 * index of the file, so that none outlives its reader.
 */
function namedSo(db: Database, name: string): ReaderColumns[] {
  const sought = plain(name)
  if (sought === '') return []
  const named = prepared<[], { number: number; name: string; reading: string }>(
    db,
    `SELECT number, name, reading FROM readers WHERE name <> '' OR reading <> ''`,
  ).all()
  return named
    .filter((one) => plain(one.name) === sought || plain(one.reading) === sought)
    .flatMap(({ number }) => findByNumber(db, number) ?? [])
}

const plain = (name: string): string => foldText(name).replaceAll(/\s+/gu, '')
