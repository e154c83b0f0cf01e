import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useWords } from './language.tsx'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  divider: {
    position: 'relative',
    width: '1px',
    flexShrink: 0,
    backgroundColor: deskTokens.colorNeutralStroke2,
    cursor: 'col-resize',
    touchAction: 'none',
    outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', insetBlock: 0, insetInline: '-4px', zIndex: 2 },
    ':focus-visible': {
      backgroundColor: deskTokens.colorStrokeFocus2,
      boxShadow: `0 0 0 1px ${deskTokens.colorStrokeFocus2}`,
    },
  },
  moving: {
    backgroundColor: deskTokens.colorCompoundBrandStroke,
    boxShadow: `0 0 0 1px ${deskTokens.colorCompoundBrandStroke}`,
  },
})

/** The 1-px line between panes: dragged, or moved by arrow keys; double-click brings the first width back. */
export function PaneDivider(props: {
  width: number
  min: number
  max: number
  initial: number
  onWidth: (width: number) => void
  label: string
  fromEnd?: boolean
}) {
  const styles = useStyles()
  const words = useWords()
  const start = useRef<{ x: number; width: number } | null>(null)
  const [moving, setMoving] = useState(false)
  const set = (width: number) => props.onWidth(Math.round(Math.min(props.max, Math.max(props.min, width))))
  const direction = props.fromEnd ? -1 : 1
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={`${props.label}: ${words.frame.paneWidth}`}
      data-no-paper
      aria-valuenow={props.width}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      className={mergeClasses(styles.divider, moving && styles.moving)}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width: props.width }
        setMoving(true)
      }}
      onPointerMove={(event) =>
        start.current && set(start.current.width + direction * (event.clientX - start.current.x))
      }
      onPointerUp={() => {
        start.current = null
        setMoving(false)
      }}
      onDoubleClick={() => set(props.initial)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        set(props.width + direction * (event.key === 'ArrowRight' ? 8 : -8))
      }}
    />
  )
}
