import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, Circle16Regular, ClipboardCheckmark16Filled } from '@fluentui/react-icons'
import { Fragment, type ReactElement } from 'react'
import type { ImportStage } from '../../../shared/newsletter/import.ts'
import { useWords } from '../../ui/language.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '0 0 0 24px',
    padding: 0,
    listStyle: 'none',
    whiteSpace: 'nowrap',
    ...dense,
    '@container (max-width: 860px)': { display: 'none' },
  },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: deskTokens.colorNeutralForeground2,
    '& svg': { color: deskTokens.colorNeutralForeground3 },
  },
  here: {
    fontWeight: 600,
    color: deskTokens.colorCompoundBrandForeground1,
    '& svg': { color: deskTokens.colorCompoundBrandForeground1 },
  },
  done: { '& svg': { color: deskTokens.colorStatusSuccessForeground1 } },
  line: { width: '20px', height: '1px', backgroundColor: deskTokens.colorNeutralStroke1 },
})

const steps = ['file', 'columns', 'check', 'import'] as const

/** File, columns, check, import: what is done, and where one is. */
export function ImportSteps(props: { stage: ImportStage | undefined }) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  const here = hereOf(props.stage)
  return (
    <ol className={styles.steps} aria-label={say.stepsLabel}>
      {steps.map((step, at) => (
        <Fragment key={step}>
          {at > 0 && <li className={styles.line} aria-hidden />}
          <li
            className={mergeClasses(styles.step, at === here && styles.here, at < here && styles.done)}
            aria-current={at === here ? 'step' : undefined}
          >
            {signOf(at, here)}
            {say.steps[step]}
          </li>
        </Fragment>
      ))}
    </ol>
  )
}

function hereOf(stage: ImportStage | undefined): number {
  if (stage === 'columns') return 1
  if (stage === undefined || stage === 'reading') return 0
  return stage === 'checked' ? 2 : 3
}

function signOf(at: number, here: number): ReactElement {
  if (at < here) return <CheckmarkCircle16Filled />
  return at === here ? <ClipboardCheckmark16Filled /> : <Circle16Regular />
}
