import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { CancelButton } from '../../../ui/cancel-button.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { useWords } from '../../../ui/language.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { TextField } from '../../../ui/text-field.tsx'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px' } })

/** Asks how some characters are read. */
export function RubyDialog(props: {
  base: string
  reading: string
  onSet: (ruby: { base: string; reading: string }) => void
  /** Undefined where there is none to remove. */
  onRemove?: (() => void) | undefined
  onClose: () => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.composer.rubyDialog
  const [base, setBase] = useState(props.base)
  const [reading, setReading] = useState(props.reading)
  const [tried, setTried] = useState(false)
  const missing = reading.trim() === '' || base.trim() === ''
  return (
    <Modal
      title={say.title}
      onClose={props.onClose}
      onSubmit={() => {
        setTried(true)
        if (!missing) props.onSet({ base: base.trim(), reading: reading.trim() })
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary">
            {say.do}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
          {props.onRemove && (
            <CommandButton look="quiet" onClick={props.onRemove}>
              {say.remove}
            </CommandButton>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <TextField label={say.base} lang="ja" value={base} onChange={setBase} maxLength={100} />
        <TextField
          autoFocus
          label={say.reading}
          lang="ja"
          value={reading}
          onChange={setReading}
          hint={say.hint}
          problem={tried && missing ? say.missing : undefined}
          maxLength={200}
        />
      </div>
    </Modal>
  )
}
