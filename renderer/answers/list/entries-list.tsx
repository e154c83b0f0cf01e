import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef, type ReactNode } from 'react'
import type { EntryCounts } from '../../../shared/answers/entries.ts'
import { IconButton } from '../../ui/command-button.tsx'
import { FoldedTitle, type FoldedPlaces } from '../../ui/folded-title.tsx'
import type { FocusPlace } from '../../ui/focus-places.ts'
import { useDates } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { langAttribute } from '../../ui/script.ts'
import { SkeletonRows, useLasting } from '../../ui/skeleton.tsx'
import { Tag } from '../../ui/status.tsx'
import { dense, focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { CandidateStatus, EntryStatus } from './row-status.tsx'
import type { ListedRow } from './use-entries-list.ts'
import { tabs, type ListView } from './views.tsx'

/** Where a list is so narrow, what is least needed of its lines gives way to what must be read whole. */
const narrow = '@container (max-width: 280px)'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground2,
  },
  header: { padding: '0 8px 0 12px' },
  tabs: {
    display: 'flex',
    gap: '12px',
    flexShrink: 0,
    padding: '0 16px 0 20px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    overflowX: 'auto',
    scrollbarWidth: 'none',
  },
  tab: {
    flexShrink: 0,
    height: '36px',
    padding: '0 0 2px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
    cursor: 'pointer',
    whiteSpace: 'nowrap',
    ...focusRing(),
  },
  tabChosen: {
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
    paddingBottom: 0,
    borderBottom: `2px solid ${deskTokens.colorCompoundBrandStroke}`,
  },
  count: { ...small, color: deskTokens.colorNeutralForeground3, fontWeight: 400 },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    outlineStyle: 'none',
  },
  rows: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  item: { position: 'absolute', insetInline: 0, top: 0 },
  row: {
    position: 'relative',
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: '10px 16px 10px 20px',
    border: 'none',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    background: 'none',
    font: 'inherit',
    textAlign: 'start',
    color: deskTokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
  },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    outline: `1px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-1px',
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: 0,
      insetInlineStart: 0,
      width: '3px',
      backgroundColor: deskTokens.colorCompoundBrandStroke,
    },
  },
  question: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
  },
  none: { color: deskTokens.colorNeutralForeground3 },
  meta: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    marginTop: '4px',
    minHeight: '20px',
    minWidth: 0,
    ...small,
    color: deskTokens.colorNeutralForeground2,
    '& > :last-child': { marginInlineStart: 'auto', flexShrink: 0 },
  },
  fact: { whiteSpace: 'nowrap' },
  tag: { display: 'inline-flex', minWidth: 0, overflow: 'hidden' },
  spare: { [narrow]: { display: 'none' } },
  empty: { padding: '24px 20px', margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
})

export type EntriesListProps = {
  title: string
  folded: NonNullable<FoldedPlaces>
  view: ListView
  /** Candidates come from letters, which not everybody reads. */
  hasCandidates: boolean
  onView: (view: ListView) => void
  counts: EntryCounts | undefined
  rows: readonly ListedRow[]
  loading: boolean
  empty: string
  chosen: string | null
  onChoose: (id: string) => void
  onStart: (() => void) | undefined
  place: FocusPlace
  categoryName: (id: string | null) => string
  foot?: ReactNode
}

/** The list of what is on its way to the Site: candidates and entries, with what each waits for. */
export function EntriesList(props: EntriesListProps) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.list
  const waiting = useLasting(props.loading)
  return (
    <div className={styles.pane}>
      <PaneHeader className={styles.header} before={<FoldedTitle title={props.title} folded={props.folded} />}>
        {props.onStart && <IconButton label={words.start} icon={<Add20Regular />} onClick={props.onStart} />}
      </PaneHeader>
      <div className={styles.tabs} role="group" aria-label={say.placesLabel}>
        {tabs
          .filter((one) => one !== 'candidates' || props.hasCandidates)
          .map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={props.view === one}
              className={mergeClasses(styles.tab, props.view === one && styles.tabChosen)}
              onClick={() => props.onView(one)}
            >
              {words.tabs[one]}{' '}
              <span className={mergeClasses(styles.count, styles.spare)}>
                {props.counts ? countOf(props.counts[one]) : ''}
              </span>
            </button>
          ))}
      </div>
      {waiting && <SkeletonRows count={4} />}
      {!props.loading && props.rows.length === 0 && (
        <p className={mergeClasses(styles.empty, 'prose')}>{props.empty}</p>
      )}
      <Rows {...props} />
      {props.foot}
    </div>
  )
}

/** What a row is high before it has been measured; a question of two lines makes it higher. */
const usualHeight = 76

/** Only the rows near the eye are drawn. */
function Rows({ rows, chosen, place, onChoose, categoryName }: EntriesListProps) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const scroller = useRef<HTMLDivElement>(null)
  const { ref: placed } = place
  const ref = useCallback(
    (node: HTMLDivElement | null) => {
      scroller.current = node
      placed(node)
    },
    [placed],
  )
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]!.id,
    overscan: 6,
    useFlushSync: false,
  })
  const at = rows.findIndex(({ id }) => id === chosen)
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' })
  }, [virtualizer, at])
  return (
    <div ref={ref} tabIndex={-1} className={styles.list} role="group" aria-label={say.list.label}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]!
          return (
            <li
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              className={styles.item}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <button
                type="button"
                aria-current={row.id === chosen || undefined}
                className={mergeClasses(styles.row, row.id === chosen && styles.chosen)}
                onClick={() => onChoose(row.id)}
              >
                <RowInside row={row} categoryName={categoryName} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function RowInside({ row, categoryName }: { row: ListedRow; categoryName: (id: string | null) => string }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const dates = useDates()
  const now = useNow(60_000)
  if (row.kind === 'candidate') {
    const { words, number, receivedAt } = row.candidate
    return (
      <>
        <span className={mergeClasses(styles.question, 'prose')} lang={langAttribute(words, language)}>
          {words}
        </span>
        <span className={styles.meta}>
          <span className={styles.fact}>{say.number(number)}</span>
          <span className={styles.fact}>{dates.inList(receivedAt, now)}</span>
          <CandidateStatus row={row.candidate} />
        </span>
      </>
    )
  }
  const { entry } = row
  const question = entry.question[language] || entry.question[language === 'ja' ? 'en' : 'ja']
  const category = categoryName(entry.category)
  return (
    <>
      <span
        className={mergeClasses(styles.question, 'prose', question === '' && styles.none)}
        lang={langAttribute(question, language)}
      >
        {question || say.list.untitled}
      </span>
      <span className={styles.meta}>
        {category !== '' && (
          <span className={styles.tag}>
            <Tag>{category}</Tag>
          </span>
        )}
        <span className={mergeClasses(styles.fact, styles.spare)}>{say.list.asked(countOf(entry.asked.count))}</span>
        <EntryStatus row={entry} />
      </span>
    </>
  )
}
