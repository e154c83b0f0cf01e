import { closeSync, fdatasync, openSync } from 'node:fs'
import type { Database } from '../../../database/open.ts'

/** The write-ahead log of a ledger, which is brought to the disk while this thread goes on. */
export type LedgerLog = {
  /** Resolves once everything that was committed before lasts through a power cut. Rejects where the disk refuses it. */
  lasting(): Promise<void>
  close(): void
}

/**
 * SQLite itself would wait for the disk within each commit (`synchronous = FULL`), and this thread with it: a third of its time. Here a commit only
 * writes the log (NORMAL: it still syncs before and after it brings the log into the file), and the same sync follows beside the next work. Nobody
 * may act on a commit before `lasting`.
 */
export function ledgerLog(ledger: Database): LedgerLog {
  ledger.pragma('synchronous = NORMAL')
  let log: number | null = null
  return {
    lasting: () =>
      new Promise((resolve, reject) => {
        // It is there from the first commit on, as long as the file is open. Windows syncs only what may be written.
        log ??= openSync(`${ledger.name}-wal`, 'r+')
        fdatasync(log, (failure) => (failure ? reject(failure) : resolve()))
      }),
    close() {
      if (log !== null) closeSync(log)
      log = null
    },
  }
}
