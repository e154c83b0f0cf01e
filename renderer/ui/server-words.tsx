import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ChevronDown16Regular, ChevronRight16Regular, Copy16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useCopy } from './clipboard.tsx'
import { IconButton } from './command-button.tsx'
import { useWords } from './language.tsx'
import { oneLine } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'flex-start',
    backgroundColor: deskTokens.colorNeutralBackground3,
    borderRadius: '4px',
    padding: '3px 6px',
    gap: '4px',
  },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '24px',
    flexShrink: 0,
    padding: '0 2px',
    border: 'none',
    background: 'none',
    font: 'inherit',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground2,
    cursor: 'pointer',
  },
  words: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    padding: '3px 4px',
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '200px',
    overflowY: 'auto',
    color: deskTokens.colorNeutralForeground1,
  },
  folded: { ...oneLine },
})

/** What a server itself said: one line until it is unfolded, in mono, copyable. */
export function ServerWords(props: { words: string }) {
  const styles = useStyles()
  const words = useWords()
  const copy = useCopy()
  const [open, setOpen] = useState(false)
  if (!props.words) return null
  return (
    <div className={styles.box}>
      <button type="button" className={styles.toggle} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        {words.frame.serverWords}
      </button>
      <p lang="en" className={mergeClasses(styles.words, !open && styles.folded)} tabIndex={open ? 0 : undefined}>
        {props.words}
      </p>
      <IconButton small label={words.frame.copy} icon={<Copy16Regular />} onClick={() => copy(props.words)} />
    </div>
  )
}
