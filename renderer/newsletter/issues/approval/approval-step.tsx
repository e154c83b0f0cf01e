import { makeStyles } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, Circle16Regular } from '@fluentui/react-icons'
import { useEffect, useId, useRef, useState } from 'react'
import type { Checks } from '../../../../shared/newsletter/issue/finding.ts'
import { Variant, type Issue } from '../../../../shared/newsletter/issue/issue.ts'
import type { Account } from '../../../../shared/office/account.ts'
import { client, useCommand } from '../../../client.ts'
import { CancelButton } from '../../../ui/cancel-button.tsx'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useRestingPlace } from '../../../ui/focus-rest.ts'
import { useDates, useLanguage, useWords } from '../../../ui/language.tsx'
import { MessageBar } from '../../../ui/message-bar.tsx'
import { Modal } from '../../../ui/modal.tsx'
import { useNow } from '../../../ui/now.ts'
import { dense, linkButton, small } from '../../../ui/style-fragments.ts'
import { TextArea } from '../../../ui/text-field.tsx'
import { deskTokens } from '../../../ui/theme.ts'
import { useUndo } from '../../../ui/undo.tsx'
import { ChecksList } from '../checks/checks-list.tsx'
import type { FindingTarget } from '../checks/finding-words.ts'
import { calledName } from '../../../ui/called-name.ts'
import { SealSection } from '../delivery/seal-section.tsx'
import type { MayDo } from '../issue-states.tsx'
import { PreviewPane } from '../preview/preview-pane.tsx'
import type { IssuePreview } from '../preview/use-preview.ts'
import type { Followed } from '../use-followed.ts'

const narrow = '@media (max-width: 1023px)'

const useStyles = makeStyles({
  step: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0, [narrow]: { display: 'block', overflowY: 'auto' } },
  preview: {
    display: 'flex',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground3,
    [narrow]: { height: '600px' },
  },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    width: '360px',
    flexShrink: 0,
    minHeight: 0,
    borderLeft: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    [narrow]: { width: 'auto', borderLeft: 'none' },
  },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '16px 20px 20px', outlineStyle: 'none' },
  title: {
    margin: '0 0 4px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  meta: { margin: '0 0 12px', ...small, color: deskTokens.colorNeutralForeground3 },
  heading: { margin: '16px 0 2px', ...small, fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  seen: { margin: 0, padding: 0, listStyle: 'none' },
  variant: { display: 'flex', alignItems: 'center', gap: '8px', padding: '3px 0', ...dense },
  done: { display: 'inline-flex', color: deskTokens.colorStatusSuccessForeground1 },
  open: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  go: { ...linkButton, ...dense },
  note: { margin: '12px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
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
  bar: { marginBottom: '12px' },
})

/** The approval: a supervisor sees the mail in its three forms, and seals it or gives it back; an editor sees how it stands. */
export function ApprovalStep(props: {
  issue: Issue
  account: Account
  may: MayDo
  checks: Followed<Checks>
  preview: IssuePreview
  variant: Variant
  onVariant: (variant: Variant) => void
  onGoTo: ((target: FindingTarget) => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.approval
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const { issue, may, account, checks, preview, variant } = props
  const { state, revision } = issue
  const seen = useSeen(revision, preview)
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)
  const fix = checks.data?.findings.filter(({ weight }) => weight === 'fix').length ?? 0
  const own = issue.askedBy?.accountId === account.id
  const unseen = Variant.options.filter((one) => !seen.has(one))
  const asked = state === 'asked'
  const blocked = own
    ? say.own
    : fix > 0
      ? say.toFix(fix)
      : unseen.length > 0
        ? say.lookFirst(unseen.map((one) => words.variants[one]).join(language === 'ja' ? '、' : ', '))
        : checks.data === undefined
          ? words.ask.checking
          : null
  return (
    <div className={styles.step}>
      <div className={styles.preview}>
        <PreviewPane id={issue.id} preview={preview} variant={variant} onVariant={props.onVariant} />
      </div>
      <section className={styles.pane} aria-label={words.steps.approval}>
        <div ref={body} className={styles.body} tabIndex={-1} role="group" aria-label={say.title(issue.number)}>
          <h3 className={styles.title}>{say.title(issue.number)}</h3>
          <p className={styles.meta}>
            {asked && issue.askedBy
              ? say.askedBy(calledName(issue.askedBy, language), issue.askedAt ? dates.near(issue.askedAt, now) : '')
              : words.states[state]}
          </p>
          {state === 'draft' && <MessageBar tone="neutral">{say.notAsked}</MessageBar>}
          {asked && !may.approve && <MessageBar tone="neutral">{say.waits}</MessageBar>}
          {issue.seal && <SealSection seal={issue.seal} />}
          {asked && may.approve && (
            <>
              <h4 className={styles.heading}>{say.variantsSeen}</h4>
              <ul className={styles.seen}>
                {Variant.options.map((one) => (
                  <li key={one} className={styles.variant}>
                    <span className={seen.has(one) ? styles.done : styles.open}>
                      {seen.has(one) ? <CheckmarkCircle16Filled /> : <Circle16Regular />}
                    </span>
                    {seen.has(one) ? (
                      say.seen(words.variants[one])
                    ) : (
                      <button type="button" className={styles.go} onClick={() => props.onVariant(one)}>
                        {say.unseen(words.variants[one])}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
          {checks.data && (
            <>
              <h4 className={styles.heading}>{words.checks.title}</h4>
              <ChecksList checks={checks.data} document={issue.document} onGoTo={props.onGoTo} />
            </>
          )}
          {asked && <p className={`${styles.note} prose`}>{say.sealsWhat}</p>}
        </div>
        {asked && may.approve && <Decide issue={issue} blocked={blocked} />}
      </section>
    </div>
  )
}

/** Approves, or gives back with a note. */
function Decide(props: { issue: Issue; blocked: string | null }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.approval
  const tell = useUndo()
  const why = useId()
  const [givesBack, setGivesBack] = useState(false)
  const approve = useCommand(client.newsletter.approveIssue)
  const { issue, blocked } = props
  return (
    <div className={styles.foot}>
      {approve.error && <Failure problem={approve.error} />}
      {blocked !== null && (
        <p id={why} className={`${styles.why} prose`}>
          {blocked}
        </p>
      )}
      <CommandButton
        look="primary"
        disabled={blocked !== null || approve.isPending}
        describedBy={blocked === null ? undefined : why}
        onClick={() => {
          if (blocked === null && !approve.isPending)
            approve.mutate(
              { id: issue.id, revision: issue.revision },
              { onSuccess: () => tell({ words: say.approved(issue.number) }) },
            )
        }}
      >
        {say.approve}
      </CommandButton>
      <CommandButton onClick={() => setGivesBack(true)}>{say.giveBack}</CommandButton>
      {givesBack && <GiveBackDialog issue={issue} onClose={() => setGivesBack(false)} />}
    </div>
  )
}

function GiveBackDialog({ issue, onClose }: { issue: Issue; onClose: () => void }) {
  const say = useWords().newsletter.issues.approval
  const tell = useUndo()
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const reopen = useCommand(client.newsletter.reopenIssue)
  const missing = note.trim() === ''
  return (
    <Modal
      title={say.giveBackTitle}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (missing || reopen.isPending) return
        reopen.mutate(
          { id: issue.id, note: note.trim() },
          {
            onSuccess: () => {
              tell({ words: say.givenBack(issue.number) })
              onClose()
            },
          },
        )
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary" disabled={reopen.isPending}>
            {say.giveBackDo}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <TextArea
        label={say.note}
        rows={4}
        value={note}
        hint={say.noteHint}
        problem={tried && missing ? say.noteMissing : undefined}
        onChange={setNote}
        maxLength={1000}
      />
      {reopen.error && <Failure problem={reopen.error} />}
    </Modal>
  )
}

/** The forms that were shown as they stand at this revision. */
function useSeen(revision: number, { data }: IssuePreview): ReadonlySet<Variant> {
  const [seen, setSeen] = useState<{ revision: number; variants: ReadonlySet<Variant> }>({
    revision,
    variants: new Set(),
  })
  const shown = data?.revision === revision ? data.variant : null
  useEffect(() => {
    if (shown === null) return
    setSeen((before) => ({
      revision,
      variants: new Set([...(before.revision === revision ? before.variants : []), shown]),
    }))
  }, [shown, revision])
  return seen.revision === revision ? seen.variants : new Set()
}
