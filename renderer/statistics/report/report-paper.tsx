import { makeStyles } from '@fluentui/react-components'
import { countrySource } from '../../../shared/statistics/values.ts'
import { client, useQuery } from '../../client.ts'
import { FiguresTable } from '../../ui/charts/figures-table.tsx'
import { SeriesMark } from '../../ui/charts/series.tsx'
import { TrendChart } from '../../ui/charts/trend-chart.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import type { Period, Totals } from '../../../shared/statistics/questions.ts'
import { dayIn } from '../../../shared/days.ts'
import type { Look } from '../look/look.ts'
import { knownWords } from '../look/known-words.ts'
import { dayWords, eraYear, monthWords, spanWords, wholeDay, type Writing } from '../look/period-words.ts'
import { daysOf } from '../look/periods.ts'
import { heldRecorded } from '../look/recorded.ts'
import { changeOf, rateChange, rateOf } from '../numbers/change.ts'
import { measures, type Measure } from '../numbers/measures.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { useValueNames } from '../numbers/use-value-names.ts'
import { trendOf } from '../overview/trend.ts'
import { useZone } from '../use-zone.ts'
import { zoneName } from '../zone-name.ts'
import { PaperTable } from './paper-table.tsx'
import { ReportList, reportLists, reportPanels } from './report-list.tsx'

const useStyles = makeStyles({
  paper: {
    display: 'none',
    '@media print': {
      display: 'block',
      color: '#000',
      backgroundColor: '#fff',
      fontSize: '9.5pt',
      lineHeight: '14pt',
      breakAfter: 'page',
      printColorAdjust: 'exact',
    },
  },
  title: { margin: 0, fontSize: '16pt', lineHeight: '22pt' },
  facts: { margin: '0 0 5mm', color: '#444' },
  heading: { margin: '6mm 0 1mm', fontSize: '11pt', lineHeight: '16pt', breakAfter: 'avoid' },
  columns: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '0 8mm' },
  block: { breakInside: 'avoid' },
  definitions: { margin: 0, paddingInlineStart: 0, '& dt': { fontWeight: 600 }, '& dd': { margin: '0 0 1.5mm' } },
  events: { margin: 0, paddingInlineStart: '5mm' },
  foot: { marginTop: '5mm', color: '#444', fontSize: '8pt' },
})

/** The report of one month in one language, as it stands on paper; on the screen it is not drawn. */
export function ReportPaper(props: { month: string; office: string; language: Writing; kept: Period }) {
  const styles = useStyles()
  const words = useWords().statistics
  const { month, language } = props
  const zone = useZone()
  const look: Look = {
    period: { kind: 'month', month },
    until: props.kept.to,
    since: props.kept.from,
    comparison: 'year',
    filters: [],
    robots: false,
  }
  const period = daysOf(look.period)
  const answer = useAnswer(look, reportPanels).data
  const days = useAnswer(look, [{ by: ['day'], counted: 'pageViews', limit: 100_000 }]).data
  const events = useQuery(client.statistics.events, period).data ?? []
  const names = useValueNames(
    answer ? [0, 4, 5].flatMap((at) => answer.panels[at]!.rows.map(({ values }) => values[0]!)) : [],
  )
  if (!answer || !days) return null
  const trend = trendOf({
    answer: days,
    look,
    measure: 'visits',
    events,
    words,
    language,
  })
  const mark = (id: string) => <SeriesMark series={trend.series} one={trend.series.find((one) => one.id === id)!} />
  const { totals } = answer
  const before = answer.compared?.totals
  const recorded = heldRecorded(look, answer.compared)
  const held = (written: (before: Totals) => string) =>
    recorded === 'none' ? words.look.noRecords : before ? written(before) : '–'
  const change = (written: (before: Totals) => string) => (before && recorded === 'whole' ? written(before) : '–')
  const year = Number(month.slice(0, 4))
  const measure = (name: Measure) => {
    const { total } = measures[name]
    return [
      words.measures[name],
      countOf(total(totals)),
      held((of) => countOf(total(of))),
      change((of) => changeOf(total(totals), total(of))),
    ]
  }
  const list = (at: number) => <ReportList key={reportLists[at]!.dimension} at={at} answer={answer} names={names} />
  return (
    <section className={styles.paper} data-paper aria-hidden lang={language}>
      <h1 className={styles.title}>{words.report.title(props.office, monthWords(language, month)).trim()}</h1>
      <p className={styles.facts}>
        {spanWords(language, period)}
        {language === 'ja' && `(${eraYear(year)})`}
        {knownWords(look, answer.compared, words.look, language).map((known) => ` · ${known}`)} ·{' '}
        {zoneName(language, zone)} · {words.report.made(wholeDay(language, dayIn(zone, new Date())))}
      </p>
      <h2 className={styles.heading}>{words.report.measures}</h2>
      <PaperTable
        heads={['', monthWords(language, month), words.columns.compared.year, words.columns.change.year]}
        rows={[
          measure('visits'),
          measure('visitors'),
          measure('pageViews'),
          [
            words.measures.perVisit,
            rateOf(totals.pageViews, totals.visits),
            held((of) => rateOf(of.pageViews, of.visits)),
            change((of) => rateChange(totals, of)),
          ],
          measure('downloads'),
          measure('notFound'),
        ]}
      />
      <h2 className={styles.heading}>{trend.title}</h2>
      <div className={styles.block}>
        <TrendChart
          width={680}
          height={150}
          label={trend.title}
          description={trend.text}
          places={trend.places}
          series={trend.series}
          write={countOf}
        />
        <FiguresTable figures={trend.figures} totals markOf={mark} />
      </div>
      {events.length > 0 && (
        <div className={styles.block}>
          <h2 className={styles.heading}>{words.report.events}</h2>
          <ul className={styles.events}>
            {events.map((event) => (
              <li key={event.id}>
                {dayWords(language, event.day)} {event.text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {list(0)}
      <div className={styles.columns}>{[1, 2, 3, 4].map(list)}</div>
      {list(5)}
      <h2 className={styles.heading}>{words.report.definitions}</h2>
      <dl className={styles.definitions}>
        {(['visits', 'visitors', 'pageViews', 'downloads', 'notFound'] as const).map((name) => (
          <div key={name} className={styles.block}>
            <dt>{words.measures[name]}</dt>
            <dd>{words.definitions[name]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.foot}>
        {words.robotsOut} {words.sameLines} {words.privacy} {words.places.countries}: {countrySource.name} (
        {countrySource.address}), {countrySource.licence}
      </p>
    </section>
  )
}
