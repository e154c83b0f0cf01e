import { dayIn } from '../../../shared/days.ts'
import type { BackupFolder, BackupPlan } from '../../../shared/office/backups.ts'
import { momentOf } from '../day-start.ts'

/** Days after which the newest backup of a folder is opened and compared again. */
const daysToProof = 7

/** The last moment at which a backup was to be made. */
export function lastDue(now: Date, { time }: BackupPlan, timeZone: string): string {
  const today = dayIn(timeZone, now)
  const at = momentOf(today, time, timeZone)
  return at <= now.toISOString() ? at : momentOf(today, time, timeZone, -1)
}

/** The folders that have no backup of the last moment, or never had one. One from the future was made by a clock that was wrong. */
export function foldersToWrite(
  folders: readonly BackupFolder[],
  now: Date,
  plan: BackupPlan,
  timeZone: string,
): BackupFolder[] {
  const due = lastDue(now, plan, timeZone)
  return folders.filter(({ newest }) => newest === null || newest.madeAt < due || isAhead(newest.madeAt, now))
}

/** The folders whose newest backup was not proved for a week. */
export function foldersToProve(folders: readonly BackupFolder[], now: Date): BackupFolder[] {
  const since = new Date(now.getTime() - daysToProof * 86_400_000).toISOString()
  return folders.filter(
    ({ newest, proven }) => newest !== null && (proven === null || proven.at <= since || isAhead(proven.at, now)),
  )
}

const isAhead = (at: string, now: Date): boolean => at > now.toISOString()
