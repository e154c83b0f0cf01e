import { z } from 'zod'
import { errand, nothing } from '../rpc.ts'
import { BackupFacts, BackupKey, BackupLook, BackupOffer } from './backups.ts'

/** What a chosen backup says of itself, and the name by which the page means it. */
export const ChosenBackup = BackupLook.extend({ file: z.uuid() })
export type ChosenBackup = z.infer<typeof ChosenBackup>

/** What the shell does for backups: it asks where they lie. */
export const backupShellCalls = {
  /** Asks for a folder and adds it; false where the person changed their mind. Throws what the desk refuses. */
  chooseBackupFolder: errand({
    who: 'anyone',
    purpose: '5',
    input: nothing,
    output: z.object({ added: z.boolean() }),
  }),
  /** Asks for a backup, keeps where it lies to itself, and says what it says of itself; null where the person changed their mind. */
  chooseBackup: errand({
    who: 'anyone',
    purpose: '5',
    input: nothing,
    output: z.object({ chosen: ChosenBackup.nullable() }),
  }),
  /** What can be restored instead of damaged data, chosen as by a person; null where nothing is known. */
  offeredBackup: errand({
    who: 'anyone',
    purpose: '5',
    input: nothing,
    output: z.object({ offered: BackupOffer.omit({ file: true }).extend({ chosen: ChosenBackup }).nullable() }),
  }),
  /** Makes the office of this computer from the backup that was chosen last. Throws import_gone, and what the desk refuses. */
  restoreBackup: errand({
    who: 'anyone',
    purpose: '5',
    input: z.object({ file: z.uuid(), by: BackupKey }),
    output: BackupFacts.pick({ letters: true, readers: true, auditRows: true }),
  }),
}
