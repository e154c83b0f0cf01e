import type { LogImportProgress } from '../shared/statistics/imports.ts'
import type { LogLines } from '../shared/statistics/notes.ts'
import type { Kept } from '../shared/statistics/questions.ts'
import type { Words } from '../shared/words/index.ts'
import { plainDay } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'
import { countOf } from './ui/numbers.ts'

/** What the status bar says of the access logs: until when they are taken in, how many lines, and that none counts twice. */
export function statisticsFacts(
  kept: Kept | undefined,
  lines: LogLines | undefined,
  importing: LogImportProgress | null,
  words: Words,
  language: 'ja' | 'en',
): StatusFact[] {
  if (!lines) return []
  const say = words.statistics.status
  return [
    ...logs(kept?.period?.to, lines, importing, words, language),
    ...(lines.importedAt === null
      ? []
      : [
          { id: 'log-lines', words: say.lines(countOf(lines.lines), countOf(lines.failed)) },
          { id: 'log-once', words: say.once, note: words.statistics.sameLines },
        ]),
  ]
}

/** Until when logs are taken in. While that is not known, or to whom it is not told, nothing is said of it. */
function logs(
  last: string | undefined,
  { importedAt }: LogLines,
  importing: LogImportProgress | null,
  { statistics: { status: say } }: Words,
  language: 'ja' | 'en',
): StatusFact[] {
  const share = importing && importing.bytes > 0 ? Math.floor((importing.readBytes / importing.bytes) * 100) : 0
  if (importing) return [{ id: 'logs', words: say.running(`${share}%`), dot: 'quiet' }]
  if (importedAt === null) return [{ id: 'logs', words: say.none, dot: 'quiet' }]
  return last === undefined ? [] : [{ id: 'logs', words: say.until(plainDay(language, last)), dot: 'good' }]
}
