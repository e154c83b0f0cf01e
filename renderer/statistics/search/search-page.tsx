import { makeStyles } from '@fluentui/react-components'
import { CalendarLtr16Regular, Document16Regular, Globe16Regular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { client, useQuery } from '../../client.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { drawings } from '../../ui/drawings.tsx'
import type { FocusPlace } from '../../ui/focus-places.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Section } from '../../ui/section.tsx'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useSettled } from '../../ui/use-settled.ts'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { onlyValue, type Look } from '../look/look.ts'
import { daysWords, periodWords } from '../look/period-words.ts'
import { periodFrom } from '../look/periods.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { countryName } from '../numbers/use-value-names.ts'
import { PageFrame } from '../page-frame.tsx'

const useStyles = makeStyles({
  place: { padding: '0 24px 24px', maxWidth: '760px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    width: '100%',
    height: '36px',
    padding: '0 4px',
    border: 'none',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    textAlign: 'start',
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
  },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  name: { flexGrow: 1, minWidth: 0, ...oneLine },
  detail: { marginInlineStart: '10px', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Pages, countries and periods that go by what was typed into the search. */
export function SearchPage(props: {
  text: string
  look: Look
  onLook: (look: Look) => void
  folded: FoldedPlaces
  focus: FocusPlace
}) {
  const styles = useStyles()
  const words = useWords().statistics
  const [language] = useLanguage()
  const text = useSettled(props.text.trim(), 150, true)
  const { look, onLook } = props
  const period = periodFrom(text)
  const wanted = folded(text)
  const answer = useAnswer({ ...look, comparison: 'none' }, [
    { by: ['page'], limit: 2000 },
    { by: ['country'], limit: 300, order: 'visits' },
  ])
  const titled = useQuery(client.statistics.findTitles, { text: text || ' ' }, { enabled: text !== '' }).data ?? []
  const [pages, countries] = answer.data?.panels ?? []
  const views = new Map(pages?.rows.map((row) => [row.values[0]!, row.count]))
  const byPath = (pages?.rows ?? [])
    .filter(({ values }) => folded(values[0]!).includes(wanted))
    .map(({ values }) => ({ path: values[0]!, title: null }))
  const foundPages = [...titled, ...byPath.filter(({ path }) => !titled.some((one) => one.path === path))].slice(0, 20)
  const foundCountries = (countries?.rows ?? [])
    .map((row) => ({ code: row.values[0]!, name: countryName(language, row.values[0]!), visits: row.visits }))
    .filter(({ name, code }) => code !== '' && (folded(name).includes(wanted) || folded(code) === wanted))
  const row = (id: string, icon: ReactElement, name: string, detail: string, count: string, act: () => void) => (
    <button key={id} type="button" className={styles.row} onClick={act}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.name}>
        {name}
        <span className={styles.detail}>{detail}</span>
      </span>
      {count}
    </button>
  )
  const nothing = answer.data && !period && foundPages.length === 0 && foundCountries.length === 0
  return (
    <PageFrame title={words.search.title(props.text)} lined folded={props.folded} focus={props.focus}>
      {nothing && <EmptyState drawing={drawings.search} title={words.search.none(text)} text={words.search.hint} />}
      <div className={styles.place}>
        {period && (
          <Section title={words.search.periods}>
            {row(
              'period',
              <CalendarLtr16Regular />,
              periodWords(language, period),
              daysWords(language, period),
              '',
              () => onLook({ ...look, period }),
            )}
          </Section>
        )}
        {foundCountries.length > 0 && (
          <Section title={words.places.countries}>
            {foundCountries.map(({ code, name, visits }) =>
              row(code, <Globe16Regular />, name, '', countOf(visits), () => onLook(onlyValue(look, 'country', code))),
            )}
          </Section>
        )}
        {foundPages.length > 0 && (
          <Section title={words.places.pages}>
            {foundPages.map(({ path, title }) =>
              row(
                path,
                <Document16Regular />,
                title ?? path,
                title === null ? '' : path,
                countOf(views.get(path) ?? 0),
                () => onLook(onlyValue(look, 'page', path)),
              ),
            )}
          </Section>
        )}
      </div>
    </PageFrame>
  )
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
