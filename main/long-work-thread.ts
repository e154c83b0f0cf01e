import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../shared/errors.ts'
import { noteFinished } from './database/long-works.ts'
import type { Migration } from './database/migrate.ts'
import { databaseProblem, type Database } from './database/open.ts'
import { openOwnFile } from './database/own-file.ts'
import { openOwnTables } from './database/own-tables.ts'
import type { FromThread, WorkOrder } from './long-work.ts'

/** What a part does in its thread: writes in transactions of its own, each row with the id of the work so that it can be undone. */
export type Work<Ask, Outcome, Progress = number> = (
  own: Database,
  order: { id: string; ask: Ask },
  tell: (progress: Progress) => void,
) => Outcome | Promise<Outcome>

/**
 * The whole of a part's thread: opens what the thread writes, does the work, notes in the same file that it is finished, and only then hands
 * over what came of it. `migrations` are those of a part's own file, from number 20 on.
 */
export async function doLongWork<Ask, Outcome, Progress = number>(
  work: Work<Ask, Outcome, Progress>,
  migrations: readonly Migration[] = [],
): Promise<void> {
  const say = (said: FromThread<Outcome, Progress>) => parentPort!.postMessage(said)
  const { id, place, ask } = workerData as WorkOrder<Ask>
  try {
    const own = place.ownTables ? openOwnTables(place.file, place.key, place.ownTables) : openOwnFile(place, migrations)
    try {
      const outcome = await work(own, { id, ask }, (progress) => say({ progress }))
      noteFinished(own, id, outcome)
      say({ outcome })
    } finally {
      own.close()
    }
  } catch (error) {
    const problem = databaseProblem(error)
    if (!(problem instanceof Problem)) throw problem
    say({ failure: { code: problem.code, details: problem.details } })
  }
}
