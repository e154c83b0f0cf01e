import { makeStyles } from '@fluentui/react-components'
import { ChatBubblesQuestion16Regular } from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { langAttribute } from '../../ui/script.ts'
import { Section } from '../../ui/section.tsx'
import { linkButton, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '30px' },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  question: {
    ...linkButton,
    ...oneLine,
    flexShrink: 1,
    minWidth: 0,
    textAlign: 'start',
    color: deskTokens.colorNeutralForeground1,
    fontSize: deskTokens.fontSizeBase300,
  },
  fact: { ...small, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap', marginInlineEnd: 'auto' },
})

/** What a letter leads to in Q&A: a question, or an entry. */
export type AnswersWay = { candidate: string } | { entry: string }

/** Quietly below a letter: entries that answer something alike, and how often each was asked. */
export function SimilarAnswers(props: { letter: Letter; onOpen: (way: AnswersWay) => void; onInsert: () => void }) {
  const styles = useStyles()
  const words = useWords().answers
  const [language] = useLanguage()
  const { letter, onOpen, onInsert } = props
  const found = useQuery(client.answers.entriesLike, { letterId: letter.id, most: 3, among: 'near' }).data ?? []
  if (found.length === 0 && !letter.candidate) return null
  const insertable = letter.answerTo ? found.find((entry) => entry.public) : undefined
  return (
    <Section title={words.suggestions.title}>
      {found.map((entry) => {
        const question = entry.question[language] || entry.question.ja || entry.question.en || entry.number
        return (
          <div key={entry.id} className={styles.row}>
            <span className={styles.icon}>
              <ChatBubblesQuestion16Regular />
            </span>
            <button
              type="button"
              className={styles.question}
              lang={langAttribute(question, language)}
              title={question}
              onClick={() => onOpen({ entry: entry.id })}
            >
              {question}
            </button>
            <span className={styles.fact}>
              {words.suggestions.asked(countOf(entry.asked.count))} · {words.states[entry.state]}
            </span>
            {entry === insertable && (
              <CommandButton size="small" look="quiet" keys="I" onClick={onInsert}>
                {words.suggestions.insert}
              </CommandButton>
            )}
          </div>
        )
      })}
      {letter.candidate && (
        <CommandButton size="small" onClick={() => onOpen({ candidate: letter.id })}>
          {words.suggestions.openCandidate}
        </CommandButton>
      )}
    </Section>
  )
}
