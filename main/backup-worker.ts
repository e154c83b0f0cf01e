import { parentPort, workerData } from 'node:worker_threads'
import type { Database } from './database/open.ts'
import { countKept } from './letters/intake/folder-queries.ts'
import { countReaders } from './newsletter/readers/reader-rows.ts'
import { makeBackup } from './office/backups/make.ts'
import { findOffer } from './office/backups/offer.ts'
import { proveNewest } from './office/backups/prove.ts'
import { lookAtBackup, restoreBackup } from './office/backups/restore.ts'
import type { BackupTask, FolderOutcome, FromBackupThread } from './office/backups/thread.ts'
import { stretch } from './office/stretch.ts'
import { failureOf } from './serve.ts'

let last = -1

/** Does the one task with backups that it was started with, says how far it is, and ends. */
const say = (said: FromBackupThread): void => parentPort!.postMessage(said)
try {
  say({ answer: await answerTo(workerData as BackupTask) })
} catch (error) {
  const failure = failureOf(error)
  if (failure.code === 'unexpected') throw error
  say({ failure })
}

async function answerTo(task: BackupTask): Promise<unknown> {
  switch (task.name) {
    case 'make': {
      const written = await makeBackup(task.ask.source, task.ask.to, task.ask.rotation, count, told)
      return written.map(
        (one): FolderOutcome =>
          'facts' in one
            ? one
            : { folder: one.folder, failure: { code: one.failure.code, details: one.failure.details } },
      )
    }
    case 'prove':
      return proveNewest(task.ask, count, told)
    case 'look':
      return lookAtBackup(task.ask.file)
    case 'offer':
      return findOffer(task.ask)
    case 'restore':
      return restoreBackup(task.ask, count, stretch, told)
  }
}

function count(db: Database): { letters: number; readers: number } {
  return { letters: countKept(db), readers: countReaders(db) }
}

/** In whole percents: what nobody sees is not said. */
function told(share: number): void {
  const percent = Math.floor(share * 100)
  if (percent > last) say({ share: percent / 100 })
  last = Math.max(last, percent)
}
