import { makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowLeft20Regular,
  CalendarEdit20Regular,
  Copy20Regular,
  Delete20Regular,
  DocumentCopy20Regular,
  History20Regular,
  MoreHorizontal20Regular,
} from '@fluentui/react-icons'
import { useId } from 'react'
import type { Checks } from '../../../shared/newsletter/issue/finding.ts'
import type { Issue } from '../../../shared/newsletter/issue/issue.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useCommand } from '../../client.ts'
import { CommandButton, IconButton } from '../../ui/command-button.tsx'
import { useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Status } from '../../ui/status.tsx'
import { oneLine, paneTitle, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useUndo } from '../../ui/undo.tsx'
import type { IssueDialog } from './issue-dialogs.tsx'
import { issueSigns, type IssueStep, type MayDo } from './issue-states.tsx'
import { IssueSteps } from './issue-steps.tsx'
import { useIssueName } from './month-words.ts'
import { SavedState } from './saving/saved-state.tsx'
import type { Saving } from '../../ui/use-saving.ts'
import type { Followed } from './use-followed.ts'

const useStyles = makeStyles({
  ground: { flexShrink: 0, containerType: 'inline-size', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '48px',
    boxSizing: 'border-box',
    padding: '0 16px 0 8px',
  },
  title: { margin: 0, ...paneTitle, ...oneLine, minWidth: '72px' },
  state: { flexShrink: 0, '@container (max-width: 700px)': { display: 'none' } },
  gap: { flexGrow: 1 },
  wide: { display: 'contents', '@container (max-width: 820px)': { display: 'none' } },
  why: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
    textAlign: 'end',
    minWidth: 0,
    ...oneLine,
    '@container (max-width: 640px)': { display: 'none' },
  },
  wrong: { color: deskTokens.colorStatusDangerForeground1 },
})

/** The head of an issue: what it is, whether it is kept, its steps, and what can be done with it as a whole. */
export function IssueHeader(props: {
  issue: Issue
  account: Account
  may: MayDo
  saving: Saving
  checks: Followed<Checks>
  step: IssueStep
  done: number
  open: readonly IssueStep[]
  onStep: (step: IssueStep) => void
  onBack: () => void
  onDialog: (dialog: IssueDialog) => void
  onAsked: () => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.issues
  const nameOf = useIssueName()
  const { issue, may, onDialog } = props
  const draft = issue.state === 'draft'
  const title = nameOf(issue)
  return (
    <div className={styles.ground}>
      <header className={styles.header}>
        <IconButton label={say.back} icon={<ArrowLeft20Regular />} onClick={props.onBack} />
        <h2 className={styles.title} title={title}>
          {title}
        </h2>
        <span className={styles.state}>
          {draft && may.edit ? (
            <SavedState saving={props.saving} />
          ) : (
            <Status {...issueSigns[issue.state]}>{say.states[issue.state]}</Status>
          )}
        </span>
        <IssueSteps here={props.step} done={props.done} open={props.open} onStep={props.onStep} />
        <span className={styles.gap} />
        {may.edit && (
          <>
            <IconButton label={say.versions.open} icon={<History20Regular />} onClick={() => onDialog('versions')} />
            <Menu>
              <MenuTrigger disableButtonEnhancement>
                {(trigger) => (
                  <IconButton label={words.frame.more} icon={<MoreHorizontal20Regular />} buttonProps={trigger} />
                )}
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {draft && (
                    <MenuItem icon={<CalendarEdit20Regular />} onClick={() => onDialog('facts')}>
                      {say.facts.open}
                    </MenuItem>
                  )}
                  <MenuItem icon={<DocumentCopy20Regular />} onClick={() => onDialog('template')}>
                    {say.template.open}
                  </MenuItem>
                  <MenuItem icon={<Copy20Regular />} onClick={() => onDialog('copy')}>
                    {say.copy}
                  </MenuItem>
                  {draft && (
                    <>
                      <MenuDivider />
                      <MenuItem icon={<Delete20Regular />} onClick={() => onDialog('remove')}>
                        {say.remove.open}
                      </MenuItem>
                    </>
                  )}
                </MenuList>
              </MenuPopover>
            </Menu>
            <span className={styles.wide}>
              <CommandButton keys="T" onClick={() => onDialog('test')}>
                {say.test.open}
              </CommandButton>
            </span>
            {draft && <AskForApproval {...props} />}
          </>
        )}
      </header>
    </div>
  )
}

/** Asks a supervisor; beside it stands what has to be done before. */
function AskForApproval(props: { issue: Issue; saving: Saving; checks: Followed<Checks>; onAsked: () => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const problemWords = useProblemWords()
  const why = useId()
  const tell = useUndo()
  const ask = useCommand(client.newsletter.askApproval)
  const { issue, saving, checks } = props
  const fix = checks.data?.findings.filter(({ weight }) => weight === 'fix').length ?? 0
  const kept = saving.state === 'kept'
  const blocked =
    fix > 0
      ? say.ask.toFix(fix)
      : !kept
        ? say.ask.unsaved
        : checks.asking || checks.data === undefined
          ? say.ask.checking
          : null
  const told = ask.error ? problemWords(ask.error) : blocked
  return (
    <>
      {told !== null && (
        <span
          id={why}
          className={fix > 0 || ask.error ? `${styles.why} ${styles.wrong}` : styles.why}
          title={told}
          role="status"
        >
          {told}
        </span>
      )}
      <CommandButton
        look="primary"
        disabled={blocked !== null || ask.isPending}
        describedBy={told === null ? undefined : why}
        onClick={() => {
          if (blocked !== null || ask.isPending) return
          ask.mutate(
            { id: issue.id },
            {
              onSuccess: () => {
                tell({ words: say.ask.asked })
                props.onAsked()
              },
            },
          )
        }}
      >
        {say.ask.do}
      </CommandButton>
    </>
  )
}
