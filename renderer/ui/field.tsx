import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ErrorCircle16Filled } from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'
import { dense, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: {
    alignSelf: 'flex-start',
    marginBottom: '4px',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  strong: { fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  // Hint and problem lie in one cell: the room of the taller one is kept.
  below: { display: 'grid', marginTop: '4px', color: deskTokens.colorNeutralForeground3, ...small },
  reserved: { minHeight: '18px' },
  said: { gridArea: '1 / 1', margin: 0 },
  unseen: { visibility: 'hidden' },
  problem: { display: 'flex', gap: '6px', color: deskTokens.colorStatusDangerForeground1 },
  problemIcon: { display: 'inline-flex', alignItems: 'center', height: '18px', flexShrink: 0 },
})

/** What a control inside a field takes over: its name and what describes it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

/**
 * A label above its control; below it what helps, or the one sentence that says what is wrong. A field that can be wrong (its `problem` is
 * given, also as undefined) keeps the room for that sentence, so that nothing moves under the hand.
 */
export function Field(props: {
  label: ReactNode
  children: (control: ControlProps) => ReactNode
  hint?: ReactNode
  problem?: ReactNode
  /** Shown between the control and the hint, such as a strength meter. */
  besides?: ReactNode
  strong?: boolean
  className?: string
}) {
  const styles = useStyles()
  const id = useId()
  const below = props.problem ?? props.hint
  const wrong = props.problem !== undefined && props.problem !== null && props.problem !== false
  const reserved = 'problem' in props
  return (
    <div className={mergeClasses(styles.field, props.className)}>
      <label htmlFor={id} className={mergeClasses(styles.label, props.strong && styles.strong)}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': wrong,
      })}
      {props.besides}
      {(below || reserved) && (
        <div className={mergeClasses(styles.below, reserved && styles.reserved)}>
          {props.hint && (
            <p
              {...(!wrong && { id: `${id}-below` })}
              className={mergeClasses(styles.said, wrong && styles.unseen, 'prose')}
              aria-hidden={wrong || undefined}
            >
              {props.hint}
            </p>
          )}
          {wrong && (
            <p id={`${id}-below`} role="alert" className={mergeClasses(styles.said, styles.problem, 'prose')}>
              <span className={styles.problemIcon}>
                <ErrorCircle16Filled />
              </span>
              {props.problem}
            </p>
          )}
        </div>
      )}
    </div>
  )
}
