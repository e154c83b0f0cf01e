import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellEvent } from '../shared/shell/contract.ts'
import type { Language } from '../shared/office/account.ts'
import { wordsFor } from '../shared/words/index.ts'
import { isDevelopment, type DeskWindow } from './window.ts'

type MenuEvent = Extract<ShellEvent, { kind: 'menu' }>

/**
 * Puts the menu of one language into the window; its keys are only shown, for the page itself listens to them. Windows shows no menu bar: every
 * item has its place in the palette or in the menu at the right button, under the same id.
 */
export function buildMenu(window: DeskWindow, language: Language): void {
  const words = wordsFor(language).shell.menu
  const item = (label: string, what: MenuEvent['item'], accelerator?: string): MenuItemConstructorOptions => ({
    id: what,
    label,
    accelerator,
    registerAccelerator: false,
    click: () => window.tell({ kind: 'menu', item: what }),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          item(words.lock, 'lock', 'CmdOrCtrl+L'),
          item(words.settings, 'settings'),
          line,
          item(words.print, 'print'),
          line,
          { id: 'quit', label: words.quit, role: 'quit' },
        ],
      },
      {
        label: words.edit,
        submenu: [
          { label: words.undo, role: 'undo' },
          { label: words.redo, role: 'redo' },
          line,
          { label: words.cut, role: 'cut' },
          { label: words.copy, role: 'copy' },
          { label: words.paste, role: 'paste' },
          { label: words.selectAll, role: 'selectAll' },
        ],
      },
      {
        label: words.view,
        submenu: [
          item(words.commands, 'commands', 'CmdOrCtrl+K'),
          item(words.search, 'search', '/'),
          item(words.views, 'views', 'CmdOrCtrl+B'),
          line,
          { id: 'larger', label: words.larger, role: 'zoomIn' },
          { id: 'smaller', label: words.smaller, role: 'zoomOut' },
          { id: 'normalSize', label: words.normalSize, role: 'resetZoom' },
          { id: 'fullScreen', label: words.fullScreen, role: 'togglefullscreen' },
          ...(isDevelopment() ? [line, { label: words.developerTools, role: 'toggleDevTools' } as const] : []),
        ],
      },
      { label: words.mail, submenu: [item(words.pull, 'pull', 'F5')] },
      {
        label: words.help,
        submenu: [item(words.helpHere, 'help', 'F1'), item(words.keys, 'keys', '?'), item(words.about, 'about')],
      },
    ]),
  )
}
