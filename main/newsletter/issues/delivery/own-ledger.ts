import { existsSync } from 'node:fs'
import { checkpoint, type Database } from '../../../database/open.ts'
import { openOwnFile, type OwnFile } from '../../../database/own-file.ts'
import { type LedgerHome, ledgerHome } from './ledger-home.ts'
import { ledgerMigrations } from './ledger-tables.ts'

/** The desk's own connection to the ledger: an office that has never delivered has no such file. */
export type OwnLedger = {
  /** Opens it, and makes it where it is missing. */
  open(): Database
  /** Null where nothing was ever written into it. */
  openIfThere(): Database | null
  /** Made with the ledger where it is missing. */
  home(): LedgerHome
  close(): void
}

/** @param file with a copy of its key, which is wiped */
export function ownLedger(file: () => OwnFile): OwnLedger {
  let ledger: Database | null = null
  let home: LedgerHome | null = null
  let closed = false
  return {
    open() {
      // After its end it would be opened once more, and stay open.
      if (closed) throw new Error('the ledger is closed')
      if (ledger) return ledger
      ledger = openOwnFile(file(), ledgerMigrations)
      home = ledgerHome(ledger)
      return ledger
    },
    openIfThere() {
      if (ledger) return ledger
      const place = file()
      place.key.fill(0)
      return existsSync(place.file) ? this.open() : null
    },
    home() {
      this.open()
      return home!
    },
    close() {
      closed = true
      if (ledger) checkpoint(ledger)
      ledger?.close()
      ledger = null
    },
  }
}
