import { v7 as newId } from 'uuid'
import { mostCategories } from '../../../shared/answers/entries.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { Handlers } from '../../serve.ts'

/** A category with the number of its entries. */
export type CategoryColumns = { id: string; name_ja: string; name_en: string; position: number; entries: number }

/** In the order in which they stand. */
export function listCategories(db: Database): CategoryColumns[] {
  return prepared<[], CategoryColumns>(
    db,
    `SELECT *, (SELECT count(*) FROM answer_entries WHERE category_id = answer_categories.id) AS entries
    FROM answer_categories ORDER BY position, id`,
  ).all()
}

type Calls = 'categories' | 'saveCategory' | 'orderCategories' | 'removeCategory'

/** What is asked about the categories of entries. */
export function categoryHandlers(): Pick<Handlers<Contract['answers']>, Calls> {
  return {
    categories: (_, { db }) =>
      listCategories(db).map(({ id, name_ja, name_en, entries }) => ({
        id,
        names: { ja: name_ja, en: name_en },
        entries,
      })),
    saveCategory({ id, names }, { db, about }) {
      const all = listCategories(db)
      if (id !== null && !all.some((one) => one.id === id)) throw new Problem('not_found')
      if (all.some((one) => one.id !== id && (one.name_ja === names.ja || one.name_en === names.en)))
        throw new Problem('category_name_taken')
      if (id === null && all.length >= mostCategories) throw new Problem('bad_input', { field: 'id' })
      const named = id ?? newId()
      about(named)
      prepared(
        db,
        `INSERT INTO answer_categories (id, name_ja, name_en, position) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET name_ja = excluded.name_ja, name_en = excluded.name_en`,
      ).run(named, names.ja, names.en, (all.at(-1)?.position ?? -1) + 1)
      return { id: named }
    },
    orderCategories({ ids }, { db }) {
      const all = listCategories(db)
      if (new Set(ids).size !== ids.length || ids.length !== all.length || !all.every(({ id }) => ids.includes(id)))
        throw new Problem('bad_input', { field: 'ids' })
      ids.forEach((id, position) =>
        prepared(db, 'UPDATE answer_categories SET position = ? WHERE id = ? AND position <> ?').run(
          position,
          id,
          position,
        ),
      )
      return {}
    },
    removeCategory({ id }, { db, about }) {
      const category = listCategories(db).find((one) => one.id === id)
      if (!category) throw new Problem('not_found')
      if (category.entries > 0) throw new Problem('category_in_use')
      about(id)
      prepared(db, 'DELETE FROM answer_categories WHERE id = ?').run(id)
      return {}
    },
  }
}

/** What a category is called, in both languages; null where there is none of this id. */
export function findCategoryName(db: Database, id: string): { ja: string; en: string } | null {
  const row = prepared<[string], { name_ja: string; name_en: string }>(
    db,
    'SELECT name_ja, name_en FROM answer_categories WHERE id = ?',
  ).get(id)
  return row ? { ja: row.name_ja, en: row.name_en } : null
}
