import { audited } from './database/audited.ts'
import { checkpoint, type Database } from './database/open.ts'
import type { OwnFile } from './database/own-file.ts'
import { findJournal } from './journal/journal-rows.ts'
import { holdBackReplies, takeOverReplies } from './letters/replies/hold-back.ts'
import { holdBackMails, takeOverMails } from './newsletter/by-mail/hold-back.ts'
import { holdBackDeliveries, takeOverRights } from './newsletter/issues/delivery/hold-back.ts'
import { findLastRestore, listUnsettledRestores, settleRestore } from './office/backups/backup-queries.ts'
import type { IncomingMail } from './part.ts'

/**
 * What a backup held that waited to leave may have left since it was made; so may what waited at a workstation that joined anew. Once, before anything of an office that was put back can leave by itself,
 * all of that becomes uncertain, and the record says from when the data are. Whoever ends this in between finds it not done, and it is done again.
 * Returns when the office was last restored (ISO 8601 with Z); null where it never was.
 * @param ledger the newsletter's own file with a copy of its key, null where there is none
 */
export function holdBack(deps: {
  db: Database
  by: () => string
  ledger: () => OwnFile | null
  now: () => Date
}): string | null {
  const { db } = deps
  for (const { nth, madeAt, beforeId } of listUnsettledRestores(db)) {
    const at = deps.now().toISOString()
    const accountId = deps.by()
    // Without a backup it is a workstation that joined anew: what waited here may have left all the same.
    const act =
      madeAt === ''
        ? { what: 'office.joinAnew' as const }
        : { what: 'office.restore' as const, changes: [{ thing: 'backupOf' as const, from: '', to: madeAt }] }
    audited(db, { accountId, ...act, at }, () => {
      if (beforeId === null) return
      takeOverReplies(db, beforeId)
      takeOverMails(db, beforeId)
      takeOverRights(db, beforeId, { by: accountId, at })
    })
    holdBackReplies(db, at)
    holdBackMails(db, at)
    holdBackDeliveries(db, { ledger: deps.ledger(), hasJournal: findJournal(db) !== null, at })
    settleRestore(db, nth, at)
    checkpoint(db)
  }
  return findLastRestore(db)?.restoredAt ?? null
}

/** Milliseconds by which clocks may differ, and a mail may take to arrive. */
const doubtful = 600_000

/**
 * A mail that arrived before the office was restored may have been answered since the backup was made: what it asks is done, and nothing is sent
 * because of it but by a person, as with mails from a file.
 */
export function mayBeAnswered(mail: IncomingMail, restoredAt: string | null): IncomingMail {
  if (restoredAt === null) return mail
  const before = mail.arrivedAt === null || Date.parse(mail.arrivedAt) < Date.parse(restoredAt) + doubtful
  return before ? { ...mail, imported: true } : mail
}
