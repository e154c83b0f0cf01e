import { type LineKernel, type ValueColumn, valueColumns } from './line-kernel.ts'

/** How a request was made, as the column `method` has it. */
export const methods = { other: 0, get: 1, post: 2, head: 3 } as const

/** The values that the numbers of a column stand for: 0 for the empty one. Valid as long as batches have these dictionaries. */
export type Dictionary = { text(number: number): string }

/** The values that the numbers of a batch stand for. They only grow, until they are too large and new ones begin. */
export type Dictionaries = {
  paths: Dictionary
  queries: Dictionary
  referrers: Dictionary
  agents: Dictionary
}

/** Lines of a log that are access lines, as columns. Addresses and cookies are not among them; agents only as values to be classified. */
export type Batch = {
  rows: number
  /** Seconds since 1970, UTC. */
  time: Float64Array
  /** The target up to its query, as it stands in the line; `-` where the request was none. */
  path: Uint32Array
  /** Only queries that name a campaign (utm_…); 0 for every other. */
  query: Uint32Array
  /** 0 where there is none. */
  referrer: Uint32Array
  /** 0 where the format tells none; an empty one is `-`. */
  agent: Uint32Array
  /** The number of what was cut from the address, by the function given for it; 0 where none was given. */
  origin: Uint32Array
  status: Uint16Array
  method: Uint8Array
  bytes: Float64Array
  /** A keyed hash of the visitor's cookie, or of address and agent: whole, below 2 to the 53rd. The key is that of server and day. */
  visitor: Float64Array
  /** A hash of the whole line without its end, under the same key: whole, below 2 to the 48th. Anything where none is asked for. */
  line: Float64Array
  dictionaries: Dictionaries
}

/** The dictionaries of a kernel, until they are cleared. */
export function dictionariesOf(kernel: LineKernel): Dictionaries {
  const [paths, queries, referrers, agents] = valueColumns.map((column: ValueColumn) => ({
    text: (number: number) => kernel.valueOf(column, number),
  }))
  return { paths: paths!, queries: queries!, referrers: referrers!, agents: agents! }
}
