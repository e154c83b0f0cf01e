import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { CancelButton } from '../../../ui/cancel-button.tsx'
import { CheckField } from '../../../ui/choices.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { useWords } from '../../../ui/language.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { addressTyped } from './addresses.ts'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px' } })

/** Asks where a link leads. */
export function AddressDialog(props: {
  title: string
  address: string
  /** The words of a link in the text, where none are selected; undefined where they are there already. */
  words?: string | undefined
  /** Whether the other language may have it, too. */
  forBoth: boolean
  onSet: (address: string, asked: { both: boolean; words: string }) => void
  /** Undefined where there is none to remove. */
  onRemove?: (() => void) | undefined
  onClose: () => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.composer.address
  const [typed, setTyped] = useState(props.address)
  const [words, setWords] = useState(props.words ?? '')
  const [both, setBoth] = useState(props.forBoth && props.address === '')
  const [tried, setTried] = useState(false)
  const address = addressTyped(typed)
  const wrong = typed.trim() === '' ? say.missing : address === null ? say.wrong : null
  return (
    <Modal
      title={props.title}
      onClose={props.onClose}
      onSubmit={() => {
        setTried(true)
        if (address !== null) props.onSet(address, { both, words: words.trim() })
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary">
            {say.do}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
          {props.onRemove && (
            <CommandButton look="quiet" onClick={props.onRemove}>
              {say.removeLink}
            </CommandButton>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          autoFocus
          label={say.field}
          lang="en"
          value={typed}
          onChange={setTyped}
          hint={say.hint}
          problem={tried && wrong !== null ? wrong : undefined}
          maxLength={2000}
        />
        {props.words !== undefined && <TextField label={say.words} value={words} onChange={setWords} maxLength={300} />}
        {props.forBoth && <CheckField label={say.both} checked={both} onChange={setBoth} />}
      </div>
    </Modal>
  )
}
