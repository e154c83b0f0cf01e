import { goalPaths } from '../../../shared/statistics/goal-path.ts'
import type { DayEvent, Goal } from '../../../shared/statistics/notes.ts'
import type { Period } from '../../../shared/statistics/questions.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** The events of a period, the earliest first. */
export function listEvents(db: Database, { from, to }: Period): DayEvent[] {
  return prepared<[string, string], DayEvent>(
    db,
    'SELECT id, day, text FROM statistics_events WHERE day BETWEEN ? AND ? ORDER BY day, id',
  ).all(from, to)
}

export function findEvent(db: Database, id: string): DayEvent | null {
  return prepared<[string], DayEvent>(db, 'SELECT id, day, text FROM statistics_events WHERE id = ?').get(id) ?? null
}

export function saveEvent(db: Database, { id, day, text }: DayEvent): void {
  prepared(
    db,
    'INSERT INTO statistics_events VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET day = excluded.day, text = excluded.text',
  ).run(id, day, text)
}

export function deleteEvent(db: Database, id: string): void {
  prepared(db, 'DELETE FROM statistics_events WHERE id = ?').run(id)
}

/** The goals in the order in which they were set. */
export function listGoals(db: Database): Goal[] {
  return prepared<[], GoalRow>(db, 'SELECT id, name, dimension, paths FROM statistics_goals ORDER BY set_at, id')
    .all()
    .map(goalOf)
}

export function findGoal(db: Database, id: string): Goal | null {
  const row = prepared<[string], GoalRow>(db, 'SELECT id, name, dimension, paths FROM statistics_goals WHERE id = ?')
  const found = row.get(id)
  return found ? goalOf(found) : null
}

/** A goal that is changed keeps its place. */
export function saveGoal(db: Database, { id, name, dimension, values }: Goal, at: string): void {
  prepared(
    db,
    `INSERT INTO statistics_goals VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET name = excluded.name, dimension = excluded.dimension, paths = excluded.paths`,
  ).run(id, name, dimension, JSON.stringify(values), at)
}

export function deleteGoal(db: Database, id: string): void {
  prepared(db, 'DELETE FROM statistics_goals WHERE id = ?').run(id)
}

/** What people call the event or the goal of an id; null where there is none. */
export function findNoteName(db: Database, id: string): string | null {
  return findEvent(db, id)?.text ?? findGoal(db, id)?.name ?? null
}

type GoalRow = { id: string; name: string; dimension: Goal['dimension']; paths: string }

/** Addresses were kept whole once, and are no path of any log. */
function goalOf({ id, name, dimension, paths }: GoalRow): Goal {
  return { id, name, dimension, values: goalPaths(JSON.parse(paths) as string[]) }
}
