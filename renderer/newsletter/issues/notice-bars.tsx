import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Issue } from '../../../shared/newsletter/issue/issue.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { calledName } from '../../ui/called-name.ts'
import type { MayDo } from './issue-states.tsx'
import type { ForeignChange } from './saving/use-foreign-change.ts'
import type { Saving } from '../../ui/use-saving.ts'

const useStyles = makeStyles({
  bars: { display: 'grid', gap: '8px', padding: '12px 12px 4px 50px', ':empty': { display: 'none' } },
})

/** What keeps somebody from writing, or wants to be known before: a seal, what a supervisor noted, what a colleague kept meanwhile. */
export function NoticeBars(props: {
  issue: Issue
  may: MayDo
  saving: Saving
  foreign: ForeignChange
  onCompare: () => void
  onDelivery: () => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const { issue, saving, foreign } = props
  const { state } = issue
  return (
    <div className={styles.bars}>
      {foreign && (
        <MessageBar
          tone="look"
          live
          title={say.conflict.title(
            calledName(foreign.theirs.changedBy, language),
            dates.near(foreign.theirs.changedAt, now),
          )}
          actions={
            <>
              <CommandButton size="small" onClick={props.onCompare}>
                {say.conflict.look}
              </CommandButton>
              <CommandButton size="small" onClick={foreign.keepMine}>
                {say.conflict.mine}
              </CommandButton>
              <CommandButton size="small" onClick={foreign.takeTheirs}>
                {say.conflict.theirs}
              </CommandButton>
            </>
          }
        >
          {say.conflict.text}
        </MessageBar>
      )}
      {saving.state === 'failed' && saving.why && <NotSaved saving={saving} />}
      {state === 'draft' && issue.note !== '' && <MessageBar tone="look">{say.sealed.note(issue.note)}</MessageBar>}
      {state === 'asked' && (
        <Reopen
          id={issue.id}
          words={say.sealed.asked(issue.askedBy ? calledName(issue.askedBy, language) : '')}
          act={say.sealed.reopen}
        />
      )}
      {(state === 'approved' || state === 'scheduled') && (
        <Reopen id={issue.id} words={say.sealed.approved} act={say.sealed.breakSeal} asks />
      )}
      {(state === 'delivering' || state === 'delivered' || state === 'cancelled') && (
        <MessageBar
          tone="neutral"
          besides={
            <CommandButton size="small" onClick={props.onDelivery}>
              {say.delivery.title}
            </CommandButton>
          }
        >
          {say.sealed.delivered}
        </MessageBar>
      )}
    </div>
  )
}

function NotSaved({ saving }: { saving: Saving }) {
  const words = useWords()
  const say = words.newsletter.issues
  return (
    <MessageBar
      tone="stopped"
      live
      title={say.notSaved}
      besides={
        <CommandButton size="small" onClick={() => void saving.saver.flush()}>
          {say.retry}
        </CommandButton>
      }
    >
      {saving.why && words.errors[saving.why]}
    </MessageBar>
  )
}

/** The way back to writing: the request is taken back, or the seal broken. */
function Reopen(props: { id: string; words: string; act: string; asks?: boolean }) {
  const say = useWords().newsletter.issues.sealed
  const reopen = useCommand(client.newsletter.reopenIssue)
  const [asking, setAsking] = useState(false)
  const run = (): void => {
    if (!reopen.isPending) reopen.mutate({ id: props.id, note: '' }, { onSuccess: () => setAsking(false) })
  }
  return (
    <>
      <MessageBar
        tone="neutral"
        besides={
          <CommandButton
            size="small"
            disabled={reopen.isPending}
            onClick={() => (props.asks ? setAsking(true) : run())}
          >
            {props.act}
          </CommandButton>
        }
      >
        {props.words}
      </MessageBar>
      {reopen.error && !asking && <Failure problem={reopen.error} />}
      {asking && (
        <Ask
          title={say.breakTitle}
          text={say.breakText}
          act={say.breakDo}
          busy={reopen.isPending}
          onAct={run}
          onKeep={() => setAsking(false)}
        >
          {reopen.error && <Failure problem={reopen.error} />}
        </Ask>
      )}
    </>
  )
}
