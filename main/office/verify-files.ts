import { Problem } from '../../shared/errors.ts'
import { readHead } from '../database/audit-head.ts'
import { sharedTables } from '../database/joining.ts'
import { migrations } from '../database/migrations/index.ts'
import { databaseProblem, openToLook, type Database } from '../database/open.ts'
import type { OwnFile } from '../database/own-file.ts'
import { fileIsSound, verifyAudit } from '../database/verify.ts'
import { hashShared } from '../journal/hash-shared.ts'
import { findJournal } from '../journal/journal-rows.ts'
import type { Tasks } from './in-thread.ts'

/** Verifies the database, its audit record and the files beside it on connections of its own, so that what is read comes from the disk. */
export function verifyFiles(ask: Tasks['verify']['ask']): Tasks['verify']['answer'] {
  const { database, auditHead, dataKey, ownFiles } = ask
  // Before the record is read: it may only have grown since.
  const head = readHead(auditHead, dataKey)
  const db = openToLook(database, dataKey)
  try {
    return {
      fileSound: tried(() => fileIsSound(db), false) && ownFiles.every(ownFileIsSound),
      ...tried(() => sharedOf(db), { journal: null, shared: {} }),
      audit: tried(() => verifyAudit(db, head), { sound: false, rows: 0, firstBadRow: null }),
    }
  } finally {
    db.close()
  }
}

/** How far the office's journal was read, and what each shared table holds; nothing where there is no journal. */
function sharedOf(db: Database): Pick<Tasks['verify']['answer'], 'journal' | 'shared'> {
  return db
    .transaction(() => {
      const journal = findJournal(db)
      if (!journal) return { journal: null, shared: {} }
      const { position, hash } = journal
      return {
        journal: { position, hash: hash.toString('hex') },
        shared: hashShared(db, sharedTables(db, migrations)),
      }
    })
    .deferred()
}

function ownFileIsSound({ file, key }: OwnFile): boolean {
  return tried(() => {
    const db = openToLook(file, key)
    try {
      return fileIsSound(db)
    } finally {
      db.close()
    }
  }, false)
}

/** A page that cannot be read is an answer, too. */
function tried<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch (error) {
    const problem = databaseProblem(error)
    if (problem instanceof Problem && problem.code === 'office_damaged') return otherwise
    throw error
  }
}
