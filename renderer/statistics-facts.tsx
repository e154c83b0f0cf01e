import type { LogImportProgress } from '../shared/statistics/imports.ts'
import type { LogLines } from '../shared/statistics/notes.ts'
import type { Words } from '../shared/words/index.ts'
import { plainDay } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'
import { countOf } from './ui/numbers.ts'

/** What the status bar says of the access logs: until when they are taken in, how many lines, and that none counts twice. */
export function statisticsFacts(
  last: string | null,
  lines: LogLines | undefined,
  importing: LogImportProgress | null,
  words: Words,
  language: 'ja' | 'en',
): StatusFact[] {
  if (!lines) return []
  const say = words.statistics.status
  const share = importing && importing.bytes > 0 ? Math.floor((importing.readBytes / importing.bytes) * 100) : 0
  return [
    importing
      ? { id: 'logs', words: say.running(`${share}%`), dot: 'quiet' }
      : {
          id: 'logs',
          words: lines.importedAt === null || last === null ? say.none : say.until(plainDay(language, last)),
          dot: last === null ? 'quiet' : 'good',
        },
    ...(lines.importedAt === null
      ? []
      : [
          { id: 'log-lines', words: say.lines(countOf(lines.lines), countOf(lines.failed)) },
          { id: 'log-once', words: say.once, note: words.statistics.sameLines },
        ]),
  ]
}
