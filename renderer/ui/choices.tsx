import { Checkbox, makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, useRef, type ReactNode } from 'react'
import { dense, focusRing, heardOnly, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  check: {
    alignItems: 'flex-start',
    '& > .fui-Checkbox__indicator': { margin: '3px 10px 3px 0', flexShrink: 0 },
    // Fluent's label has margins of its own, which would lift the first of two lines above the box.
    '& > label': {
      alignSelf: 'flex-start',
      margin: 0,
      padding: 0,
      lineHeight: deskTokens.lineHeightBase300,
      color: deskTokens.colorNeutralForeground1,
    },
  },
  note: {
    display: 'block',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** A box to tick with its sentence. */
export function CheckField(props: {
  label: ReactNode
  note?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  const styles = useStyles()
  return (
    <Checkbox
      className={styles.check}
      checked={props.checked}
      disabled={props.disabled ?? false}
      onChange={(_, data) => props.onChange(data.checked === true)}
      label={
        <span className="prose">
          {props.label}
          {props.note && <span className={styles.note}>{props.note}</span>}
        </span>
      }
    />
  )
}

const useSwitchStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  label: { marginBottom: '4px', ...dense },
  heard: heardOnly,
  group: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    padding: '1px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground5,
  },
  choice: {
    height: '30px',
    padding: '0 14px',
    border: '1px solid transparent',
    borderRadius: '3px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    ...focusRing('1px'),
  },
  chosen: {
    // By the accent, not by a shade: in the dark it was not plain which of two holds.
    backgroundColor: deskTokens.colorBrandBackground2,
    border: `1px solid ${deskTokens.colorCompoundBrandStroke}`,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
  },
  hint: {
    margin: '4px 0 0',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** Two to four values side by side, one of which holds, or none yet; arrow keys move between them. */
export function SwitchField<T extends string>(props: {
  label: ReactNode
  value: T
  onChange: (value: T) => void
  choices: readonly { value: T; words: string; lang?: 'ja' | 'en' }[]
  hint?: ReactNode
  /** Its label is heard only: what stands around it says what it is. */
  bare?: boolean
}) {
  const styles = useSwitchStyles()
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  // As long as none holds, the first is where the keyboard comes in.
  const entrance = props.choices.some(({ value }) => value === props.value) ? props.value : props.choices[0]?.value
  const move = (from: number, step: number) => {
    const to = (from + step + props.choices.length) % props.choices.length
    props.onChange(props.choices[to]!.value)
    ;(group.current?.children[to] as HTMLElement | undefined)?.focus()
  }
  return (
    <div className={styles.field}>
      <span id={id} className={props.bare ? styles.heard : styles.label}>
        {props.label}
      </span>
      <div ref={group} role="radiogroup" aria-labelledby={id} className={styles.group}>
        {props.choices.map((choice, index) => (
          <button
            key={choice.value}
            type="button"
            role="radio"
            aria-checked={choice.value === props.value}
            tabIndex={choice.value === entrance ? 0 : -1}
            lang={choice.lang}
            className={mergeClasses(styles.choice, choice.value === props.value && styles.chosen)}
            onClick={() => props.onChange(choice.value)}
            onKeyDown={(event) => {
              const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
              if (step === undefined) return
              event.preventDefault()
              move(index, step)
            }}
          >
            {choice.words}
          </button>
        ))}
      </div>
      {props.hint && <p className={mergeClasses(styles.hint, 'prose')}>{props.hint}</p>}
    </div>
  )
}
