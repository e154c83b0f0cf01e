import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import type { Issue, Variant } from '../../../shared/newsletter/issue/issue.ts'
import { client, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { ApprovalStep } from './approval/approval-step.tsx'
import { CheckStep } from './checks/check-step.tsx'
import type { FindingTarget } from './checks/finding-words.ts'
import { ComposePane, type ComposeHandle } from './composer/compose-pane.tsx'
import { DeliveryStep } from './delivery/delivery-step.tsx'
import { DeliveryStrips } from './delivery/delivery-strips.tsx'
import { IssueDialogs, type IssueDialog } from './issue-dialogs.tsx'
import { IssueHeader } from './issue-header.tsx'
import { openingStep, stepsDone, type IssueStep, type MayDo } from './issue-states.tsx'
import { NoticeBars } from './notice-bars.tsx'
import { usePreview } from './preview/use-preview.ts'
import { SidePanes, useSideRoom, type SideView } from './side-panes.tsx'
import { useForeignChange } from './saving/use-foreign-change.ts'
import { useIssueSaving } from './saving/use-issue-saving.ts'
import { useFollowed } from './use-followed.ts'
import { useIssueActions } from './use-issue-actions.tsx'
import { variablesFor } from './variables.ts'

const useStyles = makeStyles({
  page: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  step: { position: 'relative', display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  alone: { flexDirection: 'column' },
  away: { display: 'none' },
})

const noFindings: never[] = []

/** An issue that is open: its steps at the top, and what is done in each. */
export function OpenIssue(props: {
  issue: Issue
  account: Account
  may: MayDo
  onBack: () => void
  onOpen: (id: string) => void
}) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const { issue, may, account } = props
  const { id, state } = issue
  const [step, setStep] = useState<IssueStep>(() => openingStep(state, may))
  const [subjects, setSubjects] = useState(issue.subjects)
  const [variant, setVariant] = useState<Variant>('ja')
  const [dialog, setDialog] = useState<IssueDialog | null>(null)
  const [side, setSide] = useState<SideView | null>(null)
  const composer = useRef<ComposeHandle>(null)
  const written = useRef(issue.document)
  const latestSubjects = useRef(subjects)
  latestSubjects.current = subjects

  const read = useCallback(
    () => ({
      subjects: latestSubjects.current,
      document: (written.current = composer.current?.read() ?? written.current),
    }),
    [],
  )
  const saving = useIssueSaving(issue, read)
  const { saver } = saving
  const editable = may.edit && state === 'draft'
  const changed = useCallback(() => saver.changed(), [saver])
  const changeSubjects = useCallback(
    (next: Issue['subjects']) => {
      latestSubjects.current = next
      setSubjects(next)
      saver.changed()
    },
    [saver],
  )
  /** Puts another state in the place of what is here; it is kept as a change like any other. */
  const replace = useCallback((content: { document: Issue['document']; subjects: Issue['subjects'] }) => {
    latestSubjects.current = content.subjects
    setSubjects(content.subjects)
    composer.current?.replace(content.document)
  }, [])
  const foreign = useForeignChange(issue, saving, replace)

  const revision = issue.revision
  const checks = useFollowed(`${id} ${revision} ${state}`, () => client.newsletter.checkIssue({ id }))
  const findings = editable ? (checks.data?.findings ?? noFindings) : noFindings
  const drawn = useMemo(
    () => ({ variables: variablesFor(issue, issue.title), findings }),
    // What of the issue is drawn: the rest changes with every keeping.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [issue.number, issue.day, issue.title.ja, issue.title.en, findings],
  )
  const room = useSideRoom()
  const seesPreview =
    step === 'check' || step === 'approval' || (step === 'compose' && (room === 'both' || side === 'preview'))
  const preview = usePreview(id, revision, variant, issue.title, seesPreview)
  const issues = useQuery(client.newsletter.issues, {}).data ?? []

  const goTo = useCallback((target: FindingTarget) => {
    setStep('compose')
    setSide(null)
    // Once the composer is on the screen.
    requestAnimationFrame(() => {
      if (target.block !== null) composer.current?.goTo(target.block, target.language)
      else composer.current?.goToSubject(target.language)
    })
  }, [])
  const open: IssueStep[] = may.edit ? ['compose', 'check', 'approval', 'delivery'] : ['check', 'approval', 'delivery']
  const findingList = useRef<HTMLUListElement>(null)
  useIssueActions({ editable, saver, setDialog, findingList, onBack: props.onBack, mayEdit: may.edit })
  return (
    <section className={styles.page} aria-label={say.number(issue.number)}>
      <IssueHeader
        issue={issue}
        account={account}
        may={may}
        saving={saving}
        checks={checks}
        step={step}
        done={stepsDone(state)}
        open={open}
        onStep={setStep}
        onBack={props.onBack}
        onDialog={setDialog}
        onAsked={() => setStep('approval')}
      />
      {may.edit && (
        <div className={mergeClasses(styles.step, room === 'sheet' && styles.alone, step !== 'compose' && styles.away)}>
          <ComposePane
            ref={composer}
            start={issue.document}
            subjects={subjects}
            onSubjects={changeSubjects}
            drawn={drawn}
            findings={findings}
            editable={editable}
            onChange={changed}
            above={
              <NoticeBars
                issue={issue}
                may={may}
                saving={saving}
                foreign={foreign}
                onCompare={() => setDialog('conflict')}
                onDelivery={() => setStep('delivery')}
              />
            }
          />
          <SidePanes
            room={room}
            view={side}
            onView={setSide}
            id={id}
            checks={checks}
            document={issue.document}
            onGoTo={editable ? goTo : undefined}
            listRef={findingList}
            preview={preview}
            variant={variant}
            onVariant={setVariant}
            onEnlarge={() => setStep('check')}
          />
        </div>
      )}
      {step === 'check' && (
        <CheckStep
          issue={issue}
          checks={checks}
          preview={preview}
          variant={variant}
          onVariant={setVariant}
          mayEdit={may.edit}
          onGoTo={editable ? goTo : undefined}
        />
      )}
      {step === 'approval' && (
        <ApprovalStep
          issue={issue}
          account={account}
          may={may}
          checks={checks}
          preview={preview}
          variant={variant}
          onVariant={setVariant}
          onGoTo={editable ? goTo : undefined}
        />
      )}
      {step === 'delivery' && <DeliveryStep issue={issue} mayEdit={may.edit} onApproval={() => setStep('approval')} />}
      {step === 'compose' && <DeliveryStrips issues={issues} without={id} mayEdit={may.edit} onOpen={props.onOpen} />}
      {dialog && (
        <IssueDialogs
          dialog={dialog}
          issue={issue}
          read={read}
          saver={saver}
          editable={editable}
          foreign={foreign}
          onReplace={replace}
          onClose={() => setDialog(null)}
          onRemoved={props.onBack}
          onOpen={props.onOpen}
        />
      )}
    </section>
  )
}
