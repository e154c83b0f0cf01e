import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import { mostSavedViews, sameName, type SavedViewCount } from '../../../shared/letters/saved-views.ts'
import { readSearch } from '../../../shared/letters/search/read-search.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Handlers } from '../../serve.ts'
import { listLetters } from '../queries.ts'
import { searchLetters } from '../search-queries.ts'
import { listTopics } from '../topics/topic-queries.ts'
import { deleteSavedView, findSavedView, listSavedViews, writeSavedView } from './saved-view-queries.ts'

/** Saved views as the contract has them: those of the office anybody who answers letters changes, their own only whoever keeps them. */
export function savedViewHandlers(deps: {
  colleague: (accountId: string) => Colleague
  today: () => string
  dayBegins?: ((day: string) => string) | undefined
}): Pick<Handlers<Contract['letters']>, 'savedViews' | 'savedViewCounts' | 'saveView' | 'removeView'> {
  return {
    savedViews: (_, { db, account }) => listSavedViews(db, account.id),
    async savedViewCounts(_, { db, account }) {
      const viewer = {
        accountId: account.id,
        colleague: deps.colleague,
        today: deps.today(),
        dayBegins: deps.dayBegins,
      }
      const counts: SavedViewCount[] = []
      for (const { id, shown } of listSavedViews(db, account.id)) {
        const filter = { ...shown, offset: 0, limit: 0 }
        const page =
          shown.search === ''
            ? listLetters(db, viewer, filter)
            : await searchLetters(db, viewer, filter).catch(unlessUnreadable)
        if (page) counts.push({ id, letters: page.total, more: page.more })
      }
      return counts
    },
    saveView(view, { db, account, about }) {
      about(view.id)
      const before = findSavedView(db, view.id)
      if (before && before.accountId !== null && before.accountId !== account.id) throw new Problem('not_found')
      const others = listSavedViews(db, account.id).filter(({ id }) => id !== view.id)
      if (others.length >= mostSavedViews) throw new Problem('views_enough')
      if (others.some(({ name }) => sameName(name, view.name))) throw new Problem('view_name_taken')
      if ('fault' in readSearch(view.shown.search, { today: deps.today(), topics: listTopics(db) }))
        throw new Problem('search_unreadable')
      writeSavedView(db, view, account.id)
      return {}
    },
    removeView({ id }, { db, account, about }) {
      about(id)
      const before = findSavedView(db, id)
      if (!before || (before.accountId !== null && before.accountId !== account.id)) throw new Problem('not_found')
      deleteSavedView(db, id)
      return before.view
    },
  }
}

/** The topic that a view asks for may have another name since: then it has no count, and the search itself says why. */
function unlessUnreadable(failure: unknown): null {
  if (failure instanceof Problem && failure.code === 'search_unreadable') return null
  throw failure
}
