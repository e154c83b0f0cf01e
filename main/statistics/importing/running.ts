import type { ImportedFile, LogImportProgress } from '../../../shared/statistics/imports.ts'
import type { LongWorkThread } from '../../long-work.ts'
import { type ImportOutcome, type ImportSaid, waitingFile } from './order.ts'
import type { LogFile } from './log-files.ts'

/** The import that is running, as far as its thread has told. */
export type RunningImport = {
  readonly id: string
  readonly accountId: string | null
  /** To be used once the thread is started. */
  thread: LongWorkThread<ImportOutcome> | null
  /** What its thread looks at between two parts. */
  readonly ending: SharedArrayBuffer
  heard(said: ImportSaid): void
  progress(): LogImportProgress
  /** Lets it end after the part that is being taken in. */
  end(): void
}

export function newRunningImport(
  id: string,
  accountId: string | null,
  files: readonly LogFile[],
  clock: () => number,
): RunningImport {
  const told: ImportedFile[] = files.map(({ name, bytes }) => waitingFile(name, bytes))
  const readBytes = files.map(() => 0)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const ending = new SharedArrayBuffer(4)
  let began = clock()
  return {
    id,
    accountId,
    thread: null,
    ending,
    heard({ place, file, readBytes: read }) {
      told[place] = file
      readBytes[place] = read
    },
    progress() {
      const lines = told.reduce((sum, file) => sum + file.lines, 0)
      const read = Math.min(
        bytes,
        readBytes.reduce((sum, one) => sum + one, 0),
      )
      const seconds = (clock() - began) / 1000
      // A clock that was set back meanwhile tells nothing.
      if (seconds < 0) began = clock()
      return {
        id,
        bytes,
        readBytes: read,
        lines,
        linesASecond: seconds > 0 ? Math.round(lines / seconds) : 0,
        secondsLeft: read > 0 && seconds > 0.5 ? Math.ceil(((bytes - read) / read) * seconds) : null,
        files: told,
      }
    },
    end() {
      Atomics.store(new Int32Array(ending), 0, 1)
    },
  }
}
