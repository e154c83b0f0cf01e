import { makeStyles } from '@fluentui/react-components'
import {
  Checkmark16Regular,
  ErrorCircle16Filled,
  Send20Regular,
  TaskListSquareLtr20Regular,
} from '@fluentui/react-icons'
import { useId } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { Status } from '../../ui/status.tsx'
import { oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { DraftState } from './autosave.ts'
import type { Held } from './held.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    height: '56px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 16px 0 24px',
    overflow: 'hidden',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  held: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
    minWidth: 0,
    ...oneLine,
  },
  gap: { flexGrow: 1 },
})

/** The foot of a reply: sending, why it waits, where the draft stands, and throwing it away. */
export function SendBar(props: {
  held: Held
  sending: boolean
  draft: { state: DraftState; savedAt: string | null }
  addition: boolean
  onSend: () => void
  onDiscard: () => void
  /** Where the checks have no pane of their own. */
  checks: { count: number; onOpen: () => void } | null
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.editor
  const id = useId()
  const { held } = props
  const reasons = {
    colleague: say.heldByColleague,
    address: say.heldByAddress,
    subject: say.heldBySubject,
    empty: say.heldByEmpty,
    unfilled: words.templates.check.held,
    copies: words.letters.copies.held,
    ...words.letters.replyFiles.held,
  }
  return (
    <div className={styles.bar} data-no-paper>
      <CommandButton
        look="primary"
        icon={<Send20Regular />}
        keys="Ctrl+Enter"
        disabled={held !== null || props.sending}
        onClick={props.onSend}
        describedBy={id}
      >
        {say.send}
      </CommandButton>
      <span id={id} className={styles.held} role="status">
        {held ? reasons[held] : props.addition ? say.additionNote : ''}
      </span>
      <span className={styles.gap} />
      {props.checks && (
        <CommandButton look="quiet" icon={<TaskListSquareLtr20Regular />} keys="F8" onClick={props.checks.onOpen}>
          {say.showChecks(props.checks.count)}
        </CommandButton>
      )}
      <DraftStatus {...props.draft} />
      <CommandButton look="quiet" onClick={props.onDiscard}>
        {say.discard}
      </CommandButton>
    </div>
  )
}

function DraftStatus(props: { state: DraftState; savedAt: string | null }) {
  const say = useWords().letters.editor
  const dates = useDates()
  const now = useNow(60_000)
  switch (props.state) {
    case 'untouched':
      return null
    case 'saving':
      return (
        <Status tone="neutral" icon={<Checkmark16Regular />}>
          {say.saving}
        </Status>
      )
    case 'failed':
      return (
        <span role="alert">
          <Status tone="stopped" icon={<ErrorCircle16Filled />}>
            {say.notSaved}
          </Status>
        </span>
      )
    case 'saved': {
      const words = props.savedAt ? say.saved(dates.near(props.savedAt, now)) : ''
      return (
        <Status tone="neutral" icon={<Checkmark16Regular />}>
          {words}
        </Status>
      )
    }
  }
}
