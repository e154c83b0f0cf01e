import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Add20Regular,
  Archive16Regular,
  ArrowLeft20Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  Edit16Regular,
  Info16Regular,
  Search20Regular,
  ShieldCheckmark16Regular,
} from '@fluentui/react-icons'
import { useState, type ReactElement } from 'react'
import type { ReleaseRow, ReleaseState } from '../../../shared/statistics/releases.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { IconButton } from '../../ui/command-button.tsx'
import { useDates } from '../../ui/language.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { Status, type Tone } from '../../ui/status.tsx'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useReleaseWords } from './release-words.ts'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' },
  header: { padding: '0 8px 0 20px' },
  tabs: {
    display: 'flex',
    gap: '16px',
    flexShrink: 0,
    padding: '0 20px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    overflowX: 'auto',
  },
  tab: {
    flexShrink: 0,
    height: '34px',
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
  count: { color: deskTokens.colorNeutralForeground3, fontWeight: 400 },
  search: { padding: '8px 20px 10px' },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '1px 8px',
    width: '100%',
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
  title: {
    gridColumn: '1 / -1',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    ...oneLine,
  },
  titleChosen: { fontWeight: 600 },
  old: { color: deskTokens.colorNeutralForeground3 },
  meta: { gridColumn: '1 / -1', ...small, color: deskTokens.colorNeutralForeground2, ...oneLine },
  number: { ...small, color: deskTokens.colorNeutralForeground3 },
  empty: { padding: '24px 20px', margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
  foot: {
    flexShrink: 0,
    display: 'flex',
    gap: '10px',
    padding: '12px 20px 14px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  sign: { display: 'inline-flex', alignItems: 'center', height: '18px', color: deskTokens.colorNeutralForeground3 },
})

const looks: Record<ReleaseState, { tone: Tone; icon: ReactElement }> = {
  draft: { tone: 'own', icon: <Edit16Regular /> },
  asked: { tone: 'neutral', icon: <Clock16Regular /> },
  approved: { tone: 'own', icon: <ShieldCheckmark16Regular /> },
  published: { tone: 'done', icon: <CheckmarkCircle16Regular /> },
  replaced: { tone: 'neutral', icon: <Archive16Regular /> },
}

const tabs = ['all', 'draft', 'asked', 'published'] as const
type TabName = (typeof tabs)[number]
const isIn = (tab: TabName, { state }: ReleaseRow): boolean =>
  tab === 'all' || (tab === 'asked' ? state === 'asked' || state === 'approved' : state === tab)

/** The register of releases, the latest first, and the way to a new one. */
export function ReleaseList(props: {
  releases: readonly ReleaseRow[]
  chosen: string | null
  onChoose: (id: string) => void
  onStart: () => void
  onBack: (() => void) | undefined
}) {
  const styles = useStyles()
  const { words, pages, language } = useReleaseWords()
  const [tab, setTab] = useState<TabName>('all')
  const [searching, setSearching] = useState(false)
  const [typed, setTyped] = useState('')
  const wanted = searching ? typed.trim().toLowerCase() : ''
  const shown = props.releases
    .filter((one) => isIn(tab, one))
    .filter(({ number, titles }) => `${number} ${titles.ja} ${titles.en}`.toLowerCase().includes(wanted))
  return (
    <div className={styles.pane}>
      <PaneHeader
        className={styles.header}
        title={words.title}
        before={props.onBack && <IconButton label={words.back} icon={<ArrowLeft20Regular />} onClick={props.onBack} />}
      >
        <IconButton
          label={words.search}
          icon={<Search20Regular />}
          pressed={searching}
          onClick={() => setSearching(!searching)}
        />
        <IconButton label={words.start} icon={<Add20Regular />} onClick={props.onStart} />
      </PaneHeader>
      {searching && (
        <div className={styles.search}>
          <TextField label={words.search} value={typed} onChange={setTyped} autoFocus maxLength={100} />
        </div>
      )}
      <div className={styles.tabs} role="group" aria-label={words.listLabel}>
        {tabs.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tab === one}
            className={mergeClasses(styles.tab, tab === one && styles.tabChosen)}
            onClick={() => setTab(one)}
          >
            {words.tabs[one]}{' '}
            <span className={styles.count}>{props.releases.filter((row) => isIn(one, row)).length}</span>
          </button>
        ))}
      </div>
      {shown.length === 0 && (
        <p className={styles.empty}>{props.releases.length === 0 ? words.noneText : words.nothingFound}</p>
      )}
      <ul className={styles.list} aria-label={words.listLabel}>
        {shown.map((one) => {
          const here = one.id === props.chosen
          const old = one.state === 'replaced'
          return (
            <li key={one.id}>
              <button
                type="button"
                aria-current={here || undefined}
                className={mergeClasses(styles.row, here && styles.chosen)}
                onClick={() => props.onChoose(one.id)}
              >
                <span className={mergeClasses(styles.title, here && styles.titleChosen, old && styles.old)}>
                  {one.titles[language] || words.untitled}
                  {(one.edition > 1 || old) && ` ${words.edition(one.edition)}`}
                </span>
                <span className={styles.meta}>
                  {words.fiscal(one.plan.from, one.plan.to) ?? pages.period(one.plan.from, one.plan.to)}
                </span>
                <span className={styles.number}>{one.number}</span>
                <ReleaseStatus release={one} />
              </button>
            </li>
          )
        })}
      </ul>
      <p className={styles.foot}>
        <span className={styles.sign}>
          <Info16Regular />
        </span>
        <span>
          {words.rewriteNever[0]}
          <br />
          {words.rewriteNever[1]}
        </span>
      </p>
    </div>
  )
}

/** How a release stands, with whom it waits for and since when it is public. */
export function ReleaseStatus({ release }: { release: ReleaseRow }) {
  const { words, language } = useReleaseWords()
  const dates = useDates()
  const { state, askedOf, publishedAt } = release
  const { tone, icon } = looks[state]
  return (
    <Status tone={tone} icon={icon}>
      {state === 'asked' && askedOf
        ? words.waitsFor(nameIn(language, askedOf))
        : state === 'published' && publishedAt
          ? words.publishedOn(dates.day(publishedAt))
          : words.states[state]}
    </Status>
  )
}
