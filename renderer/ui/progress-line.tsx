import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '10px',
    marginBottom: '6px',
    fontSize: deskTokens.fontSizeDense,
    lineHeight: deskTokens.lineHeightDense,
  },
  title: { fontWeight: 600, whiteSpace: 'nowrap' },
  count: { color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  left: {
    flexGrow: 1,
    textAlign: 'end',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  ground: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: deskTokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  bar: { height: '100%', backgroundColor: deskTokens.colorCompoundBrandStroke },
})

/** A 4-px bar with what has been done of how much, and what is left. */
export function ProgressLine(props: { title: string; count: string; left: ReactNode; done: number; total: number }) {
  const styles = useStyles()
  const share = props.total > 0 ? Math.min(1, props.done / props.total) : 0
  return (
    <div>
      <div className={styles.head}>
        <span className={styles.title}>{props.title}</span>
        <span className={styles.count}>{props.count}</span>
        <span className={styles.left}>{props.left}</span>
      </div>
      <div
        className={styles.ground}
        role="progressbar"
        aria-label={props.title}
        aria-valuemin={0}
        aria-valuemax={props.total}
        aria-valuenow={props.done}
      >
        <div className={styles.bar} data-indicator style={{ width: `${share * 100}%` }} />
      </div>
    </div>
  )
}
