import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme, screen, session, type Session } from 'electron'
import type { Result } from '../shared/rpc.ts'
import type { ShellEvent } from '../shared/shell/contract.ts'
import { wordsFor } from '../shared/words/index.ts'
import type { Appearance } from './shell/appearance.ts'
import { showContextMenu } from './shell/context-menu.ts'
import { tellDeskStopped } from './shell/error-boxes.ts'
import { guard } from './shell/guard.ts'
import { openLinks } from './shell/open-links.ts'
import { onDisplay } from './shell/on-display.ts'
import { renewPage } from './shell/page-renewal.ts'
import { deskUrl } from './shell/pages.ts'

/** The one window, as the rest of the shell sees it. */
export type DeskWindow = {
  readonly browserWindow: BrowserWindow
  load(): Promise<void>
  tell(event: ShellEvent): void
  tellChanged(part: string): void
  /** Locks by this call, and where the desk is locked then gives the page a new process. */
  renewAfter<T>(lock: () => Promise<Result<T>>): Promise<Result<T>>
  /** Asks the person, and opens the link in the system's browser or mail program where they agree. */
  openLink(url: string): Promise<void>
  comeForward(): void
  followTheme(): void
}

/** In memory only: nothing that the window shows or remembers reaches the disk. */
export function windowSession(): Session {
  windowsOwn ??= sessionWithoutSpelling()
  return windowsOwn
}

let windowsOwn: Session | null = null

/** Electron would fetch dictionaries for the languages of the system, past every check of requests, as soon as the session is there. */
function sessionWithoutSpelling(): Session {
  const made = session.fromPartition('window')
  made.setSpellCheckerEnabled(false)
  made.setSpellCheckerLanguages([])
  return made
}

/** Opens the window where it stood last, without its page. */
export async function openWindow(
  appearance: Appearance,
  isLocked: () => Promise<boolean>,
  listeners: { pageGone: () => void; sessionEnds: () => void },
): Promise<DeskWindow> {
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
  const { maximized, ...bounds } = onDisplay(appearance.bounds(), displays)
  const words = wordsFor(appearance.language())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: words.program.name,
    backgroundColor: frameColours().color,
    ...ownTitleBar(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      session: windowSession(),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: isDevelopment(),
    },
  })
  const tell = (channel: 'shell' | 'changed', message: unknown) => {
    if (!window.isDestroyed()) window.webContents.send(channel, message)
  }
  const followTheme = () => {
    const { color, symbolColor } = frameColours()
    window.setBackgroundColor(color)
    if (drawsTitleBar) window.setTitleBarOverlay({ color, symbolColor, height: 40 })
  }
  const links = openLinks(window, appearance.language, () => tell('shell', { kind: 'answered' } satisfies ShellEvent))
  guard(window, windowSession(), (url) => void links.open(url))
  showContextMenu(window, appearance)
  const page = renewPage(
    {
      end: () => window.webContents.forcefullyCrashRenderer(),
      load: () => {
        if (!window.isDestroyed()) void window.loadURL(deskUrl).catch(() => undefined)
      },
      onGone: (listener) => window.webContents.on('render-process-gone', listener),
      isLocked,
    },
    {
      changed: (part) => tell('changed', part),
      goneByItself: listeners.pageGone,
      gaveUp: () => tellDeskStopped(appearance.language()),
    },
  )
  window.webContents.on('render-process-gone', links.withdraw)
  // Maximizing shows a window that is hidden: before its page is there it would be an empty one.
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()))
  if (process.platform === 'win32') window.on('session-end', listeners.sessionEnds)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => appearance.setBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  nativeTheme.on('updated', followTheme)
  window.on('closed', () => nativeTheme.removeListener('updated', followTheme))
  return {
    browserWindow: window,
    load: () => window.loadURL(deskUrl),
    tell: (event) => tell('shell', event),
    tellChanged: page.tellChanged,
    renewAfter: page.renewAfter,
    openLink: links.open,
    comeForward: () => {
      if (window.isMinimized()) window.restore()
      window.focus()
    },
    followTheme,
  }
}

export function isDevelopment(): boolean {
  return !app.isPackaged && process.env.MADOGUCHI_DEVELOPMENT === '1'
}

/** Windows shows its buttons over our top bar; elsewhere the system draws the title bar. */
const drawsTitleBar = process.platform === 'win32'

function ownTitleBar() {
  if (!drawsTitleBar) return {}
  return { titleBarStyle: 'hidden', titleBarOverlay: { ...frameColours(), height: 40 } } as const
}

/** The frame's ground and its signs, as in renderer/ui/theme.ts (NeutralBackground4, NeutralForeground1). */
function frameColours(): { color: string; symbolColor: string } {
  if (nativeTheme.shouldUseHighContrastColors) return { color: '#000000', symbolColor: '#ffffff' }
  return nativeTheme.shouldUseDarkColors
    ? { color: '#161514', symbolColor: '#f2f0ed' }
    : { color: '#f0efec', symbolColor: '#21201e' }
}
