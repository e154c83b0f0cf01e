import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Fate, ImportCounts, ImportShow } from '../../../shared/newsletter/import.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { fateSigns } from './fate-signs.tsx'

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    minHeight: '86px',
    flexShrink: 0,
    padding: '0 16px 8px 24px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  figure: {
    flex: '1 1 0',
    // As wide as its words: the fate of a row is never cut.
    minWidth: 'max-content',
    padding: '2px 10px 4px 12px',
    border: 'none',
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
    background: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    textAlign: 'start',
    color: deskTokens.colorNeutralForeground1,
    ':first-child': { borderLeft: 'none', paddingInlineStart: 0 },
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
  },
  count: {
    display: 'block',
    fontSize: deskTokens.fontSizeBase600,
    lineHeight: deskTokens.lineHeightBase600,
    fontWeight: 600,
  },
  note: {
    display: 'block',
    // Takes the room that there is, and asks for none.
    width: 0,
    minWidth: '100%',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    ...oneLine,
    '@container (max-width: 1080px)': { display: 'none' },
  },
  chosen: { boxShadow: `inset 0 -2px 0 ${deskTokens.colorCompoundBrandStroke}` },
})

const order: readonly Fate[] = ['added', 'updated', 'unchanged', 'suggested', 'refused']

/** How many rows have each fate; a click shows them. */
export function FateFigures(props: { counts: ImportCounts; show: ImportShow; onShow: (show: ImportShow) => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  return (
    <div className={styles.figures} role="group" aria-label={say.show}>
      {order.map((fate) => {
        const chosen = props.show === fate
        return (
          <button
            key={fate}
            type="button"
            aria-pressed={chosen}
            className={mergeClasses(styles.figure, chosen && styles.chosen)}
            onClick={() => props.onShow(chosen ? 'toLookAt' : fate)}
          >
            <Status {...fateSigns[fate]}>{say.fates[fate]}</Status>
            <span className={styles.count}>{countOf(props.counts[fate])}</span>
            <span className={styles.note}>{say.fateNotes[fate]}</span>
          </button>
        )
      })}
    </div>
  )
}
