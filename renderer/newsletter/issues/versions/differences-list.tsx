import { makeStyles } from '@fluentui/react-components'
import { ChangedText } from '../../../ui/changed-text.tsx'
import { useWords } from '../../../ui/language.tsx'
import { Tag } from '../../../ui/status.tsx'
import { dense, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import type { Difference } from './differences.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  one: { padding: '8px 0', borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px', ...small, color: deskTokens.colorNeutralForeground3 },
  name: { fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  text: {
    margin: '4px 0 0',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  none: { margin: 0, ...dense, color: deskTokens.colorNeutralForeground2 },
})

/** How two states of an issue differ, block by block: what was taken away struck through, what came underlined. */
export function DifferencesList({ differences }: { differences: readonly Difference[] }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.versions
  if (differences.length === 0) return <p className={styles.none}>{say.same}</p>
  return (
    <ul className={styles.list} aria-label={say.differences}>
      {differences.map(({ kind, place, what, texts }, at) => (
        <li key={at} className={styles.one}>
          <div className={styles.head}>
            <Tag>{say[what]}</Tag>
            <span className={styles.name}>
              {kind === 'subject' ? say.subject : words.composer.block(place, words.composer.kinds[kind])}
            </span>
          </div>
          {texts.map(({ language, pieces }) => (
            <p key={language} className={styles.text} lang={language}>
              <ChangedText
                pieces={pieces.map(({ in: where, text }) => ({
                  what: where === 'both' ? 'same' : where === 'after' ? 'added' : 'removed',
                  text,
                }))}
              />
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
