import { Problem } from '../../../shared/errors.ts'
import { type FillBlock, isMarked } from './head.ts'
import type { FormatName } from './reader.ts'
import type { RecognisedLog } from './recognise.ts'
import type { TakenLines } from './take-lines.ts'

/** What is called with whole lines: their bytes, from `start` to before `end`, each with its newline; `added` where the last one had none in the file. */
export type TakeBlock = (bytes: Buffer, start: number, end: number, added: boolean) => void

/**
 * Reads a log that was recognised into `taken`. Throws Problem `not_a_log` where none of its lines is an access line.
 * @param leavesUnfinished true where a last line without an end is left out, unless its format says where lines end
 * @param also gets the same lines, before `taken` does
 */
export async function readLog(
  { fill, recognised }: RecognisedLog,
  leavesUnfinished: boolean,
  taken: TakenLines,
  also?: TakeBlock,
): Promise<void> {
  const reader = recognised.open()
  await inBlocks(
    fill,
    taken.block,
    (block, start, end, added) => {
      also?.(block, start, end, added)
      const leaves = added && leavesUnfinished && !endsByItself.has(recognised.format)
      const whole = leaves ? block.lastIndexOf(10, end - 2) + 1 : end
      taken.tornAt = added ? end - 1 : -1
      if (whole > start) reader.take(start, whole, taken)
      if (!leaves) return
      taken.lines += 1
      taken.fail('unfinished')
    },
    () => {
      taken.lines += 1
      taken.fail('length')
    },
  )
  taken.end()
  if (taken.rows === 0) throw new Problem('not_a_log')
}

/** Formats whose lines say where they end: by a quote or a brace. */
const endsByItself: ReadonlySet<FormatName> = new Set([
  'combined',
  'vhost-combined',
  'caddy',
  'cloudflare',
  'nginx-json',
] as const)

/**
 * Cuts bytes into blocks of whole lines; a last line without an end gets one. A line that is longer than the block is no access line and is not kept:
 * `onLong` stands for each of them.
 */
async function inBlocks(fill: FillBlock, block: Buffer, onBlock: TakeBlock, onLong: () => void): Promise<void> {
  const blockBytes = block.length - 1
  let filled = 0
  let skipping = false
  let first = true
  for (;;) {
    const count = await fill(block, filled, blockBytes)
    filled += count
    if (count > 0 && filled < blockBytes) continue
    let start = first && isMarked(block, filled) ? 3 : 0
    first = false
    if (skipping) {
      const newline = block.subarray(0, filled).indexOf(10)
      skipping = newline < 0
      start = skipping ? filled : newline + 1
    }
    const added = count === 0 && filled > start && block[filled - 1] !== 10
    if (added) {
      block[filled] = 10
      filled += 1
    }
    const end = filled > start ? block.lastIndexOf(10, filled - 1) + 1 : start
    if (end > start) onBlock(block, start, end, added)
    if (count === 0) return
    if (end <= start && !skipping) {
      onLong()
      skipping = true
      filled = 0
    } else {
      block.copyWithin(0, Math.max(end, start), filled)
      filled -= Math.max(end, start)
    }
  }
}
