import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Archive16Regular,
  Attach16Regular,
  Bot16Regular,
  CheckboxChecked16Filled,
  CheckboxUnchecked16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  DocumentQuestionMark16Regular,
  Edit16Regular,
  ErrorCircle16Filled,
  Important16Filled,
  MailProhibited16Regular,
  Person16Regular,
  PersonEdit16Filled,
  QuestionCircle16Regular,
  Send16Regular,
  Translate16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import { memo } from 'react'
import type { LetterRow as Row } from '../../../shared/letters/letter.ts'
import { isOpen } from '../../../shared/letters/triage.ts'
import type { Reply } from '../../../shared/letters/reply.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { langAttribute, withoutLineGaps } from '../../ui/script.ts'
import { Status, Tag } from '../../ui/status.tsx'
import { dense, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Marked } from '../marked.tsx'
import { honorificOf, nameOf } from '../names.ts'
import { RowLabels } from '../topics/row-labels.tsx'
import { dueWords } from '../triage/due-words.ts'
import { rowStatus, type RowStatusIcon } from './row-status.ts'

const useStyles = makeStyles({
  row: {
    position: 'relative',
    height: '76px',
    boxSizing: 'border-box',
    padding: '7px 16px 8px 24px',
    cursor: 'pointer',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
  },
  compact: { height: '36px', display: 'flex', alignItems: 'center', gap: '10px', padding: '0 16px 0 24px' },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      insetBlock: 0,
      width: '3px',
      backgroundColor: deskTokens.colorCompoundBrandStroke,
    },
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  ticked: {
    backgroundColor: deskTokens.colorBrandBackground2,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  // The box takes the place of the unread dot, which goes below it while boxes stand.
  tick: {
    position: 'absolute',
    insetInlineStart: '3px',
    insetBlock: '2px',
    width: '19px',
    display: 'flex',
    justifyContent: 'center',
    paddingTop: '9px',
    boxSizing: 'border-box',
    color: deskTokens.colorNeutralStrokeAccessible,
    '&[data-tick=pointed]': { opacity: 0 },
    '&[data-tick=pointed]:hover': { opacity: 1, backgroundColor: 'inherit' },
  },
  tickCompact: { paddingTop: '10px' },
  tickOn: { color: deskTokens.colorCompoundBrandStroke },
  focused: { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  dot: {
    position: 'absolute',
    insetInlineStart: '9px',
    top: '15px',
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: deskTokens.colorCompoundBrandStroke,
  },
  dotCompact: { top: '14px' },
  dotBelow: { top: '32px' },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0, ...oneLine },
  name: { fontSize: deskTokens.fontSizeBase300, lineHeight: '22px' },
  unread: { fontWeight: 600 },
  settled: { color: deskTokens.colorNeutralForeground3 },
  honorific: { fontSize: '12px', fontWeight: 400, color: deskTokens.colorNeutralForeground3, marginInlineStart: '5px' },
  time: {
    ...small,
    color: deskTokens.colorNeutralForeground2,
    flexShrink: 0,
  },
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  subject: { ...dense },
  due: { ...small, flexShrink: 0 },
  urgent: { display: 'inline-flex', flexShrink: 0, alignSelf: 'center' },
  neutral: { color: deskTokens.colorNeutralForeground3 },
  look: { color: deskTokens.colorStatusWarningForeground1, fontWeight: 600 },
  stopped: { color: deskTokens.colorStatusDangerForeground1, fontWeight: 600 },
  snippet: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  third: { alignItems: 'center', height: '18px' },
  sign: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  compactName: { width: '30%', flexShrink: 0, flexGrow: 0 },
})

/** One letter in the list: who, about what, since when, and the one thing that matters about it now. */
export const LetterRow = memo(function LetterRow(props: {
  row: Row
  chosen: boolean
  focused: boolean
  /** Undefined while nothing is ticked at all: then a box stands where it is pointed at. */
  ticked: boolean | undefined
  place: number
  onTick: (place: number) => void
  now: string
  me: string
  queued: Reply | undefined
  search: string
  compact: boolean
}) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const [language] = useLanguage()
  const { row, queued, chosen, ticked } = props
  const ticking = useNow(queued?.state === 'waiting' ? 1000 : null)
  const status = rowStatus(row, {
    words,
    dates,
    now: queued?.state === 'waiting' ? ticking : props.now,
    me: props.me,
    language,
    queued,
  })
  const name = row.kind === 'unrecognized-form' ? words.letters.senderToCheck : nameOf(row.from)
  const honorific = row.kind === 'form' || row.kind === 'direct' ? honorificOf(name, row.organisation, language) : null
  const subject = row.subject || words.letters.noSubject
  const due = dueWords(row, dates.dayKey(props.now), words)
  const snippet = withoutLineGaps(row.snippet)
  const settled = !isOpen(row.status) && !row.unread
  const shown = mergeClasses(
    styles.row,
    props.compact && styles.compact,
    ticked && styles.ticked,
    chosen && styles.chosen,
    props.focused && styles.focused,
  )
  const nameLine = (
    <span
      className={mergeClasses(
        styles.grow,
        styles.name,
        row.unread && styles.unread,
        settled && styles.settled,
        props.compact && styles.compactName,
      )}
      title={name}
    >
      <span lang={langAttribute(name, language)}>
        <Marked text={name} search={props.search} />
      </span>
      {honorific && <span className={styles.honorific}>{words.letters[honorific]}</span>}
    </span>
  )
  const urgentWord = words.letters.triage.priority.urgent
  const urgentSign = <Important16Filled />
  const urgent = row.urgent && (
    <span
      className={styles.urgent}
      {...(props.compact && { role: 'img', 'aria-label': urgentWord, title: urgentWord })}
    >
      <Status tone={isOpen(row.status) ? 'stopped' : 'neutral'} icon={urgentSign}>
        {props.compact ? '' : urgentWord}
      </Status>
    </span>
  )
  const subjectLine = (
    <span
      className={mergeClasses(styles.grow, styles.subject, settled && styles.settled)}
      lang={langAttribute(subject, language)}
      title={subject}
    >
      <Marked text={subject} search={props.search} />
    </span>
  )
  const signs = (
    <>
      {row.attachments > 0 && (
        <span className={styles.sign} role="img" aria-label={words.letters.attachments(row.attachments)}>
          <Attach16Regular />
        </span>
      )}
      <RowLabels row={row} compact={props.compact} />
      {row.candidate && <Tag>{words.letters.qa}</Tag>}
    </>
  )
  const clock = dates.time(row.receivedAt)
  const day = dates.inList(row.receivedAt, props.now)
  // The heading above says the day; whoever hears the row alone is told it, too.
  const time = (
    <time className={styles.time} dateTime={row.receivedAt}>
      {day !== clock && <span className={styles.heard}>{day} </span>}
      {clock}
    </time>
  )
  const tick = (
    <span
      aria-hidden
      data-tick={ticked === undefined ? 'pointed' : ''}
      className={mergeClasses(styles.tick, props.compact && styles.tickCompact, ticked && styles.tickOn)}
      onClick={(event) => {
        event.stopPropagation()
        props.onTick(props.place)
      }}
    >
      {ticked ? <CheckboxChecked16Filled /> : <CheckboxUnchecked16Regular />}
    </span>
  )
  const dot = row.unread && (
    <span
      data-indicator
      role="img"
      aria-label={words.letters.unread}
      className={
        props.compact && ticked !== undefined
          ? styles.heard
          : mergeClasses(styles.dot, props.compact && styles.dotCompact, ticked !== undefined && styles.dotBelow)
      }
    />
  )
  if (props.compact) {
    // Only the sign of the status has room here: its words are told, and shown when pointed at.
    const sign = status && (
      <span role="img" aria-label={status.words} title={status.words}>
        <Status tone={status.tone} icon={statusIcons[status.icon]}>
          {''}
        </Status>
      </span>
    )
    return (
      <div className={shown}>
        {dot}
        {tick}
        {nameLine}
        {urgent}
        {subjectLine}
        {due && <span className={mergeClasses(styles.due, styles[due.tone])}>{due.words}</span>}
        {sign}
        {signs}
        {time}
      </div>
    )
  }
  return (
    <div className={shown}>
      {dot}
      {tick}
      <div className={styles.line}>
        {nameLine}
        {time}
      </div>
      <div className={styles.line}>
        {urgent}
        {subjectLine}
        {due && <span className={mergeClasses(styles.due, styles[due.tone])}>{due.words}</span>}
      </div>
      <div className={mergeClasses(styles.line, styles.third)}>
        <span
          className={mergeClasses(styles.grow, styles.snippet)}
          lang={status ? undefined : langAttribute(snippet, language)}
        >
          {status ? (
            <Status tone={status.tone} icon={statusIcons[status.icon]}>
              {status.words}
            </Status>
          ) : (
            <Marked text={snippet} search={props.search} />
          )}
        </span>
        {signs}
      </div>
    </div>
  )
})

const statusIcons: Record<RowStatusIcon, React.JSX.Element> = {
  send: <Send16Regular />,
  clock: <Clock16Regular />,
  error: <ErrorCircle16Filled />,
  retry: <Warning16Filled />,
  question: <QuestionCircle16Regular />,
  draft: <Edit16Regular />,
  colleague: <PersonEdit16Filled />,
  answered: <CheckmarkCircle16Regular />,
  closed: <Archive16Regular />,
  bounce: <MailProhibited16Regular />,
  automatic: <Bot16Regular />,
  person: <Person16Regular />,
  form: <DocumentQuestionMark16Regular />,
  charset: <Translate16Regular />,
}
