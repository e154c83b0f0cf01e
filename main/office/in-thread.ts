import type { OwnFile } from '../database/own-file.ts'
import type { PageRoot } from '../database/page-root.ts'
import type { AuditFinding } from '../database/verify.ts'
import { askThread } from './ask-thread.ts'
import type { Renewing } from './file-key/stage.ts'
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
  /** Everything under a new key, made beside what is there; the key that is handed over is wiped in the thread. */
  stageKey: { ask: Renewing; answer: null }
  /** Finishes or takes out what a renewal of the key has left. */
  finishKey: { ask: { folder: string }; answer: null }
}
export type TaskName = keyof Tasks
export type Task = { [Name in TaskName]: { name: Name; ask: Tasks[Name]['ask'] } }[TaskName]

/** Does a task apart; what it says of how far it is, from 0 to 1, is told. */
export type InThread = <Name extends TaskName>(
  name: Name,
  ask: Tasks[Name]['ask'],
  tell?: (share: number) => void,
) => Promise<Tasks[Name]['answer']>

/** Does each task in a thread of its own, whose memory (64 MiB for a passphrase, and the passphrase) is gone with it. */
export function threadsOf(workerFile: URL): InThread {
  return (name, ask, tell = () => {}) =>
    askThread<never, { share: number }>(workerFile, { name, ask }, ({ share }) => tell(share)).answer
}
