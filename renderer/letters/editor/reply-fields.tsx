import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, type ReactNode, type Ref } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import type { Address } from '../../../shared/letters/mail.ts'
import { CheckField } from '../../ui/choices.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { dense, linkButton, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { lineField } from './line-field.ts'
import { noAddressIn } from '../no-address.ts'
import { Folded } from '../reading/folded.tsx'
import { CopiesLine } from './copies-line.tsx'
import { sourceOf } from './source-of.ts'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '36px',
    padding: '5px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  label: {
    width: '48px',
    flexShrink: 0,
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  to: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '24px',
    minWidth: 0,
    padding: '1px 8px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    ...dense,
  },
  address: { color: deskTokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  choice: {
    minWidth: 0,
    maxWidth: '100%',
    height: '28px',
    padding: '0 8px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    color: deskTokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: deskTokens.fontSizeDense,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  more: { ...linkButton, ...small, marginInlineStart: 'auto', flexShrink: 0 },
  note: {
    margin: '4px 0 4px 56px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  none: { color: deskTokens.colorStatusDangerForeground1, fontSize: deskTokens.fontSizeDense },
  subject: { ...lineField, fontSize: deskTokens.fontSizeBase300 },
  text: {
    flexGrow: 1,
    flexShrink: 0,
    width: 'calc(100% + 16px)',
    margin: '10px -8px 0',
    padding: '8px',
    boxSizing: 'border-box',
    minHeight: '220px',
    // The caret shows the focus: a frame around half the pane would only be loud.
    border: 'none',
    resize: 'none',
    background: 'none',
    outlineStyle: 'none',
    fontFamily: 'inherit',
    color: deskTokens.colorNeutralForeground1,
  },
  below: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: '4px 16px',
    marginTop: '8px',
    '& > .fui-Checkbox': { marginTop: '3px' },
  },
  quoted: {
    width: '100%',
    margin: 0,
    whiteSpace: 'pre-wrap',
    color: deskTokens.colorNeutralForeground2,
    borderLeft: `2px solid ${deskTokens.colorNeutralStroke1}`,
    paddingInlineStart: '12px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: '24px',
    maxHeight: '30vh',
    overflowY: 'auto',
  },
})

/** To whom, about what, the text itself, and whether the letter is quoted below it. */
export function ReplyFields(props: {
  letter: Letter
  /** Where it goes, of the addresses that the letter asks to be answered at. */
  to: Address | null
  onTo: (address: string) => void
  draft: Draft
  quote: boolean
  onQuote: (quote: boolean) => void
  textRef: Ref<HTMLTextAreaElement>
  subjectRef: Ref<HTMLInputElement>
  toRef: Ref<HTMLSelectElement>
  /** Whether the lines for copies stand there; what in them can be no recipient. */
  copies: boolean
  onCopies: () => void
  ccRef: Ref<HTMLInputElement>
  wrong: { cc: string; bcc: string }
  /** What can be put into the text. */
  tools: ReactNode
  /** The files that go with it. */
  files: ReactNode
  onPasteFiles: (files: readonly File[]) => void
}) {
  const styles = useStyles()
  const words = useWords().letters
  const say = words.editor
  const [language] = useLanguage()
  const id = useId()
  const { letter, to, draft, copies } = props
  const quotation = (letter.fields?.message || letter.text).trim()
  return (
    <>
      <div className={styles.line}>
        <span className={styles.label}>{say.to}</span>
        {to && letter.answerChoices.length > 1 ? (
          <select
            ref={props.toRef}
            className={styles.choice}
            aria-label={say.to}
            aria-describedby={`${id}-to`}
            value={to.address}
            onChange={(event) => props.onTo(event.target.value)}
          >
            {letter.answerChoices.map(({ name, address }) => (
              <option key={address} value={address}>
                {name ? `${name} <${address}>` : address} ({words.copies.sources[sourceOf(letter, address)]})
              </option>
            ))}
          </select>
        ) : to ? (
          <span className={styles.to}>
            {to.name && <span lang={langAttribute(to.name, language)}>{to.name}</span>}
            <span className={styles.address}>{to.address}</span>
          </span>
        ) : (
          <span className={styles.none}>{noAddressIn(letter, say)}</span>
        )}
        {to && !copies && (
          <button type="button" className={styles.more} onClick={props.onCopies}>
            {words.copies.show}
          </button>
        )}
      </div>
      {letter.answerChoices.length > 1 && (
        <p id={`${id}-to`} className={mergeClasses(styles.note, 'prose')}>
          {words.copies.chosen}
        </p>
      )}
      {copies && (
        <>
          <CopiesLine
            label={words.copies.cc}
            value={draft.cc}
            wrong={props.wrong.cc}
            onChange={draft.setCc}
            inputRef={props.ccRef}
          />
          <CopiesLine label={words.copies.bcc} value={draft.bcc} wrong={props.wrong.bcc} onChange={draft.setBcc} />
          <p className={mergeClasses(styles.note, 'prose')}>{words.copies.hint}</p>
        </>
      )}
      <div className={styles.line}>
        <label className={styles.label} htmlFor={id}>
          {say.subject}
        </label>
        <input
          id={id}
          ref={props.subjectRef}
          className={styles.subject}
          value={draft.subject}
          maxLength={900}
          lang={letter.language}
          autoComplete="off"
          onChange={(event) => draft.setSubject(event.target.value)}
        />
      </div>
      {props.files}
      {props.tools}
      <textarea
        ref={props.textRef}
        className={mergeClasses(styles.text, 'letter')}
        style={{ fieldSizing: 'content' } as object}
        lang={letter.language}
        aria-label={say.text}
        value={draft.body}
        maxLength={200_000}
        spellCheck={false}
        onChange={(event) => draft.setBody(event.target.value)}
        onPaste={(event) => {
          const { files, types } = event.clipboardData
          // Programs that lay words beside their picture mean the words.
          if (files.length === 0 || types.includes('text/plain')) return
          event.preventDefault()
          props.onPasteFiles([...files])
        }}
      />
      {quotation !== '' && (
        <div className={styles.below}>
          <CheckField checked={props.quote} onChange={props.onQuote} label={say.quote} />
          {props.quote && (
            <Folded title={say.quoteLines(quotation.split('\n').length)}>
              <p className={mergeClasses(styles.quoted, 'prose')} lang={letter.language} tabIndex={0}>
                {quotation}
              </p>
            </Folded>
          )}
        </div>
      )}
    </>
  )
}
