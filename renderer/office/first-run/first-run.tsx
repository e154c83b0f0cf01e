import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState } from 'react'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { client, useCommand } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { BareWindow } from '../bare-window.tsx'
import { LockWatch } from '../lock/lock-watch.tsx'
import { FormStep } from './form-step.tsx'
import { JoinStep } from './join-step.tsx'
import { LanguageStep, type Names } from './language-step.tsx'
import { MailboxStep } from './mailbox-step.tsx'
import { PassphraseStep } from './passphrase-step.tsx'
import { PullStep } from './pull-step.tsx'
import { RecoveryStep } from './recovery-step.tsx'
import { RestoreStep } from './restore-step.tsx'
import { RenewStep } from './renew-step.tsx'
import { StepList } from './step-list.tsx'
import { minutesLeft, stepOf, steps, type Step } from './steps.ts'

const useStyles = makeStyles({
  place: { display: 'flex', flexGrow: 1, minHeight: 0, justifyContent: 'center', alignItems: 'center' },
  sheet: {
    display: 'flex',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    overflow: 'hidden',
    backgroundColor: deskTokens.colorNeutralBackground1,
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    '@media (min-width: 1000px)': {
      width: '960px',
      height: 'calc(100% - 64px)',
      maxHeight: '800px',
      marginBottom: '24px',
      borderRadius: '8px',
      border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    width: '208px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '28px 16px 24px 20px',
    overflowY: 'auto',
    backgroundColor: deskTokens.colorNeutralBackground3,
    borderRight: `1px solid ${deskTokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { display: 'none' },
  },
  gap: { flexGrow: 1, minHeight: '16px' },
  left: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** The first-run assistant: from nothing to the first letters, in six steps that can be left and taken up again. */
export function FirstRun(props: {
  office: OfficeStatus
  /** True while a workstation that has joined shows its recovery key: the office is set up, and the assistant must stay. */
  onJoining: (joining: boolean) => void
  /** True while an office is made from a backup and opened. */
  onRestoring: (restoring: boolean) => void
}) {
  const { office, onJoining } = props
  const styles = useStyles()
  const all = useWords()
  const words = all.office.firstRun
  const [step, setStep] = useState<Step>(() => stepOf(office))
  const [names, setNames] = useState<Names>({ account: '', accountEn: '', ja: '', en: '' })
  const [recoveryKey, setRecoveryKey] = useState('')
  const [renewed, setRenewed] = useState(false)
  const [joins, setJoins] = useState(false)
  const [restores, setRestores] = useState(false)
  const keep = useCommand(client.office.keepRecoveryKey)
  const finish = useCommand(client.office.finishSetUp)
  const finishRecovery = () =>
    finish.mutate(
      { step: 'mailbox' },
      {
        onSuccess: () => {
          setStep('mailbox')
          setRecoveryKey('')
        },
      },
    )
  const [mailbox, setMailbox] = useState<'connected' | 'saved' | 'later' | null>(null)
  const notes: Partial<Record<Step, string>> = {
    language: words.notes.bothLanguages,
    ...(step !== 'language' && step !== 'passphrase' && { passphrase: words.notes.strong }),
    recovery: step === 'recovery' ? words.notes.printAndKeep : words.notes.kept,
    ...(mailbox && step !== 'mailbox' && { mailbox: words.notes[mailbox] }),
    ...(step === 'pull' && { form: words.notes.accepted }),
  }
  // Locking now would take the one sight of the recovery key away.
  const canLock = steps.indexOf(step) > steps.indexOf('recovery')
  return (
    <BareWindow title={words.windowTitle(all.program.name)} help="firstRun">
      <div className={styles.place}>
        <main className={styles.sheet}>
          {!joins && !restores && (
            <aside className={styles.side} aria-label={words.stepList} data-no-paper>
              <StepList now={step} notes={notes} doubtful={mailbox === 'saved' ? 'mailbox' : undefined} />
              <span className={styles.gap} />
              <p className={mergeClasses(styles.left, 'prose')}>{words.minutes(minutesLeft[step])}</p>
              {steps.indexOf(step) >= steps.indexOf('recovery') && (
                <p className={mergeClasses(styles.left, 'prose')}>
                  {step === 'recovery' ? words.notYetKept : words.stopLater}
                </p>
              )}
            </aside>
          )}
          {step === 'language' && restores && (
            <RestoreStep
              onBack={() => setRestores(false)}
              onBegin={props.onRestoring}
              onRestored={(there) => {
                // A backup that was made while the office was being set up goes on from there.
                setRestores(false)
                setStep(stepOf(there))
              }}
            />
          )}
          {step === 'language' && !joins && !restores && (
            <LanguageStep
              names={names}
              onNames={setNames}
              onDone={() => setStep('passphrase')}
              onJoin={() => setJoins(true)}
              onRestore={() => setRestores(true)}
            />
          )}
          {step === 'language' && joins && (
            <JoinStep
              onBack={() => setJoins(false)}
              onBegin={onJoining}
              onJoined={(key) => {
                setRecoveryKey(key)
                setStep('recovery')
              }}
            />
          )}
          {step === 'passphrase' && (
            <PassphraseStep
              names={names}
              onBack={() => setStep('language')}
              onMade={(key) => {
                setRecoveryKey(key)
                setStep('recovery')
              }}
            />
          )}
          {step === 'recovery' && recoveryKey === '' && (
            <RenewStep
              onMade={(key) => {
                setRenewed(true)
                setRecoveryKey(key)
              }}
            />
          )}
          {step === 'recovery' && recoveryKey !== '' && (
            <RecoveryStep
              recoveryKey={recoveryKey}
              officeName={names.ja === '' ? office.officeName : names}
              onDone={() => {
                if (joins) onJoining(false)
                else if (renewed) keep.mutate({}, { onSuccess: finishRecovery })
                else finishRecovery()
              }}
            />
          )}
          {step === 'mailbox' && (
            <MailboxStep
              officeName={office.officeName}
              onDone={(how) => {
                setMailbox(how)
                setStep('form')
              }}
            />
          )}
          {step === 'form' && <FormStep onBack={() => setStep('mailbox')} onDone={() => setStep('pull')} />}
          {step === 'pull' && <PullStep onBack={() => setStep('form')} onMailbox={() => setStep('mailbox')} />}
        </main>
      </div>
      {canLock && <LockWatch idleMinutes={office.idleMinutes} />}
    </BareWindow>
  )
}
