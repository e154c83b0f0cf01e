// Where the program finds what it writes and reads.
export {
  agents,
  block,
  blockSize,
  fours,
  hasFour,
  lineHashes,
  methods,
  mostRows,
  origins,
  paths,
  queries,
  referrers,
  scratch,
  sizes,
  spare,
  statuses,
  times,
  visitors,
} from './layout'

import { end, page } from './layout'
import { clearDictionaries, haveRoom, lengthOf, numberOf, startOf } from './dictionary'
import { beginRows, finishRow as writeRow, forgetRows, hashWaiting, rows, setKey } from './rows'
import { lines, takeLines } from './line'

export { beginRows, clearDictionaries, forgetRows, haveRoom, lengthOf, numberOf, setKey, startOf, takeLines }

/** For readers of texts: nobody else hashes a line that waits before its bytes go. */
export function finishRow(start: usize, end: usize, isCookie: bool, lineStart: usize, lineEnd: usize): void {
  writeRow(start, end, isCookie, lineStart, lineEnd)
  hashWaiting()
}

export function countRows(): u32 {
  return rows
}

export function countLines(): i32 {
  return lines
}

// What the compiler has put into the memory must end where the layout begins.
if (__heap_base > page) unreachable()
if (memory.grow(<i32>((end + page - 1) / page) - memory.size()) < 0) unreachable()
