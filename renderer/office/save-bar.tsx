import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular } from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'
import { CommandButton } from '../ui/command-button.tsx'
import { small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px', marginTop: '24px' },
  why: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  saved: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorStatusSuccessForeground1,
  },
})

/** The one primary act of a form; where it cannot be done yet, the reason stands beside it. */
export function SaveBar(props: {
  words: string
  busy?: string | false
  blocked?: string | null
  done?: string | false
  onClick?: () => void
  children?: ReactNode
}) {
  const styles = useStyles()
  const reason = useId()
  const { blocked = null, busy = false } = props
  return (
    <div className={styles.bar}>
      <CommandButton
        look="primary"
        type={props.onClick ? 'button' : 'submit'}
        disabled={blocked !== null || busy !== false}
        describedBy={blocked !== null ? reason : undefined}
        onClick={
          props.onClick &&
          (() => {
            if (blocked === null && busy === false) props.onClick?.()
          })
        }
      >
        {busy || props.words}
      </CommandButton>
      {props.children}
      {props.done ? (
        <span role="status" className={styles.saved}>
          <Checkmark16Regular />
          {props.done}
        </span>
      ) : (
        blocked !== null && (
          <span id={reason} className={styles.why}>
            {blocked}
          </span>
        )
      )}
    </div>
  )
}
