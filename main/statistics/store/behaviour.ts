import { unnamedRobots } from '../../../shared/statistics/values.ts'
import { type DayRows, requestKinds } from './rows.ts'
import type { StoredValues } from './values.ts'

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
export function robotsByBehaviour(rows: DayRows, values: StoredValues): Uint16Array {
  const robots = rows.robot.slice(0, rows.rows)
  const readsRules = values.number('robot', unnamedRobots.readsRules)
  const readers = new Set<number>()
  const views = new Map<number, number[]>()
  for (let row = 0; row < rows.rows; row += 1) {
    const visitor = rows.visitor[row]!
    if (robots[row] === readsRules) readers.add(visitor)
    else if (robots[row] === 0 && values.kindOf(rows.subject[row]!) === requestKinds.view) {
      const seconds = views.get(visitor)
      if (seconds === undefined) views.set(visitor, [rows.second[row]!])
      else seconds.push(rows.second[row]!)
    }
  }
  const fast = new Set([...views].filter(([, seconds]) => isTooFast(seconds)).map(([visitor]) => visitor))
  if (readers.size === 0 && fast.size === 0) return robots
  const tooFast = values.number('robot', unnamedRobots.tooFast)
  for (let row = 0; row < rows.rows; row += 1) {
    if (robots[row] !== 0) continue
    if (readers.has(rows.visitor[row]!)) robots[row] = readsRules
    else if (fast.has(rows.visitor[row]!)) robots[row] = tooFast
  }
  return robots
}

function isTooFast(seconds: number[]): boolean {
  if (seconds.length <= mostViewsAMinute) return false
  const sorted = Uint32Array.from(seconds).sort()
  for (let at = mostViewsAMinute; at < sorted.length; at += 1)
    if (sorted[at]! - sorted[at - mostViewsAMinute]! < 60) return true
  return false
}
