import { audited } from '../../../database/audited.ts'
import { checkpoint, type Database } from '../../../database/open.ts'
import { openOwnFile, type OwnFile } from '../../../database/own-file.ts'
import { prepared } from '../../../database/prepared.ts'
import { findIssue } from './ledger.ts'
import { leaveHome } from './ledger-home.ts'
import { ledgerMigrations } from './ledger-tables.ts'
import { deskOf, listPlanned, listUnended, pauseRight, takePlanBack } from './rights.ts'

/**
 * After a restore: deliveries of this desk stand still until a person lets them go on, and whoever had not got the issue in the backup may have it
 * since: those mails are uncertain, to be settled by the folder of sent mails or by a person. What was planned is to be planned again by a person; in
 * an office with a journal the plan stands, for there one workstation begins it once everything that was done since has come back.
 * @param ledger the file of its own, null where there is none; its key is wiped
 */
export function holdBackDeliveries(
  db: Database,
  { ledger, hasJournal, at }: { ledger: OwnFile | null; hasJournal: boolean; at: string },
): void {
  const changes = [{ thing: 'issueState' as const, from: 'scheduled', to: 'approved' }]
  for (const { id } of hasJournal ? [] : listPlanned(db))
    audited(db, { accountId: null, what: 'newsletter.deliveryPaused', about: id, changes, at }, () =>
      takePlanBack(db, id),
    )
  for (const { issueId, state } of listUnended(db))
    if (state === 'running')
      audited(db, { accountId: null, what: 'newsletter.deliveryPaused', about: issueId, at }, () =>
        pauseRight(db, issueId, 'copied', ''),
      )
  if (!ledger) return
  const own = openOwnFile(ledger, ledgerMigrations)
  try {
    own
      .transaction(() => {
        leaveHome(own)
        const doubt = own.prepare(
          `UPDATE recipients SET state = 'uncertain', why = 'office_restored', at = ?, next_at = NULL, deferred_at = NULL
          WHERE issue = ? AND state IN ('waiting', 'sending', 'deferred')`,
        )
        for (const { issueId } of listUnended(db)) doubt.run(Date.parse(at), findIssue(own, issueId))
      })
      .immediate()
    checkpoint(own)
  } finally {
    own.close()
  }
}

/** The right that another id of this workstation had is this one's from now on: a person has restored it. Within an audited change. */
export function takeOverRights(db: Database, before: string, { by, at }: { by: string; at: string }): void {
  prepared(db, 'UPDATE issue_rights SET desk = ?, handed_at = ?, handed_by = ? WHERE desk = ?').run(
    deskOf(db),
    at,
    by,
    before,
  )
}
