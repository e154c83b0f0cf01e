import { makeStyles } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import { useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useActions } from '../../ui/actions.tsx'
import { IconButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { widths } from '../widths.ts'

const useStyles = makeStyles({
  sheet: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: 0,
    zIndex: 3,
    width: `${widths.checks + 28}px`,
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

/** The checks where they have no pane of their own: a sheet from the right, Escape closes it. */
export function ChecksSheet(props: { children: ReactNode; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const { onClose } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  useActions(
    useMemo(
      () => [
        {
          id: 'close-sheet',
          label: words.frame.close,
          keys: 'Escape',
          group: words.frame.groups.writing,
          run: onClose,
        },
      ],
      [words, onClose],
    ),
  )
  return (
    <div ref={place} className={styles.sheet} tabIndex={-1}>
      <div className={styles.close}>
        <IconButton label={words.frame.close} keys="Escape" icon={<Dismiss20Regular />} onClick={onClose} />
      </div>
      {props.children}
    </div>
  )
}
