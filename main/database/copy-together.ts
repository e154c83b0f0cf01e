import { closeSync, constants, copyFileSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../shared/errors.ts'
import { databaseProblem, openDatabase, type Database } from './open.ts'

/** A file and where its copy is to lie; nothing may lie there yet. */
export type Copy = { file: string; to: string }

/** Milliseconds between two tries, and how many there are. */
const pause = 200
const tries = 50

/**
 * Copies several encrypted files as they are at one moment, and small files beside them (keys, head of the record) as they are at that
 * moment, too. Nobody can write for some milliseconds, until every file is held; while they are copied everybody writes on, into the
 * logs. Meant for a thread of its own: 1 GB takes seconds. The keys are wiped. Throws office_in_use where somebody keeps reading an
 * older state for ten seconds, and as openDatabase; then no copy is left.
 */
export async function copyTogether(
  databases: readonly (Copy & { key: Uint8Array })[],
  small: readonly Copy[] = [],
): Promise<void> {
  try {
    for (let tried = 1; ; tried += 1) {
      const held = holdTogether(databases, small)
      if (held) return copyAndRelease(databases, small, held)
      if (tried === tries) throw new Problem('office_in_use')
      await wait(pause)
    }
  } finally {
    for (const { key } of databases) key.fill(0)
  }
}

/**
 * Connections that hold each file as it is now, after everything in its log was brought into it: who reads a file with nothing in its
 * log keeps every checkpoint from changing it. Null where an older reader stands in the way of that. The small files are copied at once.
 */
function holdTogether(databases: readonly (Copy & { key: Uint8Array })[], small: readonly Copy[]): Database[] | null {
  const writers: Database[] = []
  const readers: Database[] = []
  let whole = false
  try {
    for (const { file, key } of databases) {
      writers.push(openDatabase(file, key))
      readers.push(openDatabase(file, key))
    }
    for (const one of writers) one.exec('BEGIN IMMEDIATE')
    whole = readers.every(isBroughtIn)
    for (const one of readers) {
      one.exec('BEGIN')
      one.prepare('SELECT count(*) FROM sqlite_master').get()
    }
    if (whole) for (const { file, to } of small) copyForGood(file, to)
    return whole ? readers : null
  } catch (error) {
    whole = false
    const problem = databaseProblem(error)
    if (problem instanceof Problem && problem.code === 'office_in_use') return null
    throw problem
  } finally {
    for (const one of whole ? writers : [...writers, ...readers]) one.close()
  }
}

function isBroughtIn(db: Database): boolean {
  const [state] = db.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]
  return state?.busy === 0 && state.log === state.checkpointed
}

/**
 * Copies bytes, not pages: they stay encrypted as they are. (On POSIX systems closing a file lets go this process's locks on it. Those
 * keep other processes away from the file, which the lock of the folder does already; the locks on the log lie in another file.)
 */
function copyAndRelease(databases: readonly Copy[], small: readonly Copy[], held: readonly Database[]): void {
  try {
    for (const { file, to } of databases) copyForGood(file, to)
  } catch (error) {
    for (const { to } of [...databases, ...small]) rmSync(to, { force: true })
    throw error
  } finally {
    for (const one of held) one.close()
  }
}

function copyForGood(file: string, to: string): void {
  copyFileSync(file, to, constants.COPYFILE_EXCL)
  const descriptor = openSync(to, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
