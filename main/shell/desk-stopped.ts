import { dialog } from 'electron'
import type { Language } from '../../shared/office/account.ts'
import { wordsFor } from '../../shared/words/index.ts'

/** Says that the desk has ended for the second time, and that what was saved is safe. */
export function tellDeskStopped(language: Language): void {
  const { title, text } = wordsFor(language).shell.deskStopped
  dialog.showErrorBox(title, text)
}
