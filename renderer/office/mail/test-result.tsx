import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { shownPath } from '../../../shared/shown-path.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { ServerReply } from './server-reply.tsx'
import type { MailForm } from './use-mail-form.ts'

const useStyles = makeStyles({
  results: { scrollMarginBlock: '16px', display: 'flex', flexDirection: 'column', gap: '8px' },
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
  const server = form.draft[side]
  if (!tested.current) return side === 'incoming' ? <MessageBar tone="look">{words.notTested}</MessageBar> : null
  return (
    <div ref={place} className={styles.results}>
      <ServerReply
        answer={answer}
        good={side === 'outgoing' ? words.outgoingGood : foundWords(tested.answer.incoming.messages, words)}
        onOwnAuthority={
          server.ownAuthority
            ? undefined
            : () => form.setDraft({ ...form.draft, [side]: { ...server, ownAuthority: true } })
        }
      />
      {side === 'incoming' && <SentFolder form={form} />}
    </div>
  )
}

/** The test itself could not be made. */
export function TestFailure({ form }: { form: MailForm }) {
  return form.testFailure ? <Failure problem={form.testFailure} /> : null
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
