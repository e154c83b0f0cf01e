import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { inSteps, turn } from '../in-steps.ts'
import { listPlainChanges, takeBack } from '../readers/bulk.ts'
import { deleteReader, findReaderRow } from '../readers/reader-rows.ts'
import { endImport, listBrought, setImportState } from './import-rows.ts'

/**
 * Takes out what an import brought, in steps: readers go, but for those who have opted out or been sent an issue since; what it changed
 * of others is as it was. Its readers are off the list at once. One row of the record at the end; cut in between, it goes on at the next start.
 */
export async function takeOut(
  db: Database,
  id: string,
  accountId: string | null,
  now: () => string,
): Promise<{ removed: number; kept: number }> {
  const step = { accountId, what: 'newsletter.step' as const, silent: true }
  audited(db, { ...step, at: now() }, () => setImportState(db, id, 'running'))
  let [removed, kept] = [0, 0]
  for (let after = 0; ; ) {
    const some = listBrought(db, id, after, stepSize)
    if (some.length === 0) break
    after = some.at(-1)!.number
    audited(db, { ...step, at: now() }, () => {
      for (const one of some) {
        const reader = findReaderRow(db, one.id)
        const stays = !reader || reader.opted_out_at !== null || reader.last_issue !== null
        if (!stays) deleteReader(db, reader)
        if (stays) kept += 1
        else removed += 1
      }
    })
    await turn()
  }
  await inSteps(listPlainChanges(db, id), (some) =>
    audited(db, { ...step, at: now() }, () => {
      for (const change of some) takeBack(db, change, { at: now(), by: 'import' })
    }),
  )
  const changes = [{ thing: 'rows' as const, from: '', to: String(removed) }]
  audited(db, { accountId, what: 'newsletter.undoImport', about: id, at: now(), changes }, () =>
    endImport(db, id, 'undone', null),
  )
  return { removed, kept }
}

/** Readers taken out at a time: a few milliseconds. */
const stepSize = 100
