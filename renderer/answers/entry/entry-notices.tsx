import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Entry, EntryCheck } from '../../../shared/answers/entries.ts'
import type { Problem } from '../../../shared/errors.ts'
import { calledName } from '../../ui/called-name.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import type { SaveState } from '../../ui/saver.ts'
import { Status } from '../../ui/status.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { CompareDialog } from './compare-dialog.tsx'
import type { EntryDraft } from './use-entry-draft.ts'
import type { Settling } from './use-settling.ts'

const useStyles = makeStyles({ bars: { display: 'flex', flexDirection: 'column', gap: '8px' } })

/** What keeps an entry from going on, and what others have done with it, above its text. */
export function EntryNotices(props: {
  entry: Entry
  written: EntryDraft
  check: EntryCheck | undefined
  checkProblem: Problem | null
  settling: Settling
  editable: boolean
  approves: boolean
  ready: boolean
  /** The id by which the act that is held says why. */
  why: string
}) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.entry
  const dates = useDates()
  const now = useNow(60_000)
  const [compared, setCompared] = useState(false)
  const { entry, written, check, settling, editable } = props
  const { state } = entry
  const kept = written.saving.state
  return (
    <div className={styles.bars}>
      {kept === 'conflict' && (
        <MessageBar
          live
          tone="look"
          actions={
            <>
              <CommandButton size="small" onClick={() => setCompared(true)}>
                {words.compared.open}
              </CommandButton>
              <CommandButton size="small" onClick={written.takeTheirs}>
                {words.takeTheirs}
              </CommandButton>
              <CommandButton size="small" onClick={written.keepMine}>
                {words.keepMine}
              </CommandButton>
            </>
          }
        >
          {written.theirsCame
            ? words.conflict(calledName(entry.changedBy, language), dates.near(entry.changedAt, now))
            : words.conflictElsewhere}
        </MessageBar>
      )}
      {kept === 'sealed' && (
        <MessageBar live tone="look">
          {words.sealedMeanwhile}
        </MessageBar>
      )}
      {state === 'draft' && entry.givenBack !== '' && (
        <MessageBar tone="look" title={words.givenBack}>
          {entry.givenBack}
        </MessageBar>
      )}
      {entry.held && (
        <MessageBar tone="look" title={words.held.title}>
          {state === 'published' ? words.held.published : words.held.others}
        </MessageBar>
      )}
      {editable && entry.public && <MessageBar tone="neutral">{words.publicAlso}</MessageBar>}
      {settling.problem && <Failure problem={settling.problem} />}
      {whyNot()}
      {compared && kept === 'conflict' && (
        <CompareDialog entry={entry} draft={written.draft} onClose={() => setCompared(false)} />
      )}
    </div>
  )

  function whyNot() {
    if (props.checkProblem && !check) return <Failure problem={props.checkProblem} />
    if (!editable)
      return state === 'draft' || props.approves ? null : <MessageBar tone="neutral">{words.sealed[state]}</MessageBar>
    const notHere = check?.lettersNotHere ?? 0
    const said =
      check === undefined
        ? words.checking
        : settling.holding > 0
          ? words.toGo(countOf(settling.holding))
          : notHere > 0
            ? words.lettersNotHere(countOf(notHere))
            : props.ready
              ? words.ready
              : words.checking
    return (
      <MessageBar
        tone={props.ready ? 'done' : 'neutral'}
        besides={
          <>
            <Kept state={kept} />
            {settling.all.length > 0 && (
              <CommandButton look="quiet" size="small" keys="F8" onClick={() => settling.next(1)}>
                {words.nextFinding}
              </CommandButton>
            )}
          </>
        }
      >
        <span id={props.why}>{said}</span>
      </MessageBar>
    )
  }
}

/** Whether what is written is with the desk. */
function Kept({ state }: { state: SaveState }) {
  const { say } = useAnswersWords()
  const { saving } = say.entry
  if (state === 'failed')
    return (
      <Status tone="stopped" icon={<ErrorCircle16Filled />}>
        {saving.failed}
      </Status>
    )
  if (state === 'conflict' || state === 'sealed')
    return (
      <Status tone="look" icon={<Warning16Filled />}>
        {saving.failed}
      </Status>
    )
  return (
    <Status tone={state === 'kept' ? 'done' : 'neutral'} icon={<Checkmark16Regular />}>
      {saving[state]}
    </Status>
  )
}
