import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { focusRing, paneTitle } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    boxSizing: 'border-box',
    padding: '40px 24px 24px',
    textAlign: 'center',
    overflowY: 'auto',
    color: deskTokens.colorNeutralForeground1,
  },
  title: {
    margin: '20px 0 4px',
    ...paneTitle,
    textWrap: 'balance',
  },
  text: {
    margin: 0,
    maxWidth: '420px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
    textWrap: 'balance',
  },
  ways: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '20px' },
  rows: {
    width: '100%',
    maxWidth: '332px',
    marginTop: '20px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

/** What is true, what was achieved, and at most two ways on. */
export function EmptyState(props: {
  drawing: ReactElement
  title: ReactNode
  text?: ReactNode
  ways?: ReactNode
  rows?: ReactNode
  level?: 2 | 3
}) {
  const styles = useStyles()
  const Title = props.level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles.place}>
      {props.drawing}
      <Title className={mergeClasses(styles.title, 'prose')}>{props.title}</Title>
      {props.text && <div className={mergeClasses(styles.text, 'prose')}>{props.text}</div>}
      {props.ways && <div className={styles.ways}>{props.ways}</div>}
      {props.rows && <div className={styles.rows}>{props.rows}</div>}
    </div>
  )
}

const useRowStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    height: '38px',
    padding: '0 4px',
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    color: deskTokens.colorNeutralForeground1,
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ...focusRing(),
  },
  label: { flexGrow: 1, textAlign: 'start' },
  count: { color: deskTokens.colorNeutralForeground3 },
})

/** One way on from an empty state: where to, and how many wait there. */
export function EmptyStateRow(props: {
  icon: ReactElement
  children: ReactNode
  count: ReactNode
  onClick: () => void
}) {
  const styles = useRowStyles()
  return (
    <button type="button" className={styles.row} onClick={props.onClick}>
      {props.icon}
      <span className={styles.label}>{props.children}</span>
      <span className={styles.count}>{props.count}</span>
    </button>
  )
}
