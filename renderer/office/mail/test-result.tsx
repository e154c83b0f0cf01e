import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { Words } from '../../../shared/words/index.ts'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { ServerWords } from '../../ui/server-words.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { MailForm } from './use-mail-form.ts'

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: '8px', scrollMarginBlock: '24px' },
  own: { margin: '6px 0 2px' },
})

/** What both servers answered to the test, each in one sentence with its own words below. */
export function TestResult({ form }: { form: MailForm }) {
  const styles = useStyles()
  const all = useWords()
  const words = all.office.mail
  const { tested } = form
  const place = useRef<HTMLDivElement>(null)
  const answer = tested?.answer
  // The answer comes below a long form and the button may stand elsewhere.
  useEffect(() => {
    if (answer) place.current?.scrollIntoView({ block: 'nearest' })
  }, [answer])
  if (form.testFailure) return <Failure problem={form.testFailure} />
  if (!tested) return null
  const { incoming, outgoing } = tested.answer
  const found =
    incoming.messages === null
      ? words.incomingGoodUncounted
      : words.incomingGood(incoming.messages.toLocaleString('en-US'))
  return (
    <div ref={place} className={styles.results}>
      <Answer name={words.tested.incoming} answer={incoming} good={found} all={all} />
      <Answer name={words.tested.outgoing} answer={outgoing} good={words.outgoingGood} all={all} />
      {tested.sentChosen !== null && (
        <MessageBar tone="neutral" live>
          {words.sentChosen(tested.sentChosen)}
        </MessageBar>
      )}
      {incoming.ok && incoming.folders.length > 0 && !incoming.folders.includes(form.draft.sent) && (
        <MessageBar tone="look" live>
          {words.sentMissing(form.draft.sent)}
        </MessageBar>
      )}
      {!tested.current && <MessageBar tone="look">{words.notTested}</MessageBar>}
    </div>
  )
}

function Answer(props: {
  name: string
  answer: { ok: boolean; code: string; serverWords: string }
  good: string
  all: Words
}) {
  const styles = useStyles()
  const { answer, all } = props
  if (answer.ok)
    return (
      <MessageBar tone="done" live title={props.name}>
        {props.good}
      </MessageBar>
    )
  const errors: Record<string, string> = all.errors
  return (
    <MessageBar tone="stopped" live title={props.name}>
      <div>{errors[answer.code] ?? all.errors.unexpected}</div>
      <div className={styles.own}>
        <ServerWords words={answer.serverWords} />
      </div>
    </MessageBar>
  )
}
