import { unnamedRobots } from '../../../shared/statistics/values.ts'
import { type DayRows, requestKinds } from './rows.ts'
import type { StoredValues } from './values.ts'
import type { NumberedVisitors } from './visitors.ts'

/**
 * Page views of one visitor within any sixty seconds above which no person asks so fast: somebody who opens every link of a page in a window of
 * its own, or an office behind one address, stays below.
 */
export const mostViewsAMinute = 60

/**
 * The column `robot` with what the behaviour of a day tells: a visitor of whom one request was a robot's (who read `robots.txt`, which browsers
 * never do) is one all day, and so is one who asked for more than 60 pages within a minute. It does not depend on the order of the rows, nor on how
 * they were taken in.
 */
export function robotsByBehaviour(
  rows: DayRows,
  { of, visitors }: NumberedVisitors,
  values: StoredValues,
): Uint16Array {
  const robots = rows.robot.slice(0, rows.rows)
  const readsRules = values.number('robot', unnamedRobots.readsRules)
  const told = new Uint16Array(visitors)
  const views = new Uint32Array(visitors)
  let tells = false
  for (let row = 0; row < rows.rows; row += 1) {
    if (robots[row] === readsRules) {
      told[of[row]!] = readsRules
      tells = true
    } else if (isView(rows, robots, row, values)) views[of[row]!]! += 1
  }
  for (const seconds of secondsOfMany(rows, robots, of, views, values)) {
    if (told[seconds.visitor] !== 0 || !isTooFast(seconds.at)) continue
    told[seconds.visitor] = values.number('robot', unnamedRobots.tooFast)
    tells = true
  }
  if (!tells) return robots
  for (let row = 0; row < rows.rows; row += 1) if (robots[row] === 0) robots[row] = told[of[row]!]!
  return robots
}

function isView({ subject }: DayRows, robots: Uint16Array, row: number, values: StoredValues): boolean {
  return robots[row] === 0 && values.kindOf(subject[row]!) === requestKinds.view
}

/** The seconds of the views of those who have enough of them in a day that they can be too fast. */
function secondsOfMany(
  rows: DayRows,
  robots: Uint16Array,
  of: Int32Array,
  views: Uint32Array,
  values: StoredValues,
): { visitor: number; at: Uint32Array }[] {
  const many = new Map<number, { visitor: number; at: Uint32Array }>()
  for (let visitor = 0; visitor < views.length; visitor += 1)
    if (views[visitor]! > mostViewsAMinute) many.set(visitor, { visitor, at: new Uint32Array(views[visitor]!) })
  if (many.size === 0) return []
  for (let row = 0; row < rows.rows; row += 1) {
    const visitor = of[row]!
    if (views[visitor] === 0 || !isView(rows, robots, row, values)) continue
    const seconds = many.get(visitor)
    if (seconds === undefined) continue
    // From the end on: what is left of the count is the next free place.
    views[visitor]! -= 1
    seconds.at[views[visitor]!] = rows.second[row]!
  }
  return [...many.values()]
}

function isTooFast(seconds: Uint32Array): boolean {
  seconds.sort()
  for (let at = mostViewsAMinute; at < seconds.length; at += 1)
    if (seconds[at]! - seconds[at - mostViewsAMinute]! < 60) return true
  return false
}
