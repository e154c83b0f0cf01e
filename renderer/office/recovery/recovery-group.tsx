import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { KeyReset20Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'
import { PassphraseField } from '../passphrase/passphrase-field.tsx'
import { SaveBar } from '../save-bar.tsx'
import { RecoverySheet, useRecoveryCheck } from './recovery-sheet.tsx'

const useStyles = makeStyles({
  place: { marginTop: '28px', paddingTop: '20px', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  text: { margin: 0, maxWidth: '560px', ...dense, color: deskTokens.colorNeutralForeground2 },
  field: { maxWidth: '440px' },
  shown: { outlineStyle: 'none' },
})

type Stage = { is: 'rest' | 'asks' | 'switched' } | { is: 'shown'; recoveryKey: string }

/** A new recovery key in the place of the printed one, which holds until the new one is on paper. */
export function RecoveryGroup(props: { officeName: { ja: string; en: string } }) {
  const styles = useStyles()
  const words = useWords().office.premises.recovery
  const [stage, setStage] = useState<Stage>({ is: 'rest' })
  const rest = () => setStage({ is: 'rest' })
  return (
    <div className={styles.place}>
      <Group title={words.title}>
        {(stage.is === 'rest' || stage.is === 'switched') && (
          <>
            <p className={mergeClasses(styles.text, 'prose')}>{words.text}</p>
            {stage.is === 'switched' && (
              <MessageBar tone="done" live>
                {words.switched}
              </MessageBar>
            )}
            <div>
              <CommandButton icon={<KeyReset20Regular />} onClick={() => setStage({ is: 'asks' })}>
                {words.begin}
              </CommandButton>
            </div>
          </>
        )}
        {stage.is === 'asks' && (
          <AskPassphrase onMade={(recoveryKey) => setStage({ is: 'shown', recoveryKey })} onCancel={rest} />
        )}
        {stage.is === 'shown' && (
          <ShownKey
            recoveryKey={stage.recoveryKey}
            officeName={props.officeName}
            onSwitched={() => setStage({ is: 'switched' })}
            onCancel={rest}
          />
        )}
      </Group>
    </div>
  )
}

function AskPassphrase(props: { onMade: (recoveryKey: string) => void; onCancel: () => void }) {
  const styles = useStyles()
  const {
    office: { premises, firstRun },
  } = useWords()
  const words = premises.recovery
  const say = useProblemWords()
  const [passphrase, setPassphrase] = useState('')
  const renew = useCommand(client.office.renewRecoveryKey)
  const atField = isOneOf(renew.error, ['wrong_passphrase'])
  const missing = passphrase === '' ? firstRun.renew.missing : null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === null && !renew.isPending)
          renew.mutate({ passphrase }, { onSuccess: ({ recoveryKey }) => props.onMade(recoveryKey) })
      }}
    >
      <p className={mergeClasses(styles.text, 'prose')}>{words.ask}</p>
      <div className={styles.field}>
        <PassphraseField
          known
          autoFocus
          label={firstRun.renew.passphrase}
          value={passphrase}
          onChange={(typed) => {
            if (!renew.isIdle) renew.reset()
            setPassphrase(typed)
          }}
          problem={atField ? say(renew.error) : undefined}
        />
      </div>
      {renew.error && !atField && <Failure problem={renew.error} />}
      <SaveBar words={words.make} busy={renew.isPending && words.making} blocked={missing}>
        <CancelButton onClick={props.onCancel} />
      </SaveBar>
    </form>
  )
}

function ShownKey(props: {
  recoveryKey: string
  officeName: { ja: string; en: string }
  onSwitched: () => void
  onCancel: () => void
}) {
  const styles = useStyles()
  const { office } = useWords()
  const words = office.premises.recovery
  const check = useRecoveryCheck(props.recoveryKey)
  const keep = useCommand(client.office.keepRecoveryKey)
  const place = useRef<HTMLDivElement>(null)
  // The field that had the focus is gone.
  useEffect(() => place.current?.focus(), [])
  return (
    <>
      <p className={mergeClasses(styles.text, 'prose')}>{words.shown}</p>
      <div ref={place} tabIndex={-1} role="group" aria-label={words.title} className={styles.shown}>
        <RecoverySheet check={check} officeName={props.officeName} />
        {keep.error && <Failure problem={keep.error} />}
        <SaveBar
          words={words.switch}
          busy={keep.isPending && words.switch}
          blocked={check.missing}
          onClick={() => keep.mutate({}, { onSuccess: props.onSwitched })}
        >
          <CancelButton onClick={props.onCancel} />
        </SaveBar>
      </div>
    </>
  )
}
