import { createHash } from 'node:crypto'
import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Database } from '../database/open.ts'
import { syncFolder, writeNew } from '../database/replace-file.ts'
import { readKeyFile, textOf, type KeyFile } from './key-file.ts'

/**
 * The key file and the data change together or not at all: the next key file is written beside the present one within the
 * transaction that notes its SHA-256, and takes its place after the commit. What the data note decides, also after a kill
 * between any two of these steps.
 */
const nextTo = (file: string) => `${file}.next`

/** The present key file and, where a change was cut off, the one that may have to take its place. Throws as readKeyFile. */
export function readKeyFiles(file: string): KeyFile[] {
  return [readKeyFile(file), readNext(file)].filter((one) => one !== null)
}

/** Within the transaction of a change: writes the next key file, and notes it. Throws what the disk says. */
export function writeNextKeys(db: Database, file: string, keys: KeyFile): void {
  writeNew(nextTo(file), textOf(keys))
  noteKeys(db, keys)
}

/** Notes which key file belongs to the data. */
export function noteKeys(db: Database, keys: KeyFile): void {
  db.prepare('INSERT OR REPLACE INTO key_file (only, sha256, recovery_sha256) VALUES (1, ?, ?)').run(
    digestOf(keys),
    recoveryDigestOf(keys),
  )
}

/**
 * After a commit, or when the data are opened: the key file that the data note takes its place. Returns it; null where neither
 * fits, because an older or another one was put here. Data that note none yet take the present one.
 */
export function settleKeys(db: Database, file: string): KeyFile | null {
  const [present, next] = [readKeyFile(file), readNext(file)]
  const noted = findNoted(db)
  if (noted === null) return present
  if (next && digestOf(next) === noted.sha256) {
    renameSync(nextTo(file), file)
    syncFolder(dirname(file))
    return next
  }
  if (next) rmSync(nextTo(file), { force: true })
  return present && digestOf(present) === noted.sha256 ? present : null
}

/** Whether the recovery part of this key file is the one that the data note: then the paper in the safe is still the right one. */
export function hasNotedRecovery(db: Database, keys: KeyFile): boolean {
  const noted = findNoted(db)
  return noted === null || recoveryDigestOf(keys) === noted.recovery_sha256
}

/** A file that was cut off while it was written never was the next one. */
function readNext(file: string): KeyFile | null {
  try {
    return readKeyFile(nextTo(file))
  } catch {
    return null
  }
}

function findNoted(db: Database): { sha256: string; recovery_sha256: string } | null {
  return (
    db.prepare<[], { sha256: string; recovery_sha256: string }>('SELECT sha256, recovery_sha256 FROM key_file').get() ??
    null
  )
}

function digestOf(keys: KeyFile): string {
  return createHash('sha256').update(textOf(keys)).digest('hex')
}

function recoveryDigestOf({ recovery }: KeyFile): string {
  return createHash('sha256').update(JSON.stringify(recovery)).digest('hex')
}
