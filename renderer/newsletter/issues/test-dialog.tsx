import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { Variant, type Issue } from '../../../shared/newsletter/issue/issue.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { ServerWords } from '../../ui/server-words.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import type { Saver } from '../../ui/saver.ts'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px', marginTop: '12px' } })

/** The most colleagues who get one test. */
const most = 10

/** Sends the issue as it stands to colleagues. */
export function TestDialog(props: { issue: Issue; saver: Saver; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.test
  const { issue, saver, onClose } = props
  const [typed, setTyped] = useState('')
  const [variant, setVariant] = useState<Variant>('both')
  const [tried, setTried] = useState(false)
  const send = useCommand(client.newsletter.sendTest)
  const to = typed
    .split(/[\s,;、，；]+/u)
    .map((one) => one.trim())
    .filter(Boolean)
  const odd = to.find((one) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(one))
  const wrong =
    to.length === 0 ? say.missing : odd !== undefined ? say.wrong(odd) : to.length > most ? say.tooMany : null
  const { data } = send
  return (
    <Modal
      title={say.title}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        // What is sent is what is on the screen.
        if (wrong === null && !send.isPending) void saver.flush().then(() => send.mutate({ id: issue.id, variant, to }))
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary" disabled={send.isPending}>
            {send.isPending ? say.sending : say.send}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      {say.text}
      <div className={styles.fields}>
        <TextArea
          label={say.to}
          lang="en"
          rows={2}
          value={typed}
          hint={say.toHint}
          problem={tried && wrong !== null ? wrong : undefined}
          onChange={(next) => {
            send.reset()
            setTyped(next)
          }}
        />
        <SwitchField
          label={say.variant}
          value={variant}
          onChange={setVariant}
          choices={Variant.options.map((value) => ({ value, words: words.variants[value] }))}
        />
        {data && data.sent > 0 && (
          <MessageBar tone="done" live>
            {say.sent(data.sent)}
          </MessageBar>
        )}
        {data?.refused.map((one) => (
          <MessageBar key={one.to} tone="stopped" live>
            {say.refused(one.to)}
            <ServerWords words={one.serverWords} />
          </MessageBar>
        ))}
        {send.error && <Failure problem={send.error} />}
      </div>
    </Modal>
  )
}
