import { makeStyles } from '@fluentui/react-components'
import { useRef, type ReactNode } from 'react'
import { useWords } from './language.tsx'
import { useNow } from './now.ts'
import { dense, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'
import { secondsLeft } from './time-left.ts'

const useStyles = makeStyles({
  place: { display: 'flex', alignItems: 'flex-end', gap: '12px' },
  line: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 10px', marginBottom: '6px', ...dense },
  title: { fontWeight: 600, whiteSpace: 'nowrap' },
  count: { color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  left: { flexGrow: 1, textAlign: 'end', color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap', ...small },
  ground: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: deskTokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  bar: { height: '100%', backgroundColor: deskTokens.colorCompoundBrandStroke },
})

/**
 * Work that takes a while: what has been done of how much in a 4-px bar, what it has brought, how long it goes on at its pace so far, and
 * the way to pause or stop it.
 */
export function WorkProgress(props: {
  title: string
  done: number
  /** 0 while nobody knows it yet. */
  total: number
  count: string
  brought?: ReactNode
  act?: ReactNode
}) {
  const styles = useStyles()
  const left = useTimeLeft(props.done, props.total)
  const share = props.total > 0 ? Math.min(1, props.done / props.total) : 0
  return (
    <div className={styles.place}>
      <div className={styles.line}>
        <div className={styles.head}>
          <span className={styles.title}>{props.title}</span>
          <span className={styles.count}>{props.count}</span>
          {props.brought && <span className={styles.count}>{props.brought}</span>}
          <span className={styles.left}>{left}</span>
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
      {props.act}
    </div>
  )
}

/** How long the work goes on, in words; empty while nothing can be said. */
function useTimeLeft(done: number, total: number): string {
  const words = useWords().frame
  const now = useNow(1000)
  const start = useRef<{ at: string; done: number } | null>(null)
  // The pace is that of the work itself, not of what came before its size was known.
  if (total > 0) start.current ??= { at: now, done }
  const left = start.current && total > 0 ? secondsLeft(start.current, { at: now, done }, total) : null
  if (left === null) return ''
  return left > 90 ? words.minutesLeft(Math.round(left / 60)) : words.secondsLeft(left)
}
