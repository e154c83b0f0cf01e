import type { Worker } from 'node:worker_threads'
import { Problem } from '../../../shared/errors.ts'
import type { BackupFacts, BackupLook, BackupOffer } from '../../../shared/office/backups.ts'
import type { Failure } from '../../../shared/rpc.ts'
import { askThread, type ThreadResult } from '../ask-thread.ts'
import type { Rotation, Source } from './make.ts'
import type { Proving } from './prove.ts'
import type { Restoring } from './restore.ts'

/** What came of one folder, as it crosses between threads. */
export type FolderOutcome = { folder: string; facts: BackupFacts } | { folder: string; failure: Failure }

/** What is done with backups in a thread of its own: meanwhile the desk answers as ever. */
export type BackupTasks = {
  make: { ask: { source: Source; to: readonly string[]; rotation: Rotation | null }; answer: FolderOutcome[] }
  prove: { ask: Proving; answer: BackupFacts }
  look: { ask: { file: string }; answer: BackupLook }
  restore: { ask: Restoring; answer: BackupFacts }
  offer: { ask: { dataDir: string; dataKey: Uint8Array }; answer: BackupOffer | null }
}
type Name = keyof BackupTasks
export type BackupTask = { [N in Name]: { name: N; ask: BackupTasks[N]['ask'] } }[Name]
export type FromBackupThread = { share: number } | ThreadResult

/**
 * A task under way; `stop` ends it wherever it is, and what it leaves is taken out by the next one. It may be in the middle of a copy or a check then,
 * which it ends first: nobody waits for that, for it works on copies.
 */
export type BackupRun<N extends Name> = { answer: Promise<BackupTasks[N]['answer']>; stop(): void }

export type RunBackup = <N extends Name>(
  name: N,
  ask: BackupTasks[N]['ask'],
  tell?: (share: number) => void,
) => BackupRun<N>

/** Does each task in a thread of its own. Throws backup_running while one that was stopped has not ended. */
export function backupThreads(workerFile: URL): RunBackup {
  const leaving = new Set<Worker>()
  return (name, ask, tell = () => {}) => {
    if (leaving.size > 0) throw new Problem('backup_running')
    const { worker, answer } = askThread<never, { share: number }>(workerFile, { name, ask }, ({ share }) =>
      tell(share),
    )
    answer.catch(() => undefined)
    return {
      answer,
      stop() {
        leaving.add(worker)
        void worker.terminate().finally(() => leaving.delete(worker))
      },
    }
  }
}
