import { makeStyles } from '@fluentui/react-components'
import { Eye20Regular } from '@fluentui/react-icons'
import { useCallback, useId, useRef, useState, type ReactNode } from 'react'
import type { Category, Entry } from '../../../shared/answers/entries.ts'
import { may, mayApprove } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { ReadingSkeleton } from '../../ui/reading-skeleton.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { Steps } from '../../ui/steps.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useWindowFit } from '../../ui/window-size.ts'
import { ApprovalPane } from '../approval/approval-pane.tsx'
import { EntrySource } from '../source/entry-source.tsx'
import { entrySteps } from '../steps-of.ts'
import { useAnswersWords } from '../use-answers-words.ts'
import { widths } from '../widths.ts'
import { EntryHeader, type MenuAct } from './entry-header.tsx'
import { EntryNotices } from './entry-notices.tsx'
import { OpenedDialog, type Opened } from './opened-dialog.tsx'
import { SettleBar } from './settle-bar.tsx'
import { Sides } from './sides.tsx'
import { useEntryActions } from './use-entry-actions.tsx'
import { useEntryDraft } from './use-entry-draft.ts'
import { useSettling } from './use-settling.ts'

const useStyles = makeStyles({
  whole: { position: 'relative', display: 'flex', flexGrow: 1, minWidth: 0, minHeight: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 24px 24px', outlineStyle: 'none' },
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
  const { data: check, refetch: checkAgain } = checked
  const [opened, setOpened] = useState<Opened | null>(null)
  const [sheet, setSheet] = useState(false)
  const why = useId()
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)
  const onFacts = useCallback(() => setOpened('facts'), [])
  const onHistory = useCallback(() => setOpened('history'), [])
  const settling = useSettling({ entry, draft, change, check, checkAgain, body, onCategory: onFacts })
  const ready = editable && check?.lettersNotHere === 0 && settling.holding === 0 && saving.state === 'kept'
  const onAsk = useCallback(() => {
    if (ready) setOpened('ask')
  }, [ready])
  useEntryActions({ settling, saver: saving.saver, writes, editable, ready, onAsk, onHistory, onFacts })

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
          onFacts={onFacts}
          menu={menuOf()}
          onBack={props.onBack}
          onSource={side && !wide && !approves ? () => setSheet(true) : undefined}
        >
          <CommandButton look="quiet" icon={<Eye20Regular />} onClick={() => setOpened('preview')}>
            {say.entry.preview}
          </CommandButton>
          {primary()}
        </EntryHeader>
        <Steps steps={entrySteps(entry, check, say, dates, language)} label={say.steps.label} done={say.steps.done} />
        <div ref={body} className={styles.body} tabIndex={-1}>
          <EntryNotices
            entry={entry}
            written={written}
            check={check}
            checkProblem={checked.error}
            settling={settling}
            editable={editable}
            approves={approves}
            ready={ready}
            why={why}
          />
          <Sides
            entry={entry}
            draft={draft}
            change={editable ? change : null}
            check={check}
            onRemoved={(told, back) => tell({ words: told, undo: () => change(back) })}
          />
        </div>
        {check && (editable || settling.all.length > 0) && (
          <SettleBar
            settling={settling}
            answers={draft.answer.map((pair) => pair.id)}
            editable={editable}
            writes={writes}
          />
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
      <OpenedDialog
        opened={opened}
        entry={entry}
        categories={props.categories}
        onClose={() => setOpened(null)}
        onGone={props.onGone}
      />
    </div>
  )

  function menuOf(): MenuAct[] {
    const act = (name: Opened, label: string): MenuAct => ({ id: name, label, run: () => setOpened(name) })
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
        <CommandButton look="primary" keys="Ctrl+Enter" disabled={!ready} describedBy={why} onClick={onAsk}>
          {say.entry.ask}
        </CommandButton>
      )
    // The approval has its own primary act and its own way back; where it has no room beside the entry, this leads there.
    if (approves)
      return wide ? null : (
        <CommandButton look="primary" onClick={() => setSheet(true)}>
          {say.approval.toApproval}
        </CommandButton>
      )
    return (
      <CommandButton onClick={() => setOpened('reopen')}>
        {state === 'published' ? say.entry.reopenPublic : say.entry.reopen}
      </CommandButton>
    )
  }
}
