import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useEnter } from '../../ui/enter.ts'
import { useWords } from '../../ui/language.tsx'
import { useProblemWords } from '../../ui/failure.tsx'
import { PassphraseField } from '../passphrase/passphrase-field.tsx'
import { isDamage } from './damaged-office.tsx'
import { useWait } from './use-wait.ts'
import { WaitWords } from './wait-words.tsx'

const useStyles = makeStyles({
  act: { width: '100%', height: '36px', marginTop: '16px' },
})

/** Passphrase and the one button; what is wrong with it stands under the field. */
export function SignInForm(props: { accountId: string; onDamaged: (problem: Problem) => void }) {
  const styles = useStyles()
  const words = useWords().office.unlock
  const say = useProblemWords()
  const [passphrase, setPassphrase] = useState('')
  const signIn = useCommand(client.office.signIn)
  const { reset: forgetRefusal } = signIn
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait(signIn.error, () => {
    forgetRefusal()
    field.current?.focus()
  })
  useEffect(() => {
    setPassphrase('')
    forgetRefusal()
    field.current?.focus()
    // Another person starts with an empty field.
  }, [props.accountId, forgetRefusal])
  const submit = () => {
    if (signIn.isPending || wait > 0) return
    if (passphrase === '') return field.current?.focus()
    signIn.mutate(
      { accountId: props.accountId, passphrase },
      {
        onError: (problem) => {
          if (isDamage(problem)) return props.onDamaged(problem)
          setPassphrase('')
          field.current?.focus()
        },
      },
    )
  }
  useEnter(submit)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <PassphraseField
        known
        tall
        strong
        autoFocus
        label={words.passphrase}
        inputRef={field}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text)
          if (signIn.isError && text !== '' && wait === 0) signIn.reset()
        }}
        problem={wait > 0 ? <WaitWords seconds={wait} /> : signIn.error ? say(signIn.error) : undefined}
      />
      <CommandButton
        type="submit"
        look="primary"
        keys="Enter"
        className={styles.act}
        disabled={passphrase === '' || signIn.isPending || wait > 0}
      >
        {signIn.isPending ? words.unlocking : words.unlock}
      </CommandButton>
    </form>
  )
}
