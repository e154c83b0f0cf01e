import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Dismiss12Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { DeliveryProgress, DeliveryState, NotReached } from '../../../../shared/newsletter/issue/delivery.ts'
import { client, useQuery } from '../../../client.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { countOf } from '../../../ui/numbers.ts'
import { PurposeLine } from '../../../ui/purpose-line.tsx'
import { dense, focusRing, heardOnly, linkButton, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { useSettled } from '../../../ui/use-settled.ts'
import { missedOrder } from './delivery-signs.tsx'
import { MissedRow } from './missed-row.tsx'
import { StateFilter } from './state-filter.tsx'
import { TryAgain } from './try-again.tsx'

const useStyles = makeStyles({
  section: { marginTop: '20px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', marginBottom: '8px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  gap: { flexGrow: 1 },
  search: {
    width: '140px',
    height: '28px',
    boxSizing: 'border-box',
    padding: '0 8px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottomColor: deskTokens.colorNeutralStrokeAccessible,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontFamily: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
    ':focus': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  domain: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    padding: '0 8px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    ...small,
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground1,
    ...focusRing('1px'),
  },
  place: { overflowX: 'auto' },
  table: { width: '100%', minWidth: '860px', borderCollapse: 'collapse', tableLayout: 'fixed', ...dense },
  th: {
    height: '26px',
    padding: '0 10px 0 0',
    textAlign: 'start',
    fontWeight: 400,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
  },
  first: { paddingInlineStart: '8px' },
  more: { ...linkButton, ...small, marginTop: '8px' },
  none: { margin: '4px 0', ...dense, color: deskTokens.colorNeutralForeground2 },
  purpose: { marginTop: '12px' },
  heard: heardOnly,
})

/** Rows that are shown at first, and the most that one answer holds. */
const first = 20
const most = 500

/** Who did not get the issue, and why: by state, by domain, by what is searched; who was put off can be tried again. */
export function MissedTable(props: {
  id: string
  progress: DeliveryProgress
  domain: string | null
  onDomain: (domain: string | null) => void
  chosen: string | null
  onChoose: (readerId: string) => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter
  const say = words.issues.delivery
  const { id, progress, domain, chosen } = props
  const { counts } = progress
  const [state, setState] = useState<DeliveryState | null>(null)
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(first)
  const [asking, setAsking] = useState(false)
  const search = useSettled(typed.trim(), 200)
  const going = progress.state === 'running'
  const isOver = progress.state === 'done'
  const asked = useQuery(
    client.newsletter.notReached,
    { id, state, search, domain, offset: 0, limit },
    {
      placeholderData: (before: { total: number; rows: NotReached[] } | undefined) => before,
      ...(going && { refetchInterval: 2000 }),
    },
  )
  const rows = asked.data?.rows ?? []
  const total = asked.data?.total ?? 0
  const left = total - rows.length
  const missed = missedOrder.reduce((sum, one) => sum + counts[one], 0)
  const again = state === 'refused' ? 'refused' : 'deferred'
  const mayTry = counts[again] > 0 && (state === null || state === again)
  return (
    <section className={styles.section} aria-label={say.missed.title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.missed.title}</h3>
        <StateFilter counts={counts} all={missed} state={state} onState={setState} />
        {domain !== null && (
          <button
            type="button"
            className={styles.domain}
            aria-label={say.missed.withoutDomain(domain)}
            onClick={() => props.onDomain(null)}
          >
            {domain}
            <Dismiss12Regular />
          </button>
        )}
        <span className={styles.gap} />
        <input
          type="search"
          className={styles.search}
          aria-label={say.missed.search}
          placeholder={say.missed.search}
          value={typed}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
        {mayTry && (
          <CommandButton size="bar" onClick={() => setAsking(true)}>
            {again === 'refused'
              ? say.missed.tryRefused(countOf(counts.refused))
              : say.missed.tryAgain(countOf(counts.deferred))}
          </CommandButton>
        )}
      </div>
      {asked.error && <Failure problem={asked.error} />}
      {asked.data && rows.length === 0 ? (
        <p className={styles.none}>
          {missed > 0 ? say.missed.noneFound : isOver ? say.missed.none : say.missed.noneYet}
        </p>
      ) : (
        <div className={styles.place} tabIndex={0} role="group" aria-label={say.missed.title}>
          <table className={styles.table}>
            <colgroup>
              <col style={{ width: '31%' }} />
              <col style={{ width: '80px' }} />
              <col style={{ width: '104px' }} />
              <col />
              <col style={{ width: '124px' }} />
              <col style={{ width: '132px' }} />
            </colgroup>
            <thead>
              <tr>
                {(['reader', 'language', 'state', 'why', 'when'] as const).map((column, at) => (
                  <th key={column} scope="col" className={mergeClasses(styles.th, at === 0 && styles.first)}>
                    {say.missed[column]}
                  </th>
                ))}
                <th scope="col" className={styles.th}>
                  <span className={styles.heard}>{say.missed.words}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <MissedRow
                  key={row.readerId}
                  row={row}
                  chosen={row.readerId === chosen}
                  onChoose={row.state === 'uncertain' ? () => props.onChoose(row.readerId) : undefined}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {left > 0 && (
        <button
          type="button"
          className={styles.more}
          disabled={limit >= most}
          onClick={() => setLimit(Math.min(most, limit + 100))}
        >
          {limit >= most ? say.missed.tooMany(countOf(left)) : say.missed.more(countOf(left))}
        </button>
      )}
      <div className={styles.purpose}>
        <PurposeLine link={say.missed.policyLink} policy={words.reader.policy}>
          {say.missed.purpose}
        </PurposeLine>
      </div>
      {asking && (
        <TryAgain id={id} states={again} domain={domain} count={counts[again]} onClose={() => setAsking(false)} />
      )}
    </section>
  )
}
