import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { type ListShown, sameName, type SavedView } from '../../shared/letters/saved-views.ts'
import type { FakePart } from './fake-bridge.ts'

/** Saved views in memory, each of which holds as many letters as its list says. */
export function fakeSavedViews(
  letters: (shown: ListShown) => number,
  announce: () => void,
): FakePart<Pick<Contract['letters'], 'savedViews' | 'savedViewCounts' | 'saveView' | 'removeView'>> {
  let views: SavedView[] = []
  return {
    savedViews: () => views,
    savedViewCounts: () => views.map(({ id, shown }) => ({ id, letters: letters(shown), more: false })),
    saveView: (view) => {
      const others = views.filter(({ id }) => id !== view.id)
      if (others.some(({ name }) => sameName(name, view.name))) throw new Problem('view_name_taken')
      views = [...others, view].toSorted((one, other) => one.name.localeCompare(other.name))
      announce()
      return {}
    },
    removeView: ({ id }) => {
      const removed = views.find((one) => one.id === id)
      if (!removed) throw new Problem('not_found')
      views = views.filter((one) => one !== removed)
      announce()
      return removed
    },
  }
}
