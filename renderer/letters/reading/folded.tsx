import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px', maxWidth: '100%' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '28px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '0 10px 0 6px',
    cursor: 'pointer',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground1,
    font: 'inherit',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: deskTokens.colorNeutralBackground1Hover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  title: { whiteSpace: 'nowrap' },
  note: {
    ...oneLine,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** Something long that is folded until it is asked for. */
export function Folded(props: { title: string; note?: string; children: ReactNode }) {
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.place}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)} data-no-paper>
        <span className={styles.icon}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span className={styles.title}>{props.title}</span>
        {props.note && (
          <span className={mergeClasses(styles.note)} title={props.note}>
            {props.note}
          </span>
        )}
      </button>
      {open && props.children}
    </div>
  )
}
