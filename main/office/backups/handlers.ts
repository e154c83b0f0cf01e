import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, relative } from 'node:path'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { BackupOffer } from '../../../shared/office/backups.ts'
import type { Handlers } from '../../serve.ts'
import type { Session } from '../session.ts'
import { addFolder, findPlan, removeFolder, savePlan } from './backup-queries.ts'
import type { OfficeBackups } from './index.ts'
import type { RunBackup } from './thread.ts'

type BackupCallName =
  | 'backups'
  | 'setBackupPlan'
  | 'addBackupFolder'
  | 'removeBackupFolder'
  | 'backUp'
  | 'proveBackups'
  | 'backUpTo'
  | 'lookAtBackup'
  | 'offeredBackup'
  | 'restore'

/** What the office answers about its backups, and how a folder without an office gets one from a backup. */
export function backupHandlers(deps: {
  session: Session
  /** Of the office that is open. */
  backups: () => OfficeBackups
  run: RunBackup
  offered: () => Promise<BackupOffer | null>
}): Pick<Handlers<Contract['office']>, BackupCallName> {
  const { session, backups } = deps
  // What follows from a command is looked at once it is committed.
  const soon = (): void => void setImmediate(() => session.open() && backups().look())
  return {
    backups: () => backups().state(),
    setBackupPlan(plan, { db, about }) {
      about('', [{ thing: 'backupPlan', from: factsOf(findPlan(db)), to: factsOf(plan) }])
      savePlan(db, plan)
      soon()
      return {}
    },
    addBackupFolder({ path }, { db, now }) {
      requireApart(path, session.files.folder)
      addFolder(db, path, now())
      soon()
      return {}
    },
    removeBackupFolder({ id }, { db }) {
      if (!removeFolder(db, id)) throw new Problem('not_found')
      soon()
      return {}
    },
    async backUp(_, { account }) {
      await backups().backUp(account.id)
      return {}
    },
    async proveBackups(_, { account }) {
      await backups().prove(account.id)
      return {}
    },
    async backUpTo({ folder }, { account }) {
      requireApart(folder, session.files.folder)
      return backups().backUpTo(folder, account.id)
    },
    lookAtBackup: ({ file }) => deps.run('look', { file }).answer,
    offeredBackup: () => deps.offered(),
    restore: ({ file, by, asNew }, { now }) =>
      session.fill((dataDir, instead) => deps.run('restore', { file, dataDir, by, asNew, instead, now: now() }).answer),
  }
}

/** A copy that lies in the folder of the data goes with them. Throws backup_folder_missing and backup_folder_of_data. */
function requireApart(path: string, dataDir: string): void {
  const isFolder = isAbsolute(path) && (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false)
  if (!isFolder) throw new Problem('backup_folder_missing')
  const within = relative(realpathSync(dataDir), realpathSync(path))
  if (within === '' || !(within.startsWith('..') || isAbsolute(within))) throw new Problem('backup_folder_of_data')
}

const factsOf = ({ time, days, weeks, months }: ReturnType<typeof findPlan>): string =>
  `${time} ${days} ${weeks} ${months}`
