import { problemOf } from '../../../shared/errors.ts'
import type { LookedAtFile } from '../../../shared/statistics/imports.ts'
import { openLog } from '../files/open-log.ts'
import { type LogFacts, recogniseLog } from '../lines/recognise.ts'
import type { LogFile } from './log-files.ts'
import { findOutsideTotals } from './outside-totals.ts'

/** Looks at the beginning of a file and says what it is; nothing is taken in. */
export async function lookAt({ path, name, bytes }: LogFile, facts: LogFacts): Promise<LookedAtFile> {
  const looked: LookedAtFile = { path, name, bytes, packing: null, found: null, why: null }
  try {
    const exported = await findOutsideTotals(path)
    if (exported !== null) return { ...looked, packing: 'none', found: exported.found }
    const opened = await openLog(path)
    looked.packing = opened.packing
    try {
      const { format, by, matched, tested, fields } = (await recogniseLog(opened.fill, facts)).recognised
      looked.found = { format, by, matched, tested, fields }
    } finally {
      await opened.close()
    }
  } catch (error) {
    looked.why = problemOf(error).code
  }
  return looked
}
