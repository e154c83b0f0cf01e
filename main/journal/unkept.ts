import type { Row } from '../database/joining.ts'
import type { Database } from '../database/open.ts'
import { packing } from '../database/packs.ts'
import { prepared } from '../database/prepared.ts'
import type { Decided, Keep, Touched } from './receive.ts'

/** Rows that are gone through in one transaction. */
const mostAtOnce = 200

/** Within a transaction, while no part is open: what other desks changed, and what of this one was decided against, is kept for when they are. */
export const keepForLater =
  (db: Database): Keep =>
  (touched, decided) => {
    const keep = prepared(db, 'INSERT INTO journal_unkept (of, row) VALUES (?, ?) ON CONFLICT DO NOTHING')
    for (const [table, rows] of touched) for (const row of rows) keep.run(table, JSON.stringify(row))
    for (const one of decided) if (one.lost.length > 0) keep.run('', JSON.stringify(one))
  }

/** Once all parts are open: does what follows from what was kept, and tells it; whoever ends this in between finds the rest again. */
export function keepNow(
  db: Database,
  keep: (touched: Touched) => void,
  tell: (touched: Touched, decided: readonly Decided[]) => void,
  onFailure: (failure: unknown) => void,
): void {
  for (;;) {
    const some = prepared<[number], Unkept>(db, 'SELECT nth, of, row FROM journal_unkept ORDER BY nth LIMIT ?').all(
      mostAtOnce,
    )
    if (some.length === 0) return
    const touched = rowsOf(some)
    const decided = some.filter(({ of }) => of === '').map(({ row }) => JSON.parse(row) as Decided)
    // Nobody is kept out of the office by a word that is not found in the search.
    try {
      db.transaction(() => packing(db, () => keep(touched))).immediate()
      tell(touched, decided)
    } catch (failure) {
      onFailure(failure)
    }
    prepared(db, 'DELETE FROM journal_unkept WHERE nth <= ?').run(some.at(-1)!.nth)
  }
}

type Unkept = { nth: number; of: string; row: string }

function rowsOf(some: readonly Unkept[]): Touched {
  const rows = new Map<string, Row[]>()
  for (const { of, row } of some) if (of !== '') rows.set(of, [...(rows.get(of) ?? []), JSON.parse(row) as Row])
  return rows
}
