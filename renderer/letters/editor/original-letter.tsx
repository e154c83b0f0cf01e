import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Attach16Regular, ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { langAttribute, withoutLineGaps } from '../../ui/script.ts'
import { deskTokens } from '../../ui/theme.ts'
import { nameOf } from '../names.ts'

const useStyles = makeStyles({
  place: { padding: '10px 0', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '26px',
    padding: 0,
    border: 'none',
    background: 'none',
    cursor: 'pointer',
    textAlign: 'start',
    font: 'inherit',
    fontSize: deskTokens.fontSizeDense,
    lineHeight: deskTokens.lineHeightDense,
    color: deskTokens.colorNeutralForeground1,
    borderRadius: '4px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  name: { fontWeight: 600, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  meta: {
    flexShrink: 0,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  files: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    flexShrink: 2,
    minWidth: '120px',
    marginInlineStart: 'auto',
    justifyContent: 'end',
  },
  fileNames: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  text: {
    margin: '2px 0 0 24px',
    fontSize: deskTokens.fontSizeDense,
    lineHeight: deskTokens.lineHeightDense,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'pre-wrap',
  },
  folded: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    whiteSpace: 'normal',
  },
  whole: { maxHeight: '38vh', overflowY: 'auto' },
})

/** The letter that is being answered, above the answer: two lines until it is unfolded. */
export function OriginalLetter(props: { letter: Letter }) {
  const styles = useStyles()
  const words = useWords().letters
  const dates = useDates()
  const now = useNow(60_000)
  const [language] = useLanguage()
  const [open, setOpen] = useState(false)
  const { letter } = props
  const name = nameOf(letter.from)
  const text = letter.fields?.message || letter.text
  const files = letter.files.filter((file) => !file.inline)
  return (
    <section className={styles.place} aria-label={words.editor.original}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className={styles.icon}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span className={styles.name} title={name} lang={langAttribute(name, language)}>
          {name}
        </span>
        <time className={styles.meta} dateTime={letter.receivedAt}>
          {dates.near(letter.receivedAt, now)}
        </time>
        {files.length > 0 && (
          <span className={mergeClasses(styles.meta, styles.files)}>
            <span className={styles.icon}>
              <Attach16Regular />
            </span>
            <span className={styles.fileNames}>{files.map((file) => file.name).join(', ')}</span>
          </span>
        )}
      </button>
      <p
        lang={letter.language}
        tabIndex={open ? 0 : undefined}
        className={mergeClasses(styles.text, open ? styles.whole : styles.folded, 'prose')}
      >
        {open ? text : withoutLineGaps(text.slice(0, 400))}
      </p>
    </section>
  )
}
