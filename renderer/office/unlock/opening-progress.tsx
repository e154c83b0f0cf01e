import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'

const useStyles = makeStyles({
  place: { marginTop: '20px' },
  hint: { margin: '6px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** What keeps the desk from opening yet, and how far it is: the journal is read before a new version goes on, or the key of the files is renewed. */
export function OpeningProgress({ office: { raising, renewing } }: { office: OfficeStatus }) {
  const styles = useStyles()
  const words = useWords().office.unlock
  const now = raising
    ? {
        title: words.raising,
        done: raising.read,
        total: raising.newest,
        count: raising.newest > 0 ? words.raised(countOf(raising.read), countOf(raising.newest)) : '',
        hint: words.raisingHint,
      }
    : renewing === null
      ? null
      : { title: words.renewing, ...percentOf(renewing), hint: words.renewingHint }
  if (!now) return null
  const { hint, ...progress } = now
  return (
    <div className={styles.place}>
      <WorkProgress {...progress} />
      <p className={mergeClasses(styles.hint, 'prose')} role="status">
        {hint}
      </p>
    </div>
  )
}

function percentOf(share: number): { done: number; total: number; count: string } {
  const done = Math.round(share * 100)
  return { done, total: 100, count: `${done}%` }
}
