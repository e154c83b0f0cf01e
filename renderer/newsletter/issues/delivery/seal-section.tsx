import { makeStyles } from '@fluentui/react-components'
import { ShieldCheckmark16Regular } from '@fluentui/react-icons'
import type { Seal } from '../../../../shared/newsletter/issue/issue.ts'
import { useDates, useLanguage, useWords } from '../../../ui/language.tsx'
import { nameIn } from '../../../../shared/office/account.ts'
import { countOf } from '../../../ui/numbers.ts'
import { Status } from '../../../ui/status.tsx'
import { dense, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  by: { margin: '2px 0 8px', ...small, color: deskTokens.colorNeutralForeground3 },
  rows: { margin: 0, display: 'grid', gridTemplateColumns: '72px 1fr auto', rowGap: '2px', alignItems: 'baseline' },
  term: { ...small, color: deskTokens.colorNeutralForeground3 },
  hash: {
    margin: 0,
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
  readers: { margin: 0, ...dense, textAlign: 'end' },
})

/** What was approved: the hash of each form of the mail, by whom, and how many readers get it. */
export function SealSection({ seal }: { seal: Seal }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.delivery.seal
  const dates = useDates()
  const [language] = useLanguage()
  return (
    <section aria-label={say.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.title}</h3>
        <Status chip tone="done" icon={<ShieldCheckmark16Regular />}>
          {words.states.approved}
        </Status>
      </div>
      <p className={styles.by}>{say.by(nameIn(language, seal.by), dates.full(seal.at))}</p>
      <dl className={styles.rows}>
        {seal.hashes.map(({ variant, hash, readers }) => (
          <div key={variant} style={{ display: 'contents' }}>
            <dt className={styles.term}>{words.variants[variant]}</dt>
            <dd className={styles.hash} title={hash} aria-label={`${say.hash(words.variants[variant])} ${hash}`}>
              {shortHash(hash)}
            </dd>
            <dd className={styles.readers}>{countOf(readers)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** 7c1e 90ab 4f27 … d3e8 */
function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} … ${hash.slice(-4)}`
}
