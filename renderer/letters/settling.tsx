import { makeStyles } from '@fluentui/react-components'
import { QuestionCircle16Regular } from '@fluentui/react-icons'
import { isRetry, type Reply } from '../../shared/letters/reply.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { CommandButton } from '../ui/command-button.tsx'
import { useWords } from '../ui/language.tsx'
import { MessageBar } from '../ui/message-bar.tsx'
import { ServerWords } from '../ui/server-words.tsx'
import { useNow } from '../ui/now.ts'
import { small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'
import { CorrectAddress, hasWrongAddress } from './correct-address.tsx'
import { retryWords } from './waiting.ts'

const useStyles = makeStyles({
  notice: { margin: '4px 0 8px', display: 'grid', gap: '8px' },
  reason: { margin: 0 },
  small: {
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** True where a reply was held at a start: the other failures of an unconfirmed one say nothing that helps. */
function heldBecause({ error }: Reply): boolean {
  return error === 'found_in_sent' || error === 'sent_folder_unseen'
}

/** What a reply needs of a person: nothing most of the time. */
export function Settling(props: { reply: Reply }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters
  const undo = useCommand(client.letters.undoReply)
  const sendNow = useCommand(client.letters.sendNow)
  const retry = useCommand(client.letters.retryReply)
  const settle = useCommand(client.letters.settleReply)
  const { reply } = props
  const leaves = reply.state === 'waiting' || reply.state === 'sending'
  const sharing = useQuery(client.office.workstations, {}, { enabled: leaves }).data?.state.state
  const isHeld = leaves && sharing !== undefined && sharing !== 'in-step' && sharing !== 'waiting'
  const now = useNow(isRetry(reply) ? 1000 : null)
  const replyId = reply.id
  const failed = undo.error ?? sendNow.error ?? retry.error ?? settle.error
  const why: Readonly<Record<string, string>> = words.errors
  const copyWords =
    reply.state !== 'sent' || reply.copy === 'done' ? null : reply.copy === 'failed' ? say.copyFailed : say.copyPending
  const notices = [
    isHeld && (
      <MessageBar key="held" tone="look">
        {say.heldUnshared}
      </MessageBar>
    ),
    isRetry(reply) && (
      <MessageBar
        key="retry"
        tone="look"
        title={retryWords(reply, now, words)}
        actions={
          <>
            <CommandButton size="small" onClick={() => sendNow.mutate({ replyId })}>
              {say.tryAgain}
            </CommandButton>
            <CommandButton size="small" onClick={() => undo.mutate({ replyId })}>
              {say.takeBack}
            </CommandButton>
          </>
        }
      >
        {why[reply.error]}
      </MessageBar>
    ),
    reply.state === 'waiting' && !isRetry(reply) && (
      <div key="waiting" style={{ display: 'flex', gap: 8 }}>
        <CommandButton size="small" onClick={() => undo.mutate({ replyId })}>
          {say.takeBack}
        </CommandButton>
        <CommandButton size="small" onClick={() => sendNow.mutate({ replyId })}>
          {say.sendNow}
        </CommandButton>
      </div>
    ),
    reply.state === 'not-sent' && (
      <MessageBar
        key="not-sent"
        tone="stopped"
        title={say.notSentText}
        actions={
          <>
            {!hasWrongAddress(reply) && (
              <CommandButton size="small" disabled={retry.isPending} onClick={() => retry.mutate({ replyId })}>
                {say.tryAgain}
              </CommandButton>
            )}
            <CommandButton size="small" disabled={undo.isPending} onClick={() => undo.mutate({ replyId })}>
              {say.takeBack}
            </CommandButton>
          </>
        }
      >
        {why[reply.error]}
        {hasWrongAddress(reply) && <CorrectAddress reply={reply} />}
      </MessageBar>
    ),
    reply.state === 'uncertain' && (
      <MessageBar
        key="uncertain"
        tone="stopped"
        icon={<QuestionCircle16Regular />}
        title={say.uncertain}
        actions={
          <>
            <CommandButton
              size="small"
              disabled={settle.isPending}
              onClick={() => settle.mutate({ replyId, arrived: true })}
            >
              {say.arrived}
            </CommandButton>
            <CommandButton
              size="small"
              disabled={settle.isPending}
              onClick={() => settle.mutate({ replyId, arrived: false })}
            >
              {say.notArrived}
            </CommandButton>
          </>
        }
      >
        {heldBecause(reply) && <p className={styles.reason}>{why[reply.error]}</p>}
        {say.uncertainHint}
      </MessageBar>
    ),
    reply.state !== 'sent' && reply.serverWords !== '' && <ServerWords key="server" words={reply.serverWords} />,
    reply.bounce && (
      <MessageBar key="bounce" tone="stopped">
        {reply.cc.length + reply.bcc.length > 0 && reply.bounce.recipient !== ''
          ? say.copies.notReached(reply.bounce.recipient, reply.bounce.reason)
          : say.replyBounced(reply.bounce.reason)}
      </MessageBar>
    ),
    copyWords && (
      <p key="copy" className={styles.small}>
        {copyWords}
      </p>
    ),
    failed && (
      <MessageBar key="failed" live tone="stopped">
        {words.errors[failed.code]}
      </MessageBar>
    ),
  ].filter(Boolean)
  return notices.length === 0 ? null : (
    <div className={styles.notice} data-no-paper>
      {notices}
    </div>
  )
}
