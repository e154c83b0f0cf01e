import { parentPort, workerData } from 'node:worker_threads'
import { databaseProblem } from '../../database/open.ts'
import { openOwnFile } from '../../database/own-file.ts'
import { compactMonths } from '../compacting/compact-months.ts'
import { statisticsMigrations } from '../file.ts'
import { closeDays } from '../store/closing.ts'
import { StoredValues } from '../store/values.ts'
import type { CloseOrder, Closed } from './close-order.ts'

/** The thread that closes days and writes closed months as one: it takes nothing in and gives nothing out. */
const { place, before, begunBefore } = workerData as CloseOrder
try {
  const db = openOwnFile(place, statisticsMigrations)
  try {
    const days = closeDays(db, new StoredValues(db), before, begunBefore)
    const months = compactMonths(db, before)
    parentPort!.postMessage({ days, months } satisfies Closed)
  } finally {
    db.close()
  }
} catch (failure) {
  throw databaseProblem(failure)
}
