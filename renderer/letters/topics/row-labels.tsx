import type { LetterRow } from '../../../shared/letters/letter.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Tag } from '../../ui/status.tsx'
import { makeStyles } from '@fluentui/react-components'

// A long word gives way to what the row says first.
const useStyles = makeStyles({
  label: { display: 'inline-flex', minWidth: 0, maxWidth: '96px', flexShrink: 0 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis' },
})

/** What a letter is about, and the first of its tags with how many more there are; in one line of text only its topic. */
export function RowLabels(props: { row: Pick<LetterRow, 'topic' | 'tags'>; compact: boolean }) {
  const styles = useStyles()
  const say = useWords().letters.topics
  const [language] = useLanguage()
  const { topic, tags } = props.row
  const [first, ...others] = props.compact ? [] : tags
  const label = (words: string) => (
    <span className={styles.label} title={words}>
      <Tag>
        <span className={styles.words}>{words}</span>
      </Tag>
    </span>
  )
  return (
    <>
      {topic && label(topic.name[language])}
      {first !== undefined && label(first)}
      {others.length > 0 && (
        <span title={others.join(language === 'ja' ? '、' : ', ')}>
          <Tag>{say.more(others.length)}</Tag>
        </span>
      )}
    </>
  )
}
