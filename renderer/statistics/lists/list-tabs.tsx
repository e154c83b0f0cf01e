import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { dense, focusRing } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px' },
  tab: {
    height: '32px',
    padding: 0,
    border: 'none',
    borderBottom: '2px solid transparent',
    background: 'none',
    cursor: 'pointer',
    fontFamily: 'inherit',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    ':hover': { color: deskTokens.colorNeutralForeground1, borderBottomColor: deskTokens.colorNeutralStroke1 },
    ...focusRing('1px'),
  },
  chosen: {
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
    borderBottomColor: deskTokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: deskTokens.colorCompoundBrandStroke },
  },
})

/** Which of several lists is shown. */
export function ListTabs<T extends string>(props: {
  label: string
  tabs: readonly { value: T; words: string }[]
  chosen: T
  onChoose: (value: T) => void
}) {
  const styles = useStyles()
  return (
    <div className={styles.tabs} role="group" aria-label={props.label}>
      {props.tabs.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.chosen}
          className={mergeClasses(styles.tab, value === props.chosen && styles.chosen)}
          onClick={() => props.onChoose(value)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}
