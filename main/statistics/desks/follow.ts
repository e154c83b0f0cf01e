import { createHmac } from 'node:crypto'
import { Problem } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { noteErasure } from '../../journal/erasures.ts'
import { getJournal } from '../../journal/journal-rows.ts'
import { openSealed } from '../../journal/sealed-key.ts'
import type { ObjectSpace } from '../../part.ts'
import { countriesName, layGivenCountries } from './handed-countries.ts'
import type { DesksThread } from './desks-thread.ts'
import type { Look } from './desks-work.ts'
import { deleteHandover, type Handover } from './importing-desk.ts'
import { digestOf, findState, listObjects, objectOf, type StatisticsState } from './object-rows.ts'

/** For what a key is sealed to the desk that imports from now on. */
export const handoverPurpose = 'statistics handover'

/** The key of an object that is handed over. */
export const handedKey = (secret: Uint8Array, name: string): Uint8Array =>
  createHmac('sha256', secret).update(name).digest()

export type FollowDeps = {
  db: Database
  now: () => Date
  travel: () => Promise<void>
  isOver: () => boolean
}

/** The state that the objects are, which the rows tell of; null while a change of them is under way, and where there is none. */
export function wholeState(db: Database): StatisticsState | null {
  const state = findState(db)
  return state !== null && digestOf(listObjects(db)) === state.digest ? state : null
}

/**
 * Fetches what another desk has counted, as far as it is not here, and puts all of it into the own file at once. What was handed over to this desk comes
 * with it. Returns the state that stands here now; null where it could not be fetched now. Throws what the journal throws.
 * @param replacing true where a person said that numbers which this desk alone has are given up; otherwise these stay, and nothing is fetched
 */
export async function follow(
  deps: FollowDeps,
  thread: DesksThread,
  space: ObjectSpace,
  handed: Handover | null,
  replacing = false,
): Promise<StatisticsState | null> {
  const { db } = deps
  const state = wholeState(db)
  if (!state) return null
  const look = await thread.look()
  if (!replacing && !handed && hasOwn(look)) return null
  const marks = new Map(look.parts.map(({ name, mark }) => [name, mark]))
  const here = new Map(look.shared.map((one) => [one.name, one]))
  const staged = new Map(look.staged.map(({ name, object }) => [name, object]))
  const objects = listObjects(db)
  const missing = objects.filter((one) => {
    const known = here.get(one.name)
    return known?.object !== objectOf(one) || known.mark !== marks.get(one.name)
  })
  const isAsHere = missing.length === 0 && look.parts.length === objects.length
  const isTaken = look.taken?.digest === state.digest && look.taken.asOf === state.asOf
  if (isAsHere && !handed && !look.hasOpen && isTaken) return state
  const secret = handed && openSealed(getJournal(db).sealing, handed.key, handoverPurpose)
  if (handed && secret === null) throw new Problem('journal_object_lost', { reason: 'key' })
  const wanted = [
    ...missing.map((one) => ({ ...one, key: new Uint8Array(one.key) })),
    ...(handed?.objects ?? []).map((one) => ({ ...one, key: handedKey(secret!, one.name) })),
  ]
  let countries: Buffer | null = null
  for (const one of wanted) {
    if (staged.get(one.name) === objectOf(one)) continue
    const bytes = await space.get(one, one.key)
    if (deps.isOver()) return null
    if (one.name === countriesName) countries = bytes
    else await thread.stage({ name: one.name, object: objectOf(one), bytes })
  }
  // Another state has come meanwhile: what is staged of it already need not be fetched again.
  if (findState(db)?.digest !== state.digest) return null
  await thread.take(
    objects.map((one) => ({ name: one.name, object: objectOf(one) })),
    state,
    (handed?.objects ?? [])
      .filter(({ name }) => name !== countriesName)
      .map((one) => ({ name: one.name, object: objectOf(one) })),
  )
  if (handed) {
    layGivenCountries(db, countries)
    await received(deps, space, handed)
  }
  return state
}

/** True of numbers that were counted here and never laid beside the journal: before one desk imported for all, each had its own. */
export const hasOwn = (look: Look): boolean => look.parts.length > 0 && look.shared.length === 0 && look.taken === null

/** What was handed over is here: nobody needs the objects any more, and the keys by which they could be opened go with the office's key. */
async function received({ db, now, travel }: FollowDeps, space: ObjectSpace, handed: Handover): Promise<void> {
  const at = now().toISOString()
  audited(db, { accountId: null, what: 'statistics.handedOver', about: handed.to, at }, () => {
    deleteHandover(db)
    noteErasure(db, at)
  })
  await travel()
  await space.drop(handed.objects.flatMap(({ pieces }) => pieces))
}
