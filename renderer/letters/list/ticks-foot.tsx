import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CommandButton } from '../../ui/command-button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { LetterTicks } from '../many/use-ticks.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    minHeight: '36px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '2px 12px 2px 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    // The words stand where there is room for them; the keys do the same without.
    '@container (max-width: 340px)': { '& [data-hint]': { display: 'none' } },
  },
  problem: { margin: 0, paddingBlock: '6px', color: deskTokens.colorStatusWarningForeground1 },
  hint: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  gap: { flexGrow: 1 },
})

/** Below the list while letters are ticked: the keys that tick on, and where the list stands alone, how many they are and the way to act on them. */
export function TicksFoot(props: {
  ticks: LetterTicks
  total: number
  /** Undefined where what can be done stands beside the list. */
  onAct: (() => void) | undefined
}) {
  const styles = useStyles()
  const say = useWords().letters.many
  const { ticks, total, onAct } = props
  return (
    <>
      {ticks.problem && (
        <p className={mergeClasses(styles.foot, styles.problem)} role="status">
          {say[ticks.problem]}
        </p>
      )}
      <div className={styles.foot}>
        {onAct ? (
          <CommandButton size="small" look="primary" onClick={onAct}>
            {say.act}
          </CommandButton>
        ) : (
          <span className={styles.hint} data-hint>
            <Keycap keys="X" />
            {say.tick}
          </span>
        )}
        {onAct && <span role="status">{say.count(countOf(ticks.rows.length))}</span>}
        <span className={styles.gap} />
        {ticks.rows.length < total && (
          <CommandButton size="small" look="quiet" keys="Ctrl+A" onClick={ticks.tickAll}>
            {say.all}
          </CommandButton>
        )}
      </div>
    </>
  )
}
