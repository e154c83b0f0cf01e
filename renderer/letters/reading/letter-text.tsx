import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { client } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { Marked } from '../marked.tsx'
import { Folded } from './folded.tsx'
import { linkedPieces } from './links.ts'
import { splitQuotations } from './quotations.ts'

/** So much is drawn at once; more takes too long to break into lines. */
const portion = 20_000

const useStyles = makeStyles({
  text: { maxWidth: '660px', margin: 0, whiteSpace: 'pre-wrap', color: deskTokens.colorNeutralForeground1 },
  quoted: {
    color: deskTokens.colorNeutralForeground2,
    borderLeft: `2px solid ${deskTokens.colorNeutralStroke1}`,
    paddingInlineStart: '12px',
  },
  pieces: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '16px' },
  link: {
    color: deskTokens.colorBrandForegroundLink,
    cursor: 'pointer',
    borderRadius: '2px',
    textDecorationLine: 'underline',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  none: { margin: 0, color: deskTokens.colorNeutralForeground3, fontSize: deskTokens.fontSizeBase300 },
})

/** What a person wrote, with quotations folded, the words of the search marked, and addresses that ask before they open. */
export function LetterText(props: { text: string; language: 'ja' | 'en'; search: string }) {
  const styles = useStyles()
  const words = useWords().letters
  const [shown, setShown] = useState(portion)
  const { text, language, search } = props
  const pieces = useMemo(() => splitQuotations(text.slice(0, shown)), [text, shown])
  if (text.trim() === '') return <p className={styles.none}>{words.emptyText}</p>
  return (
    <div className={styles.pieces}>
      {pieces.map((piece, index) =>
        piece.kind === 'text' ? (
          <p key={index} lang={language} className={mergeClasses(styles.text, 'letter prose')}>
            <Linked text={piece.text} search={search} />
          </p>
        ) : (
          <Folded key={index} title={words.quotation(piece.lines)} note={piece.intro}>
            <p lang={language} className={mergeClasses(styles.text, styles.quoted, 'letter prose')}>
              <Linked text={piece.text} search={search} />
            </p>
          </Folded>
        ),
      )}
      {text.length > shown && (
        <CommandButton size="small" onClick={() => setShown(shown + portion)}>
          {words.showMore}
        </CommandButton>
      )}
    </div>
  )
}

/** The shell asks before it opens anything. */
function ask(url: string): void {
  void client.shell.openLink({ url }).catch(() => undefined)
}

function Linked(props: { text: string; search: string }) {
  const styles = useStyles()
  const pieces = useMemo(() => linkedPieces(props.text), [props.text])
  return pieces.map((piece, index) => {
    const marked = <Marked key={index} text={piece.text} search={props.search} />
    if (piece.url === null) return marked
    const url = piece.url
    // Not an <a>: there must be nothing that could navigate the window.
    return (
      <span
        key={index}
        role="link"
        tabIndex={0}
        className={styles.link}
        onClick={() => ask(url)}
        // The middle button asks as the first one does; it would begin to scroll by itself.
        onMouseDown={(event) => {
          if (event.button === 1) event.preventDefault()
        }}
        onAuxClick={(event) => {
          if (event.button === 1) ask(url)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            ask(url)
          }
        }}
      >
        {marked}
      </span>
    )
  })
}
