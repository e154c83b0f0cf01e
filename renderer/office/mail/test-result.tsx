import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { asksForAuthority, CertificateFacts } from '../../ui/certificate-facts.tsx'
import { shownPath } from '../../../shared/shown-path.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure, useCodeWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { ServerWords } from '../../ui/server-words.tsx'
import type { MailForm } from './use-mail-form.ts'

const useStyles = makeStyles({
  results: { scrollMarginBlock: '16px', display: 'flex', flexDirection: 'column', gap: '8px' },
  own: { marginTop: '4px' },
})

/** What one server answered to the test, beside its fields: one sentence, what to do, its own words below. */
export function ServerResult({ form, side }: { form: MailForm; side: 'incoming' | 'outgoing' }) {
  const styles = useStyles()
  const words = useWords().office.mail
  const { tested } = form
  const place = useRef<HTMLDivElement>(null)
  const answer = tested?.answer[side]
  const failed = answer !== undefined && !answer.ok
  const first = side === 'incoming' || tested?.answer.incoming.ok === true
  // The button stands elsewhere: the first server that did not answer well is brought into sight.
  useEffect(() => {
    if (failed && first) place.current?.scrollIntoView({ block: 'nearest' })
  }, [failed, first, answer])
  if (!tested || !answer) return null
  if (!tested.current) return side === 'incoming' ? <MessageBar tone="look">{words.notTested}</MessageBar> : null
  return (
    <div ref={place} className={styles.results}>
      {answer.ok ? (
        <MessageBar tone="done" live>
          {side === 'outgoing' ? words.outgoingGood : foundWords(tested.answer.incoming.messages, words)}
        </MessageBar>
      ) : (
        <Refused form={form} side={side} answer={answer} />
      )}
      {side === 'incoming' && <SentFolder form={form} />}
    </div>
  )
}

/** The test itself could not be made. */
export function TestFailure({ form }: { form: MailForm }) {
  return form.testFailure ? <Failure problem={form.testFailure} /> : null
}

type Answer = NonNullable<MailForm['tested']>['answer']['incoming' | 'outgoing']

function Refused({ form, side, answer }: { form: MailForm; side: 'incoming' | 'outgoing'; answer: Answer }) {
  const styles = useStyles()
  const words = useWords().office.mail
  const say = useCodeWords()
  const { certificate } = answer
  const server = form.draft[side]
  const useOwn = () => form.setDraft({ ...form.draft, [side]: { ...server, ownAuthority: true } })
  return (
    <MessageBar
      tone="stopped"
      live
      actions={
        certificate &&
        asksForAuthority(certificate) &&
        !server.ownAuthority && (
          <CommandButton size="small" onClick={useOwn}>
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

/** Which folder keeps sent mail, where the test has told the folders. */
function SentFolder({ form }: { form: MailForm }) {
  const words = useWords().office.mail
  const { tested } = form
  if (!tested) return null
  const { incoming } = tested.answer
  if (tested.sentChosen !== null) {
    return (
      <MessageBar tone="neutral" live>
        {words.sentChosen(shownPath(tested.sentChosen))}
      </MessageBar>
    )
  }
  if (!incoming.ok || incoming.folders.length === 0 || incoming.folders.includes(form.draft.sent)) return null
  return (
    <MessageBar tone="look" live>
      {words.sentMissing(shownPath(form.draft.sent))}
    </MessageBar>
  )
}

function foundWords(
  messages: number | null,
  words: { incomingGood: (messages: string) => string; incomingGoodUncounted: string },
): string {
  return messages === null ? words.incomingGoodUncounted : words.incomingGood(countOf(messages))
}
