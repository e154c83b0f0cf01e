import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { OtherLetter } from '../../../shared/letters/others.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { Status } from '../../ui/status.tsx'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { letterStatusIcons } from '../triage/status-icons.tsx'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    // Subject, state, number and date stand below each other in every row.
    gridTemplateColumns: 'minmax(0, 1fr) 116px 92px 108px',
    columnGap: '8px',
    alignItems: 'center',
    width: 'calc(100% + 12px)',
    minHeight: '30px',
    margin: '0 -6px',
    padding: '0 6px',
    boxSizing: 'border-box',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    textAlign: 'start',
    font: 'inherit',
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
    '@container (max-width: 600px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto auto',
      padding: '4px 6px',
      '& > :first-child': { gridColumn: '1 / -1' },
    },
  },
  subject: { ...oneLine, ...dense },
  meta: { ...oneLine, ...small, color: deskTokens.colorNeutralForeground3 },
  date: { textAlign: 'end' },
})

/** One other letter of the address: what it is about, where it stands, its number and its day. */
export function OtherLetterRow(props: { row: OtherLetter; onOpen: (id: string) => void }) {
  const styles = useStyles()
  const words = useWords().letters
  const dates = useDates()
  const [language] = useLanguage()
  const { row, onOpen } = props
  const subject = row.subject || words.noSubject
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => onOpen(row.id)}>
        <span className={styles.subject} lang={langAttribute(subject, language)} title={subject}>
          {subject}
        </span>
        <Status tone={row.status === 'answered' ? 'done' : 'neutral'} icon={letterStatusIcons[row.status]}>
          {words.triage.status[row.status]}
        </Status>
        <span className={styles.meta}>{`L-${row.number}`}</span>
        <time className={mergeClasses(styles.meta, styles.date)} dateTime={row.receivedAt}>
          {dates.date(row.receivedAt)}
        </time>
      </button>
    </li>
  )
}
