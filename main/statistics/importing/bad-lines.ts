import type { BadLineReason, BadLogLine } from '../../../shared/statistics/imports.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { BadLines } from './order.ts'

/** The lines of an import that could not be read: how many there were by reason, and the places of those that are kept. */
export function listBadLines(
  db: Database,
  importId: string,
  offset: number,
  limit: number,
): { total: number; kept: number; reasons: { reason: BadLineReason; lines: number }[]; rows: BadLogLine[] } {
  const files = prepared<[string], { name: string; reasons: string; places: string }>(
    db,
    `SELECT f.name, b.reasons, b.places FROM log_bad_lines b
    JOIN log_files f ON f.import_id = b.import_id AND f.number = b.number WHERE b.import_id = ? ORDER BY b.number`,
  ).all(importId)
  const counts = new Map<BadLineReason, number>()
  const rows: BadLogLine[] = []
  let kept = 0
  for (const { name, reasons, places } of files) {
    for (const [reason, lines] of Object.entries(JSON.parse(reasons) as BadLines['reasons']))
      counts.set(reason as BadLineReason, (counts.get(reason as BadLineReason) ?? 0) + lines)
    for (const [line, reason] of JSON.parse(places) as BadLines['places']) {
      if (kept >= offset && rows.length < limit) rows.push({ file: name, line, reason })
      kept += 1
    }
  }
  const byCount = [...counts]
    .map(([reason, lines]) => ({ reason, lines }))
    .sort((one, other) => other.lines - one.lines)
  return { total: byCount.reduce((sum, { lines }) => sum + lines, 0), kept, reasons: byCount, rows }
}
