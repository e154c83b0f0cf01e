import { makeStyles } from '@fluentui/react-components'
import { ChevronDown20Regular, ChevronUp20Regular, MailRead16Regular } from '@fluentui/react-icons'
import { useMemo, useState, type ReactNode } from 'react'
import type { Candidate } from '../../../shared/answers/candidates.ts'
import { client, useCommand } from '../../client.ts'
import { useActions, type Action } from '../../ui/actions.tsx'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Keycap } from '../../ui/keycap.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { HideDialog } from './hide-dialog.tsx'
import { MarkedQuestion } from './marked-question.tsx'
import type { MarkReview } from './use-mark-review.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    height: '100%',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    flexShrink: 0,
    minHeight: '36px',
    boxSizing: 'border-box',
    padding: '4px 16px',
    ...small,
    color: deskTokens.colorNeutralForeground2,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '6px', whiteSpace: 'nowrap' },
  keys: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    marginInlineStart: 'auto',
    color: deskTokens.colorNeutralForeground3,
  },
  ink: {
    width: '14px',
    height: '12px',
    borderRadius: '2px',
    backgroundColor: deskTokens.colorNeutralForeground2,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
  dashed: {
    width: '12px',
    height: '10px',
    borderRadius: '2px',
    border: `1.5px dashed ${deskTokens.colorStatusWarningForeground1}`,
    backgroundColor: deskTokens.colorStatusWarningBackground1,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '16px 20px 20px',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', marginTop: '16px', marginInlineStart: '-8px' },
  foot: { flexShrink: 0, padding: '12px 20px 14px', borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
})

export type SourcePaneProps = {
  /** The number of the letter; null once it is gone. */
  number: string | null
  candidate: Candidate | undefined
  review: MarkReview
  /** From one letter of an entry to the next. */
  onStep?: ((by: 1 | -1) => void) | undefined
  openLetter: (() => void) | undefined
  /** In place of the question where there is none. */
  instead: ReactNode
  /** Further acts under the question. */
  acts?: ReactNode
  /** Whether F8 leads through these marks, or through something else on the screen. */
  leads: boolean
}

/** The question of a letter beside what becomes of it: every mark with its reason, to be redacted, left or made general. */
export function SourcePane(props: SourcePaneProps) {
  const styles = useStyles()
  const words = useWords()
  const { say } = useAnswersWords()
  const source = say.source
  const { candidate, review } = props
  const [dialog, setDialog] = useState<'hide' | 'edit' | null>(null)
  const [picked, setPicked] = useState('')
  const save = useCommand(client.answers.saveCandidate)
  const marks = candidate?.marks ?? []
  const undecided = candidate?.undecided ?? 0
  useMarkKeys(review, props.leads, undecided > 0)
  return (
    <section className={styles.pane} aria-label={source.label}>
      <PaneHeader title={source.title} meta={props.number === null ? '' : say.number(props.number)}>
        {props.onStep && (
          <>
            <IconButton label={source.previous} icon={<ChevronUp20Regular />} onClick={() => props.onStep?.(-1)} />
            <IconButton label={source.next} icon={<ChevronDown20Regular />} onClick={() => props.onStep?.(1)} />
          </>
        )}
      </PaneHeader>
      <div className={styles.legend}>
        {marks.length === 0 ? (
          candidate && source.none
        ) : (
          <>
            <span className={styles.entry}>
              <span className={styles.ink} />
              {source.decided(countOf((candidate?.strings ?? 0) - undecided))}
            </span>
            <span className={styles.entry}>
              <span className={styles.dashed} />
              {source.undecided(countOf(undecided))}
            </span>
            <span className={styles.keys}>
              {source.hide}
              <Keycap keys="X" />
              {source.leave}
              <Keycap keys="V" />
            </span>
          </>
        )}
      </div>
      <div
        className={styles.body}
        tabIndex={0}
        role="group"
        aria-label={source.title}
        onMouseUp={() => setPicked(window.getSelection()?.toString().trim() ?? '')}
      >
        {candidate ? <MarkedQuestion candidate={candidate} review={review} /> : props.instead}
        {review.problem && <Failure problem={review.problem} />}
        <div className={styles.acts}>
          {candidate && (
            <>
              <CommandButton size="small" look="quiet" onClick={() => setDialog('hide')}>
                {source.byHand}
              </CommandButton>
              <CommandButton size="small" look="quiet" onClick={() => setDialog('edit')}>
                {source.edit}
              </CommandButton>
            </>
          )}
          {props.openLetter && (
            <CommandButton size="small" look="quiet" icon={<MailRead16Regular />} onClick={props.openLetter}>
              {source.open}
            </CommandButton>
          )}
          {props.acts}
        </div>
      </div>
      <div className={styles.foot}>
        <PurposeLine link={words.letters.policyLink} policy={words.letters.policy}>
          {source.policy}
        </PurposeLine>
      </div>
      {candidate && dialog === 'hide' && (
        <HideDialog
          text={candidate.text}
          chosen={candidate.text.includes(picked) ? picked : ''}
          onDone={(string, kind) => {
            review.hide(string, kind)
            setDialog(null)
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {candidate && dialog === 'edit' && (
        <CopyDialog
          text={candidate.text}
          language={candidate.language}
          busy={save.isPending}
          problem={save.error}
          onSave={(text) =>
            save.mutate(
              { letterId: candidate.letterId, revision: candidate.revision, text },
              { onSuccess: () => setDialog(null) },
            )
          }
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  )
}

function useMarkKeys(review: MarkReview, leads: boolean, open: boolean): void {
  const words = useWords()
  const { say } = useAnswersWords()
  const { decide, step, look, current } = review
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.answers
      const source = say.source
      const onMark: Action[] =
        current === null
          ? []
          : [
              { id: 'mark-hide', label: source.hide, keys: 'X', group, once: true, run: () => decide('redact') },
              { id: 'mark-leave', label: source.leave, keys: 'V', group, once: true, run: () => decide('ordinary') },
            ]
      const leading: Action[] =
        leads && open
          ? [
              { id: 'next-finding', label: source.nextMark, keys: 'F8', group, run: () => step(1) },
              { id: 'previous-finding', label: source.previousMark, keys: 'Shift+F8', group, run: () => step(-1) },
            ]
          : []
      const closing: Action[] =
        current === null || leads
          ? []
          : [{ id: 'mark-close', label: words.frame.close, keys: 'Escape', group, run: () => look(null) }]
      return [...onMark, ...leading, ...closing]
    }, [words, say, decide, step, look, current, leads, open]),
  )
}
