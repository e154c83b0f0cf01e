import { audited, roomFor } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { inSteps, turn } from '../../database/in-steps.ts'
import { listPlainChanges, takeBack, type ChangeOfAct } from '../readers/bulk.ts'
import { hasChangedSince, hasConsentedSince, noteChange, type Cause } from '../readers/history.ts'
import { deleteReader, findReaderRow, saveName, type ReaderColumns } from '../readers/reader-rows.ts'
import { dropNamesBefore, endImport, findNameBefore, listBrought, setImportState } from './import-rows.ts'

/**
 * Takes out what an import brought, in steps: readers go, but for those who have opted out, consented or been sent an issue since; what it
 * changed of others is as it was, where nobody has changed it again. Its readers are off the list at once. One row of the record at the end; cut in between, it goes on at the next start.
 */
export async function takeOut(
  db: Database,
  id: string,
  accountId: string | null,
  now: () => string,
  over?: AbortSignal,
): Promise<{ removed: number; kept: number }> {
  const step = { accountId, what: 'newsletter.step' as const, silent: true }
  audited(db, { ...step, at: now() }, () => setImportState(db, id, 'running'))
  let [removed, kept] = [0, 0]
  for (let after = 0; ; ) {
    if (!(await roomFor(db, over))) return { removed, kept }
    const some = listBrought(db, id, after, stepSize)
    if (some.length === 0) break
    after = some.at(-1)!.number
    audited(db, { ...step, at: now() }, () => {
      for (const one of some) {
        const reader = findReaderRow(db, one.id)
        if (!reader || staysWithout(db, reader)) kept += 1
        else {
          deleteReader(db, reader, now())
          removed += 1
        }
      }
    })
    await turn()
  }
  const plain = await listPlainChanges(db, id)
  const givenBack = (some: readonly ChangeOfAct[]): void =>
    audited(db, { ...step, at: now() }, () => {
      const cause = { at: now(), by: 'import' }
      for (const change of some)
        if (change.what === 'name') giveNameBack(db, id, change, cause)
        else takeBack(db, change, cause)
    })
  // What is left over is taken out at the next start.
  if ((await inSteps(db, plain, givenBack, over)) < plain.length) return { removed, kept }
  const changes = [{ thing: 'rows' as const, from: '', to: String(removed) }]
  audited(db, { accountId, what: 'newsletter.undoImport', about: id, at: now(), changes }, () => {
    endImport(db, id, 'undone', null)
    dropNamesBefore(db, id)
  })
  return { removed, kept }
}

/** Whether a reader is here by more than the import that brought them. */
function staysWithout(db: Database, reader: ReaderColumns): boolean {
  return reader.opted_out_at !== null || reader.last_issue !== null || hasConsentedSince(db, reader.id)
}

function giveNameBack(db: Database, importId: string, change: ChangeOfAct, cause: Cause): void {
  const reader = findReaderRow(db, change.reader_id)
  const before = reader && findNameBefore(db, importId, reader.id)
  if (!before || hasChangedSince(db, change)) return
  saveName(db, reader, before)
  noteChange(db, reader.id, { what: 'name', before: '', after: '' }, cause)
}

/** Readers taken out at a time: a few milliseconds. */
const stepSize = 50
