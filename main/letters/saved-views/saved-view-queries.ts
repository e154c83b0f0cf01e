import type { ListShown, SavedView } from '../../../shared/letters/saved-views.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

type Columns = {
  id: string
  account_id: string | null
  name: string
  view: ListShown['view']
  search: string
  sort_order: 'newest' | 'oldest'
  urgent_first: number
  unread_only: number
  topic: string | null
  tag: string | null
}

/** The office's views and those of an account, by name. */
export function listSavedViews(db: Database, accountId: string): SavedView[] {
  return prepared<[string], Columns>(
    db,
    'SELECT * FROM saved_views WHERE account_id IS NULL OR account_id = ? ORDER BY name, id',
  )
    .all(accountId)
    .map(viewOf)
}

/** A view and whose it is (null: everybody's); undefined where there is none. */
export function findSavedView(db: Database, id: string): { view: SavedView; accountId: string | null } | undefined {
  const row = prepared<[string], Columns>(db, 'SELECT * FROM saved_views WHERE id = ?').get(id)
  return row && { view: viewOf(row), accountId: row.account_id }
}

/** Keeps a new or changed one; one that is not shared becomes the account's own. */
export function writeSavedView(db: Database, { id, name, shown, shared }: SavedView, accountId: string): void {
  prepared(
    db,
    `INSERT INTO saved_views (id, account_id, name, view, search, sort_order, urgent_first, unread_only, topic, tag)
    VALUES (@id, @account_id, @name, @view, @search, @sort_order, @urgent_first, @unread_only, @topic, @tag)
    ON CONFLICT (id) DO UPDATE SET account_id = excluded.account_id, name = excluded.name, view = excluded.view,
      search = excluded.search, sort_order = excluded.sort_order, urgent_first = excluded.urgent_first, unread_only = excluded.unread_only,
      topic = excluded.topic, tag = excluded.tag`,
  ).run({
    id,
    account_id: shared ? null : accountId,
    name,
    view: shown.view,
    search: shown.search,
    sort_order: shown.order === 'oldest' ? 'oldest' : 'newest',
    urgent_first: shown.order === 'urgent' ? 1 : 0,
    unread_only: shown.unreadOnly ? 1 : 0,
    topic: shown.topic,
    tag: shown.tag,
  } satisfies Columns)
}

export function deleteSavedView(db: Database, id: string): void {
  prepared(db, 'DELETE FROM saved_views WHERE id = ?').run(id)
}

const viewOf = (row: Columns): SavedView => ({
  id: row.id,
  name: row.name,
  shown: {
    view: row.view,
    search: row.search,
    order: row.urgent_first === 1 ? 'urgent' : row.sort_order,
    unreadOnly: row.unread_only === 1,
    topic: row.topic,
    tag: row.tag,
  },
  shared: row.account_id === null,
})
