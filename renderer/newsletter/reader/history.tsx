import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReaderChange } from '../../../shared/newsletter/reader.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { Section } from '../../ui/section.tsx'
import { dense, linkButton, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { changeIcon, changeWords } from './change-words.tsx'
import { MailLink } from '../mail/mail-link.tsx'

const atFirst = 6

const useStyles = makeStyles({
  list: { margin: '4px 0 0', padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '32px',
    padding: '4px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  when: { ...small, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap', flexShrink: 0 },
  more: {
    ...linkButton,
    ...dense,
    margin: '6px 0 0 24px',
  },
})

/** What became of a reader, latest first, and who or what did it. */
export function History(props: { changes: readonly ReaderChange[] }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.reader
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const [all, setAll] = useState(false)
  const { changes } = props
  if (changes.length === 0) return null
  const shown = all ? changes : changes.slice(0, atFirst)
  return (
    <Section title={say.history}>
      <ol className={styles.list}>
        {shown.map((change, index) => (
          <li key={`${change.at} ${index}`} className={styles.row}>
            <span className={styles.icon}>{changeIcon(change)}</span>
            <span className={`${styles.what} prose`}>{changeWords(change, words, language)}</span>
            {change.proof !== '' && <MailLink mail={{ proof: change.proof }} />}
            <time className={styles.when} dateTime={change.at} title={dates.full(change.at)}>
              {dates.inList(change.at, now)}
            </time>
          </li>
        ))}
      </ol>
      {shown.length < changes.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {say.moreHistory(changes.length - shown.length)}
        </button>
      )}
    </Section>
  )
}
