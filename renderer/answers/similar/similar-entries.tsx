import { makeStyles } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { countOf } from '../../ui/numbers.ts'
import { langAttribute } from '../../ui/script.ts'
import { Section } from '../../ui/section.tsx'
import { Status, Tag } from '../../ui/status.tsx'
import { Checkmark16Regular } from '@fluentui/react-icons'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', maxWidth: '660px' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 12px',
    padding: '6px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
  },
  question: { flexGrow: 1, flexBasis: '240px', minWidth: 0, fontSize: deskTokens.fontSizeBase300 },
  fact: { ...small, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  none: { margin: '4px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Entries that answer something alike: the letter is joined to one of them instead of becoming an entry of its own. */
export function SimilarEntries(props: { letterId: string; onJoined: (entryId: string) => void }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.suggestions
  const tell = useUndo()
  const { letterId } = props
  const found = useQuery(client.answers.entriesLike, { letterId, most: 10, among: 'all' })
  const all = found.data ?? []
  const near = all.filter((entry) => entry.near || entry.joined)
  const [open, setOpen] = useState(false)
  const shown = open ? [...near, ...all.filter((entry) => !near.includes(entry))] : near
  const list = useId()
  const join = useCommand(client.answers.joinLetters)
  const { mutate: leave } = useCommand(client.answers.leaveLetter)
  return (
    <Section title={say.candidate.like}>
      {found.data && near.length === 0 && <p className={styles.none}>{say.candidate.likeNone}</p>}
      <ul id={list} className={styles.list}>
        {shown.map((entry) => {
          const question = entry.question[language] || entry.question.ja || entry.question.en
          return (
            <li key={entry.id} className={styles.row}>
              <span className={`${styles.question} prose`} lang={langAttribute(question, language)}>
                {question || entry.number}
              </span>
              <Tag>{say.states[entry.state]}</Tag>
              <span className={styles.fact}>{words.asked(countOf(entry.asked.count))}</span>
              {entry.joined ? (
                <Status tone="done" icon={<Checkmark16Regular />}>
                  {words.isJoined}
                </Status>
              ) : (
                <CommandButton
                  size="small"
                  onClick={() =>
                    join.mutate(
                      { id: entry.id, letterIds: [letterId] },
                      {
                        onSuccess: () => {
                          tell({ words: words.joined(entry.number), undo: () => leave({ id: entry.id, letterId }) })
                          props.onJoined(entry.id)
                        },
                      },
                    )
                  }
                >
                  {words.join}
                </CommandButton>
              )}
            </li>
          )
        })}
      </ul>
      {all.length > near.length && (
        <CommandButton look="quiet" size="small" expands={list} expanded={open} onClick={() => setOpen(!open)}>
          {open ? say.candidate.likeFewer : say.candidate.likeMore}
        </CommandButton>
      )}
      {join.error && <Failure problem={join.error} />}
    </Section>
  )
}
