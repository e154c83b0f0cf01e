import { join } from 'node:path'
import { app, powerMonitor, protocol } from 'electron'
import { keepMemoryOutOfCoreFiles } from './core-files.ts'
import { openAppearance } from './shell/appearance.ts'
import { answerCalls } from './shell/calls.ts'
import { dataDirOf } from './shell/data-dir.ts'
import { startDeskLink } from './shell/desk-link.ts'
import { startReadingProcess } from './shell/fork-reading.ts'
import { privilegedSchemes, serveApp } from './shell/pages.ts'
import { tellDeskStopped } from './shell/desk-stopped.ts'
import { buildMenu } from './menu.ts'
import { openWindow, windowSession, type DeskWindow } from './window.ts'
import { workerFiles } from './worker-files.ts'

const { deskWorker, readingProcess } = workerFiles()

keepMemoryOutOfCoreFiles()
protocol.registerSchemesAsPrivileged(privilegedSchemes)
// Windows shows notifications only for a program that it knows by this name (the same as in electron-builder.yml).
app.setAppUserModelId('jp.madoguchi.desk')
const given = dataDirOf(process.argv)
// Another office-data folder is another program: its own window settings, its own single instance.
if (given !== null) app.setPath('userData', join(given, 'window'))

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const appearance = openAppearance()
  const dataDir = given ?? join(app.getPath('userData'), 'office')
  let window: DeskWindow | null = null
  const desk = startDeskLink(
    deskWorker,
    { dataDir },
    {
      changed: (part) => window?.tellChanged(part),
      stopped: () => tellDeskStopped(appearance.language()),
      reading: (port, megabytes) => startReadingProcess(readingProcess, port, megabytes),
    },
  )
  serveApp(windowSession(), { folder: join(import.meta.dirname, '../renderer'), call: desk.call })
  answerCalls({
    desk,
    appearance,
    window: () => window,
    languageChanged: () => window && buildMenu(window, appearance.language()),
  })

  lockWithTheComputer(desk.call, () => window)
  app.on('second-instance', () => window?.comeForward())
  app.on('window-all-closed', () => app.quit())
  quitAfterDesk(desk.close)

  window = await openWindow(appearance)
  buildMenu(window, appearance.language())
  await window.load()
}

/**
 * The window saves what is being written and locks; where it does not answer, the desk is locked all the same.
 * A desk that is locked already refuses a second lock, which is no trouble.
 */
function lockWithTheComputer(
  call: (path: string, input: unknown) => Promise<unknown>,
  window: () => DeskWindow | null,
): void {
  const lock = () => {
    window()?.tell({ kind: 'lock', because: 'system' })
    setTimeout(() => void call('office.lock', { because: 'system' }), secondsToSave * 1000).unref()
  }
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
}

const secondsToSave = 3

/** The program ends only when the desk has ended its connections and released its folder. */
function quitAfterDesk(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
