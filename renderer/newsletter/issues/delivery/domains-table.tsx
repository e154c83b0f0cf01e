import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import type { DeliveryCounts, DeliveryProgress, DomainRow } from '../../../../shared/newsletter/issue/delivery.ts'
import { client, useQuery } from '../../../client.ts'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { countOf } from '../../../ui/numbers.ts'
import { dense, focusRing, linkButton, oneLine, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '10px', marginBottom: '4px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  meta: { ...small, color: deskTokens.colorNeutralForeground3 },
  gap: { flexGrow: 1 },
  place: { overflowX: 'auto', ...focusRing() },
  table: { width: '100%', minWidth: '720px', borderCollapse: 'collapse', tableLayout: 'fixed', ...dense },
  th: {
    height: '26px',
    padding: '0 0 0 8px',
    textAlign: 'end',
    fontWeight: 400,
    ...small,
    ...oneLine,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
  },
  first: { textAlign: 'start', paddingInlineStart: 0, width: '28%' },
  td: {
    height: '28px',
    boxSizing: 'border-box',
    padding: '0 0 0 8px',
    textAlign: 'end',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
  },
  zero: { color: deskTokens.colorNeutralForeground4 },
  name: { textAlign: 'start', paddingInlineStart: 0, ...oneLine },
  pick: { ...linkButton, color: 'inherit', maxWidth: '100%', ...oneLine, verticalAlign: 'bottom' },
  picked: { fontWeight: 600, color: deskTokens.colorCompoundBrandForeground1 },
  all: { fontWeight: 600 },
  more: { ...linkButton, ...small, marginTop: '6px' },
})

/** How many domains have a line of their own before the rest is one. */
const own = 6
const columns = ['accepted', 'deferred', 'refused', 'uncertain', 'bounced', 'opted-out'] as const

/** What became of the mails by the domains of their readers; the lines add up. */
export function DomainsTable(props: {
  id: string
  progress: DeliveryProgress
  /** The domain by which the list below is narrowed. */
  chosen: string | null
  onChoose: (domain: string | null) => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues.delivery
  const say = words.domains
  const [whole, setWhole] = useState(false)
  const { progress, chosen } = props
  const going = progress.state === 'running'
  const asked = useQuery(client.newsletter.deliveryDomains, { id: props.id }, going ? { refetchInterval: 2000 } : {})
  const domains = (asked.data ?? []).toSorted((one, other) => other.readers - one.readers)
  const shown = whole ? domains : domains.slice(0, own)
  const rest = domains.slice(shown.length)
  const line = (key: string, name: ReactNode, { counts, readers }: Omit<DomainRow, 'domain'>, all = false) => (
    <tr key={key} className={all ? styles.all : undefined}>
      <th
        scope="row"
        className={mergeClasses(styles.td, styles.name, all && styles.all)}
        style={all ? undefined : { fontWeight: 400 }}
      >
        {name}
      </th>
      <td className={styles.td}>{countOf(readers)}</td>
      {columns.map((state) => (
        <td key={state} className={mergeClasses(styles.td, counts[state] === 0 && styles.zero)}>
          {countOf(counts[state])}
        </td>
      ))}
      <td className={styles.td}>{readers === 0 ? '–' : `${((counts.accepted / readers) * 100).toFixed(1)}%`}</td>
    </tr>
  )
  return (
    <section aria-label={say.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.title}</h3>
        <span className={styles.meta}>{say.count(countOf(domains.length))}</span>
        <span className={styles.gap} />
        {progress.perMinute > 0 && (
          <span className={styles.meta}>{words.rate(progress.connections, countOf(progress.perMinute))}</span>
        )}
      </div>
      {asked.error && <Failure problem={asked.error} />}
      <div className={styles.place} tabIndex={0} role="group" aria-label={say.title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.th, styles.first)}>
                {say.domain}
              </th>
              <th scope="col" className={styles.th}>
                {say.readers}
              </th>
              {columns.map((state) => (
                <th key={state} scope="col" className={styles.th}>
                  {words.states[state]}
                </th>
              ))}
              <th scope="col" className={styles.th}>
                {say.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) =>
              line(
                row.domain,
                <button
                  type="button"
                  lang="en"
                  title={row.domain}
                  aria-pressed={row.domain === chosen}
                  className={mergeClasses(styles.pick, row.domain === chosen && styles.picked)}
                  onClick={() => props.onChoose(row.domain === chosen ? null : row.domain)}
                >
                  {row.domain}
                </button>,
                row,
              ),
            )}
            {rest.length > 0 && line('rest', say.other(countOf(rest.length)), sumOf(rest))}
            {line('all', say.all, { counts: progress.counts, readers: progress.readers }, true)}
          </tbody>
        </table>
      </div>
      {domains.length > own && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? say.fewer : say.each}
        </button>
      )}
    </section>
  )
}

function sumOf(rows: readonly DomainRow[]): Omit<DomainRow, 'domain'> {
  const counts = Object.fromEntries(
    Object.keys(rows[0]!.counts).map((state) => [
      state,
      rows.reduce((sum, row) => sum + row.counts[state as keyof DeliveryCounts], 0),
    ]),
  ) as DeliveryCounts
  return { counts, readers: rows.reduce((sum, row) => sum + row.readers, 0) }
}
