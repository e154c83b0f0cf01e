import { Problem } from '../../../shared/errors.ts'
import { type LogFacts, type Recognised, recognise } from './recognise.ts'
import type { FormatName, LineReader } from './reader.ts'
import type { TakenLines } from './take-lines.ts'

/** What is called with whole lines: their bytes, from `start` to before `end`, each with its newline; `added` where the last one had none in the file. */
export type TakeBlock = (bytes: Buffer, start: number, end: number, added: boolean) => void

/**
 * Reads a log into `taken`, in the format that it recognises, and answers what it recognised. Throws Problem `not_a_log`
 * where it is none. What `begin` returns gets the same lines, before `taken` does.
 */
export async function readLog(
  fill: FillBlock,
  facts: LogFacts,
  taken: TakenLines,
  begin?: (recognised: Recognised) => TakeBlock | void,
): Promise<Recognised> {
  let recognised: Recognised | null = null
  let reader: LineReader | null = null
  let also: TakeBlock | void
  await inBlocks(
    fill,
    taken.block,
    (block, start, end, added) => {
      if (reader === null) {
        recognised = recognise(block.subarray(start, end), facts)
        if (recognised === null) throw new Problem('not_a_log')
        reader = recognised.open()
        also = begin?.(recognised)
      }
      also?.(block, start, end, added)
      const leaves = added && facts.leavesUnfinished === true && !endsByItself.has(recognised!.format)
      const whole = leaves ? block.lastIndexOf(10, end - 2) + 1 : end
      taken.tornAt = added ? end - 1 : -1
      if (whole > start) reader.take(start, whole, taken)
      if (!leaves) return
      taken.lines += 1
      taken.fail('unfinished')
    },
    () => {
      // What begins with a line of four megabytes is no log, and is not read to its end.
      if (reader === null) throw new Problem('not_a_log')
      taken.lines += 1
      taken.fail('length')
    },
  )
  taken.end()
  if (recognised === null || taken.rows === 0) throw new Problem('not_a_log')
  return recognised
}

/** Formats whose lines say where they end: by a quote or a brace. */
const endsByItself: ReadonlySet<FormatName> = new Set([
  'combined',
  'vhost-combined',
  'caddy',
  'cloudflare',
  'nginx-json',
] as const)

/** Where bytes come from: it fills a block from one place to before another and answers how many it put there; 0 at the end. */
export type FillBlock = (block: Buffer, from: number, to: number) => Promise<number>

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

/** True where the bytes begin with the mark that Windows writes before UTF-8. */
function isMarked(block: Buffer, filled: number): boolean {
  return filled >= 3 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf
}
