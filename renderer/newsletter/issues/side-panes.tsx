import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Phone20Regular, TaskListLtr20Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode, Ref } from 'react'
import type { IssueDocument } from '../../../shared/newsletter/issue/document.ts'
import type { Checks } from '../../../shared/newsletter/issue/finding.ts'
import type { Variant } from '../../../shared/newsletter/issue/issue.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { SideSheet } from '../../ui/side-sheet.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useWindowAtLeast } from '../../ui/window-size.ts'
import { ChecksPane } from './checks/checks-pane.tsx'
import type { FindingTarget } from './checks/finding-words.ts'
import { PreviewPane } from './preview/preview-pane.tsx'
import type { IssuePreview } from './preview/use-preview.ts'
import type { Followed } from './use-followed.ts'

export type SideView = 'preview' | 'checks'

/** Which panes fit beside the composer: both, one of them, or none, which then come as a sheet from the right. */
export type SideRoom = 'both' | 'one' | 'sheet'

export function useSideRoom(): SideRoom {
  const both = useWindowAtLeast(1360)
  const one = useWindowAtLeast(1180)
  return both ? 'both' : one ? 'one' : 'sheet'
}

const line = `1px solid ${deskTokens.colorNeutralStroke2}`

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minHeight: 0,
    borderLeft: line,
    backgroundColor: deskTokens.colorNeutralBackground2,
  },
  preview: { width: '304px', backgroundColor: deskTokens.colorNeutralBackground3 },
  roomy: { width: '401px' },
  checks: { width: '256px' },
  one: { width: '320px' },
  bar: {
    display: 'flex',
    flexShrink: 0,
    justifyContent: 'flex-end',
    gap: '4px',
    padding: '6px 12px',
    borderTop: line,
  },
  tabs: { display: 'flex', gap: '4px', padding: '8px 12px 0' },
})

/** Preview and checks beside the composer, as far as there is room. */
export function SidePanes(props: {
  room: SideRoom
  /** Which of them is open where there is no room for both; null for none. */
  view: SideView | null
  onView: (view: SideView | null) => void
  id: string
  checks: Followed<Checks>
  document: IssueDocument
  onGoTo: ((target: FindingTarget) => void) | undefined
  listRef: Ref<HTMLUListElement>
  preview: IssuePreview
  variant: Variant
  onVariant: (variant: Variant) => void
  onEnlarge: () => void
}) {
  const styles = useStyles()
  const { frame, newsletter } = useWords()
  const words = newsletter.issues
  const roomy = useWindowAtLeast(1640)
  const { room, view, onView } = props
  const preview = (
    <PreviewPane
      id={props.id}
      preview={props.preview}
      variant={props.variant}
      onVariant={props.onVariant}
      onEnlarge={props.onEnlarge}
    />
  )
  const checks = (
    <ChecksPane checks={props.checks} document={props.document} onGoTo={props.onGoTo} listRef={props.listRef} />
  )
  const findings = props.checks.data?.findings ?? []
  const fix = findings.filter(({ weight }) => weight === 'fix').length
  if (room === 'both')
    return (
      <>
        <div className={mergeClasses(styles.pane, styles.preview, roomy && styles.roomy)}>{preview}</div>
        <div className={mergeClasses(styles.pane, styles.checks)}>{checks}</div>
      </>
    )
  const choose = (one: SideView, icon: ReactElement, said: ReactNode) => (
    <CommandButton
      size="bar"
      look="quiet"
      icon={icon}
      pressed={room === 'one' ? (view ?? 'checks') === one : undefined}
      onClick={() => onView(one)}
    >
      {said}
    </CommandButton>
  )
  const ways = (
    <>
      {choose('preview', <Phone20Regular />, words.preview.show)}
      {choose(
        'checks',
        <TaskListLtr20Regular />,
        props.checks.data
          ? `${words.checks.show} · ${words.checks.count(fix, findings.length - fix)}`
          : words.checks.show,
      )}
    </>
  )
  if (room === 'one')
    return (
      <div className={mergeClasses(styles.pane, styles.one)}>
        <div className={styles.tabs}>{ways}</div>
        {view === 'preview' ? preview : checks}
      </div>
    )
  if (view === null) return <div className={styles.bar}>{ways}</div>
  return (
    <SideSheet width={420} group={frame.groups.newsletter} onClose={() => onView(null)}>
      {view === 'preview' ? preview : checks}
    </SideSheet>
  )
}
