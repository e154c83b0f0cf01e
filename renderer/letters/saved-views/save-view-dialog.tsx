import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { type ListShown, type SavedView, showSame } from '../../../shared/letters/saved-views.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CheckField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { small } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useShownWords } from './shown-words.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: '16px', marginTop: '8px' },
  keeps: { margin: 0, overflowWrap: 'anywhere' },
  label: { display: 'block', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Keeps what the list shows under a name; or names, shares or replaces what is kept already. */
export function SaveViewDialog(props: {
  /** Null where it is new. */
  view: SavedView | null
  shown: ListShown
  onSaved: (view: SavedView) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const say = useWords().letters.savedViews
  const problem = useProblemWords()
  const shownWords = useShownWords()
  const [id] = useState(() => props.view?.id ?? crypto.randomUUID())
  const [name, setName] = useState(props.view?.name ?? '')
  const [shared, setShared] = useState(props.view?.shared ?? false)
  const [replaced, setReplaced] = useState(props.view === null)
  const save = useCommand(client.letters.saveView)
  const shown = replaced || props.view === null ? props.shown : props.view.shown
  const view: SavedView = { id, name: name.trim(), shown, shared }
  const taken = isOneOf(save.error, ['view_name_taken'])
  return (
    <Modal
      title={props.view ? say.changeTitle : say.saveTitle}
      onClose={props.onClose}
      onSubmit={() => {
        if (view.name !== '' && !save.isPending) save.mutate(view, { onSuccess: () => props.onSaved(view) })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={view.name === '' || save.isPending}>
            {say.keep}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          label={say.name}
          maxLength={60}
          value={name}
          onChange={(typed) => {
            if (!save.isIdle) save.reset()
            setName(typed)
          }}
          problem={taken ? problem(save.error) : undefined}
        />
        <p className={styles.keeps}>
          <span className={styles.label}>{say.keeps}</span>
          {shownWords(shown)}
        </p>
        {props.view && !showSame(props.view.shown, props.shown) && (
          <CheckField label={say.replace} checked={replaced} onChange={setReplaced} />
        )}
        <CheckField label={say.shared} note={say.sharedNote} checked={shared} onChange={setShared} />
        {save.error && !taken && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}
