import { dialog, shell, type BrowserWindow } from 'electron'
import type { Language } from '../../shared/office/account.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { agrees, questionFor } from './link-question.ts'

/** The one way by which an address leaves the window. */
export type LinkOpener = {
  /** Asks the person and opens the link where they agree; what cannot be opened, or comes while a question stands, is passed over. */
  open(link: string): Promise<void>
  /** Takes away the question that stands: it names a link of a letter, and the desk is locked. */
  withdraw(): void
}

/**
 * Asks by a box of the shell's own before a link is opened: a script in the page could carry letters out in an address, and no question of the
 * page's own would stop it. `answered` is told once the box has gone.
 */
export function openLinks(window: BrowserWindow, language: () => Language, answered: () => void): LinkOpener {
  let standing: AbortController | null = null
  const ask = async (box: NonNullable<ReturnType<typeof questionFor>>['box']): Promise<boolean> => {
    standing = new AbortController()
    try {
      const { response } = await dialog.showMessageBox(window, { ...box, signal: standing.signal })
      return response === agrees && !standing.signal.aborted
    } finally {
      standing = null
      answered()
    }
  }
  return {
    async open(link) {
      const words = wordsFor(language()).shell.openLink
      const question = questionFor(link, words)
      // One at a time: nobody is to be worn down by boxes.
      if (!question || standing || !(await ask(question.box))) return
      try {
        await shell.openExternal(question.url)
      } catch {
        dialog.showErrorBox(words.title, words.failed)
      }
    },
    withdraw: () => standing?.abort(),
  }
}
