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
  below: {
    margin: '4px 0 0',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  problem: {
    display: 'flex',
    gap: '6px',
    color: deskTokens.colorStatusDangerForeground1,
    ...dense,
  },
  problemIcon: { display: 'inline-flex', alignItems: 'center', height: '20px', flexShrink: 0 },
})

/** What a control inside a field takes over: its name and what describes it. */
export type ControlProps = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean }

/** A label above its control; below it what helps, or the one sentence that says what is wrong. */
export function Field(props: {
  label: ReactNode
  children: (control: ControlProps) => ReactNode
  hint?: ReactNode
  problem?: ReactNode
  /** Shown between the control and the hint, such as a strength meter or a warning. */
  besides?: ReactNode
  strong?: boolean
  className?: string
}) {
  const styles = useStyles()
  const id = useId()
  const below = props.problem ?? props.hint
  return (
    <div className={mergeClasses(styles.field, props.className)}>
      <label htmlFor={id} className={mergeClasses(styles.label, props.strong && styles.strong)}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-describedby': below ? `${id}-below` : undefined,
        'aria-invalid': props.problem !== undefined,
      })}
      {props.besides}
      {props.problem ? (
        <p id={`${id}-below`} role="alert" className={mergeClasses(styles.below, styles.problem, 'prose')}>
          <span className={styles.problemIcon}>
            <ErrorCircle16Filled />
          </span>
          {props.problem}
        </p>
      ) : (
        props.hint && (
          <p id={`${id}-below`} className={mergeClasses(styles.below, 'prose')}>
            {props.hint}
          </p>
        )
      )}
    </div>
  )
}
