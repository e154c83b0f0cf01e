import { useState } from 'react'
import { longestString } from '../../../shared/answers/candidates.ts'
import { personalKinds, type PersonalKind } from '../../../shared/answers/personal-data.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** Has words go that the program did not mark; they are typed, or were chosen with the pointer. */
export function HideDialog(props: {
  text: string
  chosen: string
  onDone: (string: string, kind: PersonalKind) => void
  onClose: () => void
}) {
  const { say } = useAnswersWords()
  const words = say.source
  const [typed, setTyped] = useState(props.chosen)
  const [kind, setKind] = useState<PersonalKind>('name')
  const [tried, setTried] = useState(false)
  const string = typed.trim()
  const missing = string === '' || !props.text.includes(string)
  return (
    <Modal
      title={words.byHandTitle}
      onClose={props.onClose}
      onSubmit={() => {
        setTried(true)
        if (!missing) props.onDone(string, kind)
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit">
            {words.hide}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <p>{words.byHandText}</p>
      <TextField
        label={words.byHandLabel}
        problem={tried && missing ? words.byHandMissing : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={longestString}
        autoFocus
      />
      <SelectField
        label={words.byHandKind}
        value={kind}
        onChange={setKind}
        choices={personalKinds.map((value) => ({ value, words: say.marks.kinds[value] }))}
      />
    </Modal>
  )
}
