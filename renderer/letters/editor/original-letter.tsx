import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Attach16Regular, ChevronDown16Regular, ChevronRight16Regular, MailRead20Regular } from '@fluentui/react-icons'
import { useCallback, useMemo } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { useActions } from '../../ui/actions.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { usePreference } from '../../ui/preferences.tsx'
import { langAttribute, withoutLineGaps } from '../../ui/script.ts'
import { dense, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { nameOf } from '../names.ts'
import { LetterText } from '../reading/letter-text.tsx'

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
    ...dense,
    color: deskTokens.colorNeutralForeground1,
    borderRadius: '4px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  icon: { display: 'inline-flex', flexShrink: 0 },
  name: { fontWeight: 600, minWidth: 0, ...oneLine },
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
  folded: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    margin: '2px 0 0 24px',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
  },
  // As tall as its text, and at most so that some lines of the reply can be seen.
  whole: {
    maxHeight: '36vh',
    overflowY: 'auto',
    margin: '4px 0 2px',
    padding: '2px 8px 2px 24px',
    borderRadius: '4px',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
})

/** The letter that is being answered, above the answer: as it is read, or folded to two lines; which of them is remembered. */
export function OriginalLetter(props: { letter: Letter }) {
  const styles = useStyles()
  const { letters: words, frame } = useWords()
  const dates = useDates()
  const now = useNow(60_000)
  const [language] = useLanguage()
  const [open, setOpen] = usePreference<boolean>('letters.original', true)
  const toggle = useCallback(() => setOpen(!open), [open, setOpen])
  useActions(
    useMemo(
      () => [
        {
          id: 'original-letter',
          label: open ? words.editor.foldOriginal : words.editor.unfoldOriginal,
          keys: 'Ctrl+O',
          icon: <MailRead20Regular />,
          group: frame.groups.writing,
          run: toggle,
        },
      ],
      [open, words, frame, toggle],
    ),
  )
  const { letter } = props
  const name = nameOf(letter.from)
  const text = letter.fields?.message || letter.text
  const files = letter.files.filter((file) => !file.inline)
  return (
    <section className={styles.place} aria-label={words.editor.original}>
      <button type="button" className={styles.head} aria-expanded={open} aria-keyshortcuts="Control+O" onClick={toggle}>
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
        <Keycap keys="Ctrl+O" />
      </button>
      {open ? (
        <div className={styles.whole} tabIndex={0} role="group" aria-label={words.editor.original}>
          <LetterText text={text} language={letter.language} search="" />
        </div>
      ) : (
        <p lang={letter.language} className={mergeClasses(styles.folded, 'prose')}>
          {withoutLineGaps(text.slice(0, 400))}
        </p>
      )}
    </section>
  )
}
