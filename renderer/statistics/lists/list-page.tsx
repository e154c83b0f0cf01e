import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { countedBy, type Dimension, type Period } from '../../../shared/statistics/questions.ts'
import { ChartPane } from '../../ui/charts/chart-pane.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { onlyValue, type Look } from '../look/look.ts'
import { changeIn, heldRecorded, recordedNote } from '../look/recorded.ts'
import { shareOf } from '../numbers/change.ts'
import { RankedTable, type RankedRow } from '../numbers/ranked-table.tsx'
import { useAnswer } from '../numbers/use-answer.ts'
import { useChartFile } from '../numbers/use-chart-file.ts'
import { pathDimensions, useValueNames } from '../numbers/use-value-names.ts'
import { OverviewState } from '../overview/overview-state.tsx'
import { figuresOf, furtherRow } from '../overview/top-panels.tsx'
import { placeLists, type StatisticsPlace } from '../places.tsx'
import { CountryLicence } from './country-licence.tsx'
import { ListTabs } from './list-tabs.tsx'
import { TrendsPanel } from './trends-panel.tsx'

const useStyles = makeStyles({
  tabs: { display: 'flex', padding: '4px 24px 0', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  trends: { borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  foot: { display: 'flex', padding: '0 24px 16px', gap: '8px' },
  note: { margin: 0, padding: '0 24px 16px', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** All values of one kind in their order: how much, which share, how many visits, and what they stood at before; the first in small trends. */
export function ListPage(props: { place: StatisticsPlace; look: Look; onLook: (look: Look) => void; kept: Period }) {
  const styles = useStyles()
  const words = useWords().statistics
  const lists = placeLists[props.place]!
  const [tab, setTab] = useState<Dimension | null>(null)
  const list = lists.find(({ dimension }) => dimension === tab) ?? lists[0]!
  return (
    <>
      {lists.length > 1 && (
        <div className={styles.tabs} data-no-paper>
          <ListTabs
            label={words.list.tabs}
            tabs={lists.map(({ dimension }) => ({ value: dimension, words: words.dimensions[dimension] }))}
            chosen={list.dimension}
            onChoose={setTab}
          />
        </div>
      )}
      <List
        key={list.dimension}
        {...props}
        dimension={list.dimension}
        counted={list.counted ?? countedBy(list.dimension)}
        robots={list.robots ?? props.look.robots}
      />
    </>
  )
}

function List(props: {
  look: Look
  onLook: (look: Look) => void
  kept: Period
  dimension: Dimension
  counted: ReturnType<typeof countedBy>
  robots: boolean
}) {
  const styles = useStyles()
  const words = useWords().statistics
  const [language] = useLanguage()
  const { onLook, dimension, counted, robots } = props
  const [limit, setLimit] = useState(50)
  const files = useChartFile()
  const look = useMemo(() => ({ ...props.look, robots }), [props.look, robots])
  const { comparison } = look
  const answer = useAnswer(look, [{ by: [dimension], counted, limit }])
  const panel = answer.data?.panels[0]
  const before = answer.data?.compared?.panels[0]
  const recorded = heldRecorded(look, answer.data?.compared)
  const ofPaths = pathDimensions.has(dimension)
  const names = useValueNames(
    useMemo(() => (ofPaths ? (panel?.rows ?? []).map(({ values }) => values[0]!) : []), [ofPaths, panel]),
  )
  if (!answer.data || !panel || panel.rows.length === 0)
    return <OverviewState answer={answer} look={look} onLook={onLook} kept={props.kept} />
  // Without robots among the rest, the rows of a list of robots would be all that is no robot.
  const known = panel.rows
    .map((row, place) => ({ row, held: before?.rows[place] }))
    .filter(({ row }) => dimension !== 'robot' || row.values[0] !== '')
  const whole = known.reduce((sum, { row }) => sum + row.count, 0) + panel.further.count
  const title = words.dimensions[dimension]
  const withVisits = counted === 'pageViews' && dimension !== 'robot'
  const heads = [
    words.columns.share,
    ...(withVisits ? [words.columns.visits] : []),
    ...(comparison === 'none' ? [] : [words.columns.compared[comparison], words.columns.change[comparison]]),
  ]
  // A file has no line above it that says since when there are records.
  const note = recordedNote(recorded, look.since, words.look, language)
  const fileHeads = heads.map((head, at) => (comparison !== 'none' && at >= heads.length - 2 ? head + note : head))
  const rows: RankedRow[] = [
    ...known.map(({ row, held }) => ({
      id: row.values[0]!,
      ...names(dimension, row.values[0]!),
      count: row.count,
      besides: [
        shareOf(row.count, whole),
        ...(withVisits ? [countOf(row.visits)] : []),
        ...(comparison === 'none'
          ? []
          : [recorded === 'none' ? '–' : countOf(held?.count ?? 0), changeIn(recorded, row.count, held?.count ?? 0)]),
      ],
    })),
    ...furtherRow(panel, dimension, panel.further.count, whole, words),
  ]
  return (
    <div aria-busy={answer.isPlaceholderData}>
      <TrendsPanel
        className={styles.trends}
        look={look}
        dimension={dimension}
        counted={counted}
        values={known
          .slice(0, 5)
          .map(({ row }) => ({ value: row.values[0]!, name: names(dimension, row.values[0]!).name }))}
        onChoose={(value) => onLook(onlyValue(props.look, dimension, value))}
      />
      <ChartPane
        title={title}
        figures={figuresOf(title, [title, words.counted[counted], ...fileHeads], rows)}
        legend={<span>{words.list.found(countOf(known.length + panel.further.values))}</span>}
        {...files}
      >
        <RankedTable
          ranked
          label={title}
          nameHead={title}
          countHead={words.counted[counted]}
          besidesHeads={heads}
          leaving={[
            words.columns.share,
            ...(comparison === 'none' ? [] : [words.columns.compared[comparison]]),
            words.columns.visits,
          ]}
          rows={rows}
          write={countOf}
          onChoose={(value) => onLook(onlyValue(props.look, dimension, value))}
        />
      </ChartPane>
      {panel.further.values > 0 && (
        <div className={mergeClasses(styles.foot)} data-no-paper>
          <CommandButton size="bar" onClick={() => setLimit(limit * 4)}>
            {words.list.more}
          </CommandButton>
        </div>
      )}
      {dimension === 'country' && <CountryLicence className={styles.note} />}
    </div>
  )
}
