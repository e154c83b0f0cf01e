import { makeStyles } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'
import { isComposing } from '../../ui/composing.ts'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', minHeight: '34px', ...dense },
  label: { width: '92px', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  value: { flexGrow: 1, minWidth: 0 },
  box: { position: 'relative', display: 'flex', alignItems: 'center' },
  control: {
    width: '100%',
    minWidth: 0,
    height: '28px',
    boxSizing: 'border-box',
    padding: '0 10px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottomColor: deskTokens.colorNeutralStrokeAccessible,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    ...dense,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    ':disabled': { color: deskTokens.colorNeutralForeground3, backgroundColor: deskTokens.colorNeutralBackground3 },
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
  },
  select: {
    appearance: 'none',
    paddingInlineEnd: '28px',
    textOverflow: 'ellipsis',
    '& option': { backgroundColor: deskTokens.colorNeutralBackground1, color: deskTokens.colorNeutralForeground1 },
  },
  quiet: { color: deskTokens.colorNeutralForeground3 },
  chevron: {
    position: 'absolute',
    insetInlineEnd: '8px',
    display: 'inline-flex',
    pointerEvents: 'none',
    color: deskTokens.colorNeutralForeground3,
  },
})

/** A label and its control in one line. */
export function FieldLine(props: { label: string; children: (id: string) => ReactNode }) {
  const styles = useStyles()
  const id = useId()
  return (
    <div className={styles.line}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      <div className={styles.value}>{props.children(id)}</div>
    </div>
  )
}

/** One of a few values, in a line. */
export function LineSelect<T extends string>(props: {
  id?: string
  label?: string
  value: T
  onChange: (value: T) => void
  choices: readonly { value: T; words: string }[]
  disabled: boolean
  quiet?: boolean
}) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      <select
        id={props.id}
        aria-label={props.label}
        className={`${styles.control} ${styles.select} ${props.quiet ? styles.quiet : ''}`}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {props.choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <span className={styles.chevron}>
        <ChevronDown16Regular />
      </span>
    </div>
  )
}

/** A text in a line, taken once it is left or Enter is pressed. */
export function LineInput(props: {
  id: string
  value: string
  placeholder: string
  onChange: (text: string) => void
  onDone: () => void
  disabled: boolean
}) {
  const styles = useStyles()
  return (
    <input
      id={props.id}
      className={styles.control}
      value={props.value}
      placeholder={props.placeholder}
      maxLength={200}
      autoComplete="off"
      spellCheck={false}
      disabled={props.disabled}
      onChange={(event) => props.onChange(event.target.value)}
      onBlur={props.onDone}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !isComposing(event.nativeEvent)) props.onDone()
      }}
    />
  )
}
