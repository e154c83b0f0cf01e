import type { FileKeyState } from '../../../shared/office/file-key.ts'
import type { Database } from '../../database/open.ts'
import { getColleague } from '../account-queries.ts'
import { findFileKey } from './due.ts'
import type { WaitsFor } from './waiting.ts'

/** What an administrator is told of the key of the files. */
export function fileKeyState(db: Database, { accounts, recoveryKey }: WaitsFor): FileKeyState {
  const { renewedAt, due, failure } = findFileKey(db)
  const called = (id: string) => {
    const { name, nameEn } = getColleague(db, id)
    return { name, nameEn }
  }
  return {
    renewedAt,
    due: due && { since: due.since, because: due.because, who: called(due.about), leaving: due.leaving },
    waitsFor: { accounts: accounts.map(called), recoveryKey },
    failure,
  }
}
