import { makeStyles, mergeClasses, Tooltip } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '../language.tsx'
import { focusRing, small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

/** One fact of the status bar; with `onClick` it leads to where it can be dealt with. */
export type StatusFact = {
  id: string
  words: ReactNode
  icon?: ReactElement
  dot?: 'good' | 'quiet' | 'stopped'
  stopped?: boolean
  /** A person should look, but it goes on by itself. */
  look?: boolean
  note?: string
  onClick?: () => void
  end?: boolean
}

const useStyles = makeStyles({
  bar: {
    // What has no room in a narrow window wraps out of sight whole; nothing is cut in two.
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    alignContent: 'flex-start',
    gap: '0 20px',
    height: '28px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 16px 0 80px',
    overflow: 'hidden',
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  fact: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    marginBlock: '2px',
    whiteSpace: 'nowrap',
    flexShrink: 0,
  },
  button: {
    border: 'none',
    background: 'none',
    padding: '0 4px',
    margin: '2px -4px',
    borderRadius: '4px',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: deskTokens.colorSubtleBackgroundHover,
      color: deskTokens.colorNeutralForeground2Hover,
    },
    ...focusRing('0'),
  },
  stopped: { color: deskTokens.colorStatusDangerForeground1 },
  look: { color: deskTokens.colorStatusWarningForeground1 },
  dot: { width: '8px', height: '8px', borderRadius: '50%', backgroundColor: deskTokens.colorNeutralForeground3 },
  good: { backgroundColor: deskTokens.colorStatusSuccessForeground1 },
  stoppedDot: { backgroundColor: deskTokens.colorStatusDangerForeground1 },
  gap: { flexGrow: 1 },
})

/** The status bar: connection, last pull, counts, queue; what is safe stands at its end. */
export function StatusBar(props: { facts: StatusFact[] }) {
  const styles = useStyles()
  const words = useWords()
  return (
    <div className={styles.bar} role="contentinfo" aria-label={words.frame.status.label} data-no-paper>
      {props.facts
        .filter((fact) => !fact.end)
        .map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
      <span className={styles.gap} />
      {props.facts
        .filter((fact) => fact.end)
        .map((fact) => (
          <Fact key={fact.id} fact={fact} />
        ))}
    </div>
  )
}

function Fact({ fact }: { fact: StatusFact }) {
  const styles = useStyles()
  const inside = (
    <>
      {fact.dot && (
        <span
          data-indicator
          className={mergeClasses(
            styles.dot,
            fact.dot === 'good' && styles.good,
            fact.dot === 'stopped' && styles.stoppedDot,
          )}
        />
      )}
      {fact.icon}
      {fact.words}
    </>
  )
  const className = mergeClasses(
    styles.fact,
    fact.onClick && styles.button,
    fact.stopped && styles.stopped,
    fact.look && styles.look,
  )
  const shown = fact.onClick ? (
    <button type="button" className={className} onClick={fact.onClick}>
      {inside}
    </button>
  ) : (
    <span className={className}>{inside}</span>
  )
  return fact.note ? (
    <Tooltip content={fact.note} relationship="description" appearance="inverted">
      {shown}
    </Tooltip>
  ) : (
    shown
  )
}
