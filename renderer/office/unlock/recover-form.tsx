import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { dense, paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import { groupCount, groupsOf, isWhole, lettersOf } from '../recovery-key.ts'
import { isDamage } from './damaged-office.tsx'
import { useWait } from './use-wait.ts'
import { WaitWords } from './wait-words.tsx'

const useStyles = makeStyles({
  title: {
    margin: '0 0 4px',
    ...paneTitle,
  },
  text: {
    margin: '0 0 16px',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
  },
  key: { marginBottom: '16px' },
  act: { width: '100%', height: '36px', marginTop: '16px' },
  why: {
    margin: '6px 0 0',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  whole: { display: 'inline-flex', color: deskTokens.colorStatusSuccessForeground1, marginInlineEnd: '4px' },
})

/** The printed key opens the data and gives the account a new passphrase. */
export function RecoverForm(props: { accountId: string; ownWords: string[]; onDamaged: (problem: Problem) => void }) {
  const styles = useStyles()
  const words = useWords().office
  const say = useProblemWords()
  const [key, setKey] = useState('')
  const passphrase = useNewPassphrase(props.ownWords)
  const recover = useCommand(client.office.recover)
  const wait = useWait(recover.error, recover.reset)
  const groups = groupsOf(key)
  const missing = isWhole(key)
    ? passphrase.missing
    : words.recover.groupsEntered(groups.filter((group) => group.length === 5).length)
  const forPassphrase = isOneOf(recover.error, ['weak_passphrase'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing !== null || recover.isPending || wait > 0) return
    recover.mutate(
      { recoveryKey: groups.join(' '), accountId: props.accountId, newPassphrase: passphrase.first },
      { onError: (problem) => isDamage(problem) && props.onDamaged(problem) },
    )
  }
  return (
    <form onSubmit={submit}>
      <h2 className={styles.title}>{words.recover.title}</h2>
      <p className={`prose ${styles.text}`}>{words.recover.text}</p>
      <TextField
        className={styles.key}
        tall
        mono
        autoFocus
        strong
        label={words.recover.key}
        value={key}
        onChange={(text) => {
          setKey(text)
          if (wait === 0) recover.reset()
        }}
        lang="en"
        maxLength={120}
        hint={isWhole(key) ? words.recover.complete : words.recover.keyHint}
        problem={
          wait > 0 ? (
            <WaitWords seconds={wait} />
          ) : recover.error && !forPassphrase ? (
            say(recover.error)
          ) : lettersOf(key).length > groupCount * 5 ? (
            words.recover.tooLong
          ) : undefined
        }
        end={
          isWhole(key) && !recover.error ? (
            <span className={styles.whole}>
              <CheckmarkCircle16Filled />
            </span>
          ) : undefined
        }
      />
      <NewPassphraseFields
        strong
        state={passphrase}
        label={words.passphrase.next}
        problem={forPassphrase ? say(recover.error) : undefined}
      />
      <CommandButton
        type="submit"
        look="primary"
        className={styles.act}
        disabled={missing !== null || recover.isPending || wait > 0}
        describedBy="recover-missing"
      >
        {recover.isPending ? words.recover.opening : words.recover.open}
      </CommandButton>
      {missing !== null && (
        <p id="recover-missing" className={styles.why}>
          {missing}
        </p>
      )}
    </form>
  )
}
