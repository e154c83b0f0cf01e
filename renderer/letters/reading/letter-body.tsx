import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, useState, type ReactNode } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { client, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens, type ThemeName } from '../../ui/theme.ts'
import { LetterFrame } from './letter-frame.tsx'
import { LetterText } from './letter-text.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', marginBottom: '12px' },
  note: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  group: {
    display: 'inline-flex',
    height: '24px',
    padding: '1px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground5,
  },
  choice: {
    height: '22px',
    padding: '0 10px',
    border: '1px solid transparent',
    borderRadius: '3px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: deskTokens.colorNeutralBackground1,
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
  },
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
})

/** The body of a letter: its text, or its HTML in the frame where it has any. */
export function LetterBody(props: { letter: Letter; search: string; theme: ThemeName; onLeave: () => void }) {
  const styles = useStyles()
  const words = useWords().letters
  const { letter } = props
  const [asHtml, setAsHtml] = useState(letter.hasHtml)
  const text = (
    <LetterText
      key={letter.id}
      text={letter.fields?.message || letter.text}
      language={letter.language}
      search={props.search}
    />
  )
  if (!letter.hasHtml) return text
  return (
    <div className={styles.fill}>
      <div className={styles.bar} data-no-paper>
        <ShowAs asHtml={asHtml} onChange={setAsHtml} />
        {asHtml && <span className={styles.note}>{words.htmlNote}</span>}
      </div>
      {asHtml ? <HtmlBody id={letter.id} theme={props.theme} text={text} onLeave={props.onLeave} /> : text}
    </div>
  )
}

/** The frame, and what is to be said of it; the text alone where the HTML could not be read. */
function HtmlBody(props: { id: string; theme: ThemeName; text: ReactNode; onLeave: () => void }) {
  const words = useWords().letters
  const { id, theme } = props
  const document = useQuery(client.letters.document, { id, theme })
  return (
    <>
      {document.data?.cut && (
        <div style={{ marginBottom: 12 }}>
          <MessageBar tone="look">{words.htmlCut}</MessageBar>
        </div>
      )}
      {document.data?.html === null ? (
        <div data-no-paper>{props.text}</div>
      ) : (
        <LetterFrame id={id} theme={theme} meanwhile={props.text} onLeave={props.onLeave} />
      )}
    </>
  )
}

function ShowAs(props: { asHtml: boolean; onChange: (asHtml: boolean) => void }) {
  const styles = useStyles()
  const words = useWords().letters
  const id = useId()
  const choice = (html: boolean, name: string) => (
    <button
      type="button"
      role="radio"
      aria-checked={props.asHtml === html}
      tabIndex={props.asHtml === html ? 0 : -1}
      className={mergeClasses(styles.choice, props.asHtml === html && styles.chosen)}
      onClick={() => props.onChange(html)}
      onKeyDown={(event) => {
        if (!event.key.startsWith('Arrow')) return
        event.preventDefault()
        props.onChange(!html)
        const other = html ? event.currentTarget.nextElementSibling : event.currentTarget.previousElementSibling
        if (other instanceof HTMLElement) other.focus()
      }}
    >
      {name}
    </button>
  )
  return (
    <>
      <span id={id} className={styles.note}>
        {words.showAs}
      </span>
      <div className={styles.group} role="radiogroup" aria-labelledby={id}>
        {choice(true, words.asHtml)}
        {choice(false, words.asText)}
      </div>
    </>
  )
}
