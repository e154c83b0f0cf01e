import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Call, InputOf, OutputOf } from '../../shared/rpc.ts'
import type { ChosenLogs, statisticsShellCalls } from '../../shared/statistics/shell-calls.ts'
import type { Words } from '../../shared/words/index.ts'
import type { DeskWindow } from '../window.ts'
import type { AskPerson } from './ask-person.ts'
import { chartFileName } from './chart-file-name.ts'
import { pageAsPdf } from './page-as-pdf.ts'
import { saveFile } from './save-file.ts'

type Statistics = Contract['statistics']
type Calls = typeof statisticsShellCalls
type Handlers = {
  [N in keyof Calls]: (input: InputOf<Calls[N]> & object) => OutputOf<Calls[N]> | Promise<OutputOf<Calls[N]>>
}

/** What the shell does for the statistics; `dropped` takes paths that the preload read from files dropped on the window. */
export function statisticsHandlers(deps: {
  ask: AskPerson
  words: () => Words
  window: () => DeskWindow | null
  asked: <C extends Call>(path: string, input: object) => Promise<OutputOf<C>>
}): { handlers: Handlers; dropped: (paths: string[]) => Promise<ChosenLogs> } {
  const { ask, asked } = deps
  const said = () => deps.words().statistics
  // The page knows what was chosen by a name that it cannot make up.
  let logs: { name: string; paths: string[] } | null = null
  const lookAt = async (paths: string[]): Promise<ChosenLogs> => {
    if (paths.length === 0) return { chosen: null, files: [] }
    const files = await asked<Statistics['lookAtLogs']>('statistics.lookAtLogs', { paths })
    logs = { name: randomUUID(), paths }
    return { chosen: logs.name, files: files.map(({ path: _path, ...file }) => file) }
  }
  const handlers: Handlers = {
    async chooseLogs({ what }) {
      if (what === 'files') return lookAt(await ask.whichFiles(said().imports.files))
      const folder = await ask.which(said().imports.folder, 'openDirectory')
      return lookAt(folder === null ? [] : [folder])
    },
    async importLogs({ chosen, server }) {
      if (logs?.name !== chosen) throw new Problem('import_gone')
      return asked<Statistics['beginImport']>('statistics.beginImport', { paths: logs.paths, server })
    },
    async chooseTitles() {
      const path = await ask.which(said().notes.titles, 'openFile')
      if (path === null) return { titles: null }
      return asked<Statistics['readTitles']>('statistics.readTitles', { path })
    },
    async chooseCountryTable() {
      const path = await ask.which(said().settings.countries, 'openFile')
      if (path === null) return { given: false }
      await asked<Statistics['giveCountryTable']>('statistics.giveCountryTable', { path })
      return { given: true }
    },
    async saveDrawing({ kind, title, period, bytes }) {
      const path = await ask.whereTo(said().export.title, chartFileName(title, period ?? null, kind))
      if (path === null) return { savedAs: null }
      await saveFile(path, bytes)
      return { savedAs: basename(path) }
    },
    async saveTable({ title, period, format, rows }) {
      // Asked first: that a table leaves stands in the record, and should not where nothing is written.
      const path = await ask.whereTo(said().export.title, chartFileName(title, period ?? null, format))
      if (path === null) return { savedAs: null }
      const { bytes } = await asked<Statistics['tableFile']>('statistics.tableFile', { title, format, rows })
      await saveFile(path, bytes)
      return { savedAs: basename(path) }
    },
    async savePdf({ title }) {
      const page = deps.window()?.browserWindow.webContents
      if (!page) throw new Problem('export_failed')
      const path = await ask.whereTo(said().export.title, chartFileName(title, null, 'pdf'))
      if (path === null) return { savedAs: null }
      await saveFile(path, await pageAsPdf(page, { top: 0.6, bottom: 0.6, left: 0.6, right: 0.6 }))
      return { savedAs: basename(path) }
    },
  }
  return { handlers, dropped: (paths) => lookAt(paths.filter((path) => path !== '').slice(0, 1000)) }
}
