import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, ErrorCircle16Filled, Eye20Regular } from '@fluentui/react-icons'
import { useCallback, useEffect, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Category, Entry } from '../../../shared/answers/entries.ts'
import { may, mayApprove } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useActions, type Action } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { Status } from '../../ui/status.tsx'
import { Steps } from '../../ui/steps.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useWindowFit } from '../../ui/window-size.ts'
import { ApprovalPane } from '../approval/approval-pane.tsx'
import { EntrySource } from '../source/entry-source.tsx'
import { PagePreview } from '../publishing/page-preview.tsx'
import { entrySteps } from '../steps-of.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { widths } from '../widths.ts'
import type { Draft } from './draft.ts'
import { AskDialog, FactsDialog, RemoveDialog, ReopenDialog, WithdrawDialog } from './entry-dialogs.tsx'
import { EntryHeader, type MenuAct } from './entry-header.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { SettleBar, type SettleActs } from './settle-bar.tsx'
import { Sides } from './sides.tsx'
import { countHolding, toSettle, type ToSettle } from './to-settle.ts'
import { useEntryDraft } from './use-entry-draft.ts'

const useStyles = makeStyles({
  whole: { position: 'relative', display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px', outlineStyle: 'none' },
  bars: { display: 'flex', flexDirection: 'column', gap: '8px' },
  side: { flexShrink: 0, minHeight: 0, borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}` },
  failed: { padding: '24px' },
})

export type OpenEntryProps = {
  account: Account
  categories: readonly Category[]
  openLetter: (id: string) => void
  onGone: () => void
  onBack: (() => void) | undefined
}

/** One entry: question and answer in both languages beside each other, what is to be settled, and the letters or the approval beside it. */
export function OpenEntry(props: OpenEntryProps & { id: string }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const asked = useQuery(client.answers.entry, { id: props.id })
  if (asked.error)
    return (
      <div className={styles.failed}>
        <Failure title={say.title} problem={asked.error} />
      </div>
    )
  return asked.data ? <Loaded key={asked.data.id} {...props} entry={asked.data} /> : <ReadingSkeleton />
}

type Opened = 'ask' | 'reopen' | 'withdraw' | 'remove' | 'facts' | 'history' | 'preview' | null

function Loaded(props: OpenEntryProps & { entry: Entry }) {
  const styles = useStyles()
  const words = useWords()
  const { say, language } = useAnswersWords()
  const dates = useDates()
  const tell = useUndo()
  const fit = useWindowFit()
  const { entry, account } = props
  const { id, state, revision } = entry
  const writes = may(account, client.answers.saveEntry.who)
  const editable = writes && state === 'draft'
  const approves =
    state === 'asked' &&
    mayApprove(
      account,
      entry.hands.map(({ accountId }) => accountId),
    )
  const written = useEntryDraft(entry)
  const { draft, change, saving } = written
  const checked = useQuery(client.answers.checkEntry, { id, revision }, { placeholderData: (before) => before })
  const check = checked.data
  const [opened, setOpened] = useState<Opened>(null)
  const [sheet, setSheet] = useState(false)
  const [place, setPlace] = useState(0)
  const why = useId()
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)

  const answers = useMemo(() => draft.answer.map((pair) => pair.id), [draft.answer])
  const all = useMemo(
    () => (check ? toSettle(check, ['question', ...answers, ...draft.links.map((_, at) => `link-${at}`)]) : []),
    [check, answers, draft.links],
  )
  const at = Math.min(place, Math.max(0, all.length - 1))
  const current = all[at]
  const holding = countHolding(all)
  const notHere = check?.lettersNotHere ?? 0
  const ready = editable && check !== undefined && holding === 0 && notHere === 0 && saving.state === 'kept'
  const decide = useCommand(client.answers.decideEntry)
  const { mutate: leave } = decide

  const goTo = useCallback((one: ToSettle) => {
    if (one.field === 'category') return setOpened('facts')
    const row = body.current?.querySelector(`[data-field="${one.field}"]`)
    const side = row?.querySelector(`[data-side="${one.side ?? 'ja'}"]`)
    const field = side?.querySelector<HTMLElement>('textarea, input')
    field?.focus()
    if (one.what === 'mark' && field instanceof HTMLTextAreaElement) {
      const start = field.value.indexOf(one.string)
      if (start >= 0) field.setSelectionRange(start, start + one.string.length)
    }
  }, [])
  const acts = useMemo<SettleActs>(
    () => ({
      goTo,
      keepOlder: (field) =>
        change((before) =>
          field === 'question'
            ? { ...before, question: { ...before.question, inStep: true } }
            : {
                ...before,
                answer: before.answer.map((pair) => (pair.id === field ? { ...pair, inStep: true } : pair)),
              },
        ),
      leave: (string) => {
        const undo = () => leave({ id, revision, string, ordinary: false })
        leave(
          { id, revision, string, ordinary: true },
          {
            onSuccess: () => {
              void checked.refetch()
              tell({ words: `${say.source.decidedAs.short(string)} ${say.source.decidedAs.ordinary}`, undo })
            },
          },
        )
      },
      useGeneral: (one) => change((before) => replacedIn(before, one.field, one.side, one.string, one.general)),
    }),
    [goTo, change, leave, id, revision, checked, tell, say],
  )
  const next = useCallback(
    (by: 1 | -1) => {
      if (all.length === 0) return
      const to = (at + by + all.length) % all.length
      setPlace(to)
      goTo(all[to]!)
    },
    [all, at, goTo],
  )
  const ask = useCallback(() => {
    if (ready) setOpened('ask')
  }, [ready])
  useActions(
    useMemo((): Action[] => {
      const group = words.frame.groups.answers
      const { settle } = say.entry
      const act = (name: string, label: string, run: () => void, keys?: string, blocked?: string): Action => ({
        id: name,
        label,
        group,
        run,
        ...(keys !== undefined && { keys }),
        blocked,
      })
      return [
        ...(all.length > 0
          ? [
              act('next-finding', say.entry.nextFinding, () => next(1), 'F8'),
              act('previous-finding', say.source.previousMark, () => next(-1), 'Shift+F8'),
            ]
          : []),
        ...(current?.what === 'mark' ? [act('leave-mark', settle.leave, () => acts.leave(current.string), 'V')] : []),
        ...(editable
          ? [
              act(
                'ask-approval',
                say.entry.ask,
                ask,
                'Ctrl+Enter',
                ready ? undefined : say.entry.toGo(countOf(holding)),
              ),
              act('save-entry', say.entry.save, () => void saving.saver.flush(), 'Ctrl+S'),
            ]
          : []),
        act('entry-history', say.entry.history, () => setOpened('history')),
        ...(writes ? [act('entry-facts', say.entry.facts, () => setOpened('facts'))] : []),
      ]
    }, [words, say, all.length, next, current, acts, editable, ask, ready, holding, saving.saver, writes]),
  )
  useEffect(() => setPlace(0), [id])

  const menu = menuOf()
  const why1 = whyNot()
  const wide = fit === 'all' || fit === 'folded'
  const side = approves ? (
    <ApprovalPane entry={entry} check={check} account={account} />
  ) : writes ? (
    <EntrySource entry={entry} openLetter={props.openLetter} />
  ) : null
  return (
    <div className={styles.whole}>
      <section className={styles.main} aria-label={say.entry.label(entry.number)}>
        <EntryHeader
          entry={entry}
          categories={props.categories}
          mayWrite={writes}
          onFacts={() => setOpened('facts')}
          menu={menu}
          onBack={props.onBack}
          onSource={side && !wide ? () => setSheet(true) : undefined}
          sourceLabel={approves ? say.approval.title : say.source.show}
        >
          <CommandButton look="quiet" icon={<Eye20Regular />} onClick={() => setOpened('preview')}>
            {say.entry.preview}
          </CommandButton>
          {primary()}
        </EntryHeader>
        <Steps steps={entrySteps(entry, check, say, dates, language)} label={say.steps.label} done={say.steps.done} />
        <div ref={body} className={styles.body} tabIndex={-1}>
          <div className={styles.bars}>
            {notices()}
            {why1}
          </div>
          <Sides
            entry={entry}
            draft={draft}
            change={editable ? change : null}
            check={check}
            onRemoved={(told, before) => tell({ words: told, undo: () => change(() => before) })}
          />
        </div>
        {check && (editable || all.length > 0) && (
          <SettleBar current={current} place={at} of={all.length} answers={answers} acts={acts} editable={editable} />
        )}
      </section>
      {side && wide && (
        <div className={styles.side} style={{ width: fit === 'all' ? widths.source : widths.sourceNarrow }}>
          {side}
        </div>
      )}
      {side && !wide && sheet && (
        <SideSheet width={widths.source + 28} group={words.frame.groups.answers} onClose={() => setSheet(false)}>
          {side}
        </SideSheet>
      )}
      {opened === 'ask' && <AskDialog entry={entry} onClose={() => setOpened(null)} />}
      {opened === 'reopen' && <ReopenDialog entry={entry} onClose={() => setOpened(null)} />}
      {opened === 'withdraw' && <WithdrawDialog entry={entry} onClose={() => setOpened(null)} />}
      {opened === 'remove' && (
        <RemoveDialog
          entry={entry}
          onClose={() => setOpened(null)}
          onRemoved={() => {
            setOpened(null)
            props.onGone()
          }}
        />
      )}
      {opened === 'facts' && (
        <FactsDialog entry={entry} categories={props.categories} onClose={() => setOpened(null)} />
      )}
      {opened === 'preview' && <PagePreview entry={entry} onClose={() => setOpened(null)} />}
      {opened === 'history' && <HistoryDialog entry={entry} onClose={() => setOpened(null)} />}
    </div>
  )

  function menuOf(): MenuAct[] {
    const act = (name: Exclude<Opened, null>, label: string): MenuAct => ({
      id: name,
      label,
      run: () => setOpened(name),
    })
    return [
      act('history', say.entry.history),
      ...(writes ? [act('facts', `${say.entry.facts}…`)] : []),
      ...(entry.public ? [act('withdraw', say.entry.withdraw)] : []),
      ...(editable && !entry.published ? [act('remove', say.entry.remove)] : []),
    ]
  }

  function primary(): ReactNode {
    if (editable)
      return (
        <CommandButton look="primary" keys="Ctrl+Enter" disabled={!ready} describedBy={why} onClick={ask}>
          {say.entry.ask}
        </CommandButton>
      )
    // The approval has its own primary act and its own way back.
    if (approves) return null
    return (
      <CommandButton onClick={() => setOpened('reopen')}>
        {state === 'published' ? say.entry.reopenPublic : say.entry.reopen}
      </CommandButton>
    )
  }

  function whyNot(): ReactNode {
    const { entry: say1 } = say
    if (checked.error && !check) return <Failure problem={checked.error} />
    if (!editable)
      return state === 'draft' || approves ? null : <MessageBar tone="neutral">{say1.sealed[state]}</MessageBar>
    const kept = saving.state
    const besides = (
      <>
        <Status
          tone={kept === 'kept' ? 'done' : kept === 'failed' ? 'stopped' : 'neutral'}
          icon={kept === 'failed' ? <ErrorCircle16Filled /> : <Checkmark16Regular />}
        >
          {say1.saving[kept === 'conflict' || kept === 'sealed' ? 'failed' : kept]}
        </Status>
        {all.length > 0 && (
          <CommandButton look="quiet" size="small" keys="F8" onClick={() => next(1)}>
            {say1.nextFinding}
          </CommandButton>
        )}
      </>
    )
    return (
      <MessageBar tone={ready ? 'done' : 'neutral'} besides={besides}>
        <span id={why}>
          {check === undefined
            ? say1.checking
            : holding > 0
              ? say1.toGo(countOf(holding))
              : notHere > 0
                ? say1.lettersNotHere(countOf(notHere))
                : kept === 'kept'
                  ? say1.ready
                  : say1.checking}
        </span>
      </MessageBar>
    )
  }

  function notices(): ReactNode {
    const kept = saving.state
    return (
      <>
        {kept === 'conflict' && (
          <MessageBar
            live
            tone="look"
            actions={
              <>
                <CommandButton size="small" onClick={written.takeTheirs}>
                  {say.entry.takeTheirs}
                </CommandButton>
                <CommandButton size="small" onClick={written.keepMine}>
                  {say.entry.keepMine}
                </CommandButton>
              </>
            }
          >
            {say.entry.conflict}
          </MessageBar>
        )}
        {kept === 'sealed' && (
          <MessageBar live tone="look">
            {say.entry.sealedMeanwhile}
          </MessageBar>
        )}
        {state === 'draft' && entry.givenBack !== '' && (
          <MessageBar tone="look" title={say.entry.givenBack}>
            {entry.givenBack}
          </MessageBar>
        )}
        {editable && entry.public && <MessageBar tone="neutral">{say.entry.publicAlso}</MessageBar>}
        {decide.error && <Failure problem={decide.error} />}
      </>
    )
  }
}

function replacedIn(draft: Draft, field: string, side: 'ja' | 'en', string: string, by: string): Draft {
  const written = <P extends Draft['question']>(pair: P): P => ({ ...pair, [side]: pair[side].replaceAll(string, by) })
  return field === 'question'
    ? { ...draft, question: written(draft.question) }
    : { ...draft, answer: draft.answer.map((pair) => (pair.id === field ? written(pair) : pair)) }
}
