import { useState } from 'react'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** Asks which words take the place of a string, so that they fit many people. */
export function GeneralDialog(props: {
  string: string
  proposed: string
  onDone: (instead: string) => void
  onClose: () => void
}) {
  const { say } = useAnswersWords()
  const words = say.source
  const [typed, setTyped] = useState(props.proposed)
  const instead = typed.trim()
  return (
    <Modal
      title={words.generalTitle(props.string)}
      onClose={props.onClose}
      onSubmit={() => {
        if (instead !== '') props.onDone(instead)
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={instead === ''}>
            {words.generalDo}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <TextField
        label={words.generalLabel}
        hint={words.generalHint}
        value={typed}
        onChange={setTyped}
        maxLength={200}
        autoFocus
      />
    </Modal>
  )
}
