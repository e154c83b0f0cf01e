import {
  type Answered,
  type Asked,
  countedBy,
  type Kept,
  type Panel,
  type Question,
  type StatisticsAnswer,
  type Totals,
} from '../../../shared/statistics/questions.ts'
import type { SiteSection } from '../../../shared/statistics/settings.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { findTaken } from '../desks/desks-tables.ts'
import { listSegments, type Segment } from '../store/segments.ts'
import { StoredValues } from '../store/values.ts'
import { answerOf, comparedOf } from './answer-panels.ts'
import { dateOf } from './calendar.ts'
import { ColumnsInMemory } from './columns-in-memory.ts'
import { type CountedPanel, Counting, newCountedPanel } from './counting.ts'
import { keysOf } from './dimension-keys.ts'
import { keptMonths, type KeptMonth } from './kept-months.ts'
import { kindsOf } from './kinds-counted.ts'
import { addFromRollup, addTotals, findRollup, type Rollup } from './rollups.ts'
import { newScratch } from './scratch.ts'
import { type Sought, soughtBy } from './sought.ts'
import { kindBits, ValueTables } from './value-tables.ts'

/** Rollups that stay in memory: of some hundred kilobytes each. */
const mostRollups = 500

/** Answers questions from the statistics' file as it is at that moment, with columns that stay in memory. */
export class StatisticsReader {
  columns: ColumnsInMemory
  #db: Database
  #values: StoredValues
  #tables: ValueTables
  #scratch = newScratch()
  #rollups = new Map<number, Rollup | null>()
  #replaced: number

  constructor(db: Database) {
    this.#db = db
    this.#values = new StoredValues(db)
    this.#tables = new ValueTables(this.#values)
    this.columns = new ColumnsInMemory(db, this.#values)
    this.#replaced = findTaken(db)?.replaced ?? 0
  }

  ask({ question, panels, compare }: Asked, sections: readonly SiteSection[]): Answered {
    return this.#db.transaction(() => {
      this.#readOn()
      this.#tables.useSections(sections)
      const answered = this.#count(question, panels)
      const answer = (counted: CountedPanel, at: number) => answerOf(panels[at]!, counted)
      const first: StatisticsAnswer = { totals: answered.totals, panels: answered.panels.map(answer) }
      if (compare === null) return { ...first, compared: null }
      const other = this.#count({ ...question, ...compare }, panels)
      const compared = other.panels.map((counted, at) => comparedOf(panels[at]!, counted, first.panels[at]!))
      return { ...first, compared: { totals: other.totals, panels: compared } }
    })()
  }

  /** What another desk has counted may have taken the place of everything: then numbers stand for other values. */
  #readOn(): void {
    const replaced = findTaken(this.#db)?.replaced ?? 0
    if (replaced === this.#replaced) return this.#values.read(this.#db)
    this.#replaced = replaced
    this.#values = new StoredValues(this.#db)
    this.#tables = new ValueTables(this.#values)
    this.columns = new ColumnsInMemory(this.#db, this.#values)
    this.#rollups.clear()
  }

  /** As of when the numbers are that came from another desk; null where none did. */
  asOf(): string | null {
    return findTaken(this.#db)?.asOf ?? null
  }

  kept(): Kept {
    const { first, last } = prepared<[], { first: number | null; last: number | null }>(
      this.#db,
      'SELECT min(day) AS first, max(day) AS last FROM days',
    ).get()!
    return {
      period: first === null || last === null ? null : { from: dateOf(first), to: dateOf(last) },
      servers: [...listServers(this.#db).values()],
    }
  }

  months(): KeptMonth[] {
    return keptMonths(this.#db)
  }

  #rollup({ id }: Segment): Rollup | null {
    let rollup = this.#rollups.get(id)
    if (rollup === undefined) {
      if (this.#rollups.size >= mostRollups) this.#rollups.clear()
      rollup = findRollup(this.#db, id)
      this.#rollups.set(id, rollup)
    }
    return rollup
  }

  #count(question: Question, panels: readonly Panel[]): { totals: Totals; panels: CountedPanel[] } {
    const serverNames = listServers(this.#db)
    const sought = soughtBy(question, this.#tables, serverNames)
    const segments = listSegments(this.#db).filter(
      ({ server, firstDay, days }) =>
        firstDay <= sought.lastDay && firstDay + days > sought.firstDay && sought.isServer(server),
    )
    const reach = { ...reachOf(segments, sought), serverNames }
    const counted = panels.map(({ by, counted: what }) =>
      newCountedPanel(
        by.map((dimension) => keysOf(dimension, this.#tables, reach)),
        kindsOf[what ?? countedBy(by[0]!)],
      ),
    )
    const counting = new Counting(sought, this.columns, this.#scratch)
    const ofAll = !sought.narrowed && !sought.daysLeftOut && !question.robots
    for (const segment of segments) {
      const rollup = ofAll && isWithin(segment, sought) ? this.#rollup(segment) : null
      if (rollup) addTotals(counting.totals, rollup)
      const left = rollup ? counted.filter((panel, at) => !addFromRollup(panels[at]!, panel, rollup, segment)) : counted
      if (rollup === null || left.length > 0) counting.add(segment, left, rollup === null)
    }
    return { totals: totalsOf(counting, this.#db, sought, panels.length > 0), panels: counted }
  }
}

function isWithin({ firstDay, days }: Segment, sought: Sought): boolean {
  return firstDay >= sought.firstDay && firstDay + days - 1 <= sought.lastDay
}

/** The days that are asked for, as far as there is anything of them. */
function reachOf(segments: readonly Segment[], { firstDay, lastDay }: Sought): { firstDay: number; lastDay: number } {
  const first = Math.max(firstDay, Math.min(...segments.map((segment) => segment.firstDay)))
  const last = Math.min(lastDay, Math.max(...segments.map((segment) => segment.firstDay + segment.days - 1)))
  return segments.length === 0 ? { firstDay: 0, lastDay: 0 } : { firstDay: first, lastDay: last }
}

function totalsOf({ totals, robots }: Counting, db: Database, sought: Sought, hasPanels: boolean): Totals {
  const { byKind, visits, visitors } = totals
  const [views, downloads] = [byKind[kindBits.view]!, byKind[kindBits.download]!]
  const [notFound, missingFiles, others] = [
    byKind[kindBits.notFound]!,
    byKind[kindBits.missingFile]!,
    byKind[kindBits.other]!,
  ]
  const lines = linesOf(db, sought)
  const of = (name: 'lines' | 'files' | 'bytes'): number | null =>
    sought.narrowed ? null : lines.people[name] + (sought.robots ? lines.robots[name] : 0)
  return {
    pageViews: views,
    visits,
    visitors,
    hits: views + downloads + notFound + others,
    downloads,
    notFound: notFound + missingFiles,
    robots: !sought.narrowed ? lines.robots.lines : hasPanels ? null : robots,
    requests: of('lines'),
    files: of('files'),
    bytes: of('bytes'),
  }
}

/** What is kept only by day. Requests that behaviour tells to be a robot's count as such; their static files and bytes are not known apart. */
function linesOf(db: Database, { firstDay, lastDay, isDay, isServer }: Sought) {
  const sum = { people: { lines: 0, files: 0, bytes: 0 }, robots: { lines: 0, files: 0, bytes: 0 } }
  const days = prepared<
    [number, number],
    { server: number; day: number; robots: number; lines: number; files: number; bytes: number; told: number }
  >(
    db,
    `SELECT server, day, robots, lines, files, bytes, told_robots AS told FROM day_counts JOIN days USING (server, day)
    WHERE day BETWEEN ? AND ?`,
  )
  for (const { server, day, robots, lines, files, bytes, told } of days.all(firstDay, lastDay)) {
    if (!isDay(day) || !isServer(server)) continue
    const into = robots === 1 ? sum.robots : sum.people
    into.lines += lines
    if (robots === 0) {
      sum.people.lines -= told
      sum.robots.lines += told
    }
    into.files += files
    into.bytes += bytes
  }
  return sum
}

function listServers(db: Database): Map<number, string> {
  const servers = prepared<[], { number: number; name: string }>(db, 'SELECT number, name FROM servers').all()
  return new Map(servers.map(({ number, name }) => [number, name]))
}
