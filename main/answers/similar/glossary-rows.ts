import type { GlossaryRow } from '../../../shared/answers/similar-calls.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { type Glossary, glossaryOf, type GlossaryLine, parseGlossary } from '../../similar/glossary.ts'
import { shippedGlossary } from '../../similar/shipped-glossary.ts'
import type { Doer } from '../candidates/candidate-rows.ts'

type Columns = { id: string; ja: string; en: string; removed: 0 | 1 }

/** The shipped lines, each named by its first Japanese word, in the order in which they are shipped. */
const shipped: ReadonlyMap<string, GlossaryLine> = new Map(
  parseGlossary(shippedGlossary).map((line) => [`shipped:${line.ja.join(',')}`.slice(0, 100), line]),
)

/** Every line as the office has it; those of its own last. */
export function listGlossary(db: Database): GlossaryRow[] {
  const changed = new Map(listChanged(db).map((row) => [row.id, row]))
  const rows = [...shipped].map(([id, { ja, en }]): GlossaryRow => {
    const row = changed.get(id)
    if (!row) return { id, ja: [...ja], en: [...en], state: 'shipped' }
    return { id, ...wordsOf(row), state: row.removed === 1 ? 'removed' : 'changed' }
  })
  const added = [...changed.values()].filter(({ id }) => !shipped.has(id))
  return [...rows, ...added.map((row): GlossaryRow => ({ id: row.id, ...wordsOf(row), state: 'added' }))]
}

/** Whether there is a line of this id. */
export const isShipped = (id: string): boolean => shipped.has(id)

export function hasLine(db: Database, id: string): boolean {
  return shipped.has(id) || prepared(db, 'SELECT 1 FROM glossary_lines WHERE id = ?').get(id) !== undefined
}

export function saveLine(db: Database, id: string, { ja, en }: GlossaryLine, removed: boolean, { at, by }: Doer): void {
  prepared(
    db,
    `INSERT INTO glossary_lines (id, ja, en, removed, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET ja = excluded.ja, en = excluded.en, removed = excluded.removed,
      changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
  ).run(id, ja.join('\n'), en.join('\n'), removed ? 1 : 0, at, by)
}

export function deleteLine(db: Database, id: string): void {
  prepared(db, 'DELETE FROM glossary_lines WHERE id = ?').run(id)
}

/** The glossary as it holds now; made anew only where the office has changed it. */
export function glossaryNow(db: Database): Glossary {
  const signature = JSON.stringify(listChanged(db))
  const known = made.get(db)
  if (known?.signature === signature) return known.glossary
  const glossary = glossaryOf(listGlossary(db).filter(({ state }) => state !== 'removed'))
  made.set(db, { signature, glossary })
  return glossary
}

const made = new WeakMap<Database, { signature: string; glossary: Glossary }>()

function listChanged(db: Database): Columns[] {
  return prepared<[], Columns>(db, 'SELECT id, ja, en, removed FROM glossary_lines ORDER BY changed_at, id').all()
}

function wordsOf({ ja, en }: Columns): { ja: string[]; en: string[] } {
  return { ja: ja.split('\n'), en: en.split('\n') }
}
