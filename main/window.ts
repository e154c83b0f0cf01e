import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme, session, type Session } from 'electron'
import type { ShellEvent } from '../shared/shell/contract.ts'
import { wordsFor } from '../shared/words/index.ts'
import type { Appearance } from './shell/appearance.ts'
import { guard } from './shell/guard.ts'
import { deskUrl } from './shell/pages.ts'

/** The one window, as the rest of the shell sees it. */
export type DeskWindow = {
  readonly browserWindow: BrowserWindow
  load(): Promise<void>
  tell(event: ShellEvent): void
  tellChanged(part: string): void
  comeForward(): void
  followTheme(): void
}

/** In memory only: nothing that the window shows or remembers reaches the disk. */
export function windowSession(): Session {
  return session.fromPartition('window')
}

/** Opens the window where it stood last, without its page. */
export async function openWindow(appearance: Appearance): Promise<DeskWindow> {
  const { maximized, ...bounds } = appearance.bounds()
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
  guard(window, windowSession(), (url) => tell('shell', { kind: 'link', url } satisfies ShellEvent))
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => appearance.setBounds({ ...window.getNormalBounds(), maximized: window.isMaximized() }))
  nativeTheme.on('updated', followTheme)
  window.on('closed', () => nativeTheme.removeListener('updated', followTheme))
  return {
    browserWindow: window,
    load: () => window.loadURL(deskUrl),
    tell: (event) => tell('shell', event),
    tellChanged: (part) => tell('changed', part),
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
