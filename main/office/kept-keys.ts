import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Database } from '../database/open.ts'
import { writeNew } from '../database/replace-file.ts'
import { readKeyFile, textOf, writeKeyFile, type KeyFile } from './key-file.ts'

/**
 * The key file and the data change together or not at all: the next key file is written beside the present one within the
 * transaction that notes the SHA-256 of each copy in it, and takes its place after the commit. What the data note decides, also
 * after a kill between any two of these steps, and where somebody has put back an older file.
 */
const nextTo = (file: string) => `${file}.next`

/** The present key file and, where a change was cut off, the one that may have to take its place. Throws as readKeyFile. */
export function readKeyFiles(file: string): KeyFile[] {
  return [readKeyFile(file), readNext(file)].filter((one) => one !== null)
}

/** Within the transaction of a change: writes the next key file, and notes what it holds. Throws what the disk says. */
export function writeNextKeys(db: Database, file: string, keys: KeyFile): void {
  writeNew(nextTo(file), textOf(keys))
  noteKeys(db, keys)
}

/** Notes the copies of a key file as those that belong to the data. What was noted of others stays, but for ended accounts. */
export function noteKeys(db: Database, keys: KeyFile): void {
  const note = db.prepare('INSERT OR REPLACE INTO kept_keys (name, sha256) VALUES (?, ?)')
  for (const [name, sha256] of digestsOf(keys)) note.run(name, sha256)
  db.exec('DELETE FROM kept_keys WHERE name IN (SELECT id FROM accounts WHERE ended_at IS NOT NULL)')
}

/**
 * After a commit, or when the data are opened: a key file of the copies that the data note takes its place, from whichever of
 * the two files has them. Data that note none yet take the present one.
 */
export function settleKeys(db: Database, file: string): KeyFile {
  const found = readKeyFiles(file)
  const newest = found.at(-1)!
  const noted = listNoted(db)
  if (noted.size === 0) return newest
  const accounts = [...found]
    .reverse()
    .flatMap((keys) => keys.accounts)
    .filter(
      (one, index, all) => isNoted(noted, one) && all.findIndex(({ id, key }) => isSame({ id, key }, one)) === index,
    )
  const right = found.find((keys) => digestOf(keys.recovery) === noted.get('recovery')) ?? newest
  const settled = {
    ...(accounts.length > 0 && isWhole(noted, newest) ? newest : right),
    accounts,
    recovery: right.recovery,
  }
  if (textOf(settled) !== textOf(found[0]!)) writeKeyFile(file, settled)
  if (found.length > 1) rmSync(nextTo(file), { force: true })
  return settled
}

/** How a key file stands to the data for one account, or for the recovery key. */
export function standOf(db: Database, keys: KeyFile, name: string): 'noted' | 'other' {
  const noted = listNoted(db)
  return noted.size === 0 || noted.get(name) === new Map(digestsOf(keys)).get(name) ? 'noted' : 'other'
}

/** Whether the copy that the data note for this account lies in one of these files. */
export function hasNotedCopy(db: Database, found: KeyFile[], accountId: string): boolean {
  return found.some(
    (keys) => keys.accounts.some(({ id }) => id === accountId) && standOf(db, keys, accountId) === 'noted',
  )
}

/** A file that was cut off while it was written never was the next one. */
function readNext(file: string): KeyFile | null {
  try {
    return readKeyFile(nextTo(file))
  } catch {
    return null
  }
}

function listNoted(db: Database): Map<string, string> {
  const rows = db.prepare<[], { name: string; sha256: string }>('SELECT name, sha256 FROM kept_keys').all()
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function isNoted(noted: Map<string, string>, { id, key }: KeyFile['accounts'][number]): boolean {
  return noted.get(id) === digestOf(key)
}

function isWhole(noted: Map<string, string>, keys: KeyFile): boolean {
  return digestsOf(keys).every(([name, sha256]) => noted.get(name) === sha256)
}

function isSame(one: { id: string; key: unknown }, other: { id: string; key: unknown }): boolean {
  return one.id === other.id && digestOf(one.key) === digestOf(other.key)
}

function digestsOf(keys: KeyFile): [string, string][] {
  return [
    ['recovery', digestOf(keys.recovery)],
    ...keys.accounts.map(({ id, key }): [string, string] => [id, digestOf(key)]),
  ]
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
