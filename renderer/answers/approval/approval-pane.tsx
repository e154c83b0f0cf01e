import { makeStyles } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Entry, EntryCheck } from '../../../shared/answers/entries.ts'
import { mayApprove } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { calledName } from '../../ui/called-name.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CheckField, SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { dense, small } from '../../ui/style-fragments.ts'
import { TextArea } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

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
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 20px 20px',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  meta: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  text: { margin: '4px 0 0', ...dense, color: deskTokens.colorNeutralForeground2 },
  heading: { margin: '20px 0 2px', ...dense, fontWeight: 600, color: deskTokens.colorNeutralForeground1 },
  list: { margin: '8px 0 10px', padding: 0, listStyle: 'none' },
  one: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'baseline',
    gap: '0 12px',
    minHeight: '28px',
    padding: '3px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  string: { color: deskTokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  what: { ...small, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  question: {
    margin: '24px 0 10px',
    fontSize: deskTokens.fontSizeBase400,
    lineHeight: deskTokens.lineHeightBase400,
    fontWeight: 600,
    textWrap: 'balance',
    color: deskTokens.colorNeutralForeground1,
  },
  bar: { marginTop: '12px' },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '12px 20px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  why: { width: '100%', margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Where a supervisor approves an entry: what is left of names, digits and capitals, and the one question that is answered by a person alone. */
export function ApprovalPane(props: { entry: Entry; check: EntryCheck | undefined; account: Account }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.approval
  const dates = useDates()
  const now = useNow(60_000)
  const { entry, check } = props
  const [looked, setLooked] = useState('')
  const [answer, setAnswer] = useState<'open' | 'no' | 'yes'>('open')
  const hasLooked = check !== undefined && looked === check.hash
  const remaining = check?.remaining ?? []
  return (
    <section className={styles.pane} aria-label={words.label}>
      <PaneHeader lined title={words.title} />
      <div className={styles.body} tabIndex={0} role="group" aria-label={words.label}>
        {entry.askedBy && entry.askedAt && (
          <p className={styles.meta}>
            {words.askedBy(calledName(entry.askedBy, language), dates.near(entry.askedAt, now))}
          </p>
        )}
        <p className={`${styles.text} prose`}>{words.text}</p>
        <h3 className={styles.heading}>{words.remaining}</h3>
        <p className={`${styles.text} prose`}>
          {check === undefined
            ? words.blocked.checking
            : remaining.length > 0
              ? words.remainingText
              : words.remainingNone}
        </p>
        {(check?.remainingMore ?? 0) > 0 && (
          <p className={`${styles.text} prose`}>{words.remainingMore(countOf(check!.remainingMore))}</p>
        )}
        {remaining.length > 0 && (
          <>
            <ul className={styles.list} aria-label={words.remaining}>
              {remaining.map(({ string, what, side }) => (
                <li key={`${side} ${string}`} className={styles.one}>
                  <span className={styles.string} lang={side}>
                    {string}
                  </span>
                  <span className={styles.what}>
                    {words.what[what]} · {say.languages[side]}
                  </span>
                </li>
              ))}
            </ul>
            <CheckField
              label={words.looked}
              checked={hasLooked}
              onChange={(checked) => setLooked(checked ? (check?.hash ?? '') : '')}
            />
          </>
        )}
        <h3 className={`${styles.question} prose`}>{words.question}</h3>
        <SwitchField
          bare
          label={words.question}
          value={answer}
          onChange={setAnswer}
          choices={[
            { value: 'yes', words: words.yes },
            { value: 'no', words: words.no },
          ]}
        />
        {answer === 'yes' && (
          <div className={styles.bar}>
            <MessageBar tone="look" live>
              {words.yesText}
            </MessageBar>
          </div>
        )}
      </div>
      <Decide
        entry={entry}
        hash={check?.hash}
        blocked={blockedBy({ ...props, looked: hasLooked || remaining.length === 0, answer })}
      />
    </section>
  )

  function blockedBy(now: {
    entry: Entry
    check: EntryCheck | undefined
    account: Account
    looked: boolean
    answer: 'open' | 'no' | 'yes'
  }): string | null {
    const { blocked } = words
    const hands = [...now.entry.hands, ...(now.entry.askedBy ? [now.entry.askedBy] : [])]
    if (
      !mayApprove(
        now.account,
        hands.map(({ accountId }) => accountId),
      )
    )
      return blocked.own
    if (!now.check) return blocked.checking
    const findings = now.check.findings.filter(({ blocking }) => blocking).length
    if (now.check.lettersNotHere > 0) return blocked.notHere
    if (findings > 0) return blocked.findings(countOf(findings))
    if (now.check.undecided > 0) return blocked.marks(countOf(now.check.undecided))
    if (!now.looked) return blocked.look
    if (now.answer === 'open') return blocked.question
    return now.answer === 'yes' ? blocked.yes : null
  }
}

/** Approves what was seen, or gives it back with a word. */
function Decide(props: { entry: Entry; hash: string | undefined; blocked: string | null }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.approval
  const tell = useUndo()
  const why = useId()
  const [givesBack, setGivesBack] = useState(false)
  const approve = useCommand(client.answers.approveEntry)
  const { entry, hash, blocked } = props
  const held = blocked !== null || hash === undefined || approve.isPending
  return (
    <div className={styles.foot}>
      {approve.error && <Failure problem={approve.error} />}
      <p id={why} className={`${styles.why} prose`}>
        {blocked ?? words.seal}
      </p>
      <CommandButton
        look="primary"
        disabled={held}
        describedBy={why}
        onClick={() => {
          if (held || hash === undefined) return
          approve.mutate(
            { id: entry.id, revision: entry.revision, hash, neighbourCouldTell: false },
            { onSuccess: () => tell({ words: words.approved(entry.number) }) },
          )
        }}
      >
        {words.approve}
      </CommandButton>
      <CommandButton onClick={() => setGivesBack(true)}>{words.giveBack}</CommandButton>
      {givesBack && <GiveBackDialog entry={entry} onClose={() => setGivesBack(false)} />}
    </div>
  )
}

function GiveBackDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { say } = useAnswersWords()
  const words = say.approval
  const tell = useUndo()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const reopen = useCommand(client.answers.reopenEntry)
  const missing = note.trim() === ''
  return (
    <Modal
      title={words.giveBackTitle}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (missing || reopen.isPending) return
        reopen.mutate(
          { id: entry.id, revision: entry.revision, note: note.trim() },
          {
            onSuccess: () => {
              tell({ words: words.givenBack(entry.number) })
              onClose()
            },
          },
        )
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary" disabled={reopen.isPending}>
            {words.giveBackDo}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <TextArea
        label={words.giveBackNote}
        rows={4}
        value={note}
        hint={words.giveBackHint}
        problem={tried && missing ? words.giveBackMissing : undefined}
        onChange={setNote}
        maxLength={1000}
      />
      {reopen.error && <Failure problem={reopen.error} />}
    </Modal>
  )
}
