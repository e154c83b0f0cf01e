import type { Database } from '../../open.ts'

/**
 * Lets the rules of the shared tables do nothing while what is pending is taken off; but for the triggers named, which only mirror. Mails are each
 * desk’s own: nothing of theirs is taken off. Every migration that makes triggers for shared tables calls it at its end.
 */
export function standAside(db: Database, ...mirrors: string[]): void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name NOT IN ('audit', 'mails')`,
    )
    .all()
  for (const { name, sql } of triggers) {
    if (mirrors.includes(name) || sql.includes(condition)) continue
    db.exec(`DROP TRIGGER ${name}`)
    db.exec(asideOf(sql))
  }
}

const condition = 'NOT EXISTS (SELECT 1 FROM taking_off)'

/** The same trigger with one condition more. */
function asideOf(sql: string): string {
  const [, head, when, body] = /^([\s\S]*? ON \w+)\s+(?:WHEN\s+([\s\S]*?)\s+)?(BEGIN\s[\s\S]*)$/.exec(sql) ?? []
  if (head === undefined || body === undefined) throw new Error('a trigger is not written as triggers are')
  return `${head} WHEN ${condition}${when === undefined ? '' : ` AND (${when})`} ${body}`
}
