import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ListShown, SavedView } from '../../../shared/letters/saved-views.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { heardOnly, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { SaveViewDialog } from './save-view-dialog.tsx'
import { useShownWords } from './shown-words.ts'

const useStyles = makeStyles({
  name: { display: 'block', overflowWrap: 'anywhere' },
  shown: { display: 'block', ...small, color: deskTokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  acts: { display: 'flex', justifyContent: 'flex-end', gap: '4px' },
  none: { margin: 0 },
  heard: heardOnly,
})

/** The saved searches, each to be changed or taken away. */
export function SavedViewsDialog(props: { shown: ListShown; onClose: () => void }) {
  const styles = useStyles()
  const say = useWords().letters.savedViews
  const shownWords = useShownWords()
  const tell = useUndo()
  const problem = useProblemWords()
  const asked = useQuery(client.letters.savedViews, {})
  const [changing, setChanging] = useState<SavedView | null>(null)
  const remove = (view: SavedView) => {
    const failed = (failure: unknown) => tell({ words: problem(failure), failed: true })
    void client.letters.removeView({ id: view.id }).then((removed) => {
      tell({ words: say.removed(view.name), undo: () => void client.letters.saveView(removed).catch(failed) })
    }, failed)
  }
  if (changing !== null)
    return (
      <SaveViewDialog
        view={changing}
        shown={props.shown}
        onSaved={(view) => {
          tell({ words: say.saved(view.name) })
          setChanging(null)
        }}
        onClose={() => setChanging(null)}
      />
    )
  return (
    <Modal title={say.title} onClose={props.onClose}>
      {asked.error && <Failure problem={asked.error} />}
      {asked.data?.length === 0 && <p className={styles.none}>{say.none}</p>}
      {asked.data !== undefined && asked.data.length > 0 && (
        <DataTable
          label={say.title}
          rows={asked.data}
          keyOf={(one) => one.id}
          columns={[
            {
              id: 'name',
              words: say.name,
              grow: 1,
              cell: (one) => (
                <>
                  <span className={styles.name}>{one.name}</span>
                  <span className={styles.shown}>{shownWords(one.shown)}</span>
                </>
              ),
            },
            { id: 'whose', words: say.whose, nowrap: true, cell: (one) => (one.shared ? say.ofOffice : say.own) },
            {
              id: 'acts',
              words: <span className={styles.heard}>{say.acts}</span>,
              nowrap: true,
              end: true,
              cell: (one) => (
                <span className={styles.acts}>
                  <CommandButton
                    size="small"
                    buttonProps={{ 'aria-label': `${one.name}: ${say.change}` }}
                    onClick={() => setChanging(one)}
                  >
                    {say.change}
                  </CommandButton>
                  <CommandButton
                    size="small"
                    buttonProps={{ 'aria-label': `${one.name}: ${say.remove}` }}
                    onClick={() => remove(one)}
                  >
                    {say.remove}
                  </CommandButton>
                </span>
              ),
            },
          ]}
        />
      )}
    </Modal>
  )
}
