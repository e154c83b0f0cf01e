import type { BrowserWindowConstructorOptions } from 'electron'
import { notSupported } from './only.ts'

const options = [
  'width',
  'height',
  'x',
  'y',
  'minWidth',
  'minHeight',
  'show',
  'title',
  'backgroundColor',
  'titleBarStyle',
  'titleBarOverlay',
  'webPreferences',
]
const preferences = {
  preload: null,
  session: null,
  devTools: null,
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const

/** What would weaken the window, or would silently have no effect, is refused. */
export function checkOptions(given: BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(given)) if (!options.includes(name)) throw notSupported(`BrowserWindow option ${name}`)
  const chosen: Record<string, unknown> = { ...given.webPreferences }
  for (const [name, value] of Object.entries(chosen)) {
    if (!(name in preferences)) throw notSupported(`webPreferences.${name}`)
    const wanted = preferences[name as keyof typeof preferences]
    if (wanted !== null && value !== wanted) throw notSupported(`webPreferences.${name}: ${String(value)}`)
  }
  if (!given.webPreferences?.preload) throw notSupported('BrowserWindow without webPreferences.preload')
}
