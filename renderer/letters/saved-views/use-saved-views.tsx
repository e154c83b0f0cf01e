import { BookmarkAdd20Regular, BookmarkMultiple20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo, useState, type ReactElement } from 'react'
import type { ListShown } from '../../../shared/letters/saved-views.ts'
import { useActions } from '../../ui/actions.tsx'
import { useWords } from '../../ui/language.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { SaveViewDialog } from './save-view-dialog.tsx'
import { useShownSavedView } from './saved-view-rows.tsx'
import { SavedViewsDialog } from './saved-views-dialog.tsx'

/** Lets what the list shows be kept, where it is a search or narrowed and not kept already, and what is kept be arranged. */
export function useSavedViews(
  shown: ListShown,
  readable: boolean,
): { save: (() => void) | undefined; arrange: () => void; dialog: ReactElement | null } {
  const words = useWords()
  const tell = useUndo()
  const say = words.letters.savedViews
  const [open, setOpen] = useState<'save' | 'arrange' | null>(null)
  const saved = useShownSavedView(shown)
  const chosen = shown.search !== '' || shown.topic !== null || shown.tag !== null || shown.unreadOnly
  const mayBeSaved = readable && chosen && saved === undefined
  const save = useCallback(() => setOpen('save'), [])
  const arrange = useCallback(() => setOpen('arrange'), [])
  useActions(
    useMemo(
      () => [
        ...(mayBeSaved
          ? [
              {
                id: 'save-view',
                label: say.save,
                icon: <BookmarkAdd20Regular />,
                group: words.frame.groups.letters,
                run: save,
              },
            ]
          : []),
        {
          id: 'saved-views',
          label: say.edit,
          icon: <BookmarkMultiple20Regular />,
          group: words.frame.groups.letters,
          run: arrange,
        },
      ],
      [mayBeSaved, say, words, save, arrange],
    ),
  )
  const close = () => setOpen(null)
  return {
    save: mayBeSaved ? save : undefined,
    arrange,
    dialog:
      open === 'save' ? (
        <SaveViewDialog
          view={null}
          shown={shown}
          onSaved={(view) => {
            tell({ words: say.saved(view.name) })
            close()
          }}
          onClose={close}
        />
      ) : open === 'arrange' ? (
        <SavedViewsDialog shown={shown} onClose={close} />
      ) : null,
  }
}
