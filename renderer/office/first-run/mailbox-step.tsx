import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, ErrorCircle16Filled } from '@fluentui/react-icons'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { Status } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Failure } from '../../ui/failure.tsx'
import { MailFields } from '../mail/mail-fields.tsx'
import { TestFailure } from '../mail/test-result.tsx'
import { useMailForm, type MailForm } from '../mail/use-mail-form.ts'
import { StepPage } from './step-page.tsx'

type Props = { officeName: { ja: string; en: string }; onDone: (how: 'connected' | 'saved' | 'later') => void }

/** The Site's mailbox: filled in, tested with the servers' own words, stored; or left for later. */
export function MailboxStep(props: Props) {
  const stored = useQuery(client.office.mailSettings, {})
  if (stored.data === undefined) return stored.error ? <Failure problem={stored.error} /> : null
  return <Mailbox {...props} stored={stored.data} />
}

const useStyles = makeStyles({
  answered: { display: 'inline-flex', flexWrap: 'wrap', gap: '2px 16px' },
  note: {
    margin: '0 0 12px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  result: { display: 'flex', flexDirection: 'column', gap: '8px' },
})

function Mailbox(props: Props & { stored: MailSettings | null }) {
  const styles = useStyles()
  const { firstRun, mail } = useWords().office
  const form = useMailForm(props.stored, props.officeName)
  const finish = useCommand(client.office.finishSetUp)
  const leave = (how: 'connected' | 'saved' | 'later') =>
    finish.mutate({ step: 'form' }, { onSuccess: () => props.onDone(how) })
  const save = () => form.save(() => leave(form.good ? 'connected' : 'saved'))
  const failed = form.tested !== null && form.tested.current && !form.good
  const later =
    failed && form.missing === null
      ? { words: mail.goOnAnyway, run: save }
      : { words: firstRun.setUpLater, run: () => leave('later') }
  return (
    <StepPage
      title={firstRun.mailbox.title}
      told={<Answered form={form} />}
      text={firstRun.mailbox.text}
      later={form.good ? undefined : later}
      goOn={
        form.good
          ? { words: firstRun.goOn, run: save, missing: form.missing, busy: form.saving || finish.isPending }
          : {
              words: form.testing ? mail.testing : mail.test,
              run: form.test,
              missing: form.missing,
              busy: form.testing,
            }
      }
    >
      <MailFields form={form} />
      {props.stored === null && <p className={mergeClasses(styles.note, 'prose')}>{firstRun.mailbox.laterNote}</p>}
      <div className={styles.result}>
        <TestFailure form={form} />
        {(form.saveFailure ?? finish.error) !== null && <Failure problem={form.saveFailure ?? finish.error} />}
      </div>
    </StepPage>
  )
}

/** In the foot, where it is always in sight: how each server answered. */
function Answered({ form }: { form: MailForm }) {
  const styles = useStyles()
  const { firstRun, mail } = useWords().office
  if (!form.tested?.current) return null
  const { incoming, outgoing } = form.tested.answer
  return (
    <span role="status" className={styles.answered}>
      {[
        { name: mail.tested.incoming, ok: incoming.ok },
        { name: mail.tested.outgoing, ok: outgoing.ok },
      ].map(({ name, ok }) => (
        <Status
          key={name}
          tone={ok ? 'done' : 'stopped'}
          icon={ok ? <CheckmarkCircle16Filled /> : <ErrorCircle16Filled />}
        >
          {firstRun.mailbox.answered(name, ok)}
        </Status>
      ))}
    </span>
  )
}
