import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import type { Database } from '../database/open.ts'
import { writeNew } from '../database/replace-file.ts'
import { isPaired, readKeyFile, textOf, writeKeyFile, type KeyFile } from './key-file.ts'

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

/** The proofs of copies that were just made, by the id of the account, or `recovery`. */
export type Proofs = ReadonlyMap<string, Uint8Array>

/** Within the transaction of a change: writes the next key file, and notes what it holds, as noteKeys. Throws what the disk says. */
export function writeNextKeys(db: Database, file: string, keys: KeyFile, proofs: Proofs): string[] {
  writeNew(nextTo(file), textOf(keys))
  return noteKeys(db, keys, proofs)
}

/**
 * Notes new copies of a key file as those that belong to the data, each by a digest that covers its public half, with its proof. What was noted of others
 * stays, whatever the file has in their places, but for ended accounts; returns which of these have lost their copy by this. Data that note nothing yet
 * note everything.
 */
export function noteKeys(db: Database, keys: KeyFile, proofs: Proofs = new Map()): string[] {
  const note = db.prepare(
    `INSERT INTO kept_keys (name, sha256, proof) VALUES (?, ?, ?)
    ON CONFLICT (name) DO UPDATE SET sha256 = excluded.sha256, proof = coalesce(excluded.proof, proof)`,
  )
  const isFirst = listNoted(db).size === 0
  for (const [name, sha256] of digestsOf(keys))
    if (isFirst || proofs.has(name)) note.run(name, sha256, proofs.get(name) ?? null)
  return db
    .prepare<[], string>(
      'DELETE FROM kept_keys WHERE name IN (SELECT id FROM accounts WHERE ended_at IS NOT NULL) RETURNING name',
    )
    .pluck()
    .all()
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

/** Within the transaction that puts data under another key: what was noted of anybody who has no copy in the new key file is gone. */
export function noteKeysAnew(db: Database, keys: KeyFile, proofs: Proofs): void {
  db.exec('DELETE FROM kept_keys')
  noteKeys(db, keys, proofs)
}

/** What is needed to seal another data key for somebody who is not there. */
export type Holder = { public: string; proof: Uint8Array }

/**
 * Everybody with an account in use of whom the data note a copy, by the id of the account or `recovery`; null where the key file has none that is sealed to a key pair and is, public
 * half and all, the one that was noted. The digest stands in the encrypted data: who exchanges a public half in the file gets nothing sealed to it.
 */
export function holdersOf(db: Database, keys: KeyFile): Map<string, Holder | null> {
  const noted = db
    .prepare<[], { name: string; sha256: string; proof: Buffer | null }>(
      `SELECT name, sha256, proof FROM kept_keys
      WHERE name = 'recovery' OR name IN (SELECT id FROM accounts WHERE ended_at IS NULL)`,
    )
    .all()
  const found = new Map(digestsOf(keys))
  const keyOf = new Map([['recovery', keys.recovery.key], ...keys.accounts.map(({ id, key }) => [id, key] as const)])
  return new Map(
    noted.map(({ name, sha256, proof }) => {
      const key = keyOf.get(name)
      const isOwn = found.get(name) === sha256
      return [name, isOwn && key && isPaired(key) && proof ? { public: key.public, proof } : null]
    }),
  )
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
