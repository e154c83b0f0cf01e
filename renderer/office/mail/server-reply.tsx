import { makeStyles } from '@fluentui/react-components'
import type { ServerAnswer } from '../../../shared/office/server-answer.ts'
import { asksForAuthority, CertificateFacts } from '../../ui/certificate-facts.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useCodeWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ServerWords } from '../../ui/server-words.tsx'

const useStyles = makeStyles({ own: { marginTop: '4px' } })

/** What a server answered to a test: one sentence; where it refused what to do, and its own words below. */
export function ServerReply(props: {
  answer: ServerAnswer
  good: string
  /** Undefined where a certificate authority of one's own is given already. */
  onOwnAuthority: (() => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords().office.mail
  const say = useCodeWords()
  const { answer, onOwnAuthority } = props
  const { certificate } = answer
  if (answer.ok)
    return (
      <MessageBar tone="done" live>
        {props.good}
      </MessageBar>
    )
  return (
    <MessageBar
      tone="stopped"
      live
      actions={
        certificate &&
        asksForAuthority(certificate) &&
        onOwnAuthority && (
          <CommandButton size="small" onClick={onOwnAuthority}>
            {words.certificate.useOwn}
          </CommandButton>
        )
      }
    >
      <div>{certificate ? words.certificate.checks[certificate.check] : say(answer.code)}</div>
      {certificate && <CertificateFacts certificate={certificate} />}
      <div className={styles.own}>
        <ServerWords words={answer.serverWords} />
      </div>
    </MessageBar>
  )
}
