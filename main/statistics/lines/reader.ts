import type { LogFormat } from '../../../shared/statistics/imports.ts'
import { type ReadLine, takeAccessLine } from './access-line.ts'
import type { TakenLines } from './take-lines.ts'

/** The formats that have lines, by the names that the command line prints. */
export type FormatName = Exclude<LogFormat, 'ga4' | 'matomo'>

/** Reads whole lines of one format; it may remember what a line said of those behind it, so each file has its own. */
export type LineReader = {
  /** Takes the lines that stand in the block of `taken` from `start` to before `end`, each with its newline. */
  take(start: number, end: number, taken: TakenLines): void
}

/**
 * A reader that gets each line as a text whose characters are its bytes, without its end. Empty lines are remarks, and so are those that
 * begin with #; what these say is for `directive`.
 */
export function readerOfTexts(read: (line: string) => ReadLine, directive?: (line: string) => void): LineReader {
  return {
    take(start, end, taken) {
      const bytes = taken.block
      for (let at = start; at < end; ) {
        const newline = bytes.indexOf(10, at)
        const stop = newline > at && bytes[newline - 1] === 13 ? newline - 1 : newline
        const line = bytes.toString('latin1', at, stop)
        taken.lines += 1
        if (line.startsWith('#')) directive?.(line)
        else if (line !== '') takeAccessLine(read(line), at, stop, taken)
        at = newline + 1
      }
    },
  }
}
