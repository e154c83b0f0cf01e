import { Problem } from '../../../shared/errors.ts'
import { checkpoint, databaseProblem, openToLook } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import type { InThread } from '../in-thread.ts'
import { readKeyFile, type KeyFile } from '../key-file.ts'
import {
  everyStep,
  officeFiles,
  openOffice,
  type OfficeFiles,
  type OpenOffice,
  type Versions,
} from '../office-folder.ts'
import { noteFailure } from './due.ts'
import { countFromNow, doCount, stagingOf } from './swap.ts'
import { withoutLogs } from './stage.ts'

/** How the key of a closed office is renewed. */
export type RenewDeps = {
  files: OfficeFiles
  versions: Versions
  /** Names of all files beside the office data that were made. */
  own: readonly string[]
  at: () => string
  inThread: InThread
  tell: (share: number) => void
  /** Opens a key file by what whoever is here has just signed in with. */
  openBy: (keys: KeyFile) => Promise<Buffer>
}

/**
 * Renews the key of an office that was opened and on which nothing works yet; returns it open again. Before the new files count, whoever is here has
 * opened them: with their own passphrase, by the new key file. What fails before that leaves everything as it was, under the old key, and says why: a full
 * disk keeps nobody out. Throws what fails afterwards; the next sign-in goes on there.
 */
export async function renewFileKey(deps: RenewDeps, office: OpenOffice): Promise<OpenOffice> {
  const { files, versions, at, inThread } = deps
  const old = Buffer.from(office.dataKey)
  try {
    everyStep([
      () => checkpoint(office.db),
      () => office.db.close(),
      () => office.head.close(),
      () => office.dataKey.fill(0),
    ])
    const next = await made(deps, old)
    await inThread('finishKey', { folder: files.folder })
    if ('failure' in next) {
      const again = await openOffice(files, Buffer.from(old), at(), null, versions)
      sayWhy(again, next.failure, at())
      return again
    }
    return await openOffice(files, next.dataKey, at(), null, versions)
  } finally {
    old.fill(0)
  }
}

/** The new key, once the files under it count; otherwise why they do not. */
async function made(
  { files, own, at, inThread, tell, openBy }: RenewDeps,
  old: Uint8Array,
): Promise<{ dataKey: Buffer } | { failure: unknown }> {
  let next: Buffer | null = null
  try {
    await inThread('stageKey', { folder: files.folder, dataKey: old, own, at: at() }, tell)
    next = await opened(files.folder, openBy)
    countFromNow(files.folder)
    return { dataKey: next }
  } catch (failure) {
    // What failed may have been to make the rename last.
    if (next && doCount(files.folder)) return { dataKey: next }
    next?.fill(0)
    return { failure }
  }
}

function sayWhy({ db }: OpenOffice, failure: unknown, at: string): void {
  const problem = databaseProblem(failure)
  try {
    noteFailure(db, problem instanceof Problem ? problem.code : 'unexpected')
    if (!(problem instanceof Problem)) noteTrouble(db, 'office.fileKey', failure, at)
  } catch {
    // On a full disk not even that can be kept; the next sign-in tries again.
  }
}

/** The new key, by the new key file, proved by the new office data. */
async function opened(folder: string, openBy: RenewDeps['openBy']): Promise<Buffer> {
  const staged = officeFiles(stagingOf(folder))
  const keys = readKeyFile(staged.keys)
  if (!keys) throw new Problem('office_damaged')
  const dataKey = await openBy(keys)
  openToLook(staged.database, dataKey).close()
  withoutLogs(stagingOf(folder))
  return dataKey
}
