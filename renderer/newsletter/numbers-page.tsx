import { makeStyles } from '@fluentui/react-components'
import { ShieldCheckmark16Filled } from '@fluentui/react-icons'
import { ReaderLanguage, ReaderState } from '../../shared/newsletter/reader.ts'
import { client, useQuery } from '../client.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Failure } from '../ui/failure.tsx'
import { useWords } from '../ui/language.tsx'
import { countOf } from '../ui/numbers.ts'
import { PaneHeader } from '../ui/pane-header.tsx'
import { Section } from '../ui/section.tsx'
import { Status } from '../ui/status.tsx'
import { small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'
import { FoldedTitle, type FoldedPlaces } from '../ui/folded-title.tsx'
import { stateSigns } from './states.tsx'
import { usePartKeys } from './use-part-keys.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  header: { paddingInline: '32px' },
  headerFolded: { paddingInline: '23px 32px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '20px 32px 32px' },
  inner: { maxWidth: '560px' },
  figures: { display: 'flex', gap: '48px' },
  label: { ...small, color: deskTokens.colorNeutralForeground3 },
  figure: { fontSize: deskTokens.fontSizeBase600, lineHeight: deskTokens.lineHeightBase600, fontWeight: 600 },
  note: { display: 'flex', gap: '6px', margin: '20px 0 0', ...small, color: deskTokens.colorNeutralForeground2 },
  shield: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '18px',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
})

/** How many readers there are: all that a supervisor sees of the list. */
export function NumbersPage({ folded, toggleViews }: { folded: FoldedPlaces; toggleViews: () => void }) {
  const styles = useStyles()
  usePartKeys({ steps: null, toggleViews })
  const words = useWords().newsletter
  const say = words.numbers
  const asked = useQuery(client.newsletter.numbers, {})
  const numbers = asked.data
  return (
    <section className={styles.page} aria-label={say.title}>
      <PaneHeader
        lined
        title={folded ? undefined : say.title}
        className={folded ? styles.headerFolded : styles.header}
        before={folded && <FoldedTitle title={say.title} folded={folded} />}
      />
      <div className={styles.body}>
        <div className={styles.inner}>
          {asked.error && <Failure problem={asked.error} />}
          {numbers && (
            <>
              <div className={styles.figures}>
                <div>
                  <div className={styles.label}>{say.total}</div>
                  <div className={styles.figure}>{countOf(numbers.total)}</div>
                </div>
                <div>
                  <div className={styles.label}>{words.states.active}</div>
                  <div className={styles.figure}>{countOf(numbers.states.active)}</div>
                </div>
              </div>
              <Section title={say.byState}>
                <DataTable
                  label={say.byState}
                  rows={ReaderState.options}
                  keyOf={(state) => state}
                  columns={[
                    {
                      id: 'state',
                      words: say.state,
                      cell: (state) => <Status {...stateSigns[state]}>{words.states[state]}</Status>,
                    },
                    { id: 'people', words: say.people, end: true, cell: (state) => countOf(numbers.states[state]) },
                  ]}
                />
              </Section>
              <Section title={say.byLanguage}>
                <DataTable
                  label={say.byLanguage}
                  rows={ReaderLanguage.options}
                  keyOf={(language) => language}
                  columns={[
                    { id: 'language', words: say.language, cell: (language) => words.languages[language] },
                    {
                      id: 'people',
                      words: say.people,
                      end: true,
                      cell: (language) => countOf(numbers.activeLanguages[language]),
                    },
                  ]}
                />
              </Section>
              <p className={`${styles.note} prose`}>
                <span className={styles.shield}>
                  <ShieldCheckmark16Filled />
                </span>
                {say.text}
              </p>
            </>
          )}
        </div>
      </div>
    </section>
  )
}
