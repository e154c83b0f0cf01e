import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useLanguage, useWords, type WindowLanguage } from '../language.tsx'
import { focusRing, small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

const useStyles = makeStyles({
  group: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '24px',
    padding: '1px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    flexShrink: 0,
    backgroundColor: deskTokens.colorNeutralBackground5,
  },
  choice: {
    height: '22px',
    padding: '0 8px',
    border: '1px solid transparent',
    borderRadius: '3px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    ...small,
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
})

/** 日本語 / EN: changes every word of the window at once. */
export function LanguageSwitch() {
  const styles = useStyles()
  const words = useWords()
  const [language, setLanguage] = useLanguage()
  const choice = (one: WindowLanguage, name: string) => (
    <button
      type="button"
      role="radio"
      aria-checked={language === one}
      tabIndex={language === one ? 0 : -1}
      lang={one}
      className={mergeClasses(styles.choice, language === one && styles.chosen)}
      onClick={() => setLanguage(one)}
      onKeyDown={(event) => {
        if (!event.key.startsWith('Arrow')) return
        event.preventDefault()
        setLanguage(one === 'ja' ? 'en' : 'ja')
        const other = one === 'ja' ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
        if (other instanceof HTMLElement) other.focus()
      }}
    >
      {name}
    </button>
  )
  return (
    <div className={styles.group} role="radiogroup" aria-label={words.frame.language}>
      {choice('ja', words.frame.japanese)}
      {choice('en', words.frame.english)}
    </div>
  )
}
