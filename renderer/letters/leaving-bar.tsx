import { makeStyles } from '@fluentui/react-components'
import { Warning20Filled } from '@fluentui/react-icons'
import { useCallback, useMemo, useState } from 'react'
import { isRetry, undoSeconds, type Reply } from '../../shared/letters/reply.ts'
import { client, useCommand, useQuery } from '../client.ts'
import { useActions } from '../ui/actions.tsx'
import { useBeforeLocking } from '../ui/before-leaving.ts'
import { useLanguage, useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { deskTokens } from '../ui/theme.ts'
import { FloatingBar, FloatingButton } from '../ui/undo.tsx'
import { leavingNow } from './leaving.ts'
import { nameOf, politely } from './names.ts'
import { sendBeforeLocking } from './send-before-locking.ts'
import { retryWords, secondsUntil } from './waiting.ts'

/** A reply of one's own is about to leave: the time left, taking it back (Z), sending it now. */
export function LeavingBar(props: { replies: readonly Reply[]; me: string; onTakenBack: (letterId: string) => void }) {
  useBeforeLocking(() => sendBeforeLocking(props.replies, props.me))
  const waiting = props.replies.some((reply) => reply.state === 'waiting' && reply.by.accountId === props.me)
  const now = useNow(waiting ? 250 : null)
  const leaving = leavingNow(props.replies, props.me, now)
  const first = leaving[0]
  if (!first) return null
  return <Bar key={first.id} reply={first} now={now} more={leaving.length - 1} onTakenBack={props.onTakenBack} />
}

function Bar(props: { reply: Reply; now: string; more: number; onTakenBack: (letterId: string) => void }) {
  const words = useWords()
  const [language] = useLanguage()
  const undo = useCommand(client.letters.undoReply)
  const sendNow = useCommand(client.letters.sendNow)
  const { mutateAsync: undoReply } = undo
  const { onTakenBack } = props
  const { id, letterId, to } = props.reply
  const takeBack = useCallback(
    () =>
      void undoReply({ replyId: id }).then(
        () => onTakenBack(letterId),
        () => undefined,
      ),
    [undoReply, id, letterId, onTakenBack],
  )
  useActions(
    useMemo(
      () => [
        { id: 'undo-send', label: words.letters.takeBack, keys: 'Z', group: words.frame.groups.letters, run: takeBack },
      ],
      [words, takeBack],
    ),
  )
  const failed = undo.error ?? sendNow.error
  const letter = useQuery(client.letters.get, { id: letterId }).data
  const name = letter ? politely(nameOf(to), letter.organisation, language, words) : nameOf(to)
  const others = props.more > 0 ? ` (${words.letters.moreLeaving(props.more)})` : ''
  const seconds = secondsUntil(props.reply.leavesAt, props.now)
  const retry = isRetry(props.reply)
  const leaving = retry
    ? `${words.letters.replyTo(name)}${words.letters.colon}${retryWords(props.reply, props.now, words)}`
    : words.letters.leaving(name, seconds)
  const told = retry ? words.letters.resend.told(name) : words.letters.leaving(name, undoSeconds)
  return (
    <FloatingBar
      icon={retry ? <Warning20Filled /> : <Ring seconds={seconds} />}
      tone={retry ? 'look' : 'neutral'}
      words={failed ? words.errors[failed.code] : `${leaving}${others}`}
      {...(!failed && { told })}
    >
      <FloatingButton keys="Z" onClick={takeBack}>
        {words.letters.takeBack}
      </FloatingButton>
      <FloatingButton quiet onClick={() => sendNow.mutate({ replyId: id })}>
        {words.letters.sendNow}
      </FloatingButton>
    </FloatingBar>
  )
}

const circle = 2 * Math.PI * 7

const useStyles = makeStyles({
  ring: { flexShrink: 0, transform: 'rotate(-90deg)', '@media (prefers-reduced-motion: reduce)': { display: 'none' } },
  way: { stroke: 'currentcolor', opacity: 0.25 },
  left: {
    stroke: deskTokens.colorInvertedAccent,
    strokeDasharray: circle,
    animationDuration: `${undoSeconds}s`,
    animationTimingFunction: 'linear',
    animationFillMode: 'both',
    animationName: { from: { strokeDashoffset: 0 }, to: { strokeDashoffset: circle } },
  },
  number: {
    display: 'none',
    minWidth: '20px',
    fontWeight: 600,
    '@media (prefers-reduced-motion: reduce)': { display: 'inline' },
  },
})

/** The ring that runs out; where motion is unwanted it is a number. */
function Ring(props: { seconds: number }) {
  const styles = useStyles()
  const [gone] = useState(() => Math.max(0, undoSeconds - props.seconds))
  return (
    <>
      <svg className={styles.ring} width="18" height="18" viewBox="0 0 18 18" fill="none" strokeWidth="2.5" aria-hidden>
        <circle className={styles.way} cx="9" cy="9" r="7" />
        <circle
          className={styles.left}
          cx="9"
          cy="9"
          r="7"
          strokeLinecap="round"
          style={{ animationDelay: `-${gone}s` }}
        />
      </svg>
      <span className={styles.number} aria-hidden>
        {props.seconds}
      </span>
    </>
  )
}
