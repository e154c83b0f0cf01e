import { makeStyles } from '@fluentui/react-components'
import { Eye20Regular, EyeOff20Regular, Warning16Regular } from '@fluentui/react-icons'
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { isComposing } from '../../ui/composing.ts'
import { TextField } from '../../ui/text-field.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  caps: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    ...small,
    color: deskTokens.colorStatusWarningForeground1,
  },
  eye: { color: deskTokens.colorNeutralForeground3 },
})

/** A field for a passphrase: hidden until it is shown, and it says when Caps Lock is on. */
export function PassphraseField(props: {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  problem?: ReactNode
  besides?: ReactNode
  known?: boolean
  tall?: boolean
  strong?: boolean
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
  onEnter?: () => void
}) {
  const styles = useStyles()
  const words = useWords().office.unlock
  const [shown, setShown] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <TextField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      hint={
        capsLock ? (
          <span role="status" className={styles.caps}>
            <Warning16Regular />
            {words.capsLock}
          </span>
        ) : (
          props.hint
        )
      }
      problem={props.problem}
      maxLength={1024}
      type={shown ? 'text' : 'password'}
      autoComplete={props.known ? 'current-password' : 'new-password'}
      {...(props.tall && { tall: true })}
      {...(props.strong && { strong: true })}
      {...(props.autoFocus && { autoFocus: true })}
      {...(props.inputRef && { inputRef: props.inputRef })}
      onKeyDown={(event) => {
        look(event)
        if (event.key !== 'Enter' || isComposing(event.nativeEvent) || !props.onEnter) return
        event.preventDefault()
        props.onEnter()
      }}
      onKeyUp={look}
      onBlur={() => setCapsLock(false)}
      besides={props.besides}
      end={
        <IconButton
          small
          label={shown ? words.hide : words.show}
          icon={shown ? <EyeOff20Regular className={styles.eye} /> : <Eye20Regular className={styles.eye} />}
          pressed={shown}
          onClick={() => setShown(!shown)}
        />
      }
    />
  )
}
