import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/errors.ts'
import type { Failure } from '../../shared/rpc.ts'
import type { OwnFile } from '../database/own-file.ts'
import type { PageRoot } from '../database/page-root.ts'
import type { AuditFinding } from '../database/verify.ts'
import type { StretchHeader } from './stretch.ts'

/** What takes so long that the desk would stand still meanwhile: 0.6 s to stretch a passphrase, seconds to read a whole database. */
export type Tasks = {
  stretch: { ask: { passphrase: string; header: StretchHeader }; answer: Uint8Array }
  isStrong: { ask: { passphrase: string; ownWords: string[] }; answer: boolean }
  pageRoot: { ask: { file: string }; answer: PageRoot }
  verify: {
    /** `ownFiles` are those that parts keep beside the database. */
    ask: { database: string; auditHead: string; dataKey: Uint8Array; ownFiles: readonly OwnFile[] }
    answer: {
      fileSound: boolean
      audit: AuditFinding
      journal: { position: number; hash: string } | null
      shared: Record<string, string>
    }
  }
}
export type TaskName = keyof Tasks
export type Task = { [Name in TaskName]: { name: Name; ask: Tasks[Name]['ask'] } }[TaskName]
export type TaskResult = { answer: unknown } | { failure: Failure }

export type InThread = <Name extends TaskName>(name: Name, ask: Tasks[Name]['ask']) => Promise<Tasks[Name]['answer']>

/** Does each task in a thread of its own, whose memory (64 MiB for a passphrase, and the passphrase) is gone with it. */
export function threadsOf(workerFile: URL): InThread {
  return (name, ask) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: { name, ask } })
      worker.once('message', (result: TaskResult) => {
        if ('answer' in result) resolve(result.answer as never)
        else reject(new Problem(result.failure.code, result.failure.details))
      })
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('the thread ended without an answer')))
    })
}
