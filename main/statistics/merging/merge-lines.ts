import type { Batch } from '../lines/batch.ts'
import type { ZoneDays } from '../measures/zone-days.ts'
import { HourHashes } from './hour-hashes.ts'
import { PartDivider } from './part-divider.ts'

/** Where hours of lines are kept. An hour is counted on the clocks of the zone, since 1970: 24 of them are a day, whose key its hashes were made with. */
export type KeptHours = {
  /** The hashes of an hour in ascending order; none where there is nothing of it. */
  read(hour: number): Float64Array
  write(hour: number, hashes: Float64Array): void
}

/**
 * Merges the lines of one file into what is kept: batch after batch, in the order of the file, answers which rows are new. What has been
 * written after any batch is a valid state: the same file, taken again from its beginning, adds what is missing and nothing twice.
 */
export class LineMerge {
  readonly divider = new PartDivider()
  #kept: KeptHours
  #zone: ZoneDays
  #open = new Map<number, HourHashes>()
  /** Hours that are not written as they are now. */
  #changed = new Set<number>()

  constructor(kept: KeptHours, zone: ZoneDays) {
    this.#kept = kept
    this.#zone = zone
  }

  /**
   * Answers for each row of the batch 1 where its line is new; the hours of the batch are written.
   * @param hours those of its rows on the zone's clocks (`hoursOn`)
   * @param isLeftOut says by the number of an origin whether its lines are not taken in at all
   */
  take(batch: Batch, hours: Int32Array, isLeftOut: (origin: number) => boolean = never): Uint8Array {
    const fresh = new Uint8Array(batch.rows)
    let runs = new Map<number, Runs>()
    let hour = Number.NaN
    let ofHour: Runs = { rows: 0, bounds: [] }
    // Where the run began that goes on; -1 where there is none.
    let first = -1
    for (let row = 0; row < batch.rows; row += 1) {
      const begins = this.divider.begins(batch.time[row]!)
      const isOut = isLeftOut(batch.origin[row]!)
      if (!begins && !isOut && first >= 0 && hours[row] === hour) continue
      if (first >= 0) addRun(ofHour, first, row)
      first = -1
      if (begins) {
        this.#add(runs, batch, fresh)
        this.#endPart()
        runs = new Map()
        hour = Number.NaN
      }
      if (isOut) continue
      first = row
      if (hours[row] === hour) continue
      hour = hours[row]!
      const known = runs.get(hour)
      ofHour = known ?? { rows: 0, bounds: [] }
      if (known === undefined) runs.set(hour, ofHour)
    }
    if (first >= 0) addRun(ofHour, first, batch.rows)
    this.#add(runs, batch, fresh)
    this.#write()
    this.#forgetSettled()
    return fresh
  }

  #add(runs: Map<number, Runs>, batch: Batch, fresh: Uint8Array): void {
    for (const [hour, ofHour] of runs) {
      let hashes = this.#open.get(hour)
      if (hashes === undefined) {
        hashes = new HourHashes(this.#kept.read(hour))
        this.#open.set(hour, hashes)
      }
      this.#changed.add(hour)
      const added = hashes.add(linesOf(ofHour, batch.line))
      if (added === null) eachRun(ofHour, (first, last) => fresh.fill(1, first, last))
      else eachRun(ofHour, (first, last, at) => fresh.set(added.subarray(at, at + last - first), first))
    }
  }

  /** The next part of the file is held against all that has come before it, this part among it. */
  #endPart(): void {
    this.#write()
    this.#open.clear()
  }

  #write(): void {
    for (const hour of this.#changed) this.#kept.write(hour, this.#open.get(hour)!.stored())
    this.#changed.clear()
  }

  /** Hours of which this part can hold no more lines need not stay in memory; a day of the zone may be an hour longer than another. */
  #forgetSettled(): void {
    const settled = this.divider.settledBefore
    if (settled === Number.NEGATIVE_INFINITY) return
    const before = Math.floor((settled + this.#zone.offsetAt(settled)) / 3600) - 1
    for (const hour of this.#open.keys()) if (hour < before) this.#open.delete(hour)
  }
}

/** Rows of a batch that belong together: how many, and by pairs the first of those that follow each other and the one behind the last. */
type Runs = { rows: number; bounds: number[] }

/** The rows from one to before another belong together; runs come in their order. */
function addRun(of: Runs, first: number, last: number): void {
  of.bounds.push(first, last)
  of.rows += last - first
}

/** Those of the numbers that belong together, in the order of their runs. */
function linesOf(of: Runs, numbers: Float64Array): Float64Array {
  if (of.bounds.length === 2) return numbers.subarray(of.bounds[0], of.bounds[1])
  const lines = new Float64Array(of.rows)
  eachRun(of, (first, last, at) => lines.set(numbers.subarray(first, last), at))
  return lines
}

/** Calls for each run with its bounds, and how many rows come before it. */
function eachRun({ bounds }: Runs, call: (first: number, last: number, at: number) => void): void {
  let at = 0
  for (let run = 0; run < bounds.length; run += 2) {
    const [first, last] = [bounds[run]!, bounds[run + 1]!]
    call(first, last, at)
    at += last - first
  }
}

function never(): boolean {
  return false
}
