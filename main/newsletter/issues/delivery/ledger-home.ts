import { statSync } from 'node:fs'
import type { Database } from '../../../database/open.ts'

/**
 * Where a ledger was written: a copy, or a file that was put back from a backup, is another file to the system, with another number or another
 * moment of its birth. What it was copied from may have delivered since, or go on delivering, so that by itself nothing leaves from it.
 */
export type LedgerHome = {
  isHere(): boolean
  /** From now on its home is here: a person has said so. */
  settle(): void
}

/** A ledger that has no home yet is at home where it is opened. */
export function ledgerHome(ledger: Database): LedgerHome {
  const here = fileOf(ledger.name)
  const known = ledger.prepare<[], { file: string }>('SELECT file FROM home').get()
  const settle = (): void => {
    ledger.transaction(() => {
      ledger.prepare('DELETE FROM home').run()
      ledger.prepare('INSERT INTO home (file) VALUES (?)').run(here)
    })()
  }
  if (!known) settle()
  let isHere = !known || known.file === here
  return {
    isHere: () => isHere,
    settle() {
      if (isHere) return
      settle()
      isHere = true
    },
  }
}

/** From now on it is at home nowhere, until a person says so: it was restored. Within a transaction. */
export function leaveHome(ledger: Database): void {
  ledger.prepare('DELETE FROM home').run()
  ledger.prepare(`INSERT INTO home (file) VALUES ('restored')`).run()
}

/** Not the number of the device: it may be another after each start of the computer. */
function fileOf(path: string): string {
  const { ino, birthtimeMs } = statSync(path, { bigint: true })
  return `${ino}:${birthtimeMs}`
}
