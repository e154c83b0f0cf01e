import { type Batch, methods } from '../lines/batch.ts'
import { isPageView, type PathKind } from '../measures/pages.ts'
import type { ZoneDays } from '../measures/zone-days.ts'
import {
  type DayCounts,
  type DayRows,
  newDayCounts,
  newDayRows,
  type RequestKind,
  requestKinds,
} from '../store/rows.ts'
import { type Classified, pathKinds } from './classified.ts'

/** The new lines of one day of a batch. */
export type DayOfBatch = { day: number; rows: DayRows; counts: DayCounts; lines: number }

/** What is counted of a day, and how many of its lines become rows. */
type Counted = Omit<DayOfBatch, 'rows'> & { kept: number }

/** Sorts the new lines of batches by the days of the zone, as the store wants them. What it works with is used again with each batch. */
export class BatchDays {
  #classified: Classified
  #zone: ZoneDays
  #rows = newDayRows(0)
  // Of the lines that become rows, one after the other: their places in the batch, and those of their days.
  #kept = new Int32Array(0)
  #dayPlaces = new Int32Array(0)
  // By their place in the batch: what each was counted as, and its robot.
  #kinds = new Uint8Array(0)
  #robots = new Uint8Array(0)

  constructor(classified: Classified, zone: ZoneDays) {
    this.#classified = classified
    this.#zone = zone
  }

  /**
   * Calls for each day with its new lines, whose rows are there until the call returns.
   * @param hours those of the lines on the zone's clocks (`hoursOn`)
   */
  eachDay(batch: Batch, hours: Int32Array, fresh: Uint8Array, take: (day: DayOfBatch) => void): void {
    if (this.#kept.length < batch.rows) this.#widen(batch.rows)
    this.#classified.use(batch)
    const days = this.#count(batch, fresh, hours)
    const order = this.#inDays(days)
    let begin = 0
    for (const { day, counts, lines, kept } of days) {
      this.#write(batch, hours, order.subarray(begin, begin + kept), this.#zone.momentOf(day * 86_400))
      begin += kept
      take({ day, counts, lines, rows: this.#rows })
    }
  }

  #widen(rows: number): void {
    this.#rows = newDayRows(rows)
    this.#kept = new Int32Array(rows)
    this.#kinds = new Uint8Array(rows)
    this.#robots = new Uint8Array(rows)
    this.#dayPlaces = new Int32Array(rows)
  }

  /** Counts the new lines of each day, in the order in which days come, and notes those that become rows. */
  #count(batch: Batch, fresh: Uint8Array, hours: Int32Array): Counted[] {
    const { path: paths, agent: agents } = this.#classified
    const { path, agent, status: statuses, method, bytes } = batch
    const days: Counted[] = []
    const places = new Map<number, number>()
    let [place, ofDay] = [0, noDay]
    let count = 0
    for (let row = 0; row < batch.rows; row += 1) {
      if (fresh[row] === 0) continue
      const day = Math.floor(hours[row]! / 24)
      if (day !== ofDay.day) {
        place = placeOf(day, days, places)
        ofDay = days[place]!
      }
      const ofPath = paths.of(path[row]!)
      const robot = agents.of(agent[row]!) & 255 || ofPath >>> 2
      const status = statuses[row]!
      const pathKind = pathKinds[ofPath & 3]!
      const counted = robot === 0 ? ofDay.counts.people : ofDay.counts.robots
      ofDay.lines += 1
      counted.lines += 1
      counted.bytes += bytes[row]!
      counted.statuses[Math.floor(status / 100) - 1]! += 1
      if (pathKind === 'static') {
        counted.files += 1
        if (status !== 404) continue
      }
      this.#kept[count] = row
      this.#kinds[row] = requestKind(pathKind, method[row]!, status)
      this.#robots[row] = robot
      this.#dayPlaces[count] = place
      ofDay.kept += 1
      count += 1
    }
    return days
  }

  /** The lines that become rows, those of one day together, in the order of the days; whatever stands behind them. */
  #inDays(days: readonly Counted[]): Int32Array {
    if (days.length <= 1) return this.#kept
    const next = new Int32Array(days.length)
    for (let place = 1; place < next.length; place += 1) next[place] = next[place - 1]! + days[place - 1]!.kept
    const count = days.reduce((sum, { kept }) => sum + kept, 0)
    const order = new Int32Array(count)
    for (let at = 0; at < count; at += 1) order[next[this.#dayPlaces[at]!]!++] = this.#kept[at]!
    return order
  }

  #write(batch: Batch, hours: Int32Array, kept: Int32Array, midnight: number): void {
    const rows = this.#rows
    rows.rows = kept.length
    writeTimes(rows, batch, kept, hours, midnight)
    writeSubjects(rows, batch, kept, this.#kinds, this.#classified)
    writeReferrers(rows, batch, kept, this.#kinds, this.#classified)
    writeVisitors(rows, batch, kept, this.#robots, this.#classified)
  }
}

// The columns of the rows that are kept. Each function is one loop over few arrays: engines make the best of that, and of several loops in one little.

function writeTimes(rows: DayRows, batch: Batch, kept: Int32Array, hours: Int32Array, midnight: number): void {
  const { second, hour, visitor } = rows
  const { time, visitor: visitors } = batch
  for (let at = 0; at < kept.length; at += 1) {
    const row = kept[at]!
    second[at] = time[row]! - midnight
    hour[at] = hours[row]! % 24
    visitor[at] = visitors[row]!
  }
}

function writeSubjects(rows: DayRows, batch: Batch, kept: Int32Array, kinds: Uint8Array, classified: Classified): void {
  const { subject, status } = rows
  const { path, status: statuses } = batch
  for (let at = 0; at < kept.length; at += 1) {
    const row = kept[at]!
    subject[at] = classified.subject(kinds[row] as RequestKind).of(path[row]!)
    status[at] = classified.status.of(statuses[row]!)
  }
}

function writeReferrers(
  rows: DayRows,
  batch: Batch,
  kept: Int32Array,
  kinds: Uint8Array,
  { site, link: links, campaign: campaigns }: Classified,
): void {
  const { referrer, link, campaign } = rows
  const { referrer: referrers, query } = batch
  for (let at = 0; at < kept.length; at += 1) {
    const row = kept[at]!
    const from = referrers[row]!
    referrer[at] = from === 0 ? 0 : site.of(from)
    link[at] = from !== 0 && isMissing(kinds[row]!) ? links.of(from) : 0
    campaign[at] = campaigns.of(query[row]!)
  }
}

function writeVisitors(
  rows: DayRows,
  batch: Batch,
  kept: Int32Array,
  robots: Uint8Array,
  classified: Classified,
): void {
  const { country, domain, robot, device, system, browser } = rows
  const { origin: origins, agent: agents } = batch
  for (let at = 0; at < kept.length; at += 1) {
    const row = kept[at]!
    const origin = classified.origin.of(origins[row]!)
    const agent = classified.agent.of(agents[row]!)
    country[at] = origin & 255
    domain[at] = origin >>> 8
    robot[at] = robots[row]!
    device[at] = (agent >>> 8) & 255
    system[at] = (agent >>> 16) & 255
    browser[at] = agent >>> 24
  }
}

/** The place of a day among those that lines were found of. */
function placeOf(day: number, days: Counted[], places: Map<number, number>): number {
  const known = places.get(day)
  if (known !== undefined) return known
  const place = days.push({ day, counts: newDayCounts(), lines: 0, kept: 0 }) - 1
  places.set(day, place)
  return place
}

/** Stands where no line was counted yet. */
const noDay: Counted = { day: Number.NaN, counts: newDayCounts(), lines: 0, kept: 0 }

/** What a request counts as. */
export function requestKind(kind: PathKind, method: number, status: number): RequestKind {
  if (status === 404) return kind === 'static' ? requestKinds.missingFile : requestKinds.notFound
  if (isPageView(method, kind, status)) return requestKinds.view
  const isTaken = kind === 'download' && method === methods.get && (status === 200 || status === 304)
  return isTaken ? requestKinds.download : requestKinds.other
}

function isMissing(kind: number): boolean {
  return kind === requestKinds.notFound || kind === requestKinds.missingFile
}
