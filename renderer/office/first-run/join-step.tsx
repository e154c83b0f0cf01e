import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { isAtCode, JoiningCodeField } from '../joining-code-field.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import { StepPage } from './step-page.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '440px' } })

/** This workstation joins an office that others use: by a code that one of them shows, with an account that is there. */
export function JoinStep(props: {
  onBack: () => void
  /** Told before the office is there, and again where it did not come about. */
  onBegin: (begun: boolean) => void
  onJoined: (recoveryKey: string) => void
}) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.firstRun.join
  const say = useProblemWords()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [accountName, setAccountName] = useState('')
  const passphrase = useNewPassphrase([accountName, name])
  const join = useCommand(client.office.joinOffice)
  const missing =
    code.trim() === ''
      ? words.missing.code
      : name.trim() === ''
        ? words.missing.name
        : accountName.trim() === ''
          ? words.missing.account
          : passphrase.missing
  const atCode = isAtCode(join.error)
  const atAccount = isOneOf(join.error, ['not_found'])
  const atPassphrase = isOneOf(join.error, ['weak_passphrase'])
  return (
    <StepPage
      title={words.title}
      text={words.text}
      onBack={join.isPending ? undefined : props.onBack}
      goOn={{
        words: join.isPending ? words.joining : words.do,
        run: () => {
          props.onBegin(true)
          join.mutate(
            { code, name: name.trim(), accountName: accountName.trim(), passphrase: passphrase.first },
            { onSuccess: ({ recoveryKey }) => props.onJoined(recoveryKey), onError: () => props.onBegin(false) },
          )
        },
        missing,
        busy: join.isPending,
      }}
      told={join.error && !atCode && !atAccount && !atPassphrase && <Failure problem={join.error} />}
    >
      <div className={styles.fields}>
        <JoiningCodeField words={words} problem={join.error} value={code} onChange={setCode} />
        <TextField
          label={all.workstations.name}
          hint={all.workstations.nameHint}
          value={name}
          onChange={setName}
          maxLength={80}
        />
        <TextField
          label={words.account}
          hint={words.accountHint}
          problem={atAccount ? words.noAccount : undefined}
          value={accountName}
          onChange={setAccountName}
          maxLength={80}
          autoComplete="name"
        />
        <NewPassphraseFields
          state={passphrase}
          label={all.passphrase.first}
          problem={atPassphrase ? say(join.error) : undefined}
        />
      </div>
    </StepPage>
  )
}
