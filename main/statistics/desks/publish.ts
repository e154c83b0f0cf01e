import { createHmac } from 'node:crypto'
import { audited, mostRowsInStep, roomFor } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { ownDesk } from '../../journal/journal-rows.ts'
import type { ObjectSpace } from '../../part.ts'
import type { DesksThread } from './desks-thread.ts'
import { claimImports, findImportingDesk } from './importing-desk.ts'
import {
  deleteObject,
  digestOf,
  findState,
  listObjects,
  objectOf,
  saveObject,
  saveState,
  type StatisticsObject,
} from './object-rows.ts'

export type PublishDeps = {
  db: Database
  now: () => Date
  /** A secret of the office, from which the keys of objects are made. */
  secret: () => Uint8Array
  /** Sends what waits and reads what is new. Throws where the journal cannot be reached. */
  travel: () => Promise<void>
  isOver: () => boolean
}

/**
 * Lays what has changed of the statistics beside the journal and tells the others; months that are as they were are not touched. False where lines have
 * come in that are not counted yet: then it is done later. Throws what the journal throws.
 */
export async function publish(deps: PublishDeps, thread: DesksThread, space: ObjectSpace): Promise<boolean> {
  const { db } = deps
  await thread.closeKeyless()
  const asOf = deps.now().toISOString()
  const look = await thread.look()
  if (look.unbuilt) return false
  const before = new Map(listObjects(db).map((one) => [one.name, one]))
  const shared = new Map(look.shared.map((one) => [one.name, one]))
  const all: StatisticsObject[] = []
  const changed: StatisticsObject[] = []
  for (const { name, mark } of look.parts) {
    if (deps.isOver()) return false
    const [known, there] = [shared.get(name), before.get(name)]
    const isThere = there && known?.mark === mark && known.object === objectOf(there)
    const object = isThere ? there : await put(deps, thread, space, name)
    all.push(object)
    if (!there || objectOf(there) !== objectOf(object)) changed.push(object)
  }
  const names = new Set(all.map(({ name }) => name))
  const gone = [...before.keys()].filter((name) => !names.has(name))
  const digest = digestOf(all)
  const state = findState(db)
  const desk = ownDesk(db)
  if (state?.digest !== digest || state.desk !== desk || changed.length + gone.length > 0)
    await tell(deps, { changed, gone, state: { desk, asOf, digest } })
  await thread.noted(look.parts.map(({ name, mark }, nth) => ({ name, mark, object: objectOf(all[nth]!) })))
  if (changed.length + gone.length === 0) return true
  await deps.travel()
  const left = new Set(listObjects(db).flatMap(({ pieces }) => pieces))
  const old = [...before.values()].flatMap(({ pieces }) => pieces).filter((name) => !left.has(name))
  // Whoever is just fetching them hears of the new ones, and fetches those.
  if (old.length > 0) await space.drop(old)
  return true
}

/** The same octets under the same key are the same object, and are put once. */
async function put(
  { secret }: PublishDeps,
  thread: DesksThread,
  space: ObjectSpace,
  name: string,
): Promise<StatisticsObject> {
  const bytes = await thread.pack(name)
  const key = createHmac('sha256', secret()).update('statistics object').update(bytes).digest()
  return { name, key, ...(await space.put([bytes], key)) }
}

/** Only with the last step do the objects have the digest of the state. */
async function tell(
  { db, now }: PublishDeps,
  news: { changed: StatisticsObject[]; gone: string[]; state: { desk: string; asOf: string; digest: string } },
): Promise<void> {
  const steps = [
    ...news.gone.map((name) => () => deleteObject(db, name)),
    ...news.changed.map((object) => () => saveObject(db, object)),
  ]
  do {
    const some = steps.splice(0, mostRowsInStep - 2)
    await roomFor(db)
    audited(db, { accountId: null, what: 'statistics.putNumbers', at: now().toISOString() }, () => {
      for (const step of some) step()
      if (steps.length > 0) return
      saveState(db, news.state)
      // By default it is the first that has imported; from now on that is said.
      if (findImportingDesk(db) === news.state.desk) claimImports(db, news.state.asOf)
    })
  } while (steps.length > 0)
}
