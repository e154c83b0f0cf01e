import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Checkmark16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Regular,
  ShieldCheckmark16Filled,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { nameIn } from '../../../shared/office/account.ts'
import {
  columnsOf,
  isOfLetters,
  othersRow,
  type Release,
  type ReleasePlan,
  type ReleaseProof,
  type ReleaseTable,
} from '../../../shared/statistics/releases.ts'
import { monthsBetween } from '../../../shared/months.ts'
import { rowsName } from '../../../shared/statistics/release-names.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { CheckField } from '../../ui/choices.tsx'
import { useDates } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { Section } from '../../ui/section.tsx'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { zoneName } from '../zone-name.ts'
import { checksOf } from './checks.ts'
import { useReleaseWords } from './release-words.ts'
import { countsOf } from './table-counts.ts'
import { WithheldSign } from './withheld-sign.tsx'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    minHeight: '28px',
    ...dense,
  },
  end: { flexShrink: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '6px 20px',
    margin: '4px 0 0',
    ...dense,
  },
  name: { ...small, color: deskTokens.colorNeutralForeground3, lineHeight: '20px' },
  value: { margin: 0 },
  withheld: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '28px', ...dense },
  count: { marginInlineStart: 'auto' },
  checks: { margin: 0, padding: 0, listStyle: 'none' },
  check: { display: 'flex', alignItems: 'flex-start', gap: '10px', padding: '4px 0', ...dense },
  sign: { display: 'inline-flex', alignItems: 'center', height: '20px', flexShrink: 0 },
  good: { color: deskTokens.colorStatusSuccessForeground1 },
  bad: { color: deskTokens.colorStatusWarningForeground1 },
  person: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    gap: '0 10px',
    marginTop: '16px',
    paddingTop: '14px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...dense,
  },
  role: { gridColumn: 2, ...small, color: deskTokens.colorNeutralForeground3 },
  since: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  strong: { fontWeight: 600 },
  seal: { gridColumn: '2 / -1', ...small, color: deskTokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  note: { margin: '8px 0 0', ...dense, whiteSpace: 'pre-wrap' },
})

/** What is in the table, how it was counted, what is withheld and checked, and who approves it. */
export function ContentsPane(props: {
  release: Release
  table: ReleaseTable | undefined
  proof: ReleaseProof | undefined
  /** Null where nothing can be changed. */
  onPlan: ((plan: ReleasePlan) => void) | null
  children: ReactNode
}) {
  const styles = useStyles()
  const { words, pages, language } = useReleaseWords()
  const { release, table, proof, onPlan } = props
  const { plan } = release
  const rows = rowsName(language, plan)
  const columns = columnsOf(plan.rows)
  const columnCount = columns === 'hour' ? 24 : monthsBetween(plan.from, plan.to).length
  const counts = table && countsOf(table)
  const joined = table?.rows.some(({ value }) => value === othersRow) ? table.joined : 0
  const contents = [
    {
      key: 'cells',
      label: words.cells[columns](rows, pages.measures[plan.measure]),
      end: table && words.numbersIn(countOf(table.rows.length * columnCount)),
    },
    { key: 'rowTotals', label: words.rowTotals(rows), end: table && words.rowsIn(countOf(table.rows.length)) },
    { key: 'columnTotals', label: words.columnTotals[columns], end: words.columnsIn[columns](countOf(columnCount)) },
  ] as const
  const chosen = contents.filter(({ key }) => plan[key]).length
  return (
    <>
      <Section title={words.contents}>
        {contents.map(({ key, label, end }) => (
          <div key={key} className={styles.line}>
            <CheckField
              label={label}
              checked={plan[key]}
              // Something has to be in it.
              disabled={onPlan === null || (plan[key] && chosen === 1)}
              onChange={(checked) => onPlan?.({ ...plan, [key]: checked, chosen: [], spared: [] })}
            />
            <span className={styles.end}>{end}</span>
          </div>
        ))}
      </Section>
      <Section title={words.counting}>
        <dl className={styles.facts}>
          <Fact name={words.facts.period}>{pages.period(plan.from, plan.to)}</Fact>
          {table && (
            <>
              <Fact name={words.facts.zone}>{zoneName(language, table.timeZone)}</Fact>
              {!isOfLetters(plan.rows) && <Fact name={words.facts.leftOut}>{words.robots(countOf(table.robots))}</Fact>}
              {joined > 0 && (
                <Fact name={words.facts.joined}>
                  {plan.rows === 'country' ? words.joinedCountries(countOf(joined)) : words.joined(countOf(joined))}
                </Fact>
              )}
              {table.missingDays > 0 && (
                <Fact name={words.facts.missing}>{words.days(countOf(table.missingDays))}</Fact>
              )}
            </>
          )}
          <Fact name={words.facts.by}>
            {release.hands.map((one) => nameIn(language, one)).join(language === 'ja' ? '、' : ', ')}
          </Fact>
          {release.beside.length > 0 && <Fact name={words.facts.beside}>{release.beside.join(', ')}</Fact>}
        </dl>
      </Section>
      {counts && (
        <Section title={words.withheldCounts}>
          {(['small', 'complementary', 'earlier'] as const)
            .filter((why) => why !== 'earlier' || counts.by.earlier > 0)
            .map((why) => (
              <div key={why} className={styles.withheld}>
                <WithheldSign why={why} />
                {why === 'small' ? words.why.small(plan.fewest) : words.why[why]}
                <span className={styles.count}>{countOf(counts.by[why])}</span>
              </div>
            ))}
        </Section>
      )}
      {proof && (
        <Section title={words.checks}>
          <ul className={styles.checks}>
            {checksOf(proof, plan, words).map(({ good, text }) => (
              <li key={text} className={styles.check}>
                <span className={mergeClasses(styles.sign, good ? styles.good : styles.bad)}>
                  {good ? <Checkmark16Regular /> : <Warning16Filled />}
                </span>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {release.note !== '' && (
        <Section title={words.returned}>
          <p className={styles.note}>{release.note}</p>
        </Section>
      )}
      <Approver release={release} language={language} />
      {props.children}
    </>
  )
}

function Fact(props: { name: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.name}>{props.name}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </>
  )
}

function Approver({ release, language }: { release: Release; language: 'ja' | 'en' }) {
  const styles = useStyles()
  const { words } = useReleaseWords()
  const dates = useDates()
  const now = useNow(60_000)
  const { approved, askedOf, askedAt } = release
  const person = approved?.by ?? askedOf
  const since = approved ? (
    <>
      <CheckmarkCircle16Filled className={styles.good} />
      {words.approvedAt(dates.near(approved.at, now))}
    </>
  ) : askedAt ? (
    <>
      <Clock16Regular />
      {words.askedSince}
    </>
  ) : (
    <>
      <Circle16Regular />
      {words.notAsked}
    </>
  )
  const name = person && nameIn(language, person)
  return (
    <div className={styles.person}>
      {name ? <Avatar name={name} size={24} /> : <ShieldCheckmark16Filled />}
      <span className={styles.strong}>{name ? words.honorific(name) : words.approver}</span>
      <span className={styles.since}>{since}</span>
      {name && <span className={styles.role}>{words.approver}</span>}
      <span className={styles.seal}>{approved ? words.seal(approved.hash.slice(0, 16)) : words.ownNot}</span>
    </div>
  )
}
