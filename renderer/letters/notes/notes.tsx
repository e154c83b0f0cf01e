import { makeStyles } from '@fluentui/react-components'
import { LockClosed16Regular } from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { Status } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { calledName } from '../../ui/called-name.ts'
import { useRemoveNote } from './use-remove-note.ts'

const useStyles = makeStyles({
  section: { marginTop: '20px' },
  head: { display: 'flex', alignItems: 'center', gap: '8px', margin: '0 0 6px' },
  title: { margin: 0, ...small, fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  note: {
    display: 'grid',
    gridTemplateColumns: '24px 1fr auto',
    columnGap: '10px',
    alignItems: 'start',
    padding: '6px 12px',
    marginBottom: '4px',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground3,
    color: deskTokens.colorNeutralForeground1,
  },
  text: { margin: 0, paddingTop: '2px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  meta: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '24px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
})

/** What colleagues wrote to each other about a letter; on paper, and in anything else that leaves, it does not stand. */
export function Notes(props: { letter: Letter; me: string }) {
  const styles = useStyles()
  const words = useWords().letters
  const say = words.notes
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const remove = useRemoveNote()
  const { letter, me } = props
  if (letter.notes.length === 0) return null
  return (
    <section className={styles.section} data-no-paper aria-label={say.heading}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.heading}</h3>
        <Status chip tone="neutral" icon={<LockClosed16Regular />}>
          {say.inside}
        </Status>
      </div>
      <ul className={styles.list}>
        {letter.notes.map((note) => (
          <li key={note.id} className={styles.note}>
            <Avatar name={nameIn(language, note.by)} size={24} />
            <p className={`${styles.text} prose`}>{note.text}</p>
            <span className={styles.meta}>
              {words.colleague(calledName(note.by, language))}
              <time dateTime={note.at}>{dates.near(note.at, now)}</time>
              {note.by.accountId === me && (
                <CommandButton size="small" look="quiet" onClick={() => remove(note.id, say.removed)}>
                  {say.remove}
                </CommandButton>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
