import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { Notification, app, clipboard } from 'electron'
import type { Contract } from '../../shared/contract.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { mostFiles } from '../../shared/letters/reply-files.ts'
import type { WindowPlace } from '../../shared/shell/window-place.ts'
import type { Call, InputOf, OutputOf } from '../../shared/rpc.ts'
import { wordsFor } from '../../shared/words/index.ts'
import type { DeskWindow } from '../window.ts'
import type { ChosenLogs } from '../../shared/statistics/shell-calls.ts'
import { askPerson } from './ask-person.ts'
import type { Appearance } from './appearance.ts'
import { backupHandlers } from './backup-handlers.ts'
import type { DeskLink } from './desk-link.ts'
import { paperHandlers } from './paper-handlers.ts'
import { saveFile } from './save-file.ts'
import { statisticsHandlers } from './statistics-handlers.ts'
import { actOnWindow } from './window-acts.ts'

/** What the shell's own calls work on. */
export type ShellDeps = {
  desk: DeskLink
  appearance: Appearance
  window: () => DeskWindow | null
  languageChanged: () => void
}

type Shell = typeof shellContract
export type ShellHandlers = {
  [N in keyof Shell]: (input: InputOf<Shell[N]> & object) => OutputOf<Shell[N]> | Promise<OutputOf<Shell[N]>>
}

/** What the shell itself answers: dialogs, the system's browser, paper, the look of the window. */
export function shellHandlers({ desk, appearance, window, languageChanged }: ShellDeps): {
  handlers: ShellHandlers
  /** Looks at logs that were dropped on the window. */
  dropped: (paths: string[]) => Promise<ChosenLogs>
} {
  const words = () => wordsFor(appearance.language())
  const ask = askPerson(window)
  const askWhereTo = ask.whereTo
  const askWhich = ask.which
  /** What the desk answers; throws what it refuses. */
  const asked = async <C extends Call>(path: string, input: object): Promise<OutputOf<C>> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as OutputOf<C>
  }
  const statistics = statisticsHandlers({ ask, words, window, asked })
  const places = new Map<string, WindowPlace>()
  // The page that is renewed with every lock forgets the name by which it asks for the file again.
  let readersFile: { name: string; path: string } | null = null
  const handlers: ShellHandlers = {
    ...statistics.handlers,
    ...backupHandlers({ ask, words, asked }),
    ...paperHandlers({ ask, words, window, asked }),
    async saveAttachment({ letterId, index }) {
      const { files } = await asked<Contract['letters']['get']>('letters.get', { id: letterId })
      const file = files.find((one) => one.index === index)
      if (!file) throw new Problem('not_found')
      // Asked first: the desk may be locked while the dialog stands, and then hands out nothing more.
      const filePath = await askWhereTo(words().shell.saveAttachment, basename(file.name))
      if (filePath === null) return { savedAs: null }
      const { bytes } = await asked<Contract['letters']['attachment']>('letters.attachment', { id: letterId, index })
      await saveFile(filePath, bytes)
      return { savedAs: filePath }
    },
    async attachFiles(draft) {
      const paths = (await ask.whichFiles(words().shell.attachFiles)).slice(0, mostFiles)
      if (paths.length === 0) return { attached: [], refused: [] }
      return asked<Contract['letters']['attachFrom']>('letters.attachFrom', { ...draft, paths })
    },
    async saveReplyFile({ id, name }) {
      const filePath = await askWhereTo(words().shell.saveAttachment, basename(name))
      if (filePath === null) return { savedAs: null }
      const { bytes } = await asked<Contract['letters']['replyFile']>('letters.replyFile', { id })
      await saveFile(filePath, bytes)
      return { savedAs: filePath }
    },
    async takeOutLetters(toTake) {
      const said = words().letters.takingOut
      const day = new Date().toISOString().slice(0, 10)
      // Asked first: what leaves stands in the record, and should not where nothing is written. The name tells of nobody.
      const filePath = await askWhereTo(said.act, `${said.fileName}-${day}.${toTake.format}`)
      if (filePath === null) return { letters: null, cut: 0 }
      const language = appearance.language()
      const file = await asked<Contract['letters']['takeOutFile']>('letters.takeOutFile', { ...toTake, language })
      await saveFile(filePath, file.bytes)
      return { letters: file.letters, cut: file.cut }
    },
    async exportAudit(filter) {
      const language = appearance.language()
      const said = words().office.audit.export
      const day = new Date().toISOString().slice(0, 10)
      // Asked first: what is read for the file stands in the record, and should not where nothing is written.
      const filePath = await askWhereTo(said.do, `${said.fileName}-${day}.csv`)
      if (filePath === null) return { rows: null }
      const { bytes, rows } = await asked<Contract['office']['exportAudit']>('office.exportAudit', {
        ...filter,
        language,
      })
      await saveFile(filePath, bytes)
      return { rows }
    },
    place: ({ accountId }) => ({ place: places.get(accountId) ?? null }),
    keepPlace({ accountId, place }) {
      places.set(accountId, place)
      return {}
    },
    async chooseImport({ what, closed }) {
      const path = await askWhich(words().shell.chooseImport, what === 'folder' ? 'openDirectory' : 'openFile')
      if (path === null) return { begun: false }
      await asked('letters.importMails', { path, closed })
      return { begun: true }
    },
    async chooseReaders() {
      const path = await askWhich(words().shell.chooseReaders, 'openFile')
      if (path === null) return { file: null, name: '' }
      readersFile = { name: randomUUID(), path }
      return { file: readersFile.name, name: basename(path) }
    },
    async checkReaders({ file, ...choices }) {
      if (readersFile?.name !== file) throw new Problem('import_gone')
      return asked<Contract['newsletter']['checkImport']>('newsletter.checkImport', {
        ...choices,
        path: readersFile.path,
      })
    },
    async exportReaders({ format }) {
      const said = words().newsletter.export
      const day = new Date().toISOString().slice(0, 10)
      // Asked first: what is read for the file stands in the record, and should not where nothing is written.
      const filePath = await askWhereTo(said.title, `${said.fileName}-${day}.${format === 'xlsx' ? 'xlsx' : 'csv'}`)
      if (filePath === null) return { rows: null, unwritable: null }
      const { bytes, rows, unwritable } = await asked<Contract['newsletter']['exportReaders']>(
        'newsletter.exportReaders',
        { format },
      )
      if (!bytes) return { rows: null, unwritable }
      await saveFile(filePath, bytes)
      return { rows, unwritable: null }
    },
    async exportNotReached(asking) {
      const { exportNotReached: title, notReachedFile: name } = words().shell
      const day = new Date().toISOString().slice(0, 10)
      const filePath = await askWhereTo(title, `${name}-${day}.csv`)
      if (filePath === null) return { rows: null }
      const { bytes, rows } = await asked<Contract['newsletter']['exportNotReached']>('newsletter.exportNotReached', {
        ...asking,
        language: appearance.language(),
      })
      await saveFile(filePath, bytes)
      return { rows }
    },
    async writeArchive() {
      const path = await askWhich(words().shell.chooseArchive, 'openDirectory')
      if (path === null) return { issues: null, files: 0 }
      return asked<Contract['newsletter']['writeArchive']>('newsletter.writeArchive', { path })
    },
    async publishRelease({ id }) {
      const path = await askWhich(words().shell.choosePublished, 'openDirectory')
      if (path === null) return { files: null }
      const { files } = await asked<Contract['statistics']['publishRelease']>('statistics.publishRelease', { id, path })
      return { files }
    },
    async publishAnswers() {
      const path = await askWhich(words().shell.chooseAnswers, 'openDirectory')
      if (path === null) return { written: null, untouched: null, changes: null }
      const { folder: _, ...written } = await asked<Contract['answers']['publish']>('answers.publish', { path })
      return written
    },
    async saveWorkload(asking) {
      const { from, to, format, language } = asking
      const title = wordsFor(language).answers.askedScreen.workload
      const path = await askWhereTo(words().shell.saveWorkload, `${title} ${from} ${to}.${format}`)
      if (path === null) return { savedAs: null }
      const { bytes } = await asked<Contract['answers']['workloadFile']>('answers.workloadFile', asking)
      await saveFile(path, bytes)
      return { savedAs: basename(path) }
    },
    async openLink({ url }) {
      await window()?.openLink(url)
      return {}
    },
    print: () =>
      new Promise((resolve) => {
        const page = window()?.browserWindow.webContents
        if (!page) return resolve({ printed: false })
        page.print({ printBackground: true }, (printed) => resolve({ printed }))
      }),
    actOnWindow({ act }) {
      const open = window()?.browserWindow
      if (open) actOnWindow(open, act)
      return {}
    },
    async copyText({ text }) {
      await clipboard.writeText(text)
      return {}
    },
    setAppearance({ language, theme }) {
      if (theme) appearance.setTheme(theme)
      if (language) {
        appearance.setLanguage(language)
        window()?.browserWindow.setTitle(words().program.name)
        languageChanged()
      }
      return {}
    },
    appearance: () => ({
      language: appearance.language(),
      theme: appearance.theme(),
      version: app.getVersion(),
      runtime: runtimeName(window()?.browserWindow.webContents.getUserAgent() ?? ''),
      platform: `${process.platform} ${process.arch}`,
    }),
    preferences: () => appearance.preferences(),
    setPreference({ name, value }) {
      appearance.setPreference(name, value)
      return {}
    },
    notify({ kind, count }) {
      const say = words().shell.notify
      const body =
        kind === 'new-letters'
          ? say.newLetters(count)
          : kind === 'pull-failed'
            ? say.pullFailed
            : say.replyFailed(count)
      // Whoever looks at the window sees it there.
      if (Notification.isSupported() && !window()?.browserWindow.isFocused())
        new Notification({ title: words().program.name, body }).show()
      return {}
    },
  }
  return { handlers, dropped: statistics.dropped }
}

/** Which Electron, or where its place is taken which Chromium, draws the window; read from what the browser calls itself. */
function runtimeName(userAgent: string): string {
  const [, electron] = /Electron\/(\S+)/.exec(userAgent) ?? []
  const [, chromium] = /Chrome\/(\S+)/.exec(userAgent) ?? []
  return electron ? `Electron ${electron}` : `Chromium ${chromium ?? ''}`.trim()
}
