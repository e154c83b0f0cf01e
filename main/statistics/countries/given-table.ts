import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { packCountries } from './country-table.ts'
import { tableOfRanges } from './read-ranges.ts'

/** The packed table that was given in place of the program's own; null where there is none. */
export function findCountries(db: Database): Uint8Array | null {
  return prepared<[], { packed: Buffer }>(db, 'SELECT packed FROM country_tables').get()?.packed ?? null
}

/** Whose table it is and since when; null where the program's own is used. */
export function findCountriesName(db: Database): { name: string; givenAt: string } | null {
  const found = prepared<[], { name: string; given_at: string }>(db, 'SELECT name, given_at FROM country_tables').get()
  return found ? { name: found.name, givenAt: found.given_at } : null
}

export function saveCountries(db: Database, { name, packed }: { name: string; packed: Uint8Array }, at: string): void {
  prepared(db, 'INSERT OR REPLACE INTO country_tables VALUES (1, ?, ?, ?)').run(name, at, packed)
}

export function forgetCountries(db: Database): void {
  prepared(db, 'DELETE FROM country_tables').run()
}

/** Larger than any table that is published. */
const mostBytes = 200_000_000

/**
 * Reads a table of ranges as DB-IP and others publish it, plain or .gz, and packs it. Throws Problem `file_unreadable`,
 * `countries_unreadable`.
 */
export async function readCountries(path: string): Promise<{ name: string; packed: Uint8Array }> {
  const facts = await stat(path).catch(() => null)
  if (facts === null || !facts.isFile()) throw new Problem('file_unreadable')
  if (facts.size > mostBytes) throw new Problem('countries_unreadable')
  const bytes = await readFile(path).catch(() => {
    throw new Problem('file_unreadable')
  })
  const name = basename(path).slice(0, 200)
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
    const plain = isPacked ? await promisify(gunzip)(bytes, { maxOutputLength: mostBytes }) : bytes
    return { name, packed: packCountries(await tableOfRanges(linesOf(plain), name)) }
  } catch {
    throw new Problem('countries_unreadable')
  }
}

/** Lines with their turns: between some thousand of them other work of the desk is done. */
async function* linesOf(bytes: Buffer): AsyncGenerator<string> {
  let count = 0
  for (let at = 0; at < bytes.length; ) {
    const newline = bytes.indexOf(10, at)
    const end = newline < 0 ? bytes.length : newline
    yield bytes.toString('latin1', at, Math.min(end, at + 1000)).replace(/\r$/, '')
    at = end + 1
    count += 1
    if (count % 2000 === 0) await setImmediate()
  }
}
