import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Checkmark12Filled } from '@fluentui/react-icons'
import { useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { steps, type Step } from './steps.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  step: {
    display: 'grid',
    gridTemplateColumns: '20px auto',
    columnGap: '10px',
    minHeight: '52px',
    alignContent: 'start',
    position: 'relative',
  },
  joined: {
    '::after': {
      content: '""',
      position: 'absolute',
      insetInlineStart: '9.5px',
      top: '26px',
      bottom: '4px',
      width: '1px',
      backgroundColor: deskTokens.colorNeutralStroke1,
    },
  },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '20px',
    height: '20px',
    boxSizing: 'border-box',
    borderRadius: '50%',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    fontSize: deskTokens.fontSizeBase200,
    lineHeight: 1,
    color: deskTokens.colorNeutralForeground3,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  markNow: {
    border: 'none',
    fontWeight: 600,
    backgroundColor: deskTokens.colorBrandBackground,
    color: deskTokens.colorNeutralForegroundOnBrand,
  },
  markDone: {
    border: 'none',
    backgroundColor: deskTokens.colorStatusSuccessForeground1,
    color: deskTokens.colorNeutralBackground1,
  },
  markDoubtful: {
    border: 'none',
    fontWeight: 600,
    backgroundColor: deskTokens.colorStatusWarningForeground1,
    color: deskTokens.colorNeutralBackground1,
  },
  noteDoubtful: { color: deskTokens.colorStatusWarningForeground1 },
  name: { fontSize: deskTokens.fontSizeBase300, lineHeight: '20px', color: deskTokens.colorNeutralForeground2 },
  nameNow: { fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  note: {
    gridColumn: 2,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    paddingTop: '2px',
  },
})

/** The six steps: what is done, what is at hand, what comes. */
export function StepList(props: {
  now: Step
  notes: Partial<Record<Step, string>>
  /** Left as it is, though it did not work. */
  doubtful?: Step | undefined
}) {
  const styles = useStyles()
  const words = useWords().office.firstRun
  const place = steps.indexOf(props.now)
  return (
    <ol className={styles.list} aria-label={words.stepList}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={mergeClasses(styles.step, index < steps.length - 1 && styles.joined)}
          aria-current={index === place ? 'step' : undefined}
        >
          <span
            className={mergeClasses(
              styles.mark,
              index === place && styles.markNow,
              index < place && (step === props.doubtful ? styles.markDoubtful : styles.markDone),
            )}
            aria-hidden
          >
            {index >= place ? index + 1 : step === props.doubtful ? '!' : <Checkmark12Filled />}
          </span>
          <span className={mergeClasses(styles.name, index === place && styles.nameNow)}>{words.steps[step]}</span>
          {props.notes[step] && index <= place && (
            <span
              className={mergeClasses(styles.note, step === props.doubtful && index < place && styles.noteDoubtful)}
            >
              {props.notes[step]}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
