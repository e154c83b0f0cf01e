import { join } from 'node:path'
import { app, powerMonitor, protocol } from 'electron'
import type { OfficeStatus } from '../shared/office/status.ts'
import { keepMemoryOutOfCoreFiles } from './core-files.ts'
import { openAppearance } from './shell/appearance.ts'
import { answerCalls } from './shell/calls.ts'
import { dataDirOf } from './shell/data-dir.ts'
import { startDeskLink } from './shell/desk-link.ts'
import { startReadingProcess } from './shell/fork-reading.ts'
import { watchScreenOnLinux } from './shell/linux-screen-lock.ts'
import { lockWithTheComputer } from './shell/lock-with-computer.ts'
import { privilegedSchemes, serveApp } from './shell/pages.ts'
import { linksCanBeMade, localFolder } from './shell/start-folder.ts'
import { tellCannotStart, tellDeskStopped } from './shell/error-boxes.ts'
import { buildMenu } from './menu.ts'
import { openWindow, windowSession, type DeskWindow } from './window.ts'
import { workerFiles } from './worker-files.ts'

const { deskWorker, readingProcess, personalDataProcess } = workerFiles()

keepMemoryOutOfCoreFiles()
app.enableSandbox()
protocol.registerSchemesAsPrivileged(privilegedSchemes)
// Windows shows notifications only for a program that it knows by this name (the same as in electron-builder.yml).
app.setAppUserModelId('jp.madoguchi.desk')
const given = dataDirOf(process.argv)
// Another office-data folder is another program: its own window settings, its own single instance. Restoring takes it along (main/office/backups/restore.ts).
const own = given === null ? localFolder(app.getName(), process.env) : join(given, 'window')
if (own !== null) app.setPath('userData', own)

if (!linksCanBeMade(app.getPath('userData'))) void app.whenReady().then(refuseToStart)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

function refuseToStart(): void {
  tellCannotStart(openAppearance().language(), app.getPath('userData'))
  app.exit(1)
}

async function start(): Promise<void> {
  const appearance = openAppearance()
  const dataDir = given ?? join(app.getPath('userData'), 'office')
  let window: DeskWindow | null = null
  const desk = startDeskLink(
    deskWorker,
    { dataDir },
    {
      changed: (part) => window?.tellChanged(part),
      // The desk begins anew, locked: the page must not keep what it showed.
      startedAgain: () => void window?.renewAfter(async () => ({ ok: true, output: {} })),
      stopped: () => tellDeskStopped(appearance.language()),
      reading: (port, megabytes) => startReadingProcess(readingProcess, port, megabytes),
      finding: (port, megabytes) => startReadingProcess(personalDataProcess, port, megabytes, 'personal data'),
    },
  )
  serveApp(windowSession(), { folder: join(import.meta.dirname, '../renderer'), call: desk.call })
  answerCalls({
    desk,
    appearance,
    window: () => window,
    languageChanged: () => window && buildMenu(window, appearance.language()),
  })

  const lockDesk = () => {
    const lock = () => desk.call('office.lock', { because: 'system' })
    void (window ? window.renewAfter(lock) : lock())
  }
  const lockForSystem = lockWithTheComputer(powerMonitor, { tell: (event) => window?.tell(event), lock: lockDesk })
  if (process.platform === 'linux') watchScreenOnLinux(lockForSystem)
  app.on('second-instance', () => window?.comeForward())
  app.on('window-all-closed', () => app.quit())
  quitAfterDesk(desk.close)

  /** Also where nobody can tell: a desk that is gone holds nothing open. */
  const isLocked = async (): Promise<boolean> => {
    const status = await desk.call('office.status', {})
    return !status.ok || (status.output as OfficeStatus).state !== 'open'
  }
  window = await openWindow(appearance, isLocked, { pageGone: lockDesk, sessionEnds: lockForSystem })
  buildMenu(window, appearance.language())
  await window.load()
}

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
