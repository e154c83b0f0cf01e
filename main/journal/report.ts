import { audited } from '../database/audited.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { newestEpoch, ownDesk } from './journal-rows.ts'
import { day, lastBefore, newestRotation } from './rotations.ts'

/** What a desk says of itself. */
export type DeskReport = { desk: string; at: string; program: string; level: number; epoch: number }

export function listReports(db: Database): DeskReport[] {
  return prepared<[], DeskReport>(db, 'SELECT * FROM desk_reports').all()
}

/** Says to the others how this desk stands, where it has not said so today or that has changed. */
export function keepReport(db: Database, { at, program }: { at: string; program: string }): void {
  const desk = ownDesk(db)
  const report: DeskReport = { desk, at, program, level: versionOf(db), epoch: newestEpoch(db).epoch }
  const last = listReports(db).find((one) => one.desk === desk)
  const isSame = last && last.program === program && last.level === report.level && last.epoch === report.epoch
  if (isSame && !isAwaited(db, desk) && Math.abs(Date.parse(at) - Date.parse(last.at)) < day) return
  // The one before has not left yet.
  if (prepared(db, `SELECT 1 FROM journal_pending WHERE entry LIKE '%"what":"office.report"%'`).get()) return
  audited(db, { accountId: null, what: 'office.report', at, silent: true }, () =>
    prepared(
      db,
      `INSERT INTO desk_reports (desk, at, program, level, epoch) VALUES (@desk, @at, @program, @level, @epoch)
      ON CONFLICT DO UPDATE SET at = @at, program = @program, level = @level, epoch = @epoch`,
    ).run(report),
  )
}

/** Whether the others wait to hear that this desk has read everything that was written under the key before. */
function isAwaited(db: Database, desk: string): boolean {
  const newest = newestRotation(db)
  if (newest === null || newest.position !== null || newestEpoch(db).epoch < newest.epoch) return false
  const seen = prepared<[string], { seen: number }>(db, 'SELECT seen FROM journal_read WHERE desk = ?').get(desk)?.seen
  return (seen ?? 0) < lastBefore(db, newest.epoch)
}
