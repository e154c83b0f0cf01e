import { makeStyles } from '@fluentui/react-components'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'

const useStyles = makeStyles({
  cell: { display: 'flex', flexDirection: 'column', padding: '4px 8px' },
  field: {
    boxSizing: 'border-box',
    width: '100%',
    height: '26px',
    padding: '0 4px',
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase300,
    color: deskTokens.colorNeutralForeground1,
    outlineStyle: 'none',
    textOverflow: 'ellipsis',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
  },
  address: { ...small, color: deskTokens.colorBrandForegroundLink },
})

/** The words of a link and its address in one language. */
export function LinkCell(props: {
  name: string
  language: 'ja' | 'en'
  link: { text: string; address: string }
  onChange: ((part: { text?: string; address?: string }) => void) | null
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.entry
  const { link, onChange } = props
  return (
    <div className={styles.cell}>
      <input
        className={styles.field}
        aria-label={`${props.name} ${words.linkWords}`}
        lang={props.language}
        placeholder={onChange ? words.linkWords : ''}
        value={link.text}
        maxLength={200}
        readOnly={onChange === null}
        autoComplete="off"
        onChange={(event) => onChange?.({ text: event.target.value })}
      />
      <input
        className={`${styles.field} ${styles.address}`}
        aria-label={`${props.name} ${words.linkAddress}`}
        inputMode="url"
        placeholder={onChange ? 'https://' : ''}
        value={link.address}
        title={link.address}
        maxLength={2000}
        readOnly={onChange === null}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange?.({ address: event.target.value })}
      />
    </div>
  )
}
