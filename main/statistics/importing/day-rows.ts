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
import type { Classified } from './classified.ts'

/** The new lines of one day of a batch. */
export type DayOfBatch = { rows: DayRows; counts: DayCounts; lines: number }

/** Sorts the new lines of a batch by the days of the zone, as the store wants them. */
export function daysOfBatch(
  batch: Batch,
  fresh: Uint8Array,
  classified: Classified,
  zone: ZoneDays,
): Map<number, DayOfBatch> {
  classified.use(batch)
  const days = new Map<number, DayOfBatch>()
  const dayOfRow = new Int32Array(batch.rows)
  const sizes = new Map<number, number>()
  for (let row = 0; row < batch.rows; row += 1) {
    if (fresh[row] === 0) continue
    const day = zone.dayOf(batch.time[row]!)
    dayOfRow[row] = day
    sizes.set(day, (sizes.get(day) ?? 0) + 1)
  }
  for (const [day, size] of sizes) days.set(day, { rows: newDayRows(size), counts: newDayCounts(), lines: size })
  let day = Number.NaN
  let ofDay: DayOfBatch | null = null
  let midnight = 0
  for (let row = 0; row < batch.rows; row += 1) {
    if (fresh[row] === 0) continue
    if (dayOfRow[row] !== day || ofDay === null) {
      day = dayOfRow[row]!
      ofDay = days.get(day)!
      midnight = zone.momentOf(day * 86_400)
    }
    addRow(ofDay, batch, row, classified, zone, midnight)
  }
  return days
}

function addRow(
  { rows, counts }: DayOfBatch,
  batch: Batch,
  row: number,
  classified: Classified,
  zone: ZoneDays,
  midnight: number,
): void {
  const agent = classified.agent(batch.agent[row]!)
  const status = batch.status[row]!
  const pathKind = classified.pathKind(batch.path[row]!)
  const robot = agent.robot === 0 ? classified.rulesReader(batch.path[row]!) : agent.robot
  const counted = robot === 0 ? counts.people : counts.robots
  counted.lines += 1
  counted.bytes += batch.bytes[row]!
  counted.statuses[Math.floor(status / 100) - 1]! += 1
  if (pathKind === 'static') {
    counted.files += 1
    if (status !== 404) return
  }
  const kind = requestKind(pathKind, batch.method[row]!, status)
  const origin = classified.origin(batch.origin[row]!)
  const referrer = batch.referrer[row]!
  const seconds = batch.time[row]!
  const at = rows.rows
  rows.second[at] = seconds - midnight
  rows.hour[at] = hourOf(seconds + zone.offsetAt(seconds))
  rows.visitor[at] = batch.visitor[row]!
  rows.subject[at] = kind === requestKinds.other ? 0 : classified.subject(kind, batch.path[row]!)
  rows.status[at] = classified.status(status)
  rows.link[at] = referrer !== 0 && isMissing(kind) ? classified.link(referrer) : 0
  rows.referrer[at] = referrer === 0 ? 0 : classified.site(referrer)
  rows.campaign[at] = classified.campaign(batch.query[row]!)
  rows.country[at] = origin.country
  rows.domain[at] = origin.domain
  rows.browser[at] = agent.browser
  rows.system[at] = agent.system
  rows.device[at] = agent.device
  rows.robot[at] = robot
  rows.rows = at + 1
}

/** What a request counts as. */
export function requestKind(kind: PathKind, method: number, status: number): RequestKind {
  if (status === 404) return kind === 'static' ? requestKinds.missingFile : requestKinds.notFound
  if (isPageView(method, kind, status)) return requestKinds.view
  const isTaken = kind === 'download' && method === methods.get && (status === 200 || status === 304)
  return isTaken ? requestKinds.download : requestKinds.other
}

function isMissing(kind: RequestKind): boolean {
  return kind === requestKinds.notFound || kind === requestKinds.missingFile
}

function hourOf(clockSeconds: number): number {
  const hours = Math.floor(clockSeconds / 3600)
  return hours - Math.floor(hours / 24) * 24
}
