import { doLongWork } from '../../long-work-thread.ts'
import { statisticsMigrations } from '../file.ts'
import type { ImportOrder, ImportOutcome, ImportSaid } from './order.ts'
import { takeFiles } from './take-files.ts'

/** The thread that takes access logs in: it alone sees their lines. */
await doLongWork<ImportOrder, ImportOutcome, ImportSaid>((db, { id, ask }, tell) => {
  // What was written last is written again and read when its days are built: from memory it need not be decrypted and checked once more.
  db.pragma('cache_size = -8000')
  return takeFiles(db, id, ask, tell)
}, statisticsMigrations)
