import type { Batch, Dictionaries } from '../lines/batch.ts'
import { isPageView, kindOfPath, type PathKind } from './pages.ts'
import { isRobotAgent } from './robots.ts'
import { DayVisits } from './visits.ts'
import type { ZoneDays } from './zone-days.ts'

/** What a log says in numbers. Visitors are those of each day, added up. */
export type Summary = {
  /** Lines of robots. */
  robots: number
  /** Lines of people that ask for anything but static files. */
  hits: number
  pageViews: number
  visitors: number
  visits: number
  /** Bytes sent with all lines. */
  bytes: number
  /** Lines answered 404. */
  notFound: number
  /** Seconds since 1970 UTC of the earliest and the latest line. */
  first: number
  last: number
}

/** Counts batches as they come. */
export class SummaryCount {
  #zone: ZoneDays
  #days = new Map<number, DayVisits>()
  #dictionaries: Dictionaries | null = null
  #kinds: PathKind[] = []
  /** By number of the agent: 0 not yet known, 1 a robot, 2 a person. */
  #agents: number[] = []
  #robots = 0
  #hits = 0
  #pageViews = 0
  #bytes = 0
  #notFound = 0
  #first = Number.POSITIVE_INFINITY
  #last = Number.NEGATIVE_INFINITY

  constructor(zone: ZoneDays) {
    this.#zone = zone
  }

  add(batch: Batch): void {
    if (batch.dictionaries !== this.#dictionaries) {
      this.#dictionaries = batch.dictionaries
      this.#kinds = []
      this.#agents = []
    }
    let day = Number.NaN
    let visits: DayVisits | null = null
    for (let row = 0; row < batch.rows; row += 1) {
      const seconds = batch.time[row]!
      const status = batch.status[row]!
      this.#bytes += batch.bytes[row]!
      if (status === 404) this.#notFound += 1
      if (seconds < this.#first) this.#first = seconds
      if (seconds > this.#last) this.#last = seconds
      if (this.#isRobot(batch.agent[row]!)) {
        this.#robots += 1
        continue
      }
      const kind = this.#kindOf(batch.path[row]!)
      if (kind === 'static') continue
      const view = isPageView(batch.method[row]!, kind, status)
      this.#hits += 1
      if (view) this.#pageViews += 1
      const ofRow = this.#zone.dayOf(seconds)
      if (ofRow !== day || visits === null) {
        day = ofRow
        visits = this.#visitsOf(ofRow)
      }
      visits.add(batch.visitor[row]!, seconds, view)
    }
  }

  result(): Summary {
    let visitors = 0
    let visits = 0
    for (const day of this.#days.values()) {
      const counted = day.count()
      visitors += counted.visitors
      visits += counted.visits
    }
    return {
      robots: this.#robots,
      hits: this.#hits,
      pageViews: this.#pageViews,
      visitors,
      visits,
      bytes: this.#bytes,
      notFound: this.#notFound,
      first: this.#first,
      last: this.#last,
    }
  }

  #visitsOf(day: number): DayVisits {
    let visits = this.#days.get(day)
    if (visits === undefined) {
      visits = new DayVisits()
      this.#days.set(day, visits)
    }
    return visits
  }

  /** A format that tells no agents tells no robots either. */
  #isRobot(agent: number): boolean {
    if (agent === 0) return false
    this.#agents[agent] ??= isRobotAgent(this.#dictionaries!.agents.text(agent)) ? 1 : 2
    return this.#agents[agent] === 1
  }

  #kindOf(path: number): PathKind {
    return (this.#kinds[path] ??= kindOfPath(this.#dictionaries!.paths.text(path)))
  }
}
