import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { Info16Regular } from '@fluentui/react-icons'
import type { Answered, Totals } from '../../../shared/statistics/questions.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { dense, focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import type { Look } from '../look/look.ts'
import { heldRecorded, recordedWords } from '../look/recorded.ts'
import { changeOf, rateChange, rateOf } from '../numbers/change.ts'
import { measures, type Measure } from '../numbers/measures.ts'

const useStyles = makeStyles({
  place: {
    padding: '12px 24px 10px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    marginLeft: '-21px',
    // The line before the first of each row is not drawn.
    clipPath: 'inset(0 0 0 2px)',
    gridTemplateColumns: 'repeat(5, 1fr)',
    '@container (max-width: 760px)': { gridTemplateColumns: 'repeat(3, 1fr)', rowGap: '12px' },
    '@container (max-width: 420px)': { gridTemplateColumns: 'repeat(2, 1fr)' },
  },
  figure: {
    minWidth: 0,
    paddingInline: '20px 8px',
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '4px', height: '18px', ...small },
  label: {
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
  number: {
    display: 'block',
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    fontFamily: 'inherit',
    fontSize: deskTokens.fontSizeBase600,
    lineHeight: deskTokens.lineHeightBase600,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
  },
  chooses: {
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline', textDecorationThickness: '1px', textUnderlineOffset: '4px' },
    ...focusRing('2px'),
  },
  beside: { display: 'flex', flexWrap: 'wrap', gap: '0 8px', minHeight: '18px', ...small, whiteSpace: 'nowrap' },
  quiet: { color: deskTokens.colorNeutralForeground3 },
  why: {
    display: 'inline-flex',
    padding: '1px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground3,
    ':hover': { color: deskTokens.colorNeutralForeground1 },
    ...focusRing('0'),
  },
  definition: { maxWidth: 'min(360px, calc(100vw - 48px))', boxSizing: 'border-box', ...dense },
  definitionTitle: { margin: 0, fontWeight: 600, fontSize: deskTokens.fontSizeBase300 },
  text: { margin: '4px 0 0' },
})

/** The five numbers that a supervisor looks at first; choosing one shows its trend. */
export function FiguresRow(props: {
  answer: Answered
  look: Look
  measure: Measure
  onMeasure: (measure: Measure) => void
}) {
  const styles = useStyles()
  const words = useWords().statistics
  const { totals } = props.answer
  const before = props.answer.compared?.totals ?? null
  const [language] = useLanguage()
  const { comparison, since } = props.look
  const recorded = heldRecorded(props.look, props.answer.compared)
  const note = recorded === 'part' ? recordedWords(recorded, since, words.look, language) : ''
  const held = (written: string) => {
    if (!before || comparison === 'none') return null
    return recorded === 'none' ? words.unrecorded[comparison] : `${words.before[comparison]} ${written}`
  }
  // A difference from days of which only some are recorded would be one from nothing.
  const change = (written: (then: Totals) => string) => (before && recorded === 'whole' ? written(before) : null)
  const figure = (measure: Measure) => {
    const { total } = measures[measure]
    return (
      <Figure
        name={measure}
        robots={props.look.robots}
        number={countOf(total(totals))}
        change={change((then) => changeOf(total(totals), total(then)))}
        before={held(before ? countOf(total(before)) : '')}
        note={note}
        chosen={props.measure === measure}
        onChoose={() => props.onMeasure(measure)}
      />
    )
  }
  return (
    <div className={styles.place}>
      <div className={styles.row}>
        {figure('visits')}
        {figure('pageViews')}
        <Figure
          name="perVisit"
          robots={props.look.robots}
          number={rateOf(totals.pageViews, totals.visits)}
          change={change((then) => rateChange(totals, then))}
          before={held(before ? rateOf(before.pageViews, before.visits) : '')}
          note={note}
        />
        {figure('downloads')}
        {figure('notFound')}
      </div>
    </div>
  )
}

function Figure(props: {
  name: Measure | 'perVisit'
  robots: boolean
  number: string
  change: string | null
  before: string | null
  /** Since when there are records of what is compared, where that is later than it begins. */
  note: string
  chosen?: boolean
  onChoose?: () => void
}) {
  const styles = useStyles()
  const words = useWords().statistics
  const label = words.measures[props.name]
  return (
    <div className={styles.figure} role="group" aria-label={label}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        <Definition name={props.name} robots={props.robots} />
      </div>
      {props.onChoose ? (
        <button
          type="button"
          aria-pressed={props.chosen}
          className={mergeClasses(styles.number, styles.chooses)}
          onClick={props.onChoose}
        >
          {props.number}
        </button>
      ) : (
        <span className={styles.number}>{props.number}</span>
      )}
      <div className={styles.beside}>
        {props.change !== null && <span>{props.change}</span>}
        <span className={styles.quiet}>{props.before}</span>
        {props.note !== '' && <span className={styles.quiet}>{props.note}</span>}
      </div>
    </div>
  )
}

/** How a number is counted, a click away from it; `robots` says whether they are among what is counted. */
export function Definition(props: { name: Measure | 'perVisit'; robots: boolean }) {
  const styles = useStyles()
  const words = useWords().statistics
  const title = words.definitionOf(words.measures[props.name])
  return (
    <Popover positioning="below-start" withArrow={false} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className={styles.why} aria-label={title} data-no-paper>
          <Info16Regular />
        </button>
      </PopoverTrigger>
      <PopoverSurface className={styles.definition} aria-label={title} tabIndex={-1}>
        <h3 className={styles.definitionTitle}>{title}</h3>
        <p className={`${styles.text} prose`}>{words.definitions[props.name]}</p>
        {props.name === 'visits' && <p className={`${styles.text} prose`}>{words.definitions.visitors}</p>}
        <p className={`${styles.text} prose`}>{props.robots ? words.robotsIn : words.robotsOut}</p>
        {props.name !== 'perVisit' && <p className={`${styles.text} prose`}>{words.sameLines}</p>}
      </PopoverSurface>
    </Popover>
  )
}
