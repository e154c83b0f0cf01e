import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Candidate, CandidateRow } from '../../../shared/answers/candidates.ts'
import type { Category } from '../../../shared/answers/entries.ts'
import type { Problem } from '../../../shared/errors.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { Section } from '../../ui/section.tsx'
import { Steps } from '../../ui/steps.tsx'
import { small } from '../../ui/style-fragments.ts'
import { SelectField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useWindowFit } from '../../ui/window-size.ts'
import { ChoosePart } from './choose-part.tsx'
import { candidateSteps } from '../steps-of.ts'
import { SourcePane } from '../source/source-pane.tsx'
import { useMarkReview } from '../source/use-mark-review.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { widths } from '../widths.ts'

const useStyles = makeStyles({
  whole: { display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  stacked: { display: 'block', overflowY: 'auto' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  header: { padding: '0 16px 0 24px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px', outlineStyle: 'none' },
  text: { margin: '12px 0 0', ...small, color: deskTokens.colorNeutralForeground3, maxWidth: '620px' },
  result: {
    margin: '4px 0 0',
    maxWidth: '620px',
    whiteSpace: 'pre-wrap',
    fontSize: '15px',
    lineHeight: '26px',
    color: deskTokens.colorNeutralForeground1,
  },
  category: { maxWidth: '280px', marginTop: '16px' },
  side: { flexShrink: 0, minHeight: 0, borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}` },
  below: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
})

/** Of such a question a person keeps a part. */
const tooMuch: ReadonlySet<Problem['code']> = new Set(['text_too_long', 'text_too_complex'])

/** A question copied from a letter on its way to an entry: the marks beside, the result before one. */
export function OpenCandidate(props: {
  letterId: string
  row: CandidateRow | undefined
  categories: readonly Category[]
  onEntry: (id: string) => void
  onGone: () => void
  openLetter: (id: string) => void
  onBack: (() => void) | undefined
  /** Entries that are similar, to be joined instead. */
  similar?: ReactNode
}) {
  const styles = useStyles()
  const words = useWords()
  const { say, language } = useAnswersWords()
  const dates = useDates()
  const tell = useUndo()
  const fit = useWindowFit()
  const { letterId, row, onEntry, onGone } = props
  const { candidate, problem, again } = useCopied(letterId)
  const review = useMarkReview(candidate, again, true)
  const [category, setCategory] = useState('')
  const start = useCommand(client.answers.startEntry)
  const { mutate: mark } = useCommand(client.letters.markCandidate)
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)
  const undecided = candidate?.undecided ?? 0
  const ready = candidate !== undefined && undecided === 0
  const { mutate: begin, isPending: beginning } = start
  const make = useCallback(() => {
    if (ready && !beginning)
      begin({ letterId, category: category === '' ? null : category }, { onSuccess: ({ id }) => onEntry(id) })
  }, [ready, beginning, begin, letterId, category, onEntry])
  const remove = useCallback(() => {
    const undo = () => mark({ id: letterId, candidate: true })
    mark(
      { id: letterId, candidate: false },
      {
        onSuccess: () => {
          tell({ words: say.candidate.removed, undo })
          onGone()
        },
      },
    )
  }, [letterId, mark, tell, say, onGone])
  useActions(
    useMemo(() => {
      const group = words.frame.groups.answers
      return [
        {
          id: 'start-entry',
          label: say.candidate.start,
          keys: 'Ctrl+Enter',
          group,
          run: make,
          blocked: ready ? undefined : say.candidate.toGo(countOf(undecided)),
        },
        { id: 'no-candidate', label: say.candidate.remove, group, run: remove },
      ]
    }, [words, say, make, ready, undecided, remove]),
  )
  const stacked = fit === 'single' || fit === 'sheet'
  const number = candidate?.number ?? row?.number ?? null
  const title = number === null ? say.candidate.label : say.number(number)
  return (
    <div className={mergeClasses(styles.whole, stacked && styles.stacked)}>
      <section className={styles.main} aria-label={say.candidate.label}>
        <PaneHeader
          lined
          className={styles.header}
          before={
            props.onBack && (
              <IconButton label={say.back} icon={<ArrowLeft20Regular />} keys="Escape" onClick={props.onBack} />
            )
          }
          title={title}
          meta={say.candidate.label}
        >
          <CommandButton look="quiet" onClick={remove}>
            {say.candidate.remove}
          </CommandButton>
          <CommandButton
            look="primary"
            keys="Ctrl+Enter"
            disabled={!ready || beginning}
            onClick={make}
            describedBy="candidate-why"
          >
            {say.candidate.start}
          </CommandButton>
        </PaneHeader>
        <Steps
          steps={candidateSteps(candidate ?? row, say, dates, language)}
          label={say.steps.label}
          done={say.steps.done}
        />
        <div ref={body} className={styles.body} tabIndex={-1}>
          {problem ? (
            <Failure
              problem={problem}
              title={say.candidate.refused}
              actions={tooMuch.has(problem.code) && <ChoosePart letterId={letterId} onCopied={() => void again()} />}
            />
          ) : (
            <MessageBar
              tone={ready ? 'done' : 'neutral'}
              besides={
                undecided > 0 && (
                  <CommandButton look="quiet" size="small" keys="F8" onClick={() => review.step(1)}>
                    {say.source.nextMark}
                  </CommandButton>
                )
              }
            >
              <span id="candidate-why">
                {candidate === undefined
                  ? say.candidate.copying
                  : ready
                    ? say.candidate.startReady
                    : say.candidate.toGo(countOf(undecided))}
              </span>
            </MessageBar>
          )}
          {start.error && <Failure problem={start.error} />}
          {candidate ? (
            <>
              <p className={`${styles.text} prose`}>{say.candidate.text}</p>
              <Section title={say.candidate.result}>
                <p className={`${styles.result} prose`} lang={candidate.language}>
                  {candidate.result}
                </p>
              </Section>
              <SelectField
                className={styles.category}
                label={say.candidate.category}
                value={category}
                onChange={setCategory}
                choices={[
                  { value: '', words: say.candidate.noCategory },
                  ...props.categories.map(({ id, names }) => ({ value: id, words: names[language] })),
                ]}
              />
              {props.similar}
            </>
          ) : (
            !problem && <ReadingSkeleton />
          )}
        </div>
      </section>
      <div
        className={stacked ? styles.below : styles.side}
        style={stacked ? {} : { width: fit === 'all' ? widths.source : widths.sourceNarrow }}
      >
        <SourcePane
          number={number}
          candidate={candidate}
          review={review}
          openLetter={() => props.openLetter(letterId)}
          instead={null}
          leads
        />
      </div>
    </div>
  )
}

/** The copied question; of a letter that was only marked it is copied now. */
function useCopied(letterId: string): {
  candidate: Candidate | undefined
  problem: Problem | null
  again: () => Promise<unknown>
} {
  const asked = useQuery(client.answers.candidate, { letterId })
  const { mutate, error } = useCommand(client.answers.copyCandidate)
  const missing = asked.error?.code === 'not_found'
  const { refetch } = asked
  const tried = useRef('')
  useEffect(() => {
    if (!missing || tried.current === letterId) return
    tried.current = letterId
    mutate({ letterId }, { onSuccess: () => void refetch() })
  }, [missing, letterId, mutate, refetch])
  return { candidate: asked.data, problem: missing ? error : asked.error, again: refetch }
}
