import { makeStyles } from '@fluentui/react-components'
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

const useStyles = makeStyles({
  tip: {
    position: 'absolute',
    top: 0,
    left: 0,
    zIndex: 3,
    minWidth: '144px',
    maxWidth: '280px',
    boxSizing: 'border-box',
    padding: '8px 12px',
    borderRadius: '6px',
    border: `1px solid ${deskTokens.colorTransparentStroke}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    boxShadow: deskTokens.shadow16,
    ...small,
    color: deskTokens.colorNeutralForeground1,
    pointerEvents: 'none',
  },
  title: { fontWeight: 600, whiteSpace: 'nowrap' },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, color: deskTokens.colorNeutralForeground2 },
  value: { fontWeight: 600, textAlign: 'end', whiteSpace: 'nowrap' },
  key: { display: 'inline-flex', flexShrink: 0, width: '14px', justifyContent: 'center' },
})

export type TipRow = { id: string; mark: ReactNode; words: ReactNode; value?: string | undefined }

/** What stands at one place of a chart, beside that place and within the chart; what it says is also the name of the place. */
export function ChartTip(props: { title: string; rows: readonly TipRow[]; x: number; y: number; within: number }) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(176)
  useLayoutEffect(() => {
    if (box.current) setWidth(box.current.offsetWidth)
  }, [props.title, props.rows])
  const after = props.x + 14
  const left = after + width > props.within ? Math.max(0, props.x - 14 - width) : after
  return (
    <div ref={box} className={styles.tip} aria-hidden style={{ transform: `translate(${left}px, ${props.y}px)` }}>
      <div className={styles.title}>{props.title}</div>
      {props.rows.map((row) => (
        <div key={row.id} className={styles.row}>
          <span className={styles.key}>{row.mark}</span>
          <span className={styles.name}>{row.words}</span>
          {row.value !== undefined && <span className={styles.value}>{row.value}</span>}
        </div>
      ))}
    </div>
  )
}
