import { z } from 'zod'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { BackupFacts, BackupKey, BackupLook, BackupOffer, BackupPlan, Backups } from './backups.ts'

/** Where something lies on this computer. */
const Path = z.string().min(1).max(4096)

/** What the office is asked about its backups. */
export const backupCalls = {
  backups: query({ who: 'signed-in', purpose: '5', input: nothing, output: Backups }),
  setBackupPlan: command({ who: ['administrator'], purpose: '5', input: BackupPlan, output: done }),
  /** Throws backup_folder_missing, backup_folder_of_data. */
  addBackupFolder: command({ who: ['administrator'], purpose: '5', input: z.object({ path: Path }), output: done }),
  /** Backups that lie there stay. */
  removeBackupFolder: command({
    who: ['administrator'],
    purpose: '5',
    input: z.object({ id: z.string().max(40) }),
    output: done,
  }),
  /** Makes a backup in every folder now. Throws backup_running, backup_no_folder, and what went wrong where no folder got it. */
  backUp: errand({ who: ['administrator', 'supervisor'], purpose: '5', input: nothing, output: done }),
  /** Opens the newest backup of every folder and compares it. Throws as backUp. */
  proveBackups: errand({ who: ['administrator', 'supervisor'], purpose: '5', input: nothing, output: done }),
  /** Makes a backup in a folder that is none of the office's own. Throws as addBackupFolder, and what went wrong. */
  backUpTo: errand({ who: ['administrator'], purpose: '5', input: z.object({ folder: Path }), output: BackupFacts }),
  /** What a backup says of itself before it is opened. Throws backup_damaged, backup_newer, file_unreadable. */
  lookAtBackup: query({ who: 'anyone', purpose: '5', input: z.object({ file: Path }), output: BackupLook }),
  /** Where data were found to be damaged when somebody signed in: what can be restored instead; null where nothing is known. */
  offeredBackup: query({ who: 'anyone', purpose: '5', input: nothing, output: BackupOffer.nullable() }),
  /**
   * Makes the office of this folder, which has none, from a backup; afterwards it is locked. Data that were found to be damaged stay beside it, in a
   * folder of another name. Throws office_exists, folder_not_empty, wrong_passphrase,
   * wrong_recovery_key, backup_damaged, backup_other, backup_newer, backup_of_several, office_newer.
   */
  restore: errand({
    who: 'anyone',
    purpose: '5',
    input: z.object({ file: Path, by: BackupKey, asNew: z.boolean().default(false) }),
    output: BackupFacts,
  }),
}
