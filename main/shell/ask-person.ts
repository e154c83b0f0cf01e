import { join } from 'node:path'
import { app, dialog } from 'electron'
import type { DeskWindow } from '../window.ts'

/** Asks by the system's own dialogs, over the window. */
export type AskPerson = {
  /** Where a file goes, by its proposed name; null where the person changed their mind. */
  whereTo(title: string, name: string): Promise<string | null>
  /** Which file or folder; null where the person changed their mind. */
  which(title: string, property: 'openFile' | 'openDirectory'): Promise<string | null>
  /** Which files; none where the person changed their mind. */
  whichFiles(title: string): Promise<string[]>
}

/** The dialogs of a window. */
export function askPerson(window: () => DeskWindow | null): AskPerson {
  const open = async (title: string, properties: ('openFile' | 'openDirectory' | 'multiSelections')[]) => {
    const parent = window()?.browserWindow
    const options = { title, properties }
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options)
    return canceled ? [] : filePaths
  }
  return {
    async whereTo(title, name) {
      const options = {
        title,
        defaultPath: join(app.getPath('downloads'), name),
        properties: ['showOverwriteConfirmation' as const],
      }
      const parent = window()?.browserWindow
      const { canceled, filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options)
      return canceled || filePath === '' ? null : filePath
    },
    which: async (title, property) => (await open(title, [property]))[0] ?? null,
    whichFiles: (title) => open(title, ['openFile', 'multiSelections']),
  }
}
