import { Worker } from 'node:worker_threads'
import { Problem } from '../../../shared/errors.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import type { OwnFile } from '../../database/own-file.ts'
import { noteTrouble } from '../../database/troubles.ts'
import type { CloseOrder, Closed } from './close-order.ts'

/** Milliseconds from the start of the desk to the first look, and from one look to the next. */
const [first, every] = [60_000, 6 * 3_600_000]
const dayMilliseconds = 86_400_000

export type ClosingDeps = {
  db: Database
  /** The statistics' own file with a copy of its key, which the thread wipes. */
  file: () => OwnFile
  thread: URL
  settings(): StatisticsSettings
  now: () => Date
  /** Whether logs are being taken in: then it is looked again later. */
  isTakingIn(): boolean
  /** Whether days are closed at this desk: where another one imports, it closes them. */
  isHere(): boolean
  /** Numbers may lie elsewhere now. */
  changed(): void
}

/**
 * Closes days by itself: so many days after a day, as the settings say, and no sooner after its first line came in. What its lines could be known
 * again by is destroyed then (policy section 4: nothing of a visitor is kept longer than it serves).
 */
export type Closing = {
  /** True while days are closed or built. */
  isAtWork(): boolean
  /** Closes what is due now; resolves when that is done. */
  look(): Promise<Closed>
  /**
   * Closes every day before this one (2026-11-01), because somebody says that nothing more will come for it. Throws Problem `log_import_running`.
   * @param accountId who says so
   */
  closeBefore(day: string, accountId: string): Promise<Closed>
  /** Builds what a cut import has left, so that it can be asked about; resolves when that is done, or when somebody else builds it. */
  build(): Promise<void>
  /** Ends what is being closed, for somebody else writes now: each day is closed or is not, and the rest waits for the next look. */
  giveWay(): Promise<void>
  stop(): Promise<void>
}

export function startClosing(deps: ClosingDeps, background: boolean): Closing {
  const { db } = deps
  let looking: Promise<Closed> | null = null
  let worker: Worker | null = null
  let stopped = false
  const begin = background ? setTimeout(look, first) : undefined
  const timer = background ? setInterval(look, every) : undefined
  begin?.unref()
  timer?.unref()

  function look(): Promise<Closed> {
    looking ??= close()
      .catch((failure: unknown) => {
        if (!stopped && !(failure instanceof Ended))
          noteTrouble(db, 'statistics.closing', failure, deps.now().toISOString())
        return { days: 0, months: 0 }
      })
      .finally(() => (looking = null))
    return looking
  }

  async function close(): Promise<Closed> {
    if (stopped || deps.isTakingIn() || !deps.isHere()) return { days: 0, months: 0 }
    const begunBefore = Math.floor(deps.now().getTime() / dayMilliseconds) - deps.settings().closeAfterDays + 1
    // Everywhere on Earth it is at least the day before.
    return closeDue({ before: begunBefore - 1, begunBefore }, null)
  }

  async function closeDue(due: Omit<CloseOrder, 'place'>, accountId: string | null): Promise<Closed> {
    const at = deps.now()
    const closed = await inThread({ place: shared(deps.file()), ...due })
    if (stopped || closed.days + closed.months === 0) return closed
    if (closed.days > 0) {
      const changes = [{ thing: 'rows' as const, from: '', to: String(closed.days) }]
      audited(db, { accountId, what: 'statistics.daysClosed', at: at.toISOString(), changes }, () => {})
    }
    deps.changed()
    return closed
  }

  function inThread(order: CloseOrder): Promise<Closed> {
    return new Promise((resolve, reject) => {
      const one = new Worker(deps.thread, { workerData: order })
      worker = one
      one.once('message', resolve)
      one.once('error', reject)
      one.once('exit', () => {
        order.place.key.fill(0)
        worker = null
        reject(new Ended('the thread was ended'))
      })
    })
  }

  async function giveWay(): Promise<void> {
    await worker?.terminate()
    await looking
  }

  function build(): Promise<void> {
    // No day is that old: days are built, and none is closed.
    looking = inThread({ place: shared(deps.file()), before: 0, begunBefore: 0 })
      .catch((failure: unknown) => {
        if (!stopped && !(failure instanceof Ended))
          noteTrouble(db, 'statistics.closing', failure, deps.now().toISOString())
        return { days: 0, months: 0 }
      })
      .finally(() => (looking = null))
    return looking.then(() => deps.changed())
  }

  return {
    isAtWork: () => looking !== null,
    look,
    build,
    async closeBefore(day, accountId) {
      await looking
      if (stopped || deps.isTakingIn()) throw new Problem('log_import_running')
      const before = Date.parse(day) / dayMilliseconds
      const closed = closeDue({ before, begunBefore: Number.MAX_SAFE_INTEGER }, accountId)
      looking = closed.catch(() => ({ days: 0, months: 0 })).finally(() => (looking = null))
      return closed
    },
    giveWay,
    stop() {
      stopped = true
      clearTimeout(begin)
      clearInterval(timer)
      return giveWay()
    },
  }
}

/** Somebody has ended the thread. */
class Ended extends Error {}

/** In memory that both threads see, so that wiping the key once wipes it everywhere. */
function shared({ file, key }: OwnFile): OwnFile {
  const both = new Uint8Array(new SharedArrayBuffer(key.length))
  both.set(key)
  key.fill(0)
  return { file, key: both }
}
