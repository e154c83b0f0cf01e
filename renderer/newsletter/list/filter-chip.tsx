import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import { useState, type ReactElement, type ReactNode } from 'react'
import { focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 6px 0 8px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground2,
    cursor: 'pointer',
    fontFamily: 'inherit',
    ...small,
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing('1px'),
    '& svg': { flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  },
  set: {
    backgroundColor: deskTokens.colorBrandBackground2,
    border: `1px solid ${deskTokens.colorCompoundBrandStroke}`,
  },
  // In a narrow pane what leaves nobody out says only what it is about, so that the strip stays one line.
  icon: { display: 'contents', '@container (max-width: 640px)': { display: 'none' } },
  all: { '@container (max-width: 640px)': { display: 'none' } },
  value: { fontWeight: 600, maxWidth: '190px', overflow: 'hidden', textOverflow: 'ellipsis' },
  surface: {
    boxSizing: 'border-box',
    minWidth: '200px',
    maxWidth: 'min(340px, calc(100vw - 32px))',
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: '12px 16px',
  },
})

/** One condition of a list: what it is about and what holds; it opens what can be chosen. */
export function FilterChip(props: {
  icon: ReactElement
  label: string
  value: string
  /** Whether it leaves anybody out. */
  isSet: boolean
  children: ReactNode
  open?: boolean
  onOpen?: (open: boolean) => void
}) {
  const styles = useStyles()
  const [own, setOwn] = useState(false)
  const open = props.open ?? own
  return (
    <Popover
      open={open}
      onOpenChange={(_, data) => (props.onOpen ?? setOwn)(data.open)}
      positioning="below-start"
      trapFocus
      withArrow={false}
    >
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={mergeClasses(styles.chip, props.isSet && styles.set)}>
          <span className={styles.icon}>{props.icon}</span>
          {props.label}
          <span className={mergeClasses(styles.value, !props.isSet && styles.all)}>{props.value}</span>
          <ChevronDown16Regular />
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={props.label}>
        {props.children}
      </PopoverSurface>
    </Popover>
  )
}
