import type { Category, Entry } from '../../../shared/answers/entries.ts'
import { PagePreview } from '../publishing/page-preview.tsx'
import { AskDialog, FactsDialog, RemoveDialog, ReopenDialog, WithdrawDialog } from './entry-dialogs.tsx'
import { HistoryDialog } from './history-dialog.tsx'

export type Opened = 'ask' | 'reopen' | 'withdraw' | 'remove' | 'facts' | 'history' | 'preview'

/** The dialog of an entry that is open. */
export function OpenedDialog(props: {
  opened: Opened | null
  entry: Entry
  categories: readonly Category[]
  onClose: () => void
  onGone: () => void
}) {
  const { entry, onClose } = props
  switch (props.opened) {
    case 'ask':
      return <AskDialog entry={entry} onClose={onClose} />
    case 'reopen':
      return <ReopenDialog entry={entry} onClose={onClose} />
    case 'withdraw':
      return <WithdrawDialog entry={entry} onClose={onClose} />
    case 'facts':
      return <FactsDialog entry={entry} categories={props.categories} onClose={onClose} />
    case 'preview':
      return <PagePreview entry={entry} onClose={onClose} />
    case 'history':
      return <HistoryDialog entry={entry} onClose={onClose} />
    case 'remove':
      return (
        <RemoveDialog
          entry={entry}
          onClose={onClose}
          onRemoved={() => {
            onClose()
            props.onGone()
          }}
        />
      )
    case null:
      return null
  }
}
