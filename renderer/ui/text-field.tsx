import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons'
import type { InputHTMLAttributes, KeyboardEventHandler, ReactNode, Ref } from 'react'
import { Field } from './field.tsx'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    position: 'relative',
    boxSizing: 'border-box',
    minHeight: '32px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottomColor: deskTokens.colorNeutralStrokeAccessible,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
    ':focus-within': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  tall: { minHeight: '36px' },
  wrong: {
    border: `1px solid ${deskTokens.colorStatusDangerForeground1}`,
    ':focus-within': { outline: `2px solid ${deskTokens.colorStatusDangerForeground1}` },
  },
  resting: {
    backgroundColor: deskTokens.colorNeutralBackground3,
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  control: {
    flexGrow: 1,
    minWidth: 0,
    boxSizing: 'border-box',
    alignSelf: 'stretch',
    border: 'none',
    outlineStyle: 'none',
    background: 'none',
    padding: '0 10px',
    fontFamily: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: 'inherit',
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
  },
  mono: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '15px', letterSpacing: '0.02em' },
  /** Dots that can be counted; Japanese and Latin text fonts draw them small. */
  secret: { fontFamily: '"DejaVu Sans", Verdana, Arial, sans-serif', letterSpacing: '0.12em' },
  code: { fontFamily: deskTokens.fontFamilyMonospace, fontSize: '12px', lineHeight: '18px' },
  area: { padding: '6px 10px', resize: 'vertical', minHeight: '64px' },
  select: {
    appearance: 'none',
    paddingInlineEnd: '32px',
    cursor: 'pointer',
    '& option': { backgroundColor: deskTokens.colorNeutralBackground1, color: deskTokens.colorNeutralForeground1 },
  },
  chevron: {
    position: 'absolute',
    insetInlineEnd: '8px',
    display: 'inline-flex',
    pointerEvents: 'none',
    color: deskTokens.colorNeutralForeground3,
  },
  end: { display: 'inline-flex', alignItems: 'center', paddingInlineEnd: '4px', flexShrink: 0 },
})

type Around = {
  label: ReactNode
  hint?: ReactNode
  problem?: ReactNode
  besides?: ReactNode
  strong?: boolean
  className?: string
}

export type TextFieldProps = Around & {
  value: string
  onChange: (value: string) => void
  type?: 'text' | 'password' | 'email' | 'date'
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  autoComplete?: string
  autoFocus?: boolean
  placeholder?: string
  maxLength?: number
  /** The id of a datalist with what may be meant. */
  list?: string
  lang?: 'ja' | 'en'
  mono?: boolean
  tall?: boolean
  disabled?: boolean
  end?: ReactNode
  inputRef?: Ref<HTMLInputElement>
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>
  onKeyUp?: KeyboardEventHandler<HTMLInputElement>
  onBlur?: () => void
}

/** One line of text under its label. */
export function TextField(props: TextFieldProps) {
  const styles = useStyles()
  return (
    <Field {...aroundOf(props)}>
      {(control) => (
        <div
          className={mergeClasses(
            styles.box,
            props.tall && styles.tall,
            props.disabled && styles.resting,
            control['aria-invalid'] && styles.wrong,
          )}
        >
          <input
            {...control}
            ref={props.inputRef}
            className={mergeClasses(
              styles.control,
              props.mono && styles.mono,
              props.type === 'password' && props.value !== '' && styles.secret,
            )}
            type={props.type ?? 'text'}
            inputMode={props.inputMode}
            autoComplete={props.autoComplete ?? 'off'}
            autoFocus={props.autoFocus}
            value={props.value}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            list={props.list}
            lang={props.lang}
            spellCheck={false}
            autoCapitalize="off"
            disabled={props.disabled}
            onChange={(event) => props.onChange(event.target.value)}
            onKeyDown={props.onKeyDown}
            onKeyUp={props.onKeyUp}
            onBlur={props.onBlur}
          />
          {props.end && <span className={styles.end}>{props.end}</span>}
        </div>
      )}
    </Field>
  )
}

/** Several lines of text under their label. */
export function TextArea(
  props: Around & {
    value: string
    onChange: (value: string) => void
    rows?: number
    lang?: 'ja' | 'en'
    code?: boolean
    maxLength?: number
  },
) {
  const styles = useStyles()
  return (
    <Field {...aroundOf(props)}>
      {(control) => (
        <div className={mergeClasses(styles.box, control['aria-invalid'] && styles.wrong)}>
          <textarea
            {...control}
            className={mergeClasses(styles.control, styles.area, props.code && styles.code)}
            rows={props.rows ?? 3}
            lang={props.lang}
            spellCheck={false}
            value={props.value}
            maxLength={props.maxLength}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}

/** One of a few named values under its label. */
export function SelectField<T extends string>(
  props: Around & {
    value: T
    onChange: (value: T) => void
    choices: readonly { value: T; words: string }[]
  },
) {
  const styles = useStyles()
  return (
    <Field {...aroundOf(props)}>
      {(control) => (
        <div className={mergeClasses(styles.box, control['aria-invalid'] && styles.wrong)}>
          <select
            {...control}
            className={mergeClasses(styles.control, styles.select)}
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
      )}
    </Field>
  )
}

function aroundOf(props: Around): Around {
  const { label, hint, besides, strong, className } = props
  return {
    label,
    hint,
    besides,
    ...('problem' in props && { problem: props.problem }),
    ...(strong !== undefined && { strong }),
    ...(className !== undefined && { className }),
  }
}
