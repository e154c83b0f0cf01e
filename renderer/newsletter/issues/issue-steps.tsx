import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
} from '@fluentui/react-components'
import {
  CheckmarkCircle16Filled,
  ChevronDown16Regular,
  Circle16Regular,
  ClipboardCheckmark16Filled,
  Edit16Filled,
  Send16Filled,
  ShieldCheckmark16Filled,
} from '@fluentui/react-icons'
import { Fragment, type ReactElement } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { dense, focusRing } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { issueSteps, type IssueStep } from './issue-states.tsx'

/** Below so many pixels of the header the steps fold into a menu. */
const folds = '@container (max-width: 1080px)'

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: '0 0 0 12px',
    padding: 0,
    listStyle: 'none',
    whiteSpace: 'nowrap',
    flexShrink: 0,
    ...dense,
    [folds]: { display: 'none' },
  },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '28px',
    padding: '0 6px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing(),
    '& svg': { color: deskTokens.colorNeutralForeground3 },
  },
  here: {
    fontWeight: 600,
    color: deskTokens.colorCompoundBrandForeground1,
    '& svg': { color: deskTokens.colorCompoundBrandForeground1 },
  },
  done: { '& svg': { color: deskTokens.colorStatusSuccessForeground1 } },
  line: { width: '16px', height: '1px', backgroundColor: deskTokens.colorNeutralStroke1 },
  folded: { display: 'none', flexShrink: 0, [folds]: { display: 'inline-flex' } },
})

/** Compose, check, approval, delivery: what is behind, where one is, and the way to each. */
export function IssueSteps(props: {
  here: IssueStep
  /** How many of them are behind the issue. */
  done: number
  /** The steps that the account may open. */
  open: readonly IssueStep[]
  onStep: (step: IssueStep) => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const { here, done, open, onStep } = props
  return (
    <>
      <ol className={styles.steps} aria-label={say.steps.label}>
        {issueSteps.map((step, at) => (
          <Fragment key={step}>
            {at > 0 && <li className={styles.line} aria-hidden />}
            <li>
              <button
                type="button"
                className={mergeClasses(styles.step, at < done && styles.done, step === here && styles.here)}
                aria-current={step === here ? 'step' : undefined}
                aria-label={at < done ? say.stepDone(say.steps[step]) : undefined}
                disabled={!open.includes(step)}
                onClick={() => onStep(step)}
              >
                {at < done ? <CheckmarkCircle16Filled /> : step === here ? signs[step] : <Circle16Regular />}
                {say.steps[step]}
              </button>
            </li>
          </Fragment>
        ))}
      </ol>
      <span className={styles.folded}>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            {(trigger) => (
              <CommandButton look="quiet" icon={signs[here]} buttonProps={trigger}>
                {say.steps[here]}
                <ChevronDown16Regular />
              </CommandButton>
            )}
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {issueSteps
                .filter((step) => open.includes(step))
                .map((step) => (
                  <MenuItem
                    key={step}
                    icon={issueSteps.indexOf(step) < done ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
                    onClick={() => onStep(step)}
                  >
                    {say.steps[step]}
                  </MenuItem>
                ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      </span>
    </>
  )
}

const signs: Readonly<Record<IssueStep, ReactElement>> = {
  compose: <Edit16Filled />,
  check: <ClipboardCheckmark16Filled />,
  approval: <ShieldCheckmark16Filled />,
  delivery: <Send16Filled />,
}
