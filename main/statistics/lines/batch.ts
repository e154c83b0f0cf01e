import { Dictionary } from './dictionary.ts'

/** How a request was made, as the column `method` has it. */
export const methods = { other: 0, get: 1, post: 2, head: 3 } as const

/** The values that the numbers of a batch stand for. It only grows, until it is too large and a new one begins. */
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
  /** A hash of the whole line without its end, under the same key: whole, below 2 to the 48th. 0 where none is asked for. */
  line: Float64Array
  dictionaries: Dictionaries
}

/** Rows of a batch. */
export const mostRows = 1 << 16

export function newBatch(dictionaries: Dictionaries, capacity = mostRows): Batch {
  return {
    rows: 0,
    time: new Float64Array(capacity),
    path: new Uint32Array(capacity),
    query: new Uint32Array(capacity),
    referrer: new Uint32Array(capacity),
    agent: new Uint32Array(capacity),
    origin: new Uint32Array(capacity),
    status: new Uint16Array(capacity),
    method: new Uint8Array(capacity),
    bytes: new Float64Array(capacity),
    visitor: new Float64Array(capacity),
    line: new Float64Array(capacity),
    dictionaries,
  }
}

export function newDictionaries(): Dictionaries {
  return {
    paths: new Dictionary(),
    queries: new Dictionary(),
    referrers: new Dictionary(),
    agents: new Dictionary(),
  }
}

/** True where the dictionaries hold more than a real log needs: a hostile one must not fill the memory. */
export function areTooLarge(dictionaries: Dictionaries): boolean {
  let values = 0
  let bytes = 0
  for (const one of Object.values(dictionaries)) {
    values += one.size
    bytes += one.bytes
  }
  return values > 1_000_000 || bytes > 64_000_000
}
