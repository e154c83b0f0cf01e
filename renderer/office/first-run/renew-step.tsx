import { useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { PassphraseField } from '../passphrase/passphrase-field.tsx'
import { StepPage } from './step-page.tsx'

/** Where the program ended before the recovery key was kept: a new one is made, and the one of then opens nothing. */
export function RenewStep(props: { onMade: (recoveryKey: string) => void }) {
  const { firstRun } = useWords().office
  const words = firstRun.renew
  const say = useProblemWords()
  const [passphrase, setPassphrase] = useState('')
  const renew = useCommand(client.office.renewRecoveryKey)
  const wrong = isOneOf(renew.error, ['wrong_passphrase'])
  const make = () => renew.mutate({ passphrase }, { onSuccess: ({ recoveryKey }) => props.onMade(recoveryKey) })
  return (
    <StepPage
      title={words.title}
      text={words.text}
      goOn={{ words: words.make, run: make, missing: passphrase === '' ? words.missing : null, busy: renew.isPending }}
    >
      <PassphraseField
        label={words.passphrase}
        value={passphrase}
        onChange={(typed) => {
          if (!renew.isIdle) renew.reset()
          setPassphrase(typed)
        }}
        problem={wrong ? say(renew.error) : undefined}
      />
      {renew.error && !wrong && <Failure problem={renew.error} />}
    </StepPage>
  )
}
