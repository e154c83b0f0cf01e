import { basename } from 'node:path'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Call, InputOf, OutputOf } from '../../shared/rpc.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import type { Words } from '../../shared/words/index.ts'
import type { DeskWindow } from '../window.ts'
import type { AskPerson } from './ask-person.ts'
import { pageAsPdf } from './page-as-pdf.ts'
import { printPage } from './print-page.ts'
import { saveFile } from './save-file.ts'

type Put = (typeof shellContract)['putLetterOnPaper']

/** Inches; what stands at the foot of every page is drawn within the lowest (renderer/letters/on-paper/page-foot.ts). */
const margins = { top: 0.7, bottom: 0.95, left: 0.7, right: 0.7 }

/** A letter that leaves on paper or as a PDF, drawn by the window. */
export function paperHandlers(deps: {
  ask: AskPerson
  words: () => Words
  window: () => DeskWindow | null
  asked: <C extends Call>(path: string, input: object) => Promise<OutputOf<C>>
}): { putLetterOnPaper: (letter: InputOf<Put>) => Promise<OutputOf<Put>> } {
  return {
    async putLetterOnPaper(letter) {
      const page = deps.window()?.browserWindow.webContents
      if (!page) throw new Problem('export_failed')
      const record = () => deps.asked<Contract['letters']['putOnPaper']>('letters.putOnPaper', letter)
      if (letter.form === 'paper') {
        // First: what lies in a printer cannot be taken back where the record could not be written.
        await record()
        return { left: await printPage(page), savedAs: null }
      }
      const { number } = await deps.asked<Contract['letters']['get']>('letters.get', { id: letter.id })
      const said = deps.words().letters.onPaper
      // Asked first: what leaves stands in the record, and should not where nothing is written. The name tells of nobody.
      const path = await deps.ask.whereTo(said.save, `${said.fileName}-${number}.pdf`)
      if (path === null) return { left: false, savedAs: null }
      await record()
      await saveFile(path, await pageAsPdf(page, margins))
      return { left: true, savedAs: basename(path) }
    },
  }
}
