import { makeStyles } from '@fluentui/react-components'
import { useWords } from '../language.tsx'
import { useDensity } from '../preferences.tsx'
import { deskTokens } from '../theme.ts'

const useStyles = makeStyles({
  place: {
    padding: '26px 16px 0 24px',
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.55 }, '100%': { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '24px',
    height: '36px',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    '& > i': { height: '10px', borderRadius: '2px', backgroundColor: deskTokens.colorNeutralStencil1 },
    '& > i:first-child': { width: '34%' },
    '& > i:nth-child(2)': { width: '12%' },
    '& > i:last-child': { width: '18%' },
  },
})

/** Rows of the real height for those of a table that have not arrived yet. */
export function TableSkeleton(props: { rows: number }) {
  const styles = useStyles()
  const words = useWords()
  const [density] = useDensity()
  return (
    <div className={styles.place} role="status" aria-label={words.frame.working}>
      {Array.from({ length: props.rows }, (_, index) => (
        <div key={index} className={styles.row} style={density === 'compact' ? { height: 28 } : undefined} aria-hidden>
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  )
}
