import { makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useActions } from './actions.tsx'
import { IconButton } from './command-button.tsx'
import { useWords } from './language.tsx'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  sheet: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: 0,
    zIndex: 5,
    maxWidth: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: deskTokens.colorNeutralBackground1,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
    boxShadow: deskTokens.shadow16,
    outlineStyle: 'none',
    animationName: { from: { transform: 'translateX(24px)', opacity: 0 }, to: { transform: 'none', opacity: 1 } },
    animationDuration: deskTokens.durationNormal,
    animationTimingFunction: deskTokens.curveDecelerateMid,
  },
  close: { display: 'flex', justifyContent: 'flex-end', padding: '8px 8px 0' },
})

/**
 * A side pane that has no room of its own: it comes from the right, takes the focus, and Escape closes it.
 * @param props.width in pixels
 * @param props.group of its key in the list of keys
 */
export function SideSheet(props: { width: number; group: string; onClose: () => void; children: ReactNode }) {
  const styles = useStyles()
  const { frame } = useWords()
  const { group, onClose } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  useActions(
    useMemo(
      () => [{ id: 'close-sheet', label: frame.close, keys: 'Escape', group, run: onClose }],
      [frame, group, onClose],
    ),
  )
  return (
    <div ref={place} className={styles.sheet} style={{ width: props.width }} tabIndex={-1}>
      <div className={styles.close}>
        <IconButton label={frame.close} keys="Escape" icon={<Dismiss20Regular />} onClick={onClose} />
      </div>
      {props.children}
    </div>
  )
}
