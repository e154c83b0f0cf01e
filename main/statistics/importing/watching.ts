import { Problem } from '../../../shared/errors.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { audited } from '../../database/audited.ts'
import type { Imports } from './imports.ts'
import { filesOf, type LogFile } from './log-files.ts'

/** Milliseconds from one look into the watched folders to the next. */
const every = 15 * 60_000

export type WatchingDeps = {
  db: Database
  imports: Imports
  settings(): StatisticsSettings
  saveSettings(settings: StatisticsSettings): void
  now: () => Date
  /** Throws where another desk imports, or it cannot be known whether one does; an office alone is asked nothing. */
  mayImport(): Promise<void>
}

/** Looks into watched folders, and takes in what is new there: files that were not there, and those that have grown or changed. */
export type Watching = {
  /** Looks now; resolves when everything that was new is taken in. */
  look(): Promise<void>
  stop(): void
}

export function startWatching(deps: WatchingDeps, background: boolean): Watching {
  const { db } = deps
  let looking: Promise<void> | null = null
  let stopped = false
  const timer = background ? setInterval(look, every) : undefined
  timer?.unref()
  // Once the desk stands: at its start it has other things to do.
  const first = background ? setTimeout(look, 20_000) : undefined
  first?.unref()

  function look(): Promise<void> {
    looking ??= lookAll()
      .catch((failure: unknown) => {
        if (!stopped) noteTrouble(db, 'statistics.watching', failure, deps.now().toISOString())
      })
      .finally(() => (looking = null))
    return looking
  }

  async function lookAll(): Promise<void> {
    const settings = deps.settings()
    for (const { path, server } of settings.watched) {
      // A folder that is not there now, as on a disk that is not connected, is looked for again the next time.
      const files = (await filesOf([path]).catch(() => [])).filter((file) => isNew(db, file))
      if (stopped || deps.imports.progress() !== null) return
      if (files.length === 0) continue
      try {
        await deps.mayImport()
      } catch (failure) {
        // The folders are those of the workstation that imports; whether it is this one is asked again the next time.
        if (failure instanceof Problem) return
        throw failure
      }
      if (stopped || deps.imports.progress() !== null) return
      await takeIn(files, server, settings)
    }
  }

  async function takeIn(files: LogFile[], server: string, settings: StatisticsSettings): Promise<void> {
    const at = deps.now().toISOString()
    const { ended } = deps.imports.begin({
      accountId: null,
      server,
      settings,
      files,
      commit: (about, write) =>
        audited(db, { accountId: null, what: 'statistics.watchedImport', about, at }, () => {
          deps.saveSettings(settings)
          write()
        }),
    })
    const state = await ended
    // What is no log is not tried again before it changes; what was cut is.
    if (!stopped && (state === 'done' || state === 'failed')) for (const file of files) noteSeen(db, file)
  }

  return {
    look,
    stop() {
      stopped = true
      clearInterval(timer)
      clearTimeout(first)
    },
  }
}

function isNew(db: Database, { path, bytes, modified }: LogFile): boolean {
  const seen = prepared<[string], { size: number; modified: number }>(
    db,
    'SELECT size, modified FROM watched_logs WHERE path = ?',
  ).get(path)
  return seen === undefined || seen.size !== bytes || seen.modified !== modified
}

function noteSeen(db: Database, { path, bytes, modified }: LogFile): void {
  prepared(db, 'INSERT OR REPLACE INTO watched_logs VALUES (?, ?, ?)').run(path, bytes, modified)
}
