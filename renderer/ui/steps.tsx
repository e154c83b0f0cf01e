import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, Circle16Regular, Warning16Filled } from '@fluentui/react-icons'
import { dense, heardOnly, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    margin: 0,
    padding: '14px 24px 10px',
    listStyle: 'none',
    flexShrink: 0,
  },
  step: { display: 'grid', gridTemplateColumns: '16px minmax(min-content, auto)', gap: '0 8px' },
  sign: { display: 'inline-flex', alignItems: 'center', height: '20px', color: deskTokens.colorNeutralForeground3 },
  done: { color: deskTokens.colorStatusSuccessForeground1 },
  here: { color: deskTokens.colorCompoundBrandForeground1 },
  mend: { color: deskTokens.colorStatusWarningForeground1 },
  name: { ...dense, fontWeight: 600 },
  text: { gridColumn: 2, ...small, color: deskTokens.colorNeutralForeground3 },
  mendText: { color: deskTokens.colorStatusWarningForeground1 },
  line: {
    flexGrow: 1,
    minWidth: '8px',
    maxWidth: '40px',
    height: '1px',
    marginTop: '10px',
    backgroundColor: deskTokens.colorNeutralStroke1,
  },
  heard: heardOnly,
})

export type StepMark = 'done' | 'here' | 'mend' | 'open'
export type Step = { name: string; text: string; mark: StepMark }

/** The steps on the way of something: what is behind, and where it stands. `done` is heard where a step is. */
export function Steps({ steps, label, done }: { steps: readonly Step[]; label: string; done: string }) {
  const styles = useStyles()
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.flatMap(({ name, text, mark }, at) => [
        ...(at > 0 ? [<li key={`${name} line`} className={styles.line} aria-hidden />] : []),
        <li key={name} className={styles.step} aria-current={mark === 'here' || mark === 'mend' ? 'step' : undefined}>
          <span
            className={mergeClasses(
              styles.sign,
              mark === 'done' && styles.done,
              mark === 'here' && styles.here,
              mark === 'mend' && styles.mend,
            )}
          >
            {mark === 'done' ? (
              <CheckmarkCircle16Filled />
            ) : mark === 'mend' ? (
              <Warning16Filled />
            ) : (
              <Circle16Regular />
            )}
          </span>
          <span className={styles.name}>
            {name}
            {mark === 'done' && <span className={styles.heard}> {done}</span>}
          </span>
          <span className={mergeClasses(styles.text, mark === 'mend' && styles.mendText)}>{text}</span>
        </li>,
      ])}
    </ol>
  )
}
