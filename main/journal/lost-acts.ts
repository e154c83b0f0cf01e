import type { Reference, SharedTables } from '../database/joining.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { Problem } from '../../shared/errors.ts'
import { Write } from './entry.ts'
import { ownDesk } from './journal-rows.ts'

/** Something that an account did here and that did not hold, and who had been first, where the journal tells. */
export type LostRow = {
  seq: number
  what: string
  at: string
  /** What it was about: what the act named, rows that it changed, and rows that these point to. */
  ids: string[]
  by: { accountId: string; at: string } | null
  /** True where nobody was first: this workstation joined anew, and it had never travelled. */
  anew: boolean
  /** What was written, where it has a text. */
  texts: string[]
}

/** Acts that are told at once, and changes of one that are looked at. */
const [mostActs, mostWrites] = [20, 200]

/** What this account did here and that did not hold, newest first, as far as nobody has said that it was seen. */
export function listLost(db: Database, tables: () => SharedTables, accountId: string): LostRow[] {
  type Lost = { seq: number; what: string; about: string; at: string; writes: string }
  const lost = prepared<[string, number], Lost>(
    db,
    `SELECT seq, what, about, min(at) AS at, json_group_array(json(writes)) AS writes FROM journal_lost WHERE account_id = ?
      GROUP BY seq ORDER BY seq DESC LIMIT ?`,
  ).all(accountId, mostActs)
  if (lost.length === 0) return []
  const shared = tables()
  const acts = lost.map(({ writes, ...act }) => ({
    ...act,
    writes: (JSON.parse(writes) as unknown[][])
      .flat()
      .slice(0, mostWrites)
      .map((one) => Write.parse(one)),
  }))
  // A row that was made and changed by two acts is gone with both; only its making says what it pointed to.
  const made = new Map(
    acts
      .flatMap(({ writes }) => writes.map((one) => [idOf(one), pointedTo(shared, one)] as const))
      .filter(([, ids]) => ids.length > 0),
  )
  return acts.map(({ about, writes, ...act }) => {
    const ids = new Set([about, ...writes.flatMap((one) => [idOf(one), ...(made.get(idOf(one)) ?? [])])])
    ids.delete('')
    const anew = act.seq < 0
    const by = anew ? null : firstOf(db, shared, [...ids], tablesOf(shared, writes))
    return { ...act, ids: [...ids], by, anew, texts: textsIn(writes) }
  })
}

/** Whoever did it has seen that it did not hold. Throws Problem not_found. */
export function dropLost(db: Database, accountId: string, seq: number): void {
  const dropped = prepared(db, 'DELETE FROM journal_lost WHERE seq = ? AND account_id = ?').run(seq, accountId)
  if (dropped.changes === 0) throw new Problem('not_found')
}

/** Columns that hold what somebody wrote, and letters of one that are told. */
const [written, mostLetters] = [['subject', 'body', 'text', 'title', 'question', 'answer', 'name', 'note'], 20_000]

function textsIn(writes: readonly Write[]): string[] {
  const all = writes.flatMap(({ now }) => written.map((column) => now?.[column]))
  return [...new Set(all.filter((one): one is string => typeof one === 'string' && one.trim() !== ''))].map((one) =>
    one.slice(0, mostLetters),
  )
}

const idOf = ({ key }: Write): string => (key.length === 1 && typeof key[0] === 'string' ? key[0] : '')

const isSimple = ({ columns }: Reference): boolean => columns.length === 1

/** What a row that was made points to. */
function pointedTo(tables: SharedTables, { of, now }: Write): string[] {
  const parents = tables.get(of)?.parents.filter(isSimple) ?? []
  return parents.map(({ columns }) => now?.[columns[0]!]).filter((value) => typeof value === 'string')
}

/** The tables of these rows, and those that they point to. */
function tablesOf(tables: SharedTables, writes: readonly Write[]): Set<string> {
  return new Set(writes.flatMap(({ of }) => [of, ...(tables.get(of)?.parents ?? []).map(({ to }) => to)]))
}

/** Who did the last thing elsewhere that holds, to one of these or to what points to them. */
function firstOf(
  db: Database,
  tables: SharedTables,
  ids: readonly string[],
  among: ReadonlySet<string>,
): LostRow['by'] {
  const all = [...ids]
  for (const { name, key, parents } of tables.values())
    for (const { columns } of key.length === 1 ? parents.filter((one) => isSimple(one) && among.has(one.to)) : [])
      for (const { id } of prepared<[string], { id: unknown }>(
        db,
        `SELECT ${key[0]} AS id FROM ${name} WHERE ${columns[0]} IN (SELECT value FROM json_each(?)) LIMIT 100`,
      ).all(JSON.stringify(ids)))
        if (typeof id === 'string') all.push(id)
  const first = prepared<[string, string], { accountId: string; at: string }>(
    db,
    `SELECT account_id AS accountId, at FROM journal_acts WHERE about IN (SELECT value FROM json_each(?)) AND lost = 0
      AND desk <> ? AND account_id IS NOT NULL ORDER BY nth DESC LIMIT 1`,
  ).get(JSON.stringify(all), ownDesk(db))
  return first ?? null
}
