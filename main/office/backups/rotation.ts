import { dayIn, mondayOf } from '../../../shared/days.ts'
import type { BackupPlan } from '../../../shared/office/backups.ts'

/** A backup by its name and its moment (ISO 8601 with Z). */
export type Dated = { file: string; madeAt: string }

/**
 * The backups that need not stay: of the newest days, weeks (from Monday) and months that have any, the newest one of each stays; and whatever else
 * happens the newest of all and those that are spared, such as the newest proven one.
 */
export function superseded(
  backups: readonly Dated[],
  { days, weeks, months }: BackupPlan,
  timeZone: string,
  isSpared: (one: Dated) => boolean,
): string[] {
  const newestFirst = backups.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
  const dayOfBackup = ({ madeAt }: Dated): string => dayIn(timeZone, new Date(madeAt))
  const kept = new Set([
    ...newestFirst.slice(0, 1),
    ...newestFirst.filter(isSpared),
    ...newestOfEach(newestFirst, dayOfBackup, days),
    ...newestOfEach(newestFirst, (one) => mondayOf(dayOfBackup(one)), weeks),
    ...newestOfEach(newestFirst, (one) => dayOfBackup(one).slice(0, 7), months),
  ])
  return newestFirst.filter((one) => !kept.has(one)).map(({ file }) => file)
}

function newestOfEach(newestFirst: readonly Dated[], spanOf: (one: Dated) => string, most: number): Dated[] {
  const found = new Map<string, Dated>()
  for (const one of newestFirst) {
    const span = spanOf(one)
    if (!found.has(span)) found.set(span, one)
  }
  return [...found.values()].slice(0, most)
}
