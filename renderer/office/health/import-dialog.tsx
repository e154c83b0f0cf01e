import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CheckField, SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { Failure } from '../../ui/failure.tsx'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '16px', marginTop: '16px' } })

/** What is to be imported, and how letters without an answer come in; which file or folder is asked by the system's own dialog. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.health.imports
  const [what, setWhat] = useState<'file' | 'folder'>('file')
  const [closed, setClosed] = useState(true)
  const choose = useCommand(client.shell.chooseImport)
  const begin = () => {
    if (!choose.isPending)
      choose.mutate(
        { what, closed },
        {
          onSuccess: ({ begun }) => {
            if (begun) onClose()
          },
        },
      )
  }
  return (
    <Modal
      title={words.dialogTitle}
      onClose={onClose}
      foot={
        <>
          <CommandButton look="primary" disabled={choose.isPending} onClick={begin}>
            {choose.isPending ? words.choosing : words.choose}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      {words.dialogText}
      <div className={styles.fields}>
        <SwitchField
          label={words.what}
          value={what}
          onChange={setWhat}
          choices={[
            { value: 'file', words: words.file },
            { value: 'folder', words: words.folder },
          ]}
        />
        <CheckField label={words.closed} note={words.closedNote} checked={closed} onChange={setClosed} />
        {choose.error && <Failure problem={choose.error} />}
      </div>
    </Modal>
  )
}
