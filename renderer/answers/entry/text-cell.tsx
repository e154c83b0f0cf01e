import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useMemo, type Ref } from 'react'
import { deskTokens } from '../../ui/theme.ts'

/** A range of a text that is drawn behind it: a change, or something that may be personal. */
export type Range = { start: number; end: number; look: 'changed' | 'mark' | 'settled' }

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    minHeight: '44px',
    borderRadius: '3px',
    border: '1px solid transparent',
    boxSizing: 'border-box',
    ':focus-within': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  look: { backgroundColor: deskTokens.colorStatusWarningBackground1 },
  edged: { border: `1px solid ${deskTokens.colorStatusWarningBorder1}` },
  text: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    margin: 0,
    padding: '9px 11px',
    fontFamily: 'inherit',
    fontSize: '15px',
    lineHeight: '25px',
    letterSpacing: 'inherit',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    textAutospace: 'inherit',
    textSpacingTrim: 'inherit',
  },
  strong: { fontWeight: 600 },
  // The same text, unseen, gives the cell its height and carries what is drawn behind the words.
  behind: { minHeight: '25px', color: 'transparent', pointerEvents: 'none', userSelect: 'none' },
  area: {
    position: 'absolute',
    inset: 0,
    height: '100%',
    border: 'none',
    outlineStyle: 'none',
    resize: 'none',
    overflow: 'hidden',
    background: 'none',
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1, fontWeight: 400 },
  },
  changed: {
    textDecorationLine: 'underline',
    textDecorationColor: deskTokens.colorStatusWarningForeground1,
    textDecorationThickness: '2px',
    textUnderlineOffset: '5px',
    textDecorationSkipInk: 'none',
  },
  mark: {
    outline: `1.5px dashed ${deskTokens.colorStatusWarningForeground1}`,
    borderRadius: '3px',
    backgroundColor: deskTokens.colorStatusWarningBackground1,
  },
  settled: { borderBottom: `1px dotted ${deskTokens.colorNeutralStrokeAccessible}` },
})

/** One side of a paragraph, written in place: the words that have changed are underlined, those that may be personal have a dashed frame. */
export function TextCell(props: {
  label: string
  language: 'ja' | 'en'
  value: string
  onChange: ((value: string) => void) | null
  onLeave?: (() => void) | undefined
  ranges: readonly Range[]
  /** `edged`: this is the side that has not followed. */
  tone: 'plain' | 'look' | 'edged'
  strong?: boolean
  placeholder: string
  maxLength: number
  describedBy?: string | undefined
  cellRef?: Ref<HTMLTextAreaElement>
}) {
  const styles = useStyles()
  const { value, ranges, language, onChange } = props
  const pieces = useMemo(() => piecesOf(value, ranges), [value, ranges])
  const text = mergeClasses(styles.text, 'prose', props.strong && styles.strong)
  return (
    <div
      className={mergeClasses(
        styles.cell,
        props.tone !== 'plain' && styles.look,
        props.tone === 'edged' && styles.edged,
      )}
    >
      <div aria-hidden lang={language} className={mergeClasses(text, styles.behind)}>
        {pieces.map(({ text: piece, look }, at) =>
          look ? (
            <span key={at} className={styles[look]}>
              {piece}
            </span>
          ) : (
            piece
          ),
        )}
        {/* A last line break has a line of its own only with something behind it. */}
        {'\u200b'}
      </div>
      <textarea
        ref={props.cellRef}
        className={mergeClasses(text, styles.area)}
        lang={language}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        value={value}
        readOnly={onChange === null}
        placeholder={onChange === null ? '' : props.placeholder}
        maxLength={props.maxLength}
        spellCheck={false}
        onChange={(event) => onChange?.(event.target.value)}
        onBlur={props.onLeave}
      />
    </div>
  )
}

function piecesOf(value: string, ranges: readonly Range[]): { text: string; look: Range['look'] | null }[] {
  const pieces: { text: string; look: Range['look'] | null }[] = []
  let at = 0
  for (const { start, end, look } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > value.length) continue
    if (start > at) pieces.push({ text: value.slice(at, start), look: null })
    pieces.push({ text: value.slice(start, end), look })
    at = end
  }
  pieces.push({ text: value.slice(at), look: null })
  return pieces
}
