import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Mail16Regular } from '@fluentui/react-icons'
import type { Letter, ThreadEntry } from '../../../shared/letters/letter.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { langAttribute } from '../../ui/script.ts'
import { oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { calledName } from '../../ui/called-name.ts'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '30px',
    padding: 0,
    border: 'none',
    background: 'none',
    textAlign: 'start',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground1,
    borderRadius: '4px',
  },
  way: {
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  answered: { color: deskTokens.colorStatusSuccessForeground1 },
  subject: { flexGrow: 1, minWidth: 0, ...oneLine },
  meta: {
    marginInlineStart: '8px',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
})

/** The other mails of the conversation, oldest first; a letter leads to itself. */
export function Thread(props: { letter: Letter; onOpen: (id: string) => void }) {
  const words = useWords().letters
  const { letter } = props
  const own = new Set([letter.id, ...letter.replies.map((reply) => reply.id)])
  const others = letter.thread.filter((entry) => !own.has(entry.id))
  if (others.length === 0) return null
  return (
    <Section title={words.thread}>
      {others.map((entry) => (
        <Entry key={entry.id} entry={entry} onOpen={props.onOpen} />
      ))}
    </Section>
  )
}

function Entry(props: { entry: ThreadEntry; onOpen: (id: string) => void }) {
  const styles = useStyles()
  const words = useWords().letters
  const dates = useDates()
  const now = useNow(60_000)
  const [language] = useLanguage()
  const { entry } = props
  const answered = entry.what === 'reply'
  const subject = entry.subject || words.noSubject
  const inside = (
    <>
      <span className={mergeClasses(styles.icon, answered && styles.answered)}>
        {answered ? <CheckmarkCircle16Regular /> : <Mail16Regular />}
      </span>
      <span className={styles.subject} lang={langAttribute(subject, language)} title={entry.snippet}>
        {subject}
      </span>
      <span className={styles.meta}>
        {answered ? words.answeredBy(entry.by ? calledName(entry.by, language) : '') : words.letterFrom(entry.who)}
      </span>
      <time className={styles.meta} dateTime={entry.at}>
        {dates.near(entry.at, now)}
      </time>
    </>
  )
  return answered ? (
    <div className={styles.row}>{inside}</div>
  ) : (
    <button type="button" className={mergeClasses(styles.row, styles.way)} onClick={() => props.onOpen(entry.id)}>
      {inside}
    </button>
  )
}
