import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Dismiss12Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { dense, focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

/** A chip of the strip: what it is about and what holds. */
export const useChipStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    flexShrink: 0,
    boxSizing: 'border-box',
    maxWidth: '100%',
    padding: '0 8px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
    cursor: 'pointer',
    fontFamily: 'inherit',
    ...small,
    whiteSpace: 'nowrap',
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ...focusRing('1px'),
    '& svg': { flexShrink: 0 },
  },
  set: {
    backgroundColor: deskTokens.colorBrandBackground2,
    border: `1px solid ${deskTokens.colorBrandStroke2}`,
    color: deskTokens.colorCompoundBrandForeground1,
    ':hover': {
      backgroundColor: deskTokens.colorBrandBackground2,
      border: `1px solid ${deskTokens.colorCompoundBrandStroke}`,
      color: deskTokens.colorCompoundBrandForeground1,
    },
  },
  label: { color: 'inherit' },
  value: { fontWeight: 600, maxWidth: '240px', overflow: 'hidden', textOverflow: 'ellipsis' },
})

/** A condition that holds: pressing it takes it away. */
export function FilterChip(props: { label: string; value: string; removes: string; onRemove: () => void }) {
  const styles = useChipStyles()
  return (
    <button
      type="button"
      className={mergeClasses(styles.chip, styles.set)}
      aria-label={props.removes}
      title={props.value}
      onClick={props.onRemove}
    >
      <span className={styles.label}>{props.label}</span>
      <span className={styles.value}>{props.value}</span>
      <Dismiss12Regular />
    </button>
  )
}

const useChoiceStyles = makeStyles({
  choice: {
    height: '28px',
    padding: '0 6px',
    border: '1px solid transparent',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    cursor: 'pointer',
    fontFamily: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground1Hover,
    },
    ':disabled': {
      backgroundColor: 'transparent',
      color: deskTokens.colorNeutralForegroundDisabled,
      cursor: 'default',
    },
    ...focusRing('1px'),
  },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    border: `1px solid ${deskTokens.colorCompoundBrandStroke}`,
    fontWeight: 600,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2, color: deskTokens.colorNeutralForeground1 },
  },
})

/** One of many small choices. */
export function ChoiceButton(props: { chosen: boolean; disabled?: boolean; onClick: () => void; children: ReactNode }) {
  const styles = useChoiceStyles()
  return (
    <button
      type="button"
      aria-pressed={props.chosen}
      disabled={props.disabled ?? false}
      className={mergeClasses(styles.choice, props.chosen && styles.chosen)}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
