import { makeStyles } from '@fluentui/react-components'
import { Mail16Regular } from '@fluentui/react-icons'
import { client, useCommand, useQuery } from '../../client.ts'
import { useDates } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { langAttribute } from '../../ui/script.ts'
import { dense, focusRing, linkButton, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

const useStyles = makeStyles({
  foot: { flexShrink: 0, padding: '12px 16px 14px 20px', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  title: { margin: '0 0 4px', ...small, fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    height: '28px',
    padding: 0,
    border: 'none',
    borderRadius: '3px',
    background: 'none',
    font: 'inherit',
    ...dense,
    textAlign: 'start',
    color: deskTokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
  },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  subject: { flexGrow: 1, minWidth: 0, ...oneLine },
  day: { ...small, color: deskTokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  join: { ...linkButton, ...dense, marginTop: '4px' },
})

/** Letters that ask what an entry answers and are not joined to it yet; together they are joined at once. */
export function SimilarLetters(props: { entryId: string; openLetter: (id: string) => void }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.entry
  const dates = useDates()
  const now = useNow(60_000)
  const tell = useUndo()
  const { entryId } = props
  const found = useQuery(client.answers.lettersLike, { to: { entryId }, most: 8 }).data
  const { mutate: join } = useCommand(client.answers.joinLetters)
  const { mutate: leave } = useCommand(client.answers.leaveLetter)
  const letters = (found?.letters ?? []).filter(({ joined }) => !joined).slice(0, 3)
  if (found && !found.ready) return <p className={styles.foot}>{words.reading}</p>
  if (letters.length === 0) return null
  const ids = letters.map(({ letterId }) => letterId)
  const count = countOf(ids.length)
  const undo = () => ids.forEach((letterId) => leave({ id: entryId, letterId }))
  return (
    <section className={styles.foot} aria-label={words.like}>
      <h3 className={styles.title}>{words.like}</h3>
      <ul className={styles.list}>
        {letters.map(({ letterId, subject, number, receivedAt }) => (
          <li key={letterId}>
            <button type="button" className={styles.row} onClick={() => props.openLetter(letterId)}>
              <span className={styles.icon}>
                <Mail16Regular />
              </span>
              <span className={styles.subject} lang={langAttribute(subject, language)} title={subject}>
                {subject || say.number(number)}
              </span>
              <span className={styles.day}>{dates.inList(receivedAt, now)}</span>
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.join}
        onClick={() =>
          join({ id: entryId, letterIds: ids }, { onSuccess: () => tell({ words: words.joinedLetters(count), undo }) })
        }
      >
        {words.joinLetters(count)}
      </button>
    </section>
  )
}
