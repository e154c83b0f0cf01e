import { v7 as newId } from 'uuid'
import { type ErrorCode, Problem, problemOf } from '../../../shared/errors.ts'
import { ImportedFile, type LogImport, type LogImportProgress } from '../../../shared/statistics/imports.ts'
import type { StatisticsSettings } from '../../../shared/statistics/settings.ts'
import type { Act } from '../../database/audited.ts'
import {
  listUnsettled,
  type LongWork,
  noteIntent,
  settle,
  settleAll,
  type Settling,
} from '../../database/long-works.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { openOwnFile, type OwnFile } from '../../database/own-file.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { startLongWork } from '../../long-work.ts'
import { findCountries } from '../countries/given-table.ts'
import { statisticsMigrations } from '../file.ts'
import { endImport, insertImport, listFiles, saveApart, saveFile } from './import-rows.ts'
import type { LogFile } from './log-files.ts'
import { type ImportOrder, type ImportOutcome, type ImportSaid, waitingFile } from './order.ts'
import { newRunningImport, type RunningImport } from './running.ts'

export type ImportsDeps = {
  db: Database
  /** The statistics' own file with a copy of its key, which whoever opens it wipes. */
  file: () => OwnFile
  thread: URL
  now: () => Date
  /** Something of the imports has changed. */
  changed(): void
  /** New lines may be asked about. */
  takenIn(): void
  /** Resolves once nobody else writes the file. */
  alone(): Promise<void>
  /** What was cut has left something that cannot be asked about yet. */
  leftUnbuilt(): void
}

/** Imports of access logs, one at a time: intent, thread, outcome. */
export type Imports = {
  /**
   * Begins an import. `commit` is the audited change in which the intent is noted. Throws Problem `log_import_running`.
   * @param accountId null where a watched folder was looked at
   */
  begin(order: {
    accountId: string | null
    server: string
    settings: StatisticsSettings
    files: readonly LogFile[]
    commit(id: string, write: () => void): void
  }): { id: string; ended: Promise<LogImport['state']> }
  progress(): LogImportProgress | null
  /** Throws Problem `log_import_gone`. */
  cancel(id: string): void
  /** Ends the thread; what it had not handed over is settled at the next start. */
  stop(): Promise<void>
}

/** Opens the imports of an office, and settles what was cut: what it had committed is built by a thread, for that takes seconds. */
export function openImports(deps: ImportsDeps): Imports {
  const { db } = deps
  const now = (): string => deps.now().toISOString()
  let running: RunningImport | null = null
  let stopped = false
  try {
    settleCut(deps)
  } catch (failure) {
    // Letters are read all the same; it is tried again at the next start.
    noteTrouble(db, 'statistics.imports', failure, now())
  }

  function startThread(one: RunningImport, order: Omit<ImportOrder, 'ending'>): Promise<LogImport['state']> {
    const ask: ImportOrder = { ...order, ending: one.ending }
    const outcome = deps.alone().then(() => {
      if (stopped) throw new Problem('not_signed_in')
      one.thread = startLongWork<ImportOrder, ImportOutcome, ImportSaid>(
        deps.thread,
        { id: one.id, place: deps.file(), ask },
        (said) => {
          one.heard(said)
          deps.changed()
        },
      )
      return one.thread.outcome
    })
    return outcome.then(
      (came) => ended(one, came),
      (failure: unknown) => failed(failure),
    )
  }

  function ended(one: RunningImport, outcome: ImportOutcome): LogImport['state'] {
    const state = stateOf(outcome)
    running = null
    if (stopped) return state
    settle(db, one.id, endedAct(one.id, one.accountId, now(), outcome), 'done', () =>
      writeOutcome(db, one.id, outcome, now()),
    )
    deps.takenIn()
    deps.changed()
    return state
  }

  function failed(failure: unknown): LogImport['state'] {
    running = null
    if (stopped) return 'interrupted'
    noteTrouble(db, 'statistics.import', failure, now())
    settleCut(deps, problemOf(failure).code)
    deps.takenIn()
    deps.changed()
    return 'interrupted'
  }

  return {
    begin({ accountId, server, settings, files, commit }) {
      if (stopped) throw new Problem('not_signed_in')
      if (running) throw new Problem('log_import_running')
      const id = newId()
      const at = now()
      commit(id, () => {
        noteIntent(db, { id, part: 'statistics', what: 'statistics.beginImport', accountId }, at)
        insertImport(db, {
          id,
          at,
          by: accountId,
          server,
          files: files.map(({ name, bytes }) => waitingFile(name, bytes)),
        })
      })
      checkpoint(db)
      const one = newRunningImport(id, accountId, files, () => deps.now().getTime())
      running = one
      const order = {
        files: files.map(({ path, name, bytes }) => ({ path, name, bytes })),
        server,
        settings,
        countries: findCountries(db),
        now: deps.now().getTime() / 1000,
      }
      return { id, ended: startThread(one, order) }
    },
    progress: () => running?.progress() ?? null,
    cancel(id) {
      if (running?.id !== id) throw new Problem('log_import_gone')
      running.end()
    },
    async stop() {
      stopped = true
      await running?.thread?.stop()
    },
  }
}

/** Settles imports that the end of the program, or of their thread, has cut: what they had committed stays, and is told. */
function settleCut({ db, file, now, leftUnbuilt }: ImportsDeps, why: ErrorCode | null = null): void {
  if (listUnsettled(db, 'statistics').length === 0) return
  const at = now().toISOString()
  const cut = new Map<string, Map<number, ImportedFile>>()
  const settling: Settling<ImportOutcome> = {
    part: 'statistics',
    act: ({ id, accountId }) => ({ accountId, what: 'statistics.importEnded', about: id, at }),
    done: ({ id }, outcome) => writeOutcome(db, id, outcome, at),
    undo: (own, { id }) => void cut.set(id, filesUnderWay(own, id)),
    undone: (work) => writeCut(db, work, cut.get(work.id)!, why, at),
  }
  const own = openOwnFile(file(), statisticsMigrations)
  try {
    settleAll(db, own, settling)
  } finally {
    own.close()
  }
  leftUnbuilt()
}

function filesUnderWay(own: Database, id: string): Map<number, ImportedFile> {
  const rows = own
    .prepare<[string], { place: number; file: string }>('SELECT place, file FROM files_under_way WHERE import = ?')
    .all(id)
  return new Map(rows.map(({ place, file }) => [place, ImportedFile.parse(JSON.parse(file))]))
}

function writeCut(
  db: Database,
  { id }: LongWork,
  known: ReadonlyMap<number, ImportedFile>,
  why: ErrorCode | null,
  at: string,
): void {
  for (const [place, waiting] of listFiles(db, id).entries()) {
    const file = known.get(place) ?? waiting
    // A file that was followed by another one had been read to its end.
    const state = known.has(place + 1) ? 'done' : known.has(place) ? 'interrupted' : 'waiting'
    saveFile(db, id, place, { ...file, state, why: state === 'interrupted' ? why : null })
  }
  endImport(db, id, 'interrupted', at)
}

function writeOutcome(db: Database, id: string, outcome: ImportOutcome, at: string): void {
  for (const [place, taken] of outcome.files.entries()) {
    const { bad: _bad, totals: _totals, ...file } = taken
    saveFile(db, id, place, file)
    saveApart(db, id, place, taken)
  }
  endImport(db, id, stateOf(outcome), at)
}

/** An import has failed where none of its files could be read. */
function stateOf({ files, cancelled }: ImportOutcome): LogImport['state'] {
  if (cancelled) return 'cancelled'
  return files.every(({ state }) => state === 'failed') ? 'failed' : 'done'
}

function endedAct(id: string, accountId: string | null, at: string, { files }: ImportOutcome): Act {
  const fresh = files.reduce((sum, file) => sum + file.fresh, 0)
  const changes = [{ thing: 'rows' as const, from: '', to: String(fresh) }]
  return { accountId, what: 'statistics.importEnded', about: id, at, changes }
}
