import type { CommonShape } from './line-kernel.ts'
import type { LineReader } from './reader.ts'

/**
 * The Common Log Format and its kin (Apache, nginx, lighttpd): ADDRESS IDENT USER [TIME] "REQUEST" STATUS BYTES, and "REFERRER" "AGENT".
 * The kernel reads their bytes and makes no string. A quote ends a field where what must follow it follows, so that quotes which a server left as
 * they came do not break the line; a backslash keeps the byte behind it from ending anything.
 */
export function commonFamily(shape: CommonShape): LineReader {
  return { take: (start, end, taken) => taken.takeCommon(start, end, shape) }
}
