import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { client, useQuery } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useLasting } from '../../ui/skeleton.tsx'
import { deskTokens, type ThemeName } from '../../ui/theme.ts'
import { isLetter } from '../names.ts'
import { useLetterActs } from '../use-letter-acts.ts'
import { Attachments } from './attachments.tsx'
import { ClaimLost } from './claim-line.tsx'
import { CommandBar } from './command-bar.tsx'
import { LetterBody } from './letter-body.tsx'
import { LetterFields } from './letter-fields.tsx'
import { LetterHead } from './letter-head.tsx'
import { Notices } from './notices.tsx'
import { PurposeLine } from '../../ui/purpose-line.tsx'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { RedecodeDialog } from './redecode-dialog.tsx'
import { Replies } from './replies.tsx'
import { SourceDialog } from './source-dialog.tsx'
import { TakeOverClaim } from './take-over-claim.tsx'
import { SimilarAnswers, type AnswersWay } from './similar-answers.tsx'
import { Thread } from './thread.tsx'
import { NoteDialog } from '../notes/note-dialog.tsx'
import { Notes } from '../notes/notes.tsx'
import { PrintDialog } from '../on-paper/print-dialog.tsx'
import { OtherLetters } from '../others/other-letters.tsx'
import type { LetterLeft } from '../others/use-way-back.ts'
import { WayBack } from '../others/way-back.tsx'
import { TakeOutDialog } from '../taking-out/take-out-dialog.tsx'
import { LabelsDialog } from '../topics/labels-dialog.tsx'
import { DayDialog } from '../triage/day-dialog.tsx'
import { AssignDialog } from '../triage/assign-dialog.tsx'
import { useMarking } from '../triage/use-marking.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    containerType: 'inline-size',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    containerType: 'inline-size',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  letter: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: '20px 32px 32px',
  },
  lines: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}` },
  facts: { padding: '9px 0 8px' },
  purpose: { marginTop: '6px' },
  body: { paddingTop: '18px' },
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  below: { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`, marginTop: '24px', ':empty': { display: 'none' } },
})

export type ReadingPaneProps = {
  id: string
  /** The account that reads. */
  me: string
  search: string
  theme: ThemeName
  place: number
  total: number
  /** True where a search has found more than were counted. */
  more: boolean
  onReply: () => void
  /** Begins a reply with a published answer. */
  onInsert: () => void
  /** Begins a reply with a template. */
  onTemplate: () => void
  /** The letter is done with. */
  onDone: () => void
  onStep: (step: 1 | -1) => void
  /** Opens a letter that stands beside this one, with the way back. */
  onBeside: (id: string, from: LetterLeft) => void
  /** The letter that this one was opened from, and the way back to it. */
  left: LetterLeft | null
  onReturn: () => void
  /** Leads to the list of what a search finds. */
  onSearch: (text: string) => void
  /** Leads to Q&A. */
  onAnswers: (way: AnswersWay) => void
  onBack: (() => void) | undefined
  /** Leads to the office's forms with this letter, for whoever may change them. */
  onForms: ((id: string) => void) | undefined
  /** Escape inside the letter, where the list stands beside it. */
  onLeave: () => void
  /** What scrolls the letter, where the focus is led to. */
  paneRef: (node: HTMLElement | null) => void
}

/** One letter, to be read and acted on. */
export function ReadingPane(props: ReadingPaneProps) {
  const styles = useStyles()
  const words = useWords()
  const { id, me, onReply, onInsert, onTemplate, onDone, onBack, paneRef } = props
  const asked = useQuery(client.letters.get, { id })
  const letter = asked.data
  const [dialog, setDialog] = useState<
    'charset' | 'source' | 'claim' | 'assign' | 'due' | 'remind' | 'labels' | 'note' | 'take-out' | 'print' | null
  >(null)
  const redecode = useCallback(() => setDialog('charset'), [])
  const source = useCallback(() => setDialog('source'), [])
  const { onAnswers } = props
  const openCandidate = useCallback((candidate: string) => onAnswers({ candidate }), [onAnswers])
  const takeOver = useCallback(() => setDialog('claim'), [])
  const assignTo = useCallback(() => setDialog('assign'), [])
  const note = useCallback(() => setDialog('note'), [])
  const setDue = useCallback(() => setDialog('due'), [])
  const remind = useCallback(() => setDialog('remind'), [])
  const labels = useCallback(() => setDialog('labels'), [])
  const takeOut = useCallback(() => setDialog('take-out'), [])
  const print = useCallback(() => setDialog('print'), [])
  const { onBeside } = props
  const number = letter?.number
  const openBeside = useCallback(
    (other: string) => {
      if (number !== undefined) onBeside(other, { id, number })
    },
    [onBeside, id, number],
  )
  // On the way back their list is open again.
  const [othersOf, setOthersOf] = useState<string | null>(null)
  const toggleOthers = useCallback(() => setOthersOf((now) => (now === id ? null : id)), [id])
  const marking = useMarking(me)
  const acts = useLetterActs(
    id,
    letter,
    {
      reply: onReply,
      insert: onInsert,
      template: onTemplate,
      done: onDone,
      redecode,
      source,
      openCandidate,
      takeOver,
      assignTo,
      note,
      setDue,
      remind,
      labels,
      takeOut,
      print,
    },
    me,
    marking,
  )
  const scroll = useRef<HTMLDivElement>(null)
  const ref = useCallback(
    (node: HTMLDivElement | null) => {
      scroll.current = node
      paneRef(node)
    },
    [paneRef],
  )
  const waiting = useLasting(asked.isPending)
  useEffect(() => {
    setDialog(null)
    scroll.current?.scrollTo({ top: 0 })
  }, [id])
  useActions(acts)
  useActions(
    useMemo(() => {
      const { frame } = words
      const icon = <ArrowLeft20Regular />
      return onBack
        ? [{ id: 'back', label: frame.back, keys: 'Escape', icon, group: frame.groups.letters, run: onBack }]
        : []
    }, [words, onBack]),
  )

  return (
    <section
      className={styles.pane}
      aria-label={words.letters.readingLabel}
      onKeyDown={(event) => {
        // Keys of a dialog or menu that was opened from here arrive here, too.
        const own = event.target instanceof Node && event.currentTarget.contains(event.target)
        if (event.key !== 'Escape' || !own || onBack || event.nativeEvent.isComposing) return
        event.preventDefault()
        props.onLeave()
      }}
    >
      <CommandBar
        acts={acts}
        place={props.place}
        total={props.total}
        more={props.more}
        onStep={props.onStep}
        onBack={onBack}
      />
      {props.left && <WayBack left={props.left} onBack={props.onReturn} />}
      <div ref={ref} className={styles.scroll} tabIndex={0} role="group" aria-label={words.letters.readingLabel}>
        {waiting && <ReadingSkeleton />}
        {asked.error && (
          <div className={styles.letter}>
            <MessageBar
              live
              tone="stopped"
              title={words.letters.letterFailed}
              actions={
                <CommandButton size="small" onClick={() => void asked.refetch()}>
                  {words.letters.retry}
                </CommandButton>
              }
            >
              {words.errors[asked.error.code]}
            </MessageBar>
          </div>
        )}
        {letter && (
          <article className={styles.letter}>
            <LetterHead
              letter={letter}
              search={props.search}
              me={me}
              marking={marking}
              onDue={setDue}
              onRemind={remind}
              onLabels={labels}
              claim={acts.find((act) => act.id === 'claim')}
            />
            <ClaimLost letter={letter} me={me} />
            <Notices
              letter={letter}
              onRedecode={redecode}
              onOpen={openBeside}
              onForms={props.onForms}
              onReply={onReply}
            />
            <div className={mergeClasses(styles.lines, styles.facts)}>
              <LetterFields letter={letter} search={props.search} />
              <Purpose letter={letter} />
              {letter.others && (
                <OtherLetters
                  letter={letter}
                  others={letter.others}
                  open={othersOf === letter.id}
                  onToggle={toggleOthers}
                  onOpen={openBeside}
                  onSearch={props.onSearch}
                />
              )}
            </div>
            <div className={mergeClasses(styles.lines, styles.body, letter.hasHtml && styles.fill)}>
              <LetterBody
                key={letter.id}
                letter={letter}
                search={props.search}
                theme={props.theme}
                onLeave={onBack ?? props.onLeave}
              />
            </div>
            <Attachments letter={letter} />
            <div className={styles.below}>
              <Notes letter={letter} me={me} />
              <Replies letter={letter} />
              <Thread letter={letter} onOpen={openBeside} />
              {isLetter(letter) && <SimilarAnswers letter={letter} onOpen={props.onAnswers} onInsert={onInsert} />}
            </div>
          </article>
        )}
      </div>
      {letter && dialog === 'charset' && <RedecodeDialog letter={letter} onClose={() => setDialog(null)} />}
      {letter?.claim && dialog === 'claim' && (
        <TakeOverClaim letterId={letter.id} claim={letter.claim} onClose={() => setDialog(null)} />
      )}
      {letter && dialog === 'assign' && (
        <AssignDialog
          count={1}
          me={me}
          assignee={letter.assignee?.accountId ?? null}
          onAssign={(to) => marking.assign([letter.id], to)}
          onClose={() => setDialog(null)}
        />
      )}
      {letter && dialog === 'note' && <NoteDialog letterId={letter.id} me={me} onClose={() => setDialog(null)} />}
      {letter && dialog === 'due' && (
        <DayDialog
          what="due"
          day={letter.dueOn}
          onDay={(day) => marking.setDue([letter.id], day)}
          onClose={() => setDialog(null)}
        />
      )}
      {letter && dialog === 'remind' && (
        <DayDialog
          what="remind"
          day={letter.remindOn}
          onDay={(day) => marking.remind([letter.id], day, day === null ? undefined : onDone)}
          onClose={() => setDialog(null)}
        />
      )}
      {letter && dialog === 'labels' && (
        <LabelsDialog
          letters={[letter]}
          onLabels={(marks) => marking.label([letter.id], marks)}
          onClose={() => setDialog(null)}
        />
      )}
      {letter && dialog === 'take-out' && (
        <TakeOutDialog letters={[letter.id]} count={1} onClose={() => setDialog(null)} />
      )}
      {letter && dialog === 'print' && <PrintDialog letterId={letter.id} onClose={() => setDialog(null)} />}
      {letter && dialog === 'source' && <SourceDialog letterId={letter.id} onClose={() => setDialog(null)} />}
    </section>
  )
}

/** Personal data are on the screen: the purpose they may serve stands beside them. Mail set apart was written by a machine. */
function Purpose(props: { letter: Letter }) {
  const styles = useStyles()
  const words = useWords().letters
  const { fields } = props.letter
  if (!isLetter(props.letter)) return null
  return (
    <div className={styles.purpose} data-no-paper>
      <PurposeLine link={words.policyLink} policy={words.policy}>
        {fields?.phone ? words.purpose : words.purposeMail}
      </PurposeLine>
    </div>
  )
}
