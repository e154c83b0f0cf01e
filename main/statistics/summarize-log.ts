import { randomBytes } from 'node:crypto'
import { GoAccessCount } from './goaccess/count.ts'
import { openLog } from './files/open-log.ts'
import type { HashKey } from './lines/line-kernel.ts'
import { readLog, type TakeBlock } from './lines/read-log.ts'
import type { FormatName } from './lines/reader.ts'
import { type LogFacts, type RecognisedLog, recogniseLog } from './lines/recognise.ts'
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
  try {
    return await summarize(await recogniseLog(opened.fill, options), options)
  } finally {
    await opened.close()
  }
}

async function summarize(log: RecognisedLog, options: SummaryOptions): Promise<LogSummary> {
  const summary = new SummaryCount(options.zone)
  const asGoAccess = options.goAccess ? new GoAccessCount(log.recognised) : null
  const taken = new TakenLines({
    zone: options.zone,
    keyOf: keysOfDays(),
    onBatch(batch) {
      summary.add(batch)
      asGoAccess?.takeRows(batch)
    },
  })
  const also: TakeBlock = (bytes, start, end, added) => asGoAccess?.take(bytes, start, end, added)
  try {
    await readLog(log, options.leavesUnfinished === true, taken, also)
    const { lines, rows: valid, failed } = taken
    return {
      format: log.recognised.format,
      lines,
      valid,
      failed,
      ...summary.result(),
      ...asGoAccess?.result(valid, failed),
    }
  } finally {
    taken.close()
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
