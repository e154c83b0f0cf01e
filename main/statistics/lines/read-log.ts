import { Problem } from '../../../shared/errors.ts'
import { type LogFacts, type Recognised, recognise } from './recognise.ts'
import type { LineReader } from './reader.ts'
import type { TakenLines } from './take-lines.ts'

/** Bytes that are read at once. A line that is longer than this is no access line, and is not kept. */
const blockBytes = 1 << 22

/** Room behind a block, so that readers may look at a few bytes behind the last newline. */
const slack = 64

/** What is called with whole lines: their bytes, from `start` to before `end`, each with its newline; `added` where the last one had none in the file. */
export type TakeBlock = (bytes: Buffer, view: DataView, start: number, end: number, added: boolean) => void

/**
 * Reads a log from its bytes into `taken`, in the format that it recognises, and answers what it recognised. Throws Problem `not_a_log`
 * where it is none. `also` gets the same lines, before `taken` does.
 */
export async function readLog(
  bytes: AsyncIterable<Buffer>,
  facts: LogFacts,
  taken: TakenLines,
  begin?: (recognised: Recognised) => TakeBlock,
): Promise<Recognised> {
  let recognised: Recognised | null = null
  let reader: LineReader | null = null
  let also: TakeBlock | undefined
  await inBlocks(
    bytes,
    (block, view, start, end, added) => {
      if (reader === null) {
        recognised = recognise(block.subarray(start, end), facts)
        if (recognised === null) throw new Problem('not_a_log')
        reader = recognised.open()
        also = begin?.(recognised)
      }
      also?.(block, view, start, end, added)
      taken.tornAt = added ? end - 1 : -1
      reader.take(block, view, start, end, taken)
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

/** Cuts bytes into blocks of whole lines; a last line without an end gets one. `onLong` stands for each line that is too long. */
async function inBlocks(bytes: AsyncIterable<Buffer>, onBlock: TakeBlock, onLong: () => void): Promise<void> {
  const block = Buffer.alloc(blockBytes + slack)
  const view = new DataView(block.buffer, block.byteOffset, block.byteLength)
  let filled = 0
  let skipping = false
  let first = true
  const take = (added: boolean): void => {
    const end = block.lastIndexOf(10, filled - 1) + 1
    if (end > 0) {
      onBlock(block, view, 0, end, added)
      block.copyWithin(0, end, filled)
      filled -= end
    } else if (filled === blockBytes) {
      onLong()
      filled = 0
      skipping = true
    }
  }
  for await (const piece of bytes) {
    let at = 0
    if (skipping) {
      const newline = piece.indexOf(10)
      if (newline < 0) continue
      skipping = false
      at = newline + 1
    }
    if (first && piece.length >= 3) {
      if (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf) at = 3
      first = false
    }
    while (at < piece.length) {
      const copied = piece.copy(block, filled, at, at + blockBytes - filled)
      filled += copied
      at += copied
      if (filled < blockBytes) continue
      take(false)
      if (!skipping) continue
      const newline = piece.indexOf(10, at)
      if (newline < 0) at = piece.length
      else {
        skipping = false
        at = newline + 1
      }
    }
  }
  if (filled > 0) {
    const added = block[filled - 1] !== 10
    if (added) {
      block[filled] = 10
      filled += 1
    }
    take(added)
  }
}
