import { makeStyles } from '@fluentui/react-components'
import { useContext } from 'react'
import type { MailStatus } from '../../../shared/letters/intake.ts'
import { isStalled } from '../../../shared/letters/mail-trouble.ts'
import type { Words } from '../../../shared/words/index.ts'
import { client, useCommand } from '../../client.ts'
import { CertificateFacts } from '../../ui/certificate-facts.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { ServerWords } from '../../ui/server-words.tsx'
import { ViewHeadContext } from '../view-page.tsx'

const useStyles = makeStyles({
  place: { display: 'grid', gap: '8px', marginBottom: '20px' },
  line: { margin: 0 },
})

/** Whether letters come in; where they do not: since when, why, what is safe, what to do, the server's words, the next attempt. */
export function StateBar(props: { status: MailStatus; failures: number; administrator: boolean }) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const now = useNow(15_000)
  const pull = useCommand(client.letters.pull)
  const onView = useContext(ViewHeadContext)?.onView
  const { status, administrator } = props
  const say = words.health.state
  const openMail =
    administrator && onView ? (
      <CommandButton size="small" onClick={() => onView('mail')}>
        {say.openMail}
      </CommandButton>
    ) : undefined
  if (!status.configured) {
    return (
      <div className={styles.place}>
        <MessageBar tone="look" title={say.unset.title} actions={openMail}>
          {say.unset.text}
        </MessageBar>
      </div>
    )
  }
  const { failure } = status
  if (!failure) {
    return (
      <div className={styles.place}>
        {status.lastPullAt === null ? (
          <MessageBar tone="neutral" title={say.first.title}>
            {say.first.text}
          </MessageBar>
        ) : (
          <MessageBar tone="done" title={say.good.title}>
            {say.good.text(dates.near(status.lastPullAt, now))}
          </MessageBar>
        )}
      </div>
    )
  }
  const sentences: Readonly<Record<string, string>> = words.errors
  const lines = [
    words.frame.sentences([
      say.failed.since(dates.near(failure.since, now)),
      failure.certificate
        ? words.office.mail.certificate.checks[failure.certificate.check]
        : (sentences[failure.code] ?? words.errors.unexpected),
    ]),
    words.frame.sentences([
      props.failures > 0 ? say.tries(props.failures) : '',
      failure.nextTryAt === null ? '' : say.next(dates.near(failure.nextTryAt, now)),
    ]),
    say.safe,
    administrator ? '' : say.askAdministrator,
  ].filter((line) => line !== '')
  return (
    <div className={styles.place}>
      <MessageBar
        tone="stopped"
        title={titleOf(status, now, words)}
        actions={
          <>
            {openMail}
            <CommandButton
              size="small"
              disabled={pull.isPending}
              onClick={() => {
                if (!pull.isPending) pull.mutate({})
              }}
            >
              {say.tryNow}
            </CommandButton>
          </>
        }
      >
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </MessageBar>
      {failure.certificate && <CertificateFacts certificate={failure.certificate} />}
      <ServerWords words={failure.serverWords} />
    </div>
  )
}

/** The cause where it is known what to do about it, else how long it has lasted. */
function titleOf(status: MailStatus, now: string, words: Words): string {
  const say = words.health.state
  switch (status.failure?.code) {
    case 'server_refused_login':
    case 'login_changed':
      return say.password
    case 'sign_in_missing':
    case 'sign_in_expired':
    case 'sign_in_refused':
      return say.signIn
    case 'folder_missing':
      return say.folder
    default:
      return isStalled(status, now) ? say.stalled : say.failed.title
  }
}
