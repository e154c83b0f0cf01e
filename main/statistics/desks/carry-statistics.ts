import { randomBytes } from 'node:crypto'
import { Problem } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import type { OwnFile } from '../../database/own-file.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { noteErasure } from '../../journal/erasures.ts'
import { listDesks, ownDesk } from '../../journal/journal-rows.ts'
import { isPending } from '../../journal/pending.ts'
import { sealTo } from '../../journal/sealed-key.ts'
import type { Carried, ObjectSpace } from '../../part.ts'
import { countriesName, packGivenCountries } from './handed-countries.ts'
import { type DesksThread, startDesksThread } from './desks-thread.ts'
import { follow, handedKey, handoverPurpose, hasOwn, wholeState } from './follow.ts'
import {
  claimImports,
  deleteHandover,
  findHandover,
  findImportingDesk,
  type HandedObject,
  insertHandover,
  nameOfDesk,
  placeOfImports,
  setImportingDesk,
  unclaimImports,
} from './importing-desk.ts'
import { findState, listObjects } from './object-rows.ts'
import { publish } from './publish.ts'

export type DesksDeps = {
  db: Database
  now: () => Date
  /** A secret of the office, from which the keys of objects are made. */
  secret: () => Uint8Array
  /** Sends what waits and reads what is new. Throws where the journal cannot be reached. */
  reach: () => Promise<void>
  /** Does something with what lies beside the journal. */
  withObjects: <T>(work: (space: ObjectSpace) => Promise<T>) => Promise<T>
  /** Something is to be laid beside the journal soon. */
  carrySoon: () => void
  file: () => OwnFile
  thread: URL
  /** Whether the file is being written by an import, or by what closes days. */
  isWriting: () => boolean
  /** Other numbers stand here. */
  changed: () => void
}

/** The statistics of an office of several desks: one imports, the others have what it has counted. */
export type Desks = {
  carried: Carried
  /** The own statistics have changed: the others are to have them. */
  noteChanged(): void
  /**
   * Whether this desk may import; where no desk has yet, it is this one from now on. Throws Problem log_import_elsewhere with the name of the one that
   * does, log_import_awaited while what was handed over is not here, and where the journal cannot be reached.
   */
  mayImport(accountId: string | null): Promise<void>
  /** True where days are closed and logs looked for here. */
  importsHere(): boolean
  /** Throws Problem log_import_elsewhere and log_import_awaited where another desk imports, or this one does not yet. */
  checkHere(): void
  /** True where this desk has numbers that are not the office's. */
  hasOwnNumbers(): Promise<boolean>
  /** Hands the file over to another desk, which imports from then on. Throws as mayImport, log_import_running, and not_found. */
  handOver(desk: string, commit: (write: () => void) => void): Promise<void>
  /** This desk imports from now on, with what the others have of it. Throws where the journal cannot be reached. */
  takeOver(commit: (write: () => void) => void): Promise<void>
  /** Gives up numbers that this desk alone has for those of the office. Throws where the journal cannot be reached. */
  useOffices(): Promise<void>
  stop(): Promise<void>
}

export function openDesks(deps: DesksDeps): Desks {
  const { db } = deps
  const at = (): string => deps.now().toISOString()
  let isChanged = true
  /** What was last taken over, as it is told below. */
  let done = ''
  /** Whether this desk has numbers that are not the office's; null where it has not been looked for. */
  let own: boolean | null = null
  let thread: DesksThread | null = null
  let over = false
  let atWork: Promise<unknown> = Promise.resolve()

  /** One work after the other, each with a thread of its own. */
  function work<T>(what: (thread: DesksThread) => Promise<T>): Promise<T> {
    const next = atWork
      .catch(() => undefined)
      .then(async () => {
        if (over) throw new Problem('not_signed_in')
        const started = startDesksThread(deps.thread, deps.file())
        thread = started
        try {
          return await what(started)
        } finally {
          thread = null
          await started.stop()
        }
      })
    atWork = next
    return next
  }

  const common = {
    db,
    now: deps.now,
    secret: deps.secret,
    travel: deps.reach,
    isOver: () => over,
  }
  const handedHere = () => {
    const handed = findHandover(db)
    return handed?.to === ownDesk(db) ? handed : null
  }
  const imports = (): boolean => placeOfImports(db) === 'here'
  const hasChanged = (): boolean => isChanged
  /** What there is to be taken over; '' where there is nothing now. */
  const wanted = (): string => {
    const state = wholeState(db)
    const handed = findHandover(db)
    // What is handed over stays here until it has arrived.
    if (!state || (handed !== null && handed.from === ownDesk(db))) return ''
    return `${state.digest} ${state.asOf} ${findImportingDesk(db)} ${handed?.at ?? ''}`
  }

  const publishing = async (file: DesksThread, space: ObjectSpace): Promise<void> => {
    isChanged = false
    try {
      if (!(await publish(common, file, space))) isChanged = true
      else deps.changed()
    } catch (failure) {
      isChanged = true
      throw failure
    }
  }

  const following = async (file: DesksThread, space: ObjectSpace, replacing = false): Promise<void> => {
    const what = wanted()
    const state = await follow(common, file, space, handedHere(), replacing)
    if (state === null) return
    done = what
    own = false
    deps.changed()
    // What was handed over is here, and is this desk's to tell of.
    if (imports()) noteChanged()
  }

  function noteChanged(): void {
    isChanged = true
    if (placeOfImports(db) === 'here') deps.carrySoon()
  }

  function isDue(): boolean {
    if (over || deps.isWriting()) return false
    if (imports() && !handedHere()) return isChanged || findState(db)?.desk !== ownDesk(db)
    const what = wanted()
    return what !== '' && what !== done
  }

  async function mayImport(accountId: string | null): Promise<void> {
    if (placeOfImports(db) === 'alone') return
    if (placeOfImports(db) === 'nobody') {
      await deps.reach()
      if (findImportingDesk(db) === null) await claim(accountId)
    }
    checkHere()
  }

  function checkHere(): void {
    if (placeOfImports(db) === 'elsewhere') throw elsewhere(db)
    if (handedHere()) throw new Problem('log_import_awaited')
  }

  async function claim(accountId: string | null): Promise<void> {
    const act = { accountId, what: 'statistics.importsHere' as const, about: ownDesk(db), at: at() }
    audited(db, act, () => claimImports(db, at()))
    try {
      await deps.reach()
    } catch (failure) {
      audited(db, { ...act, at: at() }, () => unclaimImports(db))
      throw failure
    }
  }

  return {
    carried: {
      isDue,
      async carry(space) {
        if (!isDue()) return
        try {
          await work((file) => (imports() && !handedHere() ? publishing(file, space) : following(file, space)))
        } catch (failure) {
          // What is gone comes anew with the next state; other parts have their turn.
          unlessLost(failure)
          noteTrouble(db, 'statistics.desks', failure, at())
        }
      },
      names: () => [
        ...listObjects(db).flatMap(({ pieces }) => pieces),
        ...(findHandover(db)?.objects ?? []).flatMap(({ pieces }) => pieces),
      ],
    },
    noteChanged,
    mayImport,
    importsHere() {
      const place = placeOfImports(db)
      return place === 'alone' || (place === 'here' && !handedHere())
    },
    checkHere,
    async hasOwnNumbers() {
      if (placeOfImports(db) !== 'elsewhere' || done !== '') return false
      own ??= await work(async (file) => hasOwn(await file.look()))
      return own
    },
    async handOver(desk, commit) {
      await deps.reach()
      if (findImportingDesk(db) !== ownDesk(db)) throw elsewhere(db)
      checkHere()
      if (deps.isWriting()) throw new Problem('log_import_running')
      const to = listDesks(db).find(
        ({ id, ended_at, joined_at }) => id === desk && ended_at === null && joined_at !== null,
      )
      if (!to || desk === ownDesk(db)) throw new Problem('not_found')
      await deps.withObjects((space) =>
        work(async (file) => {
          await publishing(file, space)
          if (hasChanged()) throw new Problem('log_import_running')
          const secret = randomBytes(32)
          const objects: HandedObject[] = []
          const hand = async (name: string, bytes: Uint8Array): Promise<void> => {
            objects.push({ name, ...(await space.put([bytes], handedKey(secret, name))) })
          }
          const countries = packGivenCountries(db)
          if (countries) await hand(countriesName, countries)
          const { open } = await file.look()
          for (const name of open) await hand(name, await file.pack(name))
          // What was taken in meanwhile is not among what goes there.
          if (deps.isWriting() || hasChanged()) throw new Problem('log_import_running')
          commit(() => {
            deleteHandover(db)
            insertHandover(db, {
              from: ownDesk(db),
              to: desk,
              at: at(),
              key: sealTo(to.sealing, secret, handoverPurpose),
              objects,
            })
            setImportingDesk(db, desk, at())
          })
          secret.fill(0)
        }),
      )
      await deps.reach()
    },
    async takeOver(commit) {
      await deps.reach()
      const handed = findHandover(db)
      // Where this desk has just handed over, it has everything still.
      if (handed?.from !== ownDesk(db))
        await deps.withObjects((space) => work((file) => follow(common, file, space, null, true).catch(unlessLost)))
      commit(() => {
        deleteHandover(db)
        // What was on its way is nobody's any more, and its key goes with the office's.
        if (handed) noteErasure(db, at())
        setImportingDesk(db, ownDesk(db), at())
      })
      await deps.reach()
      if (findImportingDesk(db) !== ownDesk(db) || isPending(db)) throw elsewhere(db)
      if (handed) await deps.withObjects((space) => space.drop(handed.objects.flatMap(({ pieces }) => pieces)))
      noteChanged()
      deps.changed()
    },
    async useOffices() {
      await deps.withObjects((space) => work((file) => following(file, space, true)))
    },
    async stop() {
      over = true
      await thread?.stop()
      await atWork.catch(() => undefined)
    },
  }
}

function unlessLost(failure: unknown): null {
  if (failure instanceof Problem && failure.code === 'journal_object_lost') return null
  throw failure
}

/** Says which desk imports. */
function elsewhere(db: Database): Problem {
  const desk = findImportingDesk(db)
  return new Problem('log_import_elsewhere', { desk: desk === null ? '' : nameOfDesk(db, desk) })
}
