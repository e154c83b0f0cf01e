import { createFocusOutlineStyle, makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useDensity } from './preferences.tsx'
import { small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    position: 'relative',
    boxSizing: 'border-box',
    width: 'calc(100% - 16px)',
    height: '32px',
    margin: '0 8px',
    padding: '0 8px 0 9px',
    border: '1px solid transparent',
    borderRadius: '4px',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    textAlign: 'start',
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    transitionProperty: 'background-color',
    transitionDuration: deskTokens.durationFaster,
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ...createFocusOutlineStyle(),
  },
  compact: { height: '28px' },
  chosen: {
    fontWeight: 600,
    backgroundColor: deskTokens.colorNavigationSelected,
    border: `1px solid ${deskTokens.colorNavigationSelectedEdge}`,
    ':hover': { backgroundColor: deskTokens.colorNavigationSelected, color: deskTokens.colorNeutralForeground1 },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '-1px',
      top: 'calc(50% - 8px)',
      width: '3px',
      height: '16px',
      borderRadius: '2px',
      backgroundColor: deskTokens.colorCompoundBrandStroke,
    },
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  chosenIcon: { color: deskTokens.colorCompoundBrandForeground1 },
  label: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis' },
  count: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
  chosenCount: { color: deskTokens.colorNeutralForeground1 },
  look: { color: deskTokens.colorStatusWarningForeground1, fontWeight: 600 },
  stopped: { color: deskTokens.colorStatusDangerForeground1, fontWeight: 600 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    margin: '16px 0 4px',
    padding: '0 16px',
    ...small,
    fontWeight: 400,
    color: deskTokens.colorNeutralForeground3,
  },
  words: { margin: 0, font: 'inherit' },
})

/** One place in a side pane: icon, name, and how many wait there. */
export function SideRow(props: {
  icon: ReactElement
  children: ReactNode
  chosen: boolean
  onClick: () => void
  count?: ReactNode
  tone?: 'look' | 'stopped' | undefined
}) {
  const styles = useStyles()
  const [density] = useDensity()
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, density === 'compact' && styles.compact, props.chosen && styles.chosen)}
      aria-current={props.chosen ? 'page' : undefined}
      onClick={props.onClick}
    >
      <span className={mergeClasses(styles.icon, props.chosen && styles.chosenIcon)}>{props.icon}</span>
      <span className={styles.label}>{props.children}</span>
      {props.count !== undefined && (
        <span
          className={mergeClasses(styles.count, props.chosen && styles.chosenCount, props.tone && styles[props.tone])}
        >
          {props.count}
        </span>
      )}
    </button>
  )
}

/** A quiet heading over a group of places, with what can be done about all of them. */
export function SideHeading(props: { children: ReactNode; act?: ReactNode }) {
  const styles = useStyles()
  if (props.act === undefined) return <h3 className={styles.heading}>{props.children}</h3>
  return (
    <div className={styles.heading}>
      <h3 className={styles.words}>{props.children}</h3>
      {props.act}
    </div>
  )
}
