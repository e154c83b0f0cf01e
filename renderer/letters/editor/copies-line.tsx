import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, type Ref } from 'react'
import { useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { lineField } from './line-field.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '36px',
    padding: '5px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  label: { width: '48px', flexShrink: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  field: { ...lineField, fontSize: deskTokens.fontSizeDense },
  wrong: { width: '100%', margin: '2px 0 0 56px', ...small, color: deskTokens.colorStatusDangerForeground1 },
})

/** A line for addresses of who else gets a reply. */
export function CopiesLine(props: {
  label: string
  value: string
  /** What in it can be no recipient; empty where all can. */
  wrong: string
  onChange: (text: string) => void
  inputRef?: Ref<HTMLInputElement>
}) {
  const styles = useStyles()
  const say = useWords().letters.copies
  const id = useId()
  return (
    <div className={styles.line}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        ref={props.inputRef}
        className={styles.field}
        value={props.value}
        maxLength={10_000}
        autoComplete="off"
        spellCheck={false}
        inputMode="email"
        aria-invalid={props.wrong !== ''}
        aria-describedby={props.wrong === '' ? undefined : `${id}-wrong`}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.wrong !== '' && (
        <p id={`${id}-wrong`} className={mergeClasses(styles.wrong, 'prose')}>
          {say.wrong(props.wrong)}
        </p>
      )}
    </div>
  )
}
