import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  CheckmarkCircle16Regular, ChevronDown16Regular, ChevronRight16Regular, Clock16Regular, ErrorCircle16Filled, QuestionCircle16Regular, Send16Regular,
} from '@fluentui/react-icons'
import { useState, type ReactElement } from 'react'
import type { Letter, Reply, ReplyState } from '../../../shared/letters.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { ServerWords } from '../../ui/server-words.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { familyName } from '../names.ts'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  reply: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`, padding: '2px 0' },
  head: {
    display: 'flex', alignItems: 'center', gap: '8px', width: '100%', minHeight: '32px', padding: 0, border: 'none', background: 'none',
    cursor: 'pointer', textAlign: 'start',
    font: 'inherit', fontSize: deskTokens.fontSizeDense, lineHeight: deskTokens.lineHeightDense, color: deskTokens.colorNeutralForeground1,
    borderRadius: '4px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  subject: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  meta: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3, flexShrink: 0 },
  text: {
    margin: '4px 0 12px 24px', maxWidth: '636px', whiteSpace: 'pre-wrap', fontSize: deskTokens.fontSizeBase300, lineHeight: '24px',
    color: deskTokens.colorNeutralForeground1,
  },
  notice: { margin: '4px 0 8px 24px', display: 'grid', gap: '8px' },
  small: { margin: 0, fontSize: deskTokens.fontSizeBase200, lineHeight: deskTokens.lineHeightBase200, color: deskTokens.colorNeutralForeground3 },
})

/** Our answers to a letter, each with where it stands and what can be done about it. */
export function Replies(props: { letter: Letter }) {
  const words = useWords().letters
  const replies = props.letter.replies.filter((reply) => reply.state !== 'cancelled')
  if (replies.length === 0) return null
  return (
    <Section title={words.replies}>
      {replies.map((reply, index) => <ReplyEntry key={reply.id} reply={reply} language={props.letter.language} startOpen={index === replies.length - 1} />)}
    </Section>
  )
}

function ReplyEntry(props: { reply: Reply, language: 'ja' | 'en', startOpen: boolean }) {
  const styles = useStyles()
  const words = useWords().letters
  const dates = useDates()
  const now = useNow(60_000)
  const [open, setOpen] = useState(props.startOpen)
  const { reply } = props
  const { tone, icon } = signs[reply.state]
  return (
    <div className={styles.reply}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.icon}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <Status tone={tone} icon={icon}>{words.replyState[reply.state]}</Status>
        <span className={styles.subject}>{reply.subject}</span>
        <span className={styles.meta}>{reply.state === 'sent' ? words.answeredBy(familyName(reply.by)) : words.colleague(familyName(reply.by))}</span>
        <time className={styles.meta} dateTime={reply.createdAt}>{dates.near(reply.settledAt ?? reply.createdAt, now)}</time>
      </button>
      <Settling reply={reply} />
      {open && <p lang={props.language} className={mergeClasses(styles.text, 'prose')}>{reply.body}</p>}
    </div>
  )
}

/** What a reply needs of a person: nothing most of the time. */
function Settling(props: { reply: Reply }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters
  const undo = useCommand(client.letters.undoReply)
  const sendNow = useCommand(client.letters.sendNow)
  const retry = useCommand(client.letters.retryReply)
  const settle = useCommand(client.letters.settleReply)
  const copy = useCommand(client.shell.copyText)
  const { reply } = props
  const replyId = reply.id
  const failed = undo.error ?? sendNow.error ?? retry.error ?? settle.error
  const why: Readonly<Record<string, string>> = words.errors
  const copyWords = reply.state !== 'sent' || reply.copy === 'done' ? null : reply.copy === 'failed' ? say.copyFailed : say.copyPending
  const notices = [
    reply.state === 'waiting' && (
      <div key="waiting" style={{ display: 'flex', gap: 8 }}>
        <CommandButton size="small" onClick={() => undo.mutate({ replyId })}>{say.takeBack}</CommandButton>
        <CommandButton size="small" onClick={() => sendNow.mutate({ replyId })}>{say.sendNow}</CommandButton>
      </div>
    ),
    reply.state === 'not-sent' && (
      <MessageBar
        key="not-sent" tone="stopped" title={say.notSentText}
        actions={
          <>
            <CommandButton size="small" disabled={retry.isPending} onClick={() => retry.mutate({ replyId })}>{say.tryAgain}</CommandButton>
            <CommandButton size="small" disabled={undo.isPending} onClick={() => undo.mutate({ replyId })}>{say.takeBack}</CommandButton>
          </>
        }
      >{why[reply.error]}</MessageBar>
    ),
    reply.state === 'uncertain' && (
      <MessageBar
        key="uncertain" tone="stopped" icon={<QuestionCircle16Regular />} title={say.uncertain}
        actions={
          <>
            <CommandButton size="small" disabled={settle.isPending} onClick={() => settle.mutate({ replyId, arrived: true })}>{say.arrived}</CommandButton>
            <CommandButton size="small" disabled={settle.isPending} onClick={() => settle.mutate({ replyId, arrived: false })}>{say.notArrived}</CommandButton>
          </>
        }
      >{say.uncertainHint}</MessageBar>
    ),
    (reply.state === 'not-sent' || reply.state === 'uncertain') && reply.serverWords !== '' && (
      <ServerWords key="server" words={reply.serverWords} onCopy={(text) => copy.mutate({ text })} />
    ),
    reply.bounce && <MessageBar key="bounce" tone="stopped">{say.replyBounced(reply.bounce.reason)}</MessageBar>,
    copyWords && <p key="copy" className={styles.small}>{copyWords}</p>,
    failed && <MessageBar key="failed" live tone="stopped">{words.errors[failed.code]}</MessageBar>,
  ].filter(Boolean)
  return notices.length === 0 ? null : <div className={styles.notice} data-no-paper>{notices}</div>
}

const signs: Record<ReplyState, { tone: Tone, icon: ReactElement }> = {
  waiting: { tone: 'neutral', icon: <Clock16Regular /> },
  sending: { tone: 'own', icon: <Send16Regular /> },
  sent: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  'not-sent': { tone: 'stopped', icon: <ErrorCircle16Filled /> },
  uncertain: { tone: 'stopped', icon: <QuestionCircle16Regular /> },
  cancelled: { tone: 'neutral', icon: <Clock16Regular /> },
}
