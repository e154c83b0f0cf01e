import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { oneLine, paneTitle, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 8px 0 16px',
  },
  lined: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  title: {
    margin: 0,
    ...paneTitle,
    ...oneLine,
  },
  meta: {
    // A long title gives way before a short fact does.
    minWidth: '56px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    ...oneLine,
  },
  gap: { flexGrow: 1 },
})

/** The 48-px head of a pane: what it is, a short fact, and its few controls at the end. */
export function PaneHeader(props: {
  title?: ReactNode
  meta?: ReactNode
  children?: ReactNode
  before?: ReactNode
  lined?: boolean
  className?: string
}) {
  const styles = useStyles()
  return (
    <header className={mergeClasses(styles.header, props.lined && styles.lined, props.className)}>
      {props.before}
      {props.title !== undefined && <h2 className={styles.title}>{props.title}</h2>}
      {props.meta !== undefined && <span className={styles.meta}>{props.meta}</span>}
      <span className={styles.gap} />
      {props.children}
    </header>
  )
}
