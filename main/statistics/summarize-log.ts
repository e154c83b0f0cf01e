import { randomBytes } from 'node:crypto'
import { GoAccessCount } from './goaccess/count.ts'
import { openLog } from './files/open-log.ts'
import type { HashKey } from './lines/line-kernel.ts'
import { readLog, type TakeBlock } from './lines/read-log.ts'
import type { LogFacts, Recognised } from './lines/recognise.ts'
import type { FormatName } from './lines/reader.ts'
import { TakenLines } from './lines/take-lines.ts'
import { SummaryCount, type Summary } from './measures/summary.ts'

/** What a log says, and what became of its lines. */
export type LogSummary = Summary & { format: FormatName; lines: number; valid: number; failed: number }

/** What is wanted of a log. */
export type SummaryOptions = LogFacts & {
  /** True where valid, failed, visitors and bytes are to mean what GoAccess means by them. */
  goAccess?: boolean
}

/** Reads a log file and counts it. Throws Problem `file_unreadable`, `log_damaged` or `not_a_log`. */
export async function summarizeLog(path: string, options: SummaryOptions): Promise<LogSummary> {
  const opened = await openLog(path)
  const summary = new SummaryCount(options.zone)
  let asGoAccess: GoAccessCount | null = null
  const taken = new TakenLines({
    zone: options.zone,
    keyOf: keysOfDays(),
    onBatch: (batch) => {
      summary.add(batch)
      asGoAccess?.takeRows(batch)
    },
  })
  const begin = (recognised: Recognised) => {
    const count = new GoAccessCount(recognised)
    asGoAccess = count
    const take: TakeBlock = (bytes, start, end, added) => count.take(bytes, start, end, added)
    return take
  }
  try {
    const { format } = await readLog(opened.fill, options, taken, options.goAccess ? begin : undefined)
    const { lines, rows: valid, failed } = taken
    const numbers = asGoAccess as GoAccessCount | null
    return { format, lines, valid, failed, ...summary.result(), ...numbers?.result(valid, failed) }
  } finally {
    taken.close()
    await opened.close()
  }
}

/** Random keys, one for each day: they end with the process, so that nothing made with them can be found again. */
function keysOfDays(): (day: number) => HashKey {
  const secret = randomBytes(8)
  return (day) => ({
    first: secret.readInt32LE(0) ^ Math.imul(day, 0x9e3779b1),
    second: (secret.readInt32LE(4) + day) | 0,
  })
}
