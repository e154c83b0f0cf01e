import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Task } from '../../../shared/newsletter/task.ts'
import { byItselfWords } from './act-words.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { langAttribute } from '../../ui/script.ts'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'block',
    width: '100%',
    height: '76px',
    boxSizing: 'border-box',
    padding: '8px 16px 8px 24px',
    border: 'none',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    background: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    textAlign: 'start',
    color: deskTokens.colorNeutralForeground1,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
    ...focusRing(),
  },
  chosen: {
    backgroundColor: deskTokens.colorBrandBackground2,
    ':hover': { backgroundColor: deskTokens.colorBrandBackground2 },
    '::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: 0,
      insetBlock: 0,
      width: '3px',
      backgroundColor: deskTokens.colorCompoundBrandStroke,
    },
    outline: `2px solid ${deskTokens.colorRowSelectedEdge}`,
    outlineOffset: '-2px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  line: { display: 'flex', alignItems: 'baseline', gap: '8px', minWidth: 0 },
  who: {
    flexGrow: 1,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: '20px',
    fontWeight: 600,
    ...oneLine,
  },
  when: { ...small, color: deskTokens.colorNeutralForeground2, flexShrink: 0 },
  asks: { display: 'block', ...dense, ...oneLine },
  why: { display: 'block', ...small, color: deskTokens.colorNeutralForeground3, ...oneLine },
})

/** One request in the list: whose place it is about, what is asked, and why it waits. */
export function TaskRow(props: { task: Task; chosen: boolean; onChoose: () => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.tasks
  const dates = useDates()
  const [language] = useLanguage()
  const now = useNow(60_000)
  const { task } = props
  const about = (task.address ?? task.reader?.address ?? task.from.address) || say.erasedPerson
  const why = byItselfWords(task, say) ?? say.why[task.why]
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, props.chosen && styles.chosen)}
      aria-current={props.chosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <span className={styles.line}>
        <span className={styles.who} title={about}>
          {about}
        </span>
        <time className={styles.when} dateTime={task.at}>
          {dates.inList(task.at, now)}
        </time>
      </span>
      <span className={styles.asks} lang={langAttribute(say.asks[task.asks], language)}>
        {say.asks[task.asks]}
      </span>
      <span className={styles.why} title={why}>
        {why}
      </span>
    </button>
  )
}
