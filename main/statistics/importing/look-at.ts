import { Problem, problemOf } from '../../../shared/errors.ts'
import type { LookedAtFile } from '../../../shared/statistics/imports.ts'
import { openLog } from '../files/open-log.ts'
import { headBytes, type LogFacts, recognise } from '../lines/recognise.ts'
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
      const recognised = recognise(await headOf(opened.fill), facts)
      if (recognised === null) throw new Problem('not_a_log')
      const { format, by, matched, tested, fields } = recognised
      looked.found = { format, by, matched, tested, fields }
    } finally {
      await opened.close()
    }
  } catch (error) {
    looked.why = problemOf(error).code
  }
  return looked
}

/** The whole lines at the beginning; a last one without an end gets one where the file ends with it. */
async function headOf(fill: (block: Buffer, from: number, to: number) => Promise<number>): Promise<Buffer> {
  const block = Buffer.alloc(headBytes + 1)
  let filled = 0
  let count = -1
  while (filled < headBytes && count !== 0) {
    count = await fill(block, filled, headBytes)
    filled += count
  }
  if (count === 0 && filled > 0 && block[filled - 1] !== 10) block[filled++] = 10
  // What Windows writes before UTF-8 is no part of a line.
  const start = block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf ? 3 : 0
  const end = filled === 0 ? 0 : block.lastIndexOf(10, filled - 1) + 1
  return block.subarray(start, Math.max(start, end))
}
