import { useState } from 'react'
import { longestQuestion } from '../../../shared/answers/candidates.ts'
import type { Problem } from '../../../shared/errors.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** Writes another text of a copied question: what does not belong to it is taken out. */
export function CopyDialog(props: {
  text: string
  language: 'ja' | 'en'
  busy: boolean
  problem: Problem | null
  onSave: (text: string) => void
  onClose: () => void
}) {
  const { say } = useAnswersWords()
  const words = say.source
  const [typed, setTyped] = useState(props.text)
  const same = typed.trim() === '' || typed === props.text
  return (
    <Modal
      wide
      title={words.editTitle}
      onClose={props.onClose}
      onSubmit={() => {
        if (!same && !props.busy) props.onSave(typed.trim())
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={same || props.busy}>
            {words.editDo}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <p>{words.editText}</p>
      <TextArea
        label={words.editLabel}
        rows={14}
        lang={props.language}
        value={typed}
        onChange={setTyped}
        maxLength={longestQuestion}
      />
      {props.problem && <Failure problem={props.problem} />}
    </Modal>
  )
}
