import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useWords } from './language.tsx'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  place: {
    padding: '26px 32px',
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.55 }, '100%': { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
  line: {
    height: '10px',
    borderRadius: '2px',
    marginBottom: '17px',
    maxWidth: '660px',
    backgroundColor: deskTokens.colorNeutralStencil1,
  },
  title: { height: '16px', width: '45%' },
  short: { width: '30%', marginBottom: '60px' },
  most: { width: '85%' },
})

/** The shape of something to read that has not come yet. */
export function ReadingSkeleton() {
  const styles = useStyles()
  const words = useWords()
  return (
    <div className={styles.place} role="status" aria-label={words.frame.working}>
      <div className={mergeClasses(styles.line, styles.title)} />
      <div className={mergeClasses(styles.line, styles.short)} />
      <div className={styles.line} />
      <div className={mergeClasses(styles.line, styles.most)} />
      <div className={styles.line} />
    </div>
  )
}
