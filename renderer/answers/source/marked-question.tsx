import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import type { Candidate, Mark } from '../../../shared/answers/candidates.ts'
import { focusRing, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { MarkCard } from './mark-card.tsx'
import { markedLines, type LinePiece } from './marked-lines.ts'
import type { MarkReview } from './use-mark-review.ts'

const useStyles = makeStyles({
  line: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: '27px',
    color: deskTokens.colorNeutralForeground1,
    whiteSpace: 'pre-wrap',
  },
  gap: { height: '10px' },
  mark: {
    display: 'inline',
    padding: '1px 4px',
    margin: '0 1px',
    border: 'none',
    borderRadius: '3px',
    font: 'inherit',
    color: 'inherit',
    background: 'none',
    cursor: 'pointer',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    ...focusRing('1px'),
  },
  undecided: {
    outline: `1.5px dashed ${deskTokens.colorStatusWarningForeground1}`,
    backgroundColor: deskTokens.colorStatusWarningBackground1,
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}` },
  },
  redact: {
    ...small,
    padding: '2px 8px',
    backgroundColor: deskTokens.colorNeutralForeground2,
    color: deskTokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  general: {
    backgroundColor: deskTokens.colorNeutralBackground3,
    boxShadow: `inset 0 0 0 1px ${deskTokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  ordinary: {
    padding: '1px 0',
    margin: 0,
    borderBottom: `1px dotted ${deskTokens.colorNeutralStrokeAccessible}`,
    borderRadius: 0,
  },
  current: {
    boxShadow: `0 0 0 2px ${deskTokens.colorNeutralBackground1}, 0 0 0 4px ${deskTokens.colorCompoundBrandStroke}`,
  },
})

/** The copied question with its marks; below the line of the one that is looked at stands what can be done with it. */
export function MarkedQuestion({ candidate, review }: { candidate: Candidate; review: MarkReview }) {
  const styles = useStyles()
  const { text, marks, language } = candidate
  const { current } = review
  const lines = useMemo(() => markedLines(text, marks), [text, marks])
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (current !== null) place.current?.querySelector(`[data-mark="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <div ref={place}>
      {lines.map((pieces, at) => {
        const looked = pieces.find(({ mark, begins }) => mark !== null && mark === current && begins)
        return (
          <Fragment key={at}>
            {pieces.length === 0 ? (
              <div className={styles.gap} />
            ) : (
              <p className={mergeClasses(styles.line, 'prose')} lang={language}>
                {pieces.map((piece, index) =>
                  piece.mark === null ? (
                    <Fragment key={index}>{piece.text}</Fragment>
                  ) : (
                    <Marked
                      key={index}
                      piece={piece}
                      index={piece.mark}
                      mark={marks[piece.mark]!}
                      string={text.slice(marks[piece.mark]!.start, marks[piece.mark]!.end)}
                      current={piece.mark === current}
                      onLook={review.look}
                    />
                  ),
                )}
              </p>
            )}
            {looked && current !== null && (
              <MarkCard
                mark={marks[current]!}
                string={text.slice(marks[current]!.start, marks[current]!.end)}
                review={review}
              />
            )}
          </Fragment>
        )
      })}
    </div>
  )
}

function Marked(props: {
  piece: LinePiece
  index: number
  mark: Mark
  string: string
  current: boolean
  onLook: (mark: number | null) => void
}) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const { piece, mark, index, current } = props
  const kind = say.marks.kinds[mark.kind]
  const as = mark.decision?.as ?? 'undecided'
  const shown = as === 'redact' ? kind : as === 'general' ? mark.decision!.instead : piece.text
  // Of a mark that goes over the end of a line, the rest stands in the words of its beginning.
  if (!piece.begins && (as === 'redact' || as === 'general')) return null
  return (
    <button
      type="button"
      data-mark={piece.begins ? index : undefined}
      className={mergeClasses(styles.mark, styles[as], current && styles.current)}
      aria-label={say.source.mark(props.string, kind, say.source.states[as])}
      aria-pressed={current}
      onClick={() => props.onLook(current ? null : index)}
    >
      {shown}
    </button>
  )
}
