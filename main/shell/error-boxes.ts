import { dialog } from 'electron'
import type { Language } from '../../shared/office/account.ts'
import { wordsFor } from '../../shared/words/index.ts'

/** Says that the desk has ended for the second time, and that what was saved is safe. */
export function tellDeskStopped(language: Language): void {
  const { title, text } = wordsFor(language).shell.deskStopped
  dialog.showErrorBox(title, text)
}

/** Says that the program cannot start in a folder in which its own lock cannot be made. */
export function tellCannotStart(language: Language, folder: string): void {
  const { title, noLinks } = wordsFor(language).shell.cannotStart
  dialog.showErrorBox(title, noLinks(folder))
}
