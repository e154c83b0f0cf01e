import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowSync20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FileKeyState } from '../../../shared/office/file-key.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'
import { useLock } from '../lock/use-lock.ts'

const useStyles = makeStyles({
  place: { marginTop: '28px', paddingTop: '20px', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  text: { margin: 0, maxWidth: '560px', ...dense, color: deskTokens.colorNeutralForeground2 },
})

/** The key under which the files of this workstation are encrypted: when it was renewed, and when and why it will be. */
export function FileKeyGroup() {
  const styles = useStyles()
  const words = useWords().office.premises.fileKey
  const dates = useDates()
  const key = useQuery(client.office.fileKey, {})
  return (
    <div className={styles.place}>
      <Group title={words.title}>
        <p className={mergeClasses(styles.text, 'prose')}>{words.text}</p>
        {key.error && <Failure problem={key.error} />}
        {key.data && (
          <>
            <p className={styles.text}>
              {key.data.renewedAt === null ? words.never : words.renewedAt(dates.full(key.data.renewedAt))}
            </p>
            <State state={key.data} />
            <Acts state={key.data} />
          </>
        )}
      </Group>
    </div>
  )
}

/** What a renewal is due for, and what it waits for. */
function State({ state: { due, waitsFor, failure } }: { state: FileKeyState }) {
  const all = useWords()
  const words = all.office.premises.fileKey
  const called = useNames()
  if (due === null) return null
  const why = due.because === 'ended' ? words.dueEnded(called([due.who])) : words.dueAsked
  const waited = due.leaving ? [] : waitsFor.accounts
  return (
    <>
      {failure !== null && <MessageBar tone="look">{words.failed(all.errors[failure])}</MessageBar>}
      <MessageBar tone={waited.length > 0 || waitsFor.recoveryKey ? 'look' : 'neutral'}>
        <div>{why}</div>
        {waitsFor.recoveryKey && <div>{words.waitsForKey}</div>}
        {waited.length > 0 && <div>{words.waitsFor(called(waited))}</div>}
        {due.leaving && waitsFor.accounts.length > 0 && <div>{words.left(called(waitsFor.accounts))}</div>}
      </MessageBar>
    </>
  )
}

/** Asks for it, and locks at once where nothing is waited for; or goes ahead without those who do not come. */
function Acts({ state: { due, waitsFor } }: { state: FileKeyState }) {
  const styles = useStyles()
  const words = useWords().office.premises.fileKey
  const called = useNames()
  const lock = useLock()
  const [leaving, setLeaving] = useState(false)
  const renew = useCommand(client.office.renewFileKey)
  const waits = !due?.leaving && waitsFor.accounts.length > 0
  const isReady = !waits && !waitsFor.recoveryKey
  return (
    <>
      {renew.error && !leaving && <Failure problem={renew.error} />}
      {isReady && <p className={mergeClasses(styles.text, 'prose')}>{words.ask}</p>}
      {(isReady || due === null) && (
        <div>
          <CommandButton
            icon={<ArrowSync20Regular />}
            disabled={renew.isPending}
            onClick={() => renew.mutate({ leaving: false }, { onSuccess: () => isReady && lock('person') })}
          >
            {isReady ? words.renewNow : words.renew}
          </CommandButton>
        </div>
      )}
      {due !== null && waits && (
        <div>
          <CommandButton onClick={() => setLeaving(true)}>{words.leave}</CommandButton>
        </div>
      )}
      {leaving && (
        <Ask
          title={words.leaveTitle}
          text={words.leaveAsk(called(waitsFor.accounts))}
          act={words.leaveDo}
          keep={words.wait}
          busy={renew.isPending}
          onAct={() => renew.mutate({ leaving: true }, { onSuccess: () => setLeaving(false) })}
          onKeep={() => setLeaving(false)}
        >
          {renew.error && <Failure problem={renew.error} />}
        </Ask>
      )}
    </>
  )
}

/** People by their names in the language of the window. */
function useNames(): (people: readonly { name: string; nameEn: string }[]) => string {
  const { and } = useWords().office.unlock
  const [language] = useLanguage()
  return (people) => people.map(({ name, nameEn }) => (language === 'en' && nameEn !== '' ? nameEn : name)).join(and)
}
