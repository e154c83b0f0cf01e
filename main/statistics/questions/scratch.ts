import type { Segment } from '../store/segments.ts'

/** Visits of a segment with the requests of theirs that are counted. Its arrays are used again for the next selection. */
export type Selection = {
  visitCount: number
  requestCount: number
  /** Places of the visits in the segment. */
  visit: Int32Array
  /** Where the requests of each visit begin; one more at the end. */
  firsts: Int32Array
  /** Places of the requests in the segment, and of their visits. */
  request: Int32Array
  visitOf: Int32Array
}

/** Memory that is used again for every segment and every question: to ask for it each time would take longer than the counting. */
export type Scratch = {
  /** By visit. */
  passes: Uint8Array
  got: Uint8Array
  found: Int32Array
  selection: Selection
  /** By visit or request: keys of the first and the second dimension. */
  keys: [Int32Array, Int32Array]
}

export function newScratch(): Scratch {
  return scratchOf(0, 0)
}

/** Makes it large enough for a segment. */
export function fitScratch(scratch: Scratch, { visits, requests }: Segment): void {
  const isEnough = scratch.passes.length >= visits && scratch.selection.request.length > requests
  if (!isEnough) Object.assign(scratch, scratchOf(Math.ceil(visits * 1.3), Math.ceil(requests * 1.3)))
}

function scratchOf(visits: number, requests: number): Scratch {
  // What is not selected is written as well, behind the last that is.
  const numbers = (length: number): Int32Array => new Int32Array(length + 1)
  const most = Math.max(visits, requests)
  return {
    passes: new Uint8Array(visits),
    got: new Uint8Array(visits),
    found: numbers(visits),
    selection: {
      visitCount: 0,
      requestCount: 0,
      visit: numbers(visits),
      firsts: numbers(visits),
      request: numbers(requests),
      visitOf: numbers(requests),
    },
    keys: [numbers(most), numbers(most)],
  }
}
