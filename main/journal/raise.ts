import { Problem } from '../../shared/errors.ts'
import type { Raising } from '../../shared/office/status.ts'
import { sharedTables } from '../database/joining.ts'
import { type Migration, versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import type { JournalEngine } from './engine.ts'
import { startJournal } from './journal.ts'
import { getJournal } from './journal-rows.ts'
import { isPending } from './pending.ts'
import { receiveRaised } from './receive.ts'
import { keepForLater } from './unkept.ts'

export type RaiseDeps = {
  /** Opens the office data on a connection of its own. */
  connect: () => Database
  migrations: readonly Migration[]
  open: (db: Database) => Promise<JournalEngine>
  now: () => Date
  /** Ends it before it is through. */
  signal: AbortSignal
  /** Told how far the journal has been read. */
  tell: (raising: Raising) => void
}

/** The next level that the data come to, and at which record; without one, of a desk that reads no more. */
type Step = Parameters<typeof receiveRaised>[2]

/**
 * Brings the data of an office with a journal to the shape that this program knows, together with the other desks: in their old shape the journal is read to its
 * end and what waits is sent, then an entry says from where on they are of the new one. It counts where it stands, and of several the first; a desk
 * whose data have not come so far comes to it there, whenever it reads it. Throws office_behind where the journal cannot be reached or gives nothing
 * back, journal_newer where the others have a program that is newer still, and not_signed_in where the signal came.
 */
export async function raiseOffice(deps: RaiseDeps): Promise<void> {
  for (;;) {
    const step = await nextStep(deps)
    if (step === null) return
    const db = deps.connect()
    try {
      receiveRaised(db, deps.migrations, step, deps.now().toISOString(), keepForLater(db))
    } finally {
      db.close()
    }
  }
}

/** Null where the data have come to it. */
async function nextStep({ connect, migrations, now, signal, tell, ...deps }: RaiseDeps): Promise<Step | null> {
  const goal = migrations.at(-1)?.number ?? 0
  const db = connect()
  try {
    if (versionOf(db) >= goal) return null
    let newest = 0
    const journal = startJournal({
      db,
      tables: sharedTables(db, migrations),
      async open() {
        const engine = await deps.open(db)
        newest = (await engine.newest()).position
        tell({ read: getJournal(db).position, newest })
        return engine
      },
      now,
      background: false,
      knows: (level) => migrations.some(({ number }) => number === level),
      keep: keepForLater(db),
      tell: () => tell({ read: getJournal(db).position, newest }),
      onState: () => undefined,
      onFailure: () => undefined,
    })
    let stopped: Promise<void> | null = null
    const stop = (): Promise<void> => (stopped ??= journal.stop())
    signal.addEventListener('abort', stop)
    try {
      const isRead = async (): Promise<boolean> => {
        await journal.travel()
        if (signal.aborted) throw new Problem('not_signed_in')
        return journal.ahead() !== null || getJournal(db).halted !== ''
      }
      if (!(await isRead())) {
        // What was done here has not come back: something is wrong there that a person sees to with the program before.
        if (isPending(db)) throw new Problem('office_behind')
        await journal.raise(goal)
        if (!(await isRead())) throw new Problem('office_behind')
      }
      const ahead = journal.ahead()
      if (ahead === null && getJournal(db).halted === 'newer-program') throw new Problem('journal_newer')
      return ahead ?? { level: goal, record: null }
    } catch (failure) {
      if (signal.aborted) throw new Problem('not_signed_in')
      throw isOfJournal(failure) ? new Problem('office_behind') : failure
    } finally {
      signal.removeEventListener('abort', stop)
      await stop()
    }
  } finally {
    db.close()
  }
}

/** Whatever keeps the journal from being read or written; what keeps the data from it, and what nobody expected, is said as it is. */
const isOfJournal = (failure: unknown): boolean =>
  failure instanceof Problem && !['not_signed_in', 'journal_newer', 'disk_full'].includes(failure.code)
