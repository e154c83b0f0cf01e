import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { problemOf, type Problem } from '../../../shared/errors.ts'
import { client, useQuery } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  list: { margin: '12px 0 0', padding: 0, listStyle: 'none' },
  row: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 12px',
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
  fact: { display: 'block', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Published answers to something alike, of which one is put into the reply, in the letter's language and with the address of its place on the Site. */
export function InsertAnswer(props: { letter: Letter; onInsert: (text: string) => void; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().answers.suggestions
  const { letter } = props
  const { language } = letter
  const found = useQuery(client.answers.entriesLike, { letterId: letter.id, most: 10, among: 'public' })
  const [problem, setProblem] = useState<Problem | null>(null)
  const entries = found.data
  const insert = async (id: string) => {
    try {
      props.onInsert((await client.answers.answerText({ id, language })).text)
    } catch (failure) {
      setProblem(problemOf(failure))
    }
  }
  return (
    <Modal title={words.insertTitle} onClose={props.onClose}>
      {words.insertText}
      {entries?.length === 0 && <p>{words.none}</p>}
      {found.isPending && <p>{words.searching}</p>}
      <ul className={styles.list}>
        {(entries ?? []).map((entry, at) => (
          <li key={entry.id}>
            <button type="button" className={styles.row} autoFocus={at === 0} onClick={() => void insert(entry.id)}>
              <span className="prose" lang={language}>
                {entry.question[language] || entry.question.ja || entry.question.en}
              </span>
              <span className={styles.fact}>
                {entry.number} · {words.asked(countOf(entry.asked.count))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {(problem ?? found.error) && <Failure problem={problem ?? found.error} />}
    </Modal>
  )
}
