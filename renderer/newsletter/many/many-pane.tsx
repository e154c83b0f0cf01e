import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, PersonProhibited16Regular } from '@fluentui/react-icons'
import { useQueries } from '@tanstack/react-query'
import { ReaderLanguage, ReaderState, type ReaderFilter } from '../../../shared/newsletter/reader.ts'
import { client, questionOf } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Section } from '../../ui/section.tsx'
import { Status } from '../../ui/status.tsx'
import { dense, oneLine, paneTitle } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { PersonName } from '../person-name.tsx'
import { stateSigns } from '../states.tsx'
import { countTicked, type Ticked } from './ticked.ts'

/** Readers that are named one by one. */
const named = 12

const useStyles = makeStyles({
  pane: {
    flexShrink: 0,
    boxSizing: 'border-box',
    minHeight: 0,
    overflowY: 'auto',
    padding: '24px 20px 24px 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  title: {
    margin: '0 0 12px',
    ...paneTitle,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '12px',
    minHeight: '32px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  text: { ...oneLine, minWidth: 0 },
  quiet: { color: deskTokens.colorNeutralForeground3, ...oneLine, flexShrink: 0, maxWidth: '40%' },
  note: { display: 'flex', gap: '8px', margin: '6px 0 0', ...dense, color: deskTokens.colorNeutralForeground2 },
  noteIcon: { display: 'inline-flex', height: '20px', alignItems: 'center', flexShrink: 0 },
  done: { color: deskTokens.colorStatusSuccessForeground1 },
})

/** Who is ticked, and what to know before they are changed together. */
export function ManyPane(props: { ticked: Ticked; width: number | 'all'; problem: unknown }) {
  const styles = useStyles()
  const words = useWords().newsletter
  const say = words.ticks
  const { ticked } = props
  const counts = useCounts(ticked)
  const rows = ticked.kind === 'some' ? [...ticked.rows.values()] : []
  const optedOut = counts ? counts.states.unsubscribed + counts.states.complained : 0
  return (
    <section
      className={styles.pane}
      style={{ width: props.width === 'all' ? '100%' : props.width }}
      aria-label={say.people}
      tabIndex={0}
    >
      <h2 className={styles.title}>{say.paneTitle(countOf(countTicked(ticked)))}</h2>
      {props.problem !== null && props.problem !== undefined && (
        <Failure title={words.bulk.failed} problem={props.problem} />
      )}
      <Section title={say.before}>
        {optedOut > 0 && (
          <p className={`${styles.note} prose`}>
            <span className={styles.noteIcon}>
              <PersonProhibited16Regular />
            </span>
            {say.optedOut(countOf(optedOut))}
          </p>
        )}
        <p className={`${styles.note} prose`}>
          <span className={`${styles.noteIcon} ${styles.done}`}>
            <Checkmark16Regular />
          </span>
          {say.undoable}
        </p>
      </Section>
      <Section title={say.byState}>
        <ul className={styles.list}>
          {counts
            ? ReaderState.options
                .filter((state) => counts.states[state] > 0)
                .map((state) => (
                  <li key={state} className={styles.row}>
                    <Status {...stateSigns[state]}>{words.states[state]}</Status>
                    {words.count(countOf(counts.states[state]))}
                  </li>
                ))
            : say.counting}
        </ul>
      </Section>
      {counts && (
        <Section title={say.byLanguage}>
          <ul className={styles.list}>
            {ReaderLanguage.options
              .filter((language) => counts.languages[language] > 0)
              .map((language) => (
                <li key={language} className={styles.row}>
                  {words.languages[language]}
                  <span>{words.count(countOf(counts.languages[language]))}</span>
                </li>
              ))}
          </ul>
        </Section>
      )}
      {rows.length > 0 && (
        <Section title={say.people}>
          <ul className={styles.list}>
            {rows.slice(0, named).map((row) => (
              <li key={row.id} className={styles.row}>
                <span className={styles.text} title={row.address}>
                  {row.address}
                </span>
                <span className={styles.quiet}>
                  <PersonName name={row.name} reading="" />
                </span>
              </li>
            ))}
            {rows.length > named && (
              <li className={styles.row}>
                <span className={styles.quiet}>{say.more(countOf(rows.length - named))}</span>
              </li>
            )}
          </ul>
        </Section>
      )}
    </section>
  )
}

type Counts = { states: Record<ReaderState, number>; languages: Record<ReaderLanguage, number> }

/** How many of the ticked there are in each state and language; the desk counts those that a filter leaves. */
function useCounts(ticked: Ticked): Counts | null {
  const all = ticked.kind === 'all' ? ticked.filter : null
  const asked = useQueries({
    queries: all ? parts(all).map((filter) => questionOf(client.newsletter.list, { ...filter, limit: 1 })) : [],
  })
  if (ticked.kind === 'some') {
    const rows = [...ticked.rows.values()]
    const of = (meets: (row: (typeof rows)[number]) => boolean) => rows.filter(meets).length
    return {
      states: recordOf(ReaderState.options, (state) => of((row) => row.state === state)),
      languages: recordOf(ReaderLanguage.options, (language) => of((row) => row.language === language)),
    }
  }
  if (asked.some(({ data }) => !data)) return null
  const totals = asked.map(({ data }) => data?.total ?? 0)
  return {
    states: recordOf(ReaderState.options, (_, at) => totals[at]!),
    languages: recordOf(ReaderLanguage.options, (_, at) => totals[ReaderState.options.length + at]!),
  }
}

/** A filter cut by each state, then by each language. What it leaves out already is asked for nobody's sake and finds nobody. */
function parts(filter: ReaderFilter): ReaderFilter[] {
  const { conditions } = filter
  const never = { from: '9999-12-31', until: '0001-01-01' }
  const part = <T,>(key: 'states' | 'languages', chosen: readonly T[], one: T): ReaderFilter => ({
    ...filter,
    conditions: {
      ...conditions,
      [key]: [one],
      ...(chosen.length > 0 && !chosen.includes(one) && { since: never }),
    },
  })
  return [
    ...ReaderState.options.map((state) => part('states', conditions.states, state)),
    ...ReaderLanguage.options.map((language) => part('languages', conditions.languages, language)),
  ]
}

function recordOf<K extends string>(keys: readonly K[], value: (key: K, at: number) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key, at) => [key, value(key, at)])) as Record<K, number>
}
