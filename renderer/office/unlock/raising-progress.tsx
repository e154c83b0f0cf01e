import { makeStyles } from '@fluentui/react-components'
import type { Raising } from '../../../shared/office/status.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: '6px', marginTop: '16px' },
  text: { margin: 0, ...dense },
  ground: {
    height: '4px',
    borderRadius: '2px',
    backgroundColor: deskTokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  bar: { height: '100%', backgroundColor: deskTokens.colorCompoundBrandStroke },
  count: { ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Why the office opens later than ever with a new version of the program, and how far the journal has been read. */
export function RaisingProgress({ raising: { read, newest } }: { raising: Raising }) {
  const styles = useStyles()
  const words = useWords().office.unlock
  return (
    <div className={styles.whole}>
      <p className={`prose ${styles.text}`} role="status">
        {words.raising}
      </p>
      {newest > 0 && (
        <>
          <div
            className={styles.ground}
            role="progressbar"
            aria-label={words.raised(countOf(read), countOf(newest))}
            aria-valuemin={0}
            aria-valuemax={newest}
            aria-valuenow={read}
          >
            <div className={styles.bar} data-indicator style={{ width: `${Math.min(1, read / newest) * 100}%` }} />
          </div>
          <span className={styles.count} aria-hidden>
            {words.raised(countOf(read), countOf(newest))}
          </span>
        </>
      )}
    </div>
  )
}
