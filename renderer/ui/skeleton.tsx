import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useWords } from './language.tsx'
import { deskTokens } from './theme.ts'

/** True once something has lasted 300 ms: before that nothing is drawn. */
export function useLasting(going: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!going) return setLasting(false)
    const timer = setTimeout(() => setLasting(true), 300)
    return () => clearTimeout(timer)
  }, [going])
  return going && lasting
}

const useStyles = makeStyles({
  row: {
    position: 'relative',
    height: '76px',
    boxSizing: 'border-box',
    padding: '13px 16px 0 24px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.55 }, '100%': { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
  line: { height: '10px', borderRadius: '2px', backgroundColor: deskTokens.colorNeutralStencil1, marginBottom: '10px' },
  name: { width: '32%' },
  subject: { width: '62%' },
  text: { width: '78%', height: '8px' },
})

/** Rows of the real height for what has not arrived yet. */
export function SkeletonRows(props: { count: number }) {
  const styles = useStyles()
  const words = useWords()
  return (
    <div role="status" aria-label={words.frame.working}>
      {Array.from({ length: props.count }, (_, index) => (
        <div key={index} className={styles.row} aria-hidden>
          <div className={mergeClasses(styles.line, styles.name)} />
          <div className={mergeClasses(styles.line, styles.subject)} />
          <div className={mergeClasses(styles.line, styles.text)} />
        </div>
      ))}
    </div>
  )
}
