import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { useLanguage, useWords } from '../language.tsx'
import { focusRing, heardOnly } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

export type RailItem = {
  id: string
  label: string
  icon: ReactElement
  chosenIcon: ReactElement
  chosen: boolean
  onClick: () => void
  /** How many things wait there; nothing is drawn for zero. */
  waiting?: number
  waitingLabel?: string
  keys?: string
}

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    width: '80px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '6px 0 8px',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '4px',
    position: 'relative',
    boxSizing: 'border-box',
    width: '72px',
    height: '56px',
    padding: 0,
    border: '1px solid transparent',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    color: deskTokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground2Hover,
    },
    ...focusRing(),
  },
  chosen: {
    backgroundColor: deskTokens.colorNeutralBackground1,
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    color: deskTokens.colorCompoundBrandForeground1,
    ':hover': { backgroundColor: deskTokens.colorNeutralBackground1, color: deskTokens.colorCompoundBrandForeground1 },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      top: '14px',
      width: '3px',
      height: '28px',
      borderRadius: '2px',
      backgroundColor: deskTokens.colorCompoundBrandStroke,
    },
  },
  label: {
    fontSize: deskTokens.fontSizeBase100,
    lineHeight: deskTokens.lineHeightBase100,
    whiteSpace: 'nowrap',
    // The longest label stays clear of the mark beside it.
    ':lang(ja)': { letterSpacing: '-0.05em' },
  },
  labelChosen: { fontWeight: 600 },
  waiting: {
    position: 'absolute',
    top: '5px',
    insetInlineStart: '44px',
    minWidth: '16px',
    height: '16px',
    boxSizing: 'border-box',
    padding: '0 4px',
    borderRadius: '8px',
    backgroundColor: deskTokens.colorBrandBackground,
    color: deskTokens.colorNeutralForegroundOnBrand,
    fontSize: deskTokens.fontSizeBase100,
    lineHeight: '16px',
    fontWeight: 600,
    textAlign: 'center',
  },
  spoken: {
    ...heardOnly,
  },
  gap: { flexGrow: 1 },
})

/** The rail: the parts this account may open, and below them help and settings. */
export function Rail(props: { parts: RailItem[]; below: RailItem[] }) {
  const styles = useStyles()
  const words = useWords()
  return (
    <nav className={styles.rail} aria-label={words.frame.parts} data-no-paper>
      {props.parts.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      <span className={styles.gap} />
      {props.below.map((item) => (
        <Item key={item.id} item={item} />
      ))}
    </nav>
  )
}

function Item({ item }: { item: RailItem }) {
  const styles = useStyles()
  const [language] = useLanguage()
  const waiting = item.waiting ?? 0
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, item.chosen && styles.chosen)}
      onClick={item.onClick}
      aria-current={item.chosen ? 'page' : undefined}
      aria-keyshortcuts={item.keys?.replace('Ctrl', 'Control')}
    >
      {item.chosen ? item.chosenIcon : item.icon}
      <span lang={language} className={mergeClasses('label', styles.label, item.chosen && styles.labelChosen)}>
        {item.label}
      </span>
      {waiting > 0 && (
        <span className={styles.waiting} aria-hidden={item.waitingLabel !== undefined}>
          {waiting > 99 ? '99+' : waiting}
        </span>
      )}
      {waiting > 0 && item.waitingLabel && <span className={styles.spoken}>{item.waitingLabel}</span>}
    </button>
  )
}
