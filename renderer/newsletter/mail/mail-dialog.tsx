import { makeStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { langAttribute, languageOf } from '../../ui/script.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

/** A mail by the task that it made, or by its Message-ID. */
export type MailOf = { task: string } | { proof: string }

const useStyles = makeStyles({
  facts: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  text: {
    margin: '12px 0 0',
    padding: '12px 14px',
    maxHeight: '46vh',
    overflowY: 'auto',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  source: { fontFamily: deskTokens.fontFamilyMonospace, ...small, whiteSpace: 'pre' },
  id: { display: 'flex', alignItems: 'center', gap: '8px', margin: '8px 0 0', ...small, overflowWrap: 'anywhere' },
})

/** A mail of a reader as it came: who wrote it and when, what it says, and its source. */
export function MailDialog(props: { mail: MailOf; onClose: () => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.mail
  const dates = useDates()
  const [language] = useLanguage()
  const [asSource, setAsSource] = useState(false)
  const { mutate: fetchMail, data: mail, error } = useCommand(client.newsletter.mail)
  const { mail: which } = props
  const [task, proof] = 'task' in which ? [which.task, null] : [null, which.proof]
  useEffect(() => fetchMail(task === null ? { proof } : { task }), [fetchMail, task, proof])
  const subject = mail?.subject || say.noSubject
  return (
    <Modal wide title={mail ? subject : say.title} onClose={props.onClose}>
      {error && <Failure problem={error} />}
      {mail && (
        <>
          <p className={styles.facts}>
            <span lang={langAttribute(mail.from.name, language)}>{mail.from.name}</span> {mail.from.address}
          </p>
          <p className={styles.facts}>{dates.full(mail.at)}</p>
          <pre
            className={asSource ? `${styles.text} ${styles.source}` : styles.text}
            tabIndex={0}
            role="group"
            aria-label={say.title}
            lang={asSource ? 'en' : languageOf(mail.text)}
          >
            {asSource ? mail.source : mail.text || say.noText}
          </pre>
          {mail.source !== null && (
            <CommandButton size="small" look="quiet" onClick={() => setAsSource(!asSource)}>
              {asSource ? say.showText : say.showSource}
            </CommandButton>
          )}
        </>
      )}
      {proof !== null && (
        <p className={styles.id}>
          {say.messageId} {proof}
          <CopyButton label={say.copyMessageId} copy={() => client.shell.copyText({ text: proof })} />
        </p>
      )}
    </Modal>
  )
}
