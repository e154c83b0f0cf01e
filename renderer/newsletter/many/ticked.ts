import type { ReaderFilter, ReaderRow } from '../../../shared/newsletter/reader.ts'

/** Readers that can be ticked one by one; as many as one call takes. */
export const mostTicked = 500

/** Who is ticked: some readers, or everybody whom a filter leaves. */
export type Ticked =
  | { kind: 'some'; rows: ReadonlyMap<string, ReaderRow> }
  | { kind: 'all'; filter: ReaderFilter; count: number }

export const nobody: Ticked = { kind: 'some', rows: new Map() }

export function countTicked(ticked: Ticked): number {
  return ticked.kind === 'all' ? ticked.count : ticked.rows.size
}

export function isTicked(ticked: Ticked, row: Pick<ReaderRow, 'id'>): boolean {
  return ticked.kind === 'all' || ticked.rows.has(row.id)
}

/** Ticks a reader, or takes the tick away; where everybody was ticked, this one alone is left. Null where no more can be ticked. */
export function toggled(ticked: Ticked, row: ReaderRow): Ticked | null {
  if (ticked.kind === 'all') return { kind: 'some', rows: new Map([[row.id, row]]) }
  const rows = new Map(ticked.rows)
  if (!rows.delete(row.id)) rows.set(row.id, row)
  return rows.size > mostTicked ? null : { kind: 'some', rows }
}

/** Ticks these readers as well. Null where they are too many. */
export function withThese(ticked: Ticked, more: readonly ReaderRow[]): Ticked | null {
  if (ticked.kind === 'all') return ticked
  const rows = new Map([...ticked.rows, ...more.map((row) => [row.id, row] as const)])
  return rows.size > mostTicked ? null : { kind: 'some', rows }
}

/** What a call takes for those who are ticked. */
export function meantBy(ticked: Ticked): string[] | ReaderFilter {
  return ticked.kind === 'all' ? ticked.filter : [...ticked.rows.keys()]
}
