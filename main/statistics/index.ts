import type { Colleague } from '../../shared/office/account.ts'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import { dayIn } from '../../shared/days.ts'
import { Problem } from '../../shared/errors.ts'
import type { Asked } from '../../shared/statistics/questions.ts'
import { StatisticsSettings } from '../../shared/statistics/settings.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Decided } from '../database/once.ts'
import type { Database } from '../database/open.ts'
import type { OwnFile } from '../database/own-file.ts'
import type { ObjectSpace, Part } from '../part.ts'
import { startClosing } from './closing/closing.ts'
import { type Desks, openDesks } from './desks/carry-statistics.ts'
import { deskHandlers } from './desks/desk-handlers.ts'
import { importHandlers } from './importing/import-handlers.ts'
import { findImportName } from './importing/import-rows.ts'
import { openImports } from './importing/imports.ts'
import { findNoteName } from './notes/note-queries.ts'
import { noteHandlers } from './notes/note-handlers.ts'
import { startWatching } from './importing/watching.ts'
import { startQuestionThread } from './questions/question-thread.ts'
import type { LettersCounted } from './releases/count-letters.ts'
import { openReleases } from './releases/release-handlers.ts'
import { findReleaseNumber } from './releases/release-rows.ts'

export type StatisticsDeps = {
  db: Database
  colleague: (accountId: string) => Colleague
  now: () => Date
  announce: (part: 'statistics') => void
  office: () => OfficeSettings
  /** The settings of this part, null before they were set. */
  settings: { find(): StatisticsSettings | null; save(settings: StatisticsSettings): void }
  /** The letters, as the part counts them that knows their categories and forms. */
  letters: LettersCounted
  /** Waits until what was done at this desk has come back from the office's journal. */
  decided: Decided
  /** The statistics' own file with a copy of its key, which whoever opens it wipes. */
  file: () => OwnFile
  /** What the office's journal is needed for where it has several desks. */
  journal: {
    /** A secret of the office that every desk has. */
    secret(): Uint8Array
    /** Sends what waits and reads what is new. Throws where it cannot be reached. */
    reach(): Promise<void>
    withObjects<T>(work: (space: ObjectSpace) => Promise<T>): Promise<T>
    carrySoon(): void
  }
  /** Where the thread begins that works for other desks. */
  desksWorker: URL
  /** Where the thread begins that takes logs in. */
  importWorker: URL
  /** Where the thread begins that closes days. */
  closeWorker: URL
  /** Where the thread begins that answers questions. */
  questionWorker: URL
  /** Where the thread begins that proves what is withheld. */
  withholdingWorker: URL
  /** Who may approve a release. */
  supervisors: () => Colleague[]
  /** False for the command line: nothing happens but what is asked for. */
  background: boolean
}

/** Opens the statistics of an open office: the imports of its access logs, questions about them, and tables that become public. */
export function openStatistics(deps: StatisticsDeps): Part<'statistics'> {
  const { db, colleague, now, background } = deps
  const changed = atMostEvery(500, () => deps.announce('statistics'))
  const settings = (): StatisticsSettings =>
    deps.settings.find() ?? StatisticsSettings.parse({ timeZone: deps.office().timeZone })
  const saveSettings = deps.settings.save
  function statisticsChanged(): void {
    changed.tell()
    desks.noteChanged()
  }
  const closing = startClosing(
    {
      db,
      settings,
      now,
      file: deps.file,
      thread: deps.closeWorker,
      changed: statisticsChanged,
      isTakingIn: () => imports.progress() !== null,
      isHere: () => desks.importsHere(),
    },
    background,
  )
  // Numbers wait for what a cut import has left: without it they would be others a moment later.
  let built = Promise.resolve()
  const imports = openImports({
    db,
    file: deps.file,
    thread: deps.importWorker,
    now,
    changed: changed.tell,
    takenIn: statisticsChanged,
    alone: () => closing.giveWay(),
    leftUnbuilt: () => void (built = closing.build()),
  })
  const desks: Desks = openDesks({
    db,
    now,
    ...deps.journal,
    file: deps.file,
    thread: deps.desksWorker,
    isWriting: () => imports.progress() !== null || closing.isAtWork(),
    changed: changed.tell,
  })
  const watching = startWatching(
    { db, imports, settings, saveSettings, now, mayImport: () => desks.mayImport(null) },
    background,
  )
  const questions = startQuestionThread(deps.questionWorker, deps.file)
  const ask = (asked: Asked) => built.then(() => questions.ask(asked, settings().sections))
  const releases = openReleases({
    ...deps,
    settings,
    ask,
    months: () => built.then(() => questions.months()),
  })
  return {
    handlers: {
      ...importHandlers({ db, imports, colleague, settings, saveSettings, desks }),
      ...deskHandlers({ db, desks, asOf: () => built.then(() => questions.asOf()) }),
      async closeDays({ before }, { account, record }) {
        desks.checkHere()
        // What would still come for a day that is not over would be late.
        if (before > dayIn(settings().timeZone, now())) throw new Problem('bad_input', { field: 'before' })
        const { days } = await closing.closeBefore(before, account.id)
        record()
        return { days }
      },
      kept: () => built.then(() => questions.kept()),
      ...noteHandlers(db),
      ask,
      ...releases.handlers,
    },
    subjectOf(id) {
      const name = findImportName(db, id) ?? findReleaseNumber(db, id) ?? findNoteName(db, id)
      return name === null ? null : { what: 'named', name }
    },
    rowsChanged(rows) {
      if (
        [...rows.keys()].some((table) =>
          /^(log_|outside_totals|release|statistics_|page_titles|settings|desks$)/.test(table),
        )
      )
        changed.tell()
    },
    carried: desks.carried,
    async stop() {
      watching.stop()
      await imports.stop()
      await closing.stop()
      await desks.stop()
      changed.stop()
      await questions.stop()
      await releases.stop()
    },
  }
}
