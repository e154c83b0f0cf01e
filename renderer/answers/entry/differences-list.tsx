import { makeStyles } from '@fluentui/react-components'
import type { Difference } from '../../../shared/answers/entries.ts'
import { ChangedText } from '../../ui/changed-text.tsx'
import { dense, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { fieldName } from './to-settle.ts'

const useStyles = makeStyles({
  one: { padding: '8px 0', borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}` },
  place: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  text: {
    margin: '4px 0 0',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
})

/** How two texts of an entry differ, place by place; `answers` are the paragraphs by id, for what they are called. */
export function DifferencesList(props: { differences: readonly Difference[]; answers: readonly string[] }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  if (props.differences.length === 0) return say.entry.versions.same
  return props.differences.map(({ field, side, pieces }) => (
    <div key={`${field} ${side}`} className={styles.one}>
      <p className={styles.place}>{say.entry.cell(fieldName(field, props.answers, say), say.languages[side])}</p>
      <p className={styles.text} lang={side}>
        <ChangedText pieces={pieces} />
      </p>
    </div>
  ))
}
