import { makeStyles } from '@fluentui/react-components'
import { ReaderLanguage, type ReaderNumbers, type ReaderRow } from '../../../shared/newsletter/reader.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import type { Ticks } from '../../ui/table/row-table.tsx'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    alignItems: 'center',
    gap: '16px',
    height: '36px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '0 16px 0 24px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    '& b': { fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  },
  hint: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  gap: { flexGrow: 1 },
  tooMany: {
    whiteSpace: 'normal',
    height: 'auto',
    paddingBlock: '6px',
    color: deskTokens.colorStatusWarningForeground1,
  },
  split: { display: 'inline-flex', gap: '16px', '@container (max-width: 560px)': { display: 'none' } },
})

/** Below the list: the languages of the active readers, or the keys by which readers are ticked. */
export function ListFoot(props: {
  numbers: ReaderNumbers | undefined
  ticks: Ticks<ReaderRow> & { tooMany: boolean }
  total: number
  /** The places in sight. */
  range: { first: number; last: number }
  onTick: () => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter
  const { ticks, numbers, range } = props
  if (ticks.tooMany)
    return (
      <p className={`${styles.foot} ${styles.tooMany}`} style={{ margin: 0 }} role="status">
        {say.ticks.tooMany}
      </p>
    )
  return (
    <div className={styles.foot}>
      {ticks.any ? (
        <>
          <span className={styles.hint}>
            <Keycap keys="X" />
            {say.ticks.tick}
          </span>
          <span className={styles.hint}>
            <Keycap keys="Shift+ArrowDown" />
            {say.ticks.extend}
          </span>
        </>
      ) : (
        numbers && (
          <span className={styles.split}>
            <span>{say.split}</span>
            {ReaderLanguage.options.map((one) => (
              <span key={one}>
                {say.languages[one]} <b>{countOf(numbers.activeLanguages[one])}</b>
              </span>
            ))}
          </span>
        )
      )}
      <span className={styles.gap} />
      {ticks.any ? (
        <CommandButton size="small" look="quiet" keys="Ctrl+A" onClick={ticks.tickAll}>
          {say.ticks.all(countOf(props.total))}
        </CommandButton>
      ) : (
        <>
          <CommandButton size="small" look="quiet" keys="X" onClick={props.onTick}>
            {say.ticks.begin}
          </CommandButton>
          <span>{say.inSight(countOf(range.first + 1), countOf(Math.min(props.total, range.last + 1)))}</span>
        </>
      )}
    </div>
  )
}
