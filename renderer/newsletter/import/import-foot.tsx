import { makeStyles } from '@fluentui/react-components'
import { ArrowLeft20Regular, ShieldCheckmark16Filled } from '@fluentui/react-icons'
import { useId } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    minHeight: '56px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '8px 16px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  safe: {
    display: 'flex',
    gap: '6px',
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground2,
    '@container (max-width: 760px)': { display: 'none' },
  },
  shield: {
    display: 'inline-flex',
    height: '18px',
    alignItems: 'center',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
  why: { ...small, color: deskTokens.colorNeutralForeground3, textAlign: 'end', flexShrink: 0, maxWidth: '220px' },
  gap: { flexGrow: 1, '@container (min-width: 761px)': { display: 'none' } },
})

/** Back, what is safe, what is open, and the one act. */
export function ImportFoot(props: {
  count: number
  open: number
  blocked: string | null
  busy: boolean
  onBack: () => void
  onRun: () => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  const why = useId()
  const { blocked, open } = props
  const told = blocked ?? (open > 0 ? say.stillOpen(countOf(open)) : null)
  return (
    <footer className={styles.foot}>
      <CommandButton look="quiet" icon={<ArrowLeft20Regular />} onClick={props.onBack}>
        {say.back}
      </CommandButton>
      <p className={`${styles.safe} prose`}>
        <span className={styles.shield}>
          <ShieldCheckmark16Filled />
        </span>
        <span>
          <strong>{say.safeTitle}</strong> {say.safe}
        </span>
      </p>
      <span className={styles.gap} />
      {told !== null && !props.busy && (
        <span id={why} className={styles.why}>
          {told}
        </span>
      )}
      <CommandButton
        look="primary"
        keys="Ctrl+Enter"
        disabled={blocked !== null || props.busy}
        describedBy={told !== null ? why : undefined}
        onClick={props.onRun}
      >
        {props.busy ? say.running : props.count > 0 ? say.run(countOf(props.count)) : say.runNone}
      </CommandButton>
    </footer>
  )
}
