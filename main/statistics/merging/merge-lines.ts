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
   * @param isLeftOut says by the number of an origin whether its lines are not taken in at all
   */
  take(batch: Batch, isLeftOut: (origin: number) => boolean = never): Uint8Array {
    const fresh = new Uint8Array(batch.rows)
    let runs = new Map<number, Runs>()
    let hour = Number.NaN
    let ofHour: Runs = { rows: 0, bounds: [] }
    for (let row = 0; row < batch.rows; row += 1) {
      const seconds = batch.time[row]!
      if (this.divider.begins(seconds)) {
        this.#add(runs, batch, fresh)
        this.#endPart()
        runs = new Map()
        hour = Number.NaN
      }
      if (isLeftOut(batch.origin[row]!)) continue
      const hourOfRow = Math.floor((seconds + this.#zone.offsetAt(seconds)) / 3600)
      if (hourOfRow !== hour) {
        hour = hourOfRow
        const known = runs.get(hour)
        ofHour = known ?? { rows: 0, bounds: [] }
        if (known === undefined) runs.set(hour, ofHour)
      }
      const { bounds } = ofHour
      if (bounds[bounds.length - 1] === row) bounds[bounds.length - 1] = row + 1
      else bounds.push(row, row + 1)
      ofHour.rows += 1
    }
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
      const lines = new Float64Array(ofHour.rows)
      eachRun(ofHour, (first, last, at) => lines.set(batch.line.subarray(first, last), at))
      const added = hashes.add(lines)
      eachRun(ofHour, (first, last, at) => fresh.set(added.subarray(at, at + last - first), first))
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
