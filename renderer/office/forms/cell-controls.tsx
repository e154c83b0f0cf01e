import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, Dismiss12Regular } from '@fluentui/react-icons'
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { isComposing } from '../../ui/composing.ts'
import { useLanguage } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { dense, focusRing, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    position: 'relative',
    boxSizing: 'border-box',
    minHeight: '32px',
    borderRadius: '4px',
    minWidth: 0,
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottomColor: deskTokens.colorNeutralStrokeAccessible,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
    ':focus-within': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  control: {
    flexGrow: 1,
    width: '100%',
    minWidth: 0,
    boxSizing: 'border-box',
    height: '30px',
    border: 'none',
    outlineStyle: 'none',
    background: 'none',
    padding: '0 8px',
    fontFamily: 'inherit',
    ...dense,
    color: 'inherit',
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
  },
  mono: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px' },
  select: {
    appearance: 'none',
    paddingInlineEnd: '28px',
    cursor: 'pointer',
    '& option': { backgroundColor: deskTokens.colorNeutralBackground1, color: deskTokens.colorNeutralForeground1 },
  },
  chevron: {
    position: 'absolute',
    insetInlineEnd: '6px',
    display: 'inline-flex',
    pointerEvents: 'none',
    color: deskTokens.colorNeutralForeground3,
  },
  texts: { flexWrap: 'wrap', gap: '4px', padding: '3px 4px', cursor: 'text' },
  text: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '24px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    paddingInlineStart: '8px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
    ...small,
  },
  words: { ...oneLine },
  drop: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '22px',
    flexShrink: 0,
    padding: 0,
    border: 'none',
    borderRadius: '3px',
    background: 'none',
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground3,
    ':hover': { color: deskTokens.colorNeutralForeground1, backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing(),
  },
  adding: { flexBasis: '24px', width: '24px', height: '24px', padding: '0 4px' },
})

/** One line of text in a row of a table, under the name of its column. */
export function CellText(props: { label: string; value: string; onChange: (value: string) => void }) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      <input
        className={mergeClasses(styles.control, styles.mono)}
        aria-label={props.label}
        value={props.value}
        maxLength={40}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  )
}

/** One of a few values in a row of a table. */
export function CellSelect<T extends string>(props: {
  label: string
  value: T
  onChange: (value: T) => void
  choices: readonly { value: T; words: string }[]
}) {
  const styles = useStyles()
  return (
    <div className={styles.box}>
      <select
        className={mergeClasses(styles.control, styles.select)}
        aria-label={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as T)}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
      <span className={styles.chevron}>
        <ChevronDown16Regular />
      </span>
    </div>
  )
}

/** Characters of one of them; a form is told by less. */
const longestText = 200

/** Several short texts in one box: Enter adds one, Backspace in the empty place takes the last one back for changing. */
export function TextsBox(props: {
  values: readonly string[]
  onChange: (values: string[]) => void
  adding: string
  dropping: (value: string) => string
  /** Either of these names it. */
  label?: string
  id?: string
  describedBy?: string | undefined
}) {
  const styles = useStyles()
  const [language] = useLanguage()
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const add = (text: string) => {
    const more = text
      .split(/[\n\t]/u)
      .map((one) => one.trim().slice(0, longestText))
      .filter((one) => one !== '')
    setTyped('')
    if (more.length > 0) props.onChange([...new Set([...props.values, ...more])])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a conversion adds nothing.
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && props.values.length > 0) {
      event.preventDefault()
      setTyped(props.values.at(-1)!)
      props.onChange(props.values.slice(0, -1))
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\n\t]/u.test(pasted)) return
    event.preventDefault()
    add(`${typed}${pasted}`)
  }
  return (
    <div
      className={mergeClasses(styles.box, styles.texts)}
      onClick={(event) => {
        if (event.target === event.currentTarget) input.current?.focus()
      }}
    >
      {props.values.map((value) => (
        <span key={value} className={styles.text} title={value}>
          <span className={styles.words} lang={langAttribute(value, language)}>
            {value}
          </span>
          <button
            type="button"
            className={styles.drop}
            aria-label={props.dropping(value)}
            onClick={() => {
              props.onChange(props.values.filter((one) => one !== value))
              input.current?.focus()
            }}
          >
            <Dismiss12Regular />
          </button>
        </span>
      ))}
      <input
        ref={input}
        id={props.id}
        className={mergeClasses(styles.control, styles.adding)}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        value={typed}
        maxLength={longestText}
        spellCheck={false}
        autoComplete="off"
        placeholder={props.values.length === 0 ? props.adding : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => add(typed)}
      />
    </div>
  )
}
