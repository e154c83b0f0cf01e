/** Where bytes come from: it fills a block from one place to before another and answers how many it put there; 0 at the end. */
export type FillBlock = (block: Buffer, from: number, to: number) => Promise<number>

/** Bytes of the beginning of a log that are looked at. */
const headBytes = 1 << 18

/** The whole lines at the beginning of a log, of which a last one without an end gets one; and where all bytes come from, these among them. */
export async function readHead(fill: FillBlock): Promise<{ head: Buffer; fill: FillBlock }> {
  const block = Buffer.alloc(headBytes + 1)
  let filled = 0
  let count = -1
  while (filled < headBytes && count !== 0) {
    count = await fill(block, filled, headBytes)
    filled += count
  }
  const again = withBefore(Buffer.from(block.subarray(0, filled)), fill)
  if (count === 0 && filled > 0 && block[filled - 1] !== 10) block[filled++] = 10
  const start = isMarked(block, filled) ? 3 : 0
  const end = filled === 0 ? 0 : block.lastIndexOf(10, filled - 1) + 1
  return { head: block.subarray(start, Math.max(start, end)), fill: again }
}

/** True where the bytes begin with the mark that Windows writes before UTF-8, which is no part of a line. */
export function isMarked(block: Buffer, filled: number): boolean {
  return filled >= 3 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf
}

/** Gives some bytes before those that a source has. */
function withBefore(bytes: Buffer, fill: FillBlock): FillBlock {
  let given = 0
  return (block, from, to) => {
    if (given === bytes.length) return fill(block, from, to)
    const count = bytes.copy(block, from, given, Math.min(bytes.length, given + to - from))
    given += count
    return Promise.resolve(count)
  }
}
