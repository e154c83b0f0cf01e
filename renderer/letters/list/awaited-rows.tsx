import { makeStyles } from '@fluentui/react-components'
import { ArrowSync16Regular } from '@fluentui/react-icons'
import { client, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { dense, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '4px 16px 8px 24px',
    listStyle: 'none',
    flexShrink: 0,
    maxHeight: '132px',
    overflowY: 'auto',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '26px', ...dense },
  words: { ...oneLine, color: deskTokens.colorNeutralForeground2 },
  more: { ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Letters that another workstation has, and whose mails are on their way here: each says so until it has come. */
export function AwaitedRows() {
  const styles = useStyles()
  const words = useWords().letters.awaited
  const { data } = useQuery(client.letters.awaited, {})
  if (data === undefined || data.count === 0) return null
  const more = data.count - data.rows.length
  return (
    <ul className={styles.list} aria-label={words.label}>
      {data.rows.map(({ number }) => (
        <li key={number} className={styles.row}>
          <ArrowSync16Regular />
          <span>{`L-${number}`}</span>
          <span className={styles.words}>{words.row}</span>
        </li>
      ))}
      {more > 0 && <li className={styles.more}>{words.more(countOf(more))}</li>}
    </ul>
  )
}
