import { limits, tableProblem } from '../table.ts'
import type { Elements } from './xml.ts'

/**
 * Collects the text of a string item (`si`, `is`): of its runs, but not of its phonetic runs (`rPh`), in which the reading of a name stands:
 * furigana is no part of the name.
 */
export type RichText = Elements & { take(): string }

export function richText(): RichText {
  let text = ''
  let inText = false
  let phonetic = 0
  return {
    open(name) {
      if (name === 'rPh') phonetic += 1
      inText = name === 't' && phonetic === 0
    },
    close(name) {
      if (name === 'rPh') phonetic -= 1
      if (name === 't') inText = false
    },
    text(some) {
      if (inText) text += some
      if (text.length > longestEscaped) throw tableProblem('table_cell_too_long')
    },
    take() {
      const taken = unescaped(text)
      if (taken.length > limits.cell) throw tableProblem('table_cell_too_long')
      text = ''
      return taken
    },
  }
}

/** Every character may be written as an escape of seven. */
const longestEscaped = limits.cell * 7

/** Characters that XML cannot hold are written `_x000B_` (ECMA-376, part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  const plain = text.replaceAll(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return plain.toWellFormed()
}
