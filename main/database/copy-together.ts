import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from '../../shared/errors.ts'
import { databaseProblem, openDatabase, type Database } from './open.ts'

/** A file and where its copy is to lie; nothing may lie there yet. */
export type Copy = { file: string; to: string }

/** A small file beside them; `ifThere`: it may not be there at that moment. */
export type SmallCopy = Copy & { ifThere?: boolean }

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
  small: readonly SmallCopy[] = [],
): Promise<void> {
  const made: string[] = []
  try {
    const held = await holdTogether(databases, () => {
      for (const one of small) if (!one.ifThere || existsSync(one.file)) copyForGood(one, made)
    })
    try {
      // Bytes are copied, not pages: they stay encrypted as they are.
      for (const one of databases) copyForGood(one, made)
    } finally {
      for (const one of held) one.close()
    }
  } catch (error) {
    for (const file of made) rmSync(file, { force: true })
    throw error
  } finally {
    for (const { key } of databases) key.fill(0)
  }
}

type Encrypted = { file: string; key: Uint8Array }

/** Tries until every file can be held at one moment. */
async function holdTogether(databases: readonly Encrypted[], atThatMoment: () => void): Promise<Database[]> {
  for (let tried = 1; tried <= tries; tried += 1) {
    const held = tryToHold(databases, atThatMoment)
    if (held) return held
    await wait(pause)
  }
  throw new Problem('office_in_use')
}

/**
 * Connections that hold each file as it is now, after everything in its log was brought into it: who reads a file with nothing in its
 * log keeps every checkpoint from changing it. Null where an older reader stands in the way of that, or a long change.
 */
function tryToHold(databases: readonly Encrypted[], atThatMoment: () => void): Database[] | null {
  const writers: Database[] = []
  const readers: Database[] = []
  let held = false
  try {
    for (const { file, key } of databases) {
      writers.push(openDatabase(file, key))
      readers.push(openDatabase(file, key))
    }
    for (const one of writers) one.exec('BEGIN IMMEDIATE')
    if (!readers.every(isBroughtIn)) return null
    for (const one of readers) {
      one.exec('BEGIN')
      one.prepare('SELECT count(*) FROM sqlite_master').get()
    }
    atThatMoment()
    held = true
    return readers
  } catch (error) {
    const problem = databaseProblem(error)
    if (problem instanceof Problem && problem.code === 'office_in_use') return null
    throw problem
  } finally {
    for (const one of held ? writers : [...writers, ...readers]) one.close()
  }
}

function isBroughtIn(db: Database): boolean {
  const [state] = db.pragma('wal_checkpoint(PASSIVE)') as { busy: number; log: number; checkpointed: number }[]
  return state?.busy === 0 && state.log === state.checkpointed
}

/**
 * Copies a file so that it lasts; `made` learns of it once something lies there. (On POSIX systems closing a file lets go this process's
 * locks on it. Those keep other processes away from the file, which the lock of the folder does already; the locks of the log lie in
 * another file.)
 */
function copyForGood({ file, to }: Copy, made: string[]): void {
  closeSync(openSync(to, 'wx', 0o600))
  made.push(to)
  copyFileSync(file, to)
  const descriptor = openSync(to, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
